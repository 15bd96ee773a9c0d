using System.Globalization;

namespace Actors.Web.Desk.Shared;

/// <summary>Which pages of a list have a link: the first, the last, and those around the one that is shown. Pure.</summary>
public static class PagerPages
{
    private const int Around = 2;
    private const int MostPages = 10_000;

    /// <summary>The page that an address names, from 1; the first when it names none.</summary>
    public static int Asked(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= MostPages ? page : 1;

    /// <summary>The pages in order; null where some are left out.</summary>
    public static IReadOnlyList<int?> Of(int page, int pages)
    {
        var shown = new List<int?>();
        for (var number = 1; number <= pages; number++)
        {
            // A gap of one page is as wide as the page.
            var isNear = Math.Abs(number - page) <= Around || (number == 2 && page <= Around + 3)
                || (number == pages - 1 && page >= pages - Around - 2);
            if (number == 1 || number == pages || isNear) shown.Add(number);
            else if (shown[^1] is not null) shown.Add(null);
        }

        return shown;
    }
}
