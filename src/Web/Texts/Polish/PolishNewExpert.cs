namespace Actors.Web.Texts.Polish;

/// <summary>Adding an expert.</summary>
internal static class PolishNewExpert
{
    public static NewExpertTexts Texts { get; } = new()
    {
        Title = "Dodaj specjalistę",
        Intro =
            "Specjalista to osoba, u której można rezerwować. Godziny i usługi ustawia się potem; profil widać dopiero po opublikowaniu.",
        Name = "Imię i nazwisko",
        Email = "Adres e-mail",
        EmailHint = "Tam przychodzą e-maile o wizytach. Kto ma konto z tym adresem, może prowadzić kalendarz.",
        JobTitle = "Tytuł",
        JobTitleHint = "Na przykład fizjoterapia.",
        Add = "Dodaj specjalistę",
        Cancel = "Wróć bez dodawania",
        FieldProblem = (field, message) => field switch
        {
            "name" => "Podaj imię i nazwisko, od 2 do 50 znaków",
            "email" when message.Contains("taken", StringComparison.Ordinal) || message.Contains("already", StringComparison.Ordinal)
                => "Inny specjalista ma już ten adres",
            "email" => "Podaj adres e-mail, na przykład imie@example.com",
            "zone" => "Podaj strefę czasową, na przykład Europe/Lisbon",
            _ => "Napisz najwyżej 100 znaków",
        },
    };
}
