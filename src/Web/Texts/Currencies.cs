namespace Actors.Web.Texts;

/// <summary>How currencies are written.</summary>
internal static class Currencies
{
    // ISO 4217: those whose minor unit is not a hundredth.
    private static readonly HashSet<string> WithoutDigits =
    [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
    ];

    private static readonly HashSet<string> WithThreeDigits = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>How many digits follow the separator.</summary>
    public static int DigitsOf(string currency) => WithoutDigits.Contains(currency) ? 0 : WithThreeDigits.Contains(currency) ? 3 : 2;

    /// <summary>How many minor units its unit has.</summary>
    public static decimal ScaleOf(string currency) => DigitsOf(currency) switch
    {
        0 => 1,
        3 => 1_000,
        _ => 100,
    };
}
