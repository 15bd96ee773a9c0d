namespace Actors.Browser.Tests.Table;

/// <summary>Every page there is, in the states that look different. Who adds a page adds it here; a test says so.</summary>
public static class Pages
{
    private static readonly Dictionary<string, PageCase> ByName =
        BookingPages.All.Concat(AccountPages.All).Concat(DeskPages.All).ToDictionary(page => page.Name, StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IReadOnlyCollection<PageCase> All => ByName.Values;

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => new(ByName.Keys);

    /// <summary>One of them.</summary>
    public static PageCase Named(string name) => ByName[name];
}
