using System.Globalization;
using Actors.Grains.Scheduling;
using Actors.Integrations.Calendars;

namespace Actors.Silo.Tests.Calendars;

/// <summary>When a calendar file says that its calendar is busy (RFC 5545). The clocks of Lisbon go forward on 2027-03-28.</summary>
public sealed class IcalBusyTests
{
    private static readonly BusyFileRules Rules = new(At("2027-03-01T00:00Z"), At("2027-05-01T00:00Z"), "Europe/Lisbon")
    {
        Owner = "rita@example.com",
    };

    [Theory]
    [InlineData("DTSTART:20270310T090000Z|DTEND:20270310T100000Z", "03-10T09:00/03-10T10:00")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT90M", "03-10T09:00/03-10T10:30")]
    [InlineData("DTSTART:20270310T090000Z", "")]
    // Every week at nine by the clock on the wall, one of them called off and one moved.
    [InlineData(
        "DTSTART;TZID=Europe/Lisbon:20270319T090000|DTEND;TZID=Europe/Lisbon:20270319T100000|RRULE:FREQ=WEEKLY;COUNT=3"
            + "|EXDATE;TZID=Europe/Lisbon:20270326T090000",
        "03-19T09:00/03-19T10:00 04-02T08:00/04-02T09:00")]
    [InlineData("DTSTART;TZID=W. Europe Standard Time:20270310T090000|DURATION:PT1H", "03-10T08:00/03-10T09:00")]
    // Since long ago, and still.
    [InlineData("DTSTART:20000103T090000Z|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=1MO", "03-01T09:00/03-01T10:00 04-05T09:00/04-05T10:00")]
    [InlineData("DTSTART:20260301T000000Z|DTEND:20270302T120000Z", "2026-03-01T00:00/03-02T12:00")]
    // Where the calendar says nothing, it is the expert's clock.
    [InlineData("DTSTART:20270329T090000|DURATION:PT1H", "03-29T08:00/03-29T09:00")]
    // A day is a day, also one of 23 hours.
    [InlineData("DTSTART;VALUE=DATE:20270328", "03-28T00:00/03-28T23:00")]
    [InlineData("DTSTART;VALUE=DATE:20270328|DTEND;VALUE=DATE:20270330", "03-28T00:00/03-29T23:00")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT1H|TRANSP:TRANSPARENT", "")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT1H|STATUS:CANCELLED", "")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT1H|STATUS:TENTATIVE", "03-10T09:00/03-10T10:00")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT1H|ATTENDEE;PARTSTAT=DECLINED:mailto:RITA@example.com", "")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT1H|ATTENDEE;PARTSTAT=DECLINED:mailto:bea@example.com", "03-10T09:00/03-10T10:00")]
    [InlineData("DTSTART:20280310T090000Z|DURATION:PT1H", "")]
    public void An_event_takes_its_time(string lines, string expected) => Busy(Read(Event(lines), Rules)).ShouldBe(Stretches(expected));

    [Fact]
    public void What_was_moved_or_called_off_is_not_where_it_was()
    {
        const string zone = "TZID=Europe/Lisbon";
        var series = Event($"UID:s|DTSTART;{zone}:20270326T090000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=4");
        var moved = Event($"UID:s|RECURRENCE-ID;{zone}:20270327T090000|DTSTART;{zone}:20270327T150000|DURATION:PT30M");
        var calledOff = Event($"UID:s|RECURRENCE-ID;{zone}:20270328T090000|DTSTART;{zone}:20270328T090000|DURATION:PT1H|STATUS:CANCELLED");
        Busy(Read(series + moved + calledOff, Rules))
            .ShouldBe(Stretches("03-26T09:00/03-26T10:00 03-27T15:00/03-27T15:30 03-29T08:00/03-29T09:00"));
    }

    [Theory]
    [InlineData("America/New_York", "03-10T14:00/03-10T15:00")]
    [InlineData("Eastern Standard Time", "03-10T14:00/03-10T15:00")]
    [InlineData("Nowhere/Land", "03-10T09:00/03-10T10:00")]
    public void The_file_may_say_whose_clock_it_is(string zone, string expected) =>
        Busy(Read($"X-WR-TIMEZONE:{zone}\r\n" + Event("DTSTART:20270310T090000|DURATION:PT1H"), Rules)).ShouldBe(Stretches(expected));

