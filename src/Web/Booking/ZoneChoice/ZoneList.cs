using Actors.Web.Booking.Shared;
using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Web.Booking.ZoneChoice;

/// <summary>A zone that can be chosen.</summary>
/// <param name="Id">Its name in the tables of zones.</param>
/// <param name="City">What people call it.</param>
/// <param name="Country">The country, in English; only searched.</param>
/// <param name="Offset">How far it is from UTC today: <c>UTC+1</c>.</param>
public sealed record ZoneOption(string Id, string City, string Country, string Offset)
{
    /// <summary>What a search looks through: words with a blank before and after each.</summary>
    public string Words => $" {City} {Country} {Offset.Replace('\u2212', '-')} ";

    /// <summary>
    /// True when all words of a search are in it. Of a name such as America/New_York the city is looked for, and an offset is meant to the
    /// letter, or UTC+1 would be UTC+12 too. The same as in filter.js.
    /// </summary>
    public bool Fits(string search)
    {
        ArgumentNullException.ThrowIfNull(search);
        var words = Words;
        return search[(search.LastIndexOf('/') + 1)..].Replace('_', ' ').Replace('\u2212', '-')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(word => words.Contains(
                word.StartsWith("utc", StringComparison.OrdinalIgnoreCase) ? $" {word} " : word, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>All zones of places, by region. Pure.</summary>
internal static class ZoneList
{
    private static readonly TzdbZoneLocation[] Places = [.. (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).DistinctBy(place => place.ZoneId)];

    /// <summary>The zones whose words fit a search, by region, in the order of their names.</summary>
    public static IReadOnlyList<(string Region, IReadOnlyList<ZoneOption> Zones)> Of(Instant at, string? search) =>
    [
        .. Places.Select(place => OptionOf(place, at))
            .Where(option => search is null || option.Fits(search))
            .GroupBy(option => option.Id.Split('/', 2)[0], StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<ZoneOption>)[.. group.OrderBy(option => option.City, StringComparer.Ordinal)])),
    ];

    private static ZoneOption OptionOf(TzdbZoneLocation place, Instant at)
    {
        var offset = DateTimeZoneProviders.Tzdb[place.ZoneId].GetUtcOffset(at);
        // America/Argentina/Ushuaia is Ushuaia to people, America/Indiana/Knox is Knox.
        var city = place.ZoneId[(place.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' ');
        return new ZoneOption(place.ZoneId, city, place.CountryName, "UTC" + Zones.Offset(offset));
    }
}
