namespace Actors.Web.Texts.Portuguese;

/// <summary>Adding an expert.</summary>
internal static class PortugueseNewExpert
{
    public static NewExpertTexts Texts { get; } = new()
    {
        Title = "Adicionar um profissional",
        Intro =
            "Um profissional é uma pessoa com quem se marca. O horário e os serviços vêm depois; o perfil só é visível quando "
                + "for publicado.",
        Name = "Nome",
        Email = "Endereço de e-mail",
        EmailHint = "Os e-mails sobre marcações chegam aqui. Quem tiver uma conta com ele pode gerir o calendário.",
        JobTitle = "Título",
        JobTitleHint = "Por exemplo, fisioterapia.",
        Add = "Adicionar o profissional",
        Cancel = "Voltar sem adicionar",
        FieldProblem = (field, message) => field switch
        {
            "name" => "Indique um nome de 2 a 50 caracteres",
            "email" when message.Contains("taken", StringComparison.Ordinal) || message.Contains("already", StringComparison.Ordinal)
                => "Outro profissional já tem este endereço",
            "email" => "Indique um endereço de e-mail como nome@example.com",
            "zone" => "Indique um fuso horário como Europe/Lisbon",
            _ => "Escreva 100 caracteres no máximo",
        },
    };
}