    [Fact]
    public void Who_asks_may_leave_out_whole_days_and_what_is_not_certain()
    {
        var events = Event("DTSTART;VALUE=DATE:20270310") + Event("DTSTART:20270311T090000Z|DURATION:PT1H|STATUS:TENTATIVE");
        Busy(Read(events, Rules)).Count.ShouldBe(2);
        Busy(Read(events, Rules with { AllDayIsBusy = false, TentativeIsBusy = false })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DTSTART:20270310T090000Z|DTEND:20270310T080000Z", "ends before it starts")]
    [InlineData("DTSTART;TZID=Nowhere/Land:20270310T090000|DURATION:PT1H", "names a time zone that is not known")]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT1S|RRULE:FREQ=SECONDLY", "comes back more often than every hour")]
    [InlineData("SUMMARY:Sometime", "has no start")]
    public void What_cannot_be_understood_is_named_and_the_rest_counts(string lines, string reason)
    {
        var content = Read(Event("UID:odd|" + lines) + Event("DTSTART:20270310T120000Z|DURATION:PT1H"), Rules);
        content.Left.ShouldHaveSingleItem().ShouldBe(new SkippedEvent("odd", reason));
        Busy(content).ShouldBe(Stretches("03-10T12:00/03-10T13:00"));
    }

    [Theory]
    [InlineData("<html>Sign in</html>")]
    [InlineData("")]
    [InlineData(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VFREEBUSY\r\nFREEBUSY:20270310T090000Z/PT1H\r\nEND:VFREEBUSY\r\nEND:VCALENDAR\r\n")]
    public void What_might_hide_busy_time_is_refused_and_not_taken_for_a_free_calendar(string text) =>
        new IcalBusy().Read([text], Rules).Refusal.ShouldNotBeNull();

    [Fact]
    public void A_bomb_of_recurrences_is_refused()
    {
        var bomb = string.Concat(Enumerable.Range(0, 100).Select(number =>
            Event($"UID:{number}|DTSTART:20270301T000000Z|DURATION:PT1M|RRULE:FREQ=HOURLY")));
        new IcalBusy().Read([Calendar(bomb)], Rules with { To = Rules.To.AddYears(2) }).Refusal!.Message.ShouldContain("50000");
    }

    [Fact]
    public void Events_of_a_domain_are_named_apart_with_their_time_and_in_which_file_they_are()
    {
        var mine = Event("UID:apt_1@tnt_1|DTSTART:20270310T090000Z|DTEND:20270310T100000Z");
        var free = Event("UID:apt_2@tnt_1|DTSTART:20270311T090000Z|DTEND:20270311T100000Z|TRANSP:TRANSPARENT");
        var others = Event("UID:apt_3@tnt_10|DTSTART:20270312T090000Z|DTEND:20270312T100000Z")
            + Event("UID:@tnt_1|DTSTART:20270312T090000Z|DTEND:20270312T100000Z") + Event("DTSTART:20270312T090000Z|DURATION:PT1H");
        var rules = Rules with { OwnDomain = "tnt_1" };
        var content = new IcalBusy().Read([Calendar(others), Calendar(mine + free)], rules).Value.ShouldNotBeNull();
        content.Claimed.Select(one => (one.LocalPart, one.File, one.Busy.Count)).ShouldBe([("apt_1", 1, 1), ("apt_2", 1, 0)]);
        content.Claimed.ShouldAllBe(one => !one.IsLeft);
        var broken = Event("UID:apt_4@tnt_1|DTSTART:20270310T090000Z|DTEND:20270310T080000Z");
        Read(broken, rules).Claimed.ShouldHaveSingleItem().IsLeft.ShouldBeTrue("it ends before it starts");
        content.Busy.Count.ShouldBe(3);
        Read(mine, Rules).Claimed.ShouldBeEmpty();
    }

    private static BusyFileContent Read(string events, BusyFileRules rules) =>
        new IcalBusy().Read([Calendar(events)], rules).Value.ShouldNotBeNull();

    private static string Calendar(string content) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n{content}END:VCALENDAR\r\n";

    private static string Event(string lines) =>
        $"BEGIN:VEVENT\r\n{lines.Replace("|", "\r\n", StringComparison.Ordinal)}\r\nEND:VEVENT\r\n";

    private static List<string> Busy(BusyFileContent content) =>
        [.. content.Busy.OrderBy(stretch => stretch.Start).Select(stretch => $"{stretch.Start:u}/{stretch.End:u}")];

    private static List<string> Stretches(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(stretch => string.Join('/', stretch.Split('/').Select(at => $"{At(at):u}")))];

    private static DateTimeOffset At(string text)
    {
        var whole = (text.Length < 14 ? "2027-" : "") + text.TrimEnd('Z') + "Z";
        return DateTimeOffset.Parse(whole, CultureInfo.InvariantCulture);
    }
}
