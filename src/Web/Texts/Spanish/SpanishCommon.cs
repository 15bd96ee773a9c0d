namespace Actors.Web.Texts.Spanish;

/// <summary>What all pages say.</summary>
internal static class SpanishCommon
{
    public static CommonTexts Texts { get; } = new()
    {
        SkipToContent = "Ir al contenido",
        Language = "Idioma",
        Contact = "Contacto",
        Privacy = "Privacidad",
        Terms = "Condiciones",
        PoweredBy = "Reserva de citas con Actors",
        Minutes = "minutos",
        Duration = minutes => minutes < 60
            ? $"{minutes} min"
            : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min",
        Free = "Gratis",
        Optional = "opcional",
        Change = "Cambiar",
        Back = "Volver",
        ErrorPrefix = "Error:",
        ErrorSummary = count => count == 1 ? "Hay un dato que corregir" : $"Hay {count} datos que corregir",
    };
}
