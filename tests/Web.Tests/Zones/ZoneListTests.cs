using Actors.Web.Booking.ZoneChoice;
using NodaTime;

namespace Actors.Web.Tests.Zones;

public sealed class ZoneListTests
{
    private static readonly Instant Winter = Instant.FromUtc(2027, 1, 10, 12, 0);
    private static readonly Instant Summer = Instant.FromUtc(2027, 7, 10, 12, 0);

    [Theory]
    [InlineData("lisb", "Europe/Lisbon")]
    [InlineData("nepal", "Asia/Kathmandu")]
    [InlineData("America/New_York", "America/New_York")]
    [InlineData("UTC+5:45", "Asia/Kathmandu")]
    [InlineData("utc-9:30", "Pacific/Marquesas")]
    [InlineData("  KOLKATA ", "Asia/Kolkata")]
    public void A_search_finds_it(string search, string id) => Ids(search).ShouldContain(id);

    [Fact]
    public void An_offset_is_meant_to_the_letter() => Ids("utc+1").ShouldNotContain("Asia/Kathmandu");

    [Fact]
    public void An_offset_is_that_of_the_day()
    {
        Of("Europe/Lisbon", Winter).Offset.ShouldBe("UTC");
        Of("Europe/Lisbon", Summer).Offset.ShouldBe("UTC+1");
        Of("Asia/Kathmandu", Winter).Offset.ShouldBe("UTC+5:45");
    }

    [Fact]
    public void Every_zone_of_a_place_is_in_one_region_once()
    {
        var all = ZoneList.Of(Winter, null);
        all.Select(region => region.Region).ShouldBe(
            ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"]);
        var ids = all.SelectMany(region => region.Zones).Select(zone => zone.Id).ToList();
        ids.Distinct().Count().ShouldBe(ids.Count);
        ids.Count.ShouldBeGreaterThan(400);
        ids.ShouldAllBe(id => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) != null);
    }

    private static List<string> Ids(string search) =>
        [.. ZoneList.Of(Winter, search).SelectMany(region => region.Zones).Select(zone => zone.Id)];

    private static ZoneOption Of(string id, Instant at) =>
        ZoneList.Of(at, null).SelectMany(region => region.Zones).Single(zone => zone.Id == id);
}
