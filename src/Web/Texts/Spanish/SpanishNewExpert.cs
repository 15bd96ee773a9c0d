namespace Actors.Web.Texts.Spanish;

/// <summary>Adding an expert.</summary>
internal static class SpanishNewExpert
{
    public static NewExpertTexts Texts { get; } = new()
    {
        Title = "Añadir un profesional",
        Intro =
            "Un profesional es una persona con quien se reserva. El horario y los servicios vienen después; el perfil solo se ve "
                + "cuando se publica.",
        Name = "Nombre",
        Email = "Correo electrónico",
        EmailHint = "Ahí llegan los correos sobre las citas. Quien tenga una cuenta con él puede llevar el calendario.",
        JobTitle = "Título",
        JobTitleHint = "Por ejemplo, fisioterapia.",
        Add = "Añadir al profesional",
        Cancel = "Volver sin añadir",
        FieldProblem = (field, message) => field switch
        {
            "name" => "Escriba un nombre de 2 a 50 caracteres",
            "email" when message.Contains("taken", StringComparison.Ordinal) || message.Contains("already", StringComparison.Ordinal)
                => "Otro profesional ya tiene esta dirección",
            "email" => "Escriba un correo electrónico como nombre@example.com",
            "zone" => "Escriba una zona horaria como Europe/Lisbon",
            _ => "Escriba 100 caracteres como máximo",
        },
    };
}
