using System.Globalization;
using Actors.Grains.Scheduling.Notifications;
using Actors.Integrations.Calendars;

namespace Actors.Silo.Tests.Calendars;

/// <summary>When an event takes place that somebody may have changed elsewhere.</summary>
public sealed class IcalTimeTests
{
    private static readonly DateTimeOffset Start = new(2027, 3, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void What_is_written_is_read()
    {
        var entry = new CalendarEntry
        {
            Uid = "apt_1@tnt_1",
            Sequence = 3,
            Status = CalendarEntryStatus.Confirmed,
            Start = Start,
            End = Start.AddMinutes(25),
            CreatedAt = Start,
            ChangedAt = Start,
            Summary = "Consultation; with, everything\nthat is escaped",
        };
        new IcalBusy().ReadTime(new IcalFormat().Write([entry]), "UTC").ShouldBe((entry.Start, entry.End));
    }

    [Theory]
    [InlineData("DTSTART:20270310T090000Z|DURATION:PT25M", "09:00 09:25")]
    [InlineData("DTSTART;TZID=Europe/Lisbon:20270710T090000|DTEND;TZID=Europe/Lisbon:20270710T100000", "08:00 09:00")]
    // By the clock of whoever's appointment it is.
    [InlineData("DTSTART:20270710T090000|DTEND:20270710T100000", "08:00 09:00")]
    [InlineData("DTSTART:20270310T090000Z|DTEND:20270310T100000Z|RRULE:FREQ=DAILY", null)]
    [InlineData("DTSTART:20270310T090000Z|DTEND:20270310T100000Z|RDATE:20270311T090000Z", null)]
    [InlineData("DTSTART;VALUE=DATE:20270310", null)]
    [InlineData("DTSTART;TZID=Nowhere/Land:20270310T090000|DURATION:PT1H", null)]
    [InlineData("SUMMARY:Without a time", null)]
    [InlineData("DTSTART:20270310T090000Z|END:VEVENT|BEGIN:VEVENT|DTSTART:20270310T090000Z", null)]
    public void What_others_have_written_is_understood_or_not(string lines, string? expected)
    {
        var text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:apt_1@tnt_1\r\n"
            + lines.Replace("|", "\r\n", StringComparison.Ordinal) + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        var read = new IcalBusy().ReadTime(text, "Europe/Lisbon");
        (read is var (start, end) ? string.Create(CultureInfo.InvariantCulture, $"{start:HH:mm} {end:HH:mm}") : null).ShouldBe(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html/>")]
    public void What_is_no_calendar_has_no_time(string text) => new IcalBusy().ReadTime(text, "UTC").ShouldBeNull();
}
