namespace Actors.Web.Texts.Portuguese;

/// <summary>What all pages say.</summary>
internal static class PortugueseCommon
{
    public static CommonTexts Texts { get; } = new()
    {
        SkipToContent = "Saltar para o conteúdo",
        Language = "Idioma",
        Contact = "Contacto",
        Privacy = "Privacidade",
        Terms = "Condições",
        PoweredBy = "Marcações com Actors",
        Minutes = "minutos",
        Duration = minutes => minutes < 60
            ? $"{minutes} min"
            : minutes % 60 == 0 ? $"{minutes / 60} h" : $"{minutes / 60} h {minutes % 60} min",
        Free = "Grátis",
        Optional = "opcional",
        Change = "Alterar",
        Back = "Voltar",
        ErrorPrefix = "Erro:",
        ErrorSummary = count => count == 1 ? "Há uma resposta a corrigir" : $"Há {count} respostas a corrigir",
    };
}
