namespace Actors.Web.Desk.Appointments.New;

/// <summary>The rules that staff may book against, by the refusal that each of them leads to.</summary>
internal static class BookingRules
{
    private static readonly Dictionary<string, string> ByRefusal = new(StringComparer.Ordinal)
    {
        ["NOTICE_TOO_SHORT"] = "NOTICE",
        ["BEYOND_BOOKING_WINDOW"] = "WINDOW",
        ["LIMIT_REACHED"] = "LIMIT",
        ["OUTSIDE_AVAILABILITY"] = "AVAILABILITY",
    };

    /// <summary>The rule of a refusal; null for one that nobody books against.</summary>
    public static string? Of(string code) => ByRefusal.GetValueOrDefault(code);

    /// <summary>Those of some names that are rules.</summary>
    public static IReadOnlyList<string> Known(IEnumerable<string> names) => [.. names.Where(ByRefusal.ContainsValue).Distinct()];
}
