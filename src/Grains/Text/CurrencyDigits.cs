namespace Actors.Grains.Text;

/// <summary>How many digits the minor units of currencies have (ISO 4217).</summary>
public static class CurrencyDigits
{
    // Those whose minor unit is not a hundredth.
    private static readonly HashSet<string> None =
    [
        "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND", "VUV", "XAF", "XOF", "XPF",
    ];

    private static readonly HashSet<string> Three = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>How many digits follow the separator: 0, 2 or 3.</summary>
    /// <param name="currency">An ISO 4217 code.</param>
    public static int Of(string currency) => None.Contains(currency) ? 0 : Three.Contains(currency) ? 3 : 2;

    /// <summary>How many minor units its unit has.</summary>
    /// <param name="currency">An ISO 4217 code.</param>
    public static decimal ScaleOf(string currency) => Of(currency) switch
    {
        0 => 1,
        3 => 1_000,
        _ => 100,
    };
}
