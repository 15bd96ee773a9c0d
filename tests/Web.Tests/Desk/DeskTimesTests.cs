using System.Globalization;
using Actors.Web.Desk.Appointments.Times;
using Actors.Web.Desk.Shared;
using Actors.Web.Texts;
using NodaTime;

namespace Actors.Web.Tests.Desk;

public sealed class DeskTimesTests
{
    private static readonly DeskTimes Lisbon = In("Europe/Lisbon");

    [Theory]
    [InlineData("2027-03-01T10:00:00Z", "2027-03-01T10:30:00Z", "10:00–10:30")]
    [InlineData("2027-03-01T23:30:00Z", "2027-03-02T00:00:00Z", "23:30–00:00")]
    [InlineData("2027-03-01T23:30:00Z", "2027-03-02T00:30:00Z", "23:30–Tuesday 2 March, 00:30")]
    [InlineData("2027-10-31T00:30:00Z", "2027-10-31T01:30:00Z", "01:30 (UTC+1)–01:30 (UTC)")]
    public void An_end_is_told_apart_from_its_start(string start, string end, string text) =>
        Lisbon.Range(At(start), At(end)).ShouldBe(text);

    [Theory]
    [InlineData("Europe/Lisbon", "2027-03-28", -60)]
    [InlineData("Europe/Lisbon", "2027-10-31", 60)]
    [InlineData("Europe/Lisbon", "2027-06-01", 0)]
    [InlineData("Australia/Lord_Howe", "2027-04-04", 30)]
    [InlineData("Asia/Kathmandu", "2027-03-28", 0)]
    public void Days_on_which_clocks_are_changed_are_known(string zone, string date, int minutes) =>
        In(zone).ChangeOn(LocalDate.FromDateOnly(DateOnly.Parse(date, CultureInfo.InvariantCulture))).ShouldBe(minutes);

    [Theory]
    [InlineData("2027-03-01", "10:00", "2027-03-01T10:00:00Z", false)]
    [InlineData("2027-03-28", "01:30", null, true)]
    [InlineData("2027-10-31", "01:30", "2027-10-31T00:30:00Z", false)]
    [InlineData("2027-03-01", "25:00", null, false)]
    [InlineData("2027-03-01", "", null, false)]
    [InlineData(null, "10:00", null, false)]
    public void A_typed_time_is_the_first_that_it_can_be(string? date, string time, string? start, bool isSkipped)
    {
        var day = date is null ? (LocalDate?)null : LocalDate.FromDateOnly(DateOnly.Parse(date, CultureInfo.InvariantCulture));
        TypedTime.Of(Lisbon.Zone, day, time).ShouldBe(new TypedTime(start is null ? null : At(start), isSkipped));
    }

    internal static DeskTimes In(string zone) => new(DateTimeZoneProviders.Tzdb[zone], Languages.Default, TwelveHours: false);

    internal static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
