namespace Actors.Web.Texts.French;

/// <summary>Adding an expert.</summary>
internal static class FrenchNewExpert
{
    public static NewExpertTexts Texts { get; } = new()
    {
        Title = "Ajouter un spécialiste",
        Intro =
            "Un spécialiste est une personne avec qui l’on réserve. Les horaires et les prestations viennent ensuite\u00a0; le "
                + "profil n’est visible qu’une fois publié.",
        Name = "Nom",
        Email = "Adresse e-mail",
        EmailHint = "Les e-mails sur les rendez-vous y arrivent. Qui possède un compte avec elle peut tenir l’agenda.",
        JobTitle = "Titre",
        JobTitleHint = "Par exemple kinésithérapie.",
        Add = "Ajouter le spécialiste",
        Cancel = "Retour sans ajouter",
        FieldProblem = (field, message) => field switch
        {
            "name" => "Saisissez un nom de 2 à 50 caractères",
            "email" when message.Contains("taken", StringComparison.Ordinal) || message.Contains("already", StringComparison.Ordinal)
                => "Un autre spécialiste a déjà cette adresse",
            "email" => "Saisissez une adresse e-mail, par exemple nom@example.com",
            "zone" => "Saisissez un fuseau horaire, par exemple Europe/Lisbon",
            _ => "Écrivez 100 caractères au plus",
        },
    };
}
