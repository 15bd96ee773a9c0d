using KnownZones = Actors.Web.Booking.Shared.Zones;

namespace Actors.Web.Tests.Zones;

/// <summary>By which name a zone is shown, whatever a browser calls it.</summary>
public sealed class ZoneNameTests
{
    [Theory]
    [InlineData("Asia/Katmandu", "Asia/Kathmandu")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    [InlineData("America/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("US/Eastern", "America/New_York")]
    public void An_old_name_is_todays(string old, string today) => KnownZones.Find(old).ShouldNotBeNull().Id.ShouldBe(today);

    [Theory]
    [InlineData("Asia/Kathmandu")]
    [InlineData("Europe/Oslo")]
    [InlineData("Europe/Amsterdam")]
    [InlineData("Atlantic/Reykjavik")]
    [InlineData("UTC")]
    [InlineData("Etc/GMT+5")]
    public void A_name_of_today_stays_though_others_share_its_zone(string name) =>
        KnownZones.Find(name).ShouldNotBeNull().Id.ShouldBe(name);

    [Fact]
    public void What_names_no_zone_is_none()
    {
        KnownZones.Find("Asia/Nowhere").ShouldBeNull();
        KnownZones.Find(null).ShouldBeNull();
    }
}
