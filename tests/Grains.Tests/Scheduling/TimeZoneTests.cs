using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>One rule for zones, and calendars that were stored before there was one.</summary>
public sealed class TimeZoneTests
{
    [Fact]
    public void Every_name_of_the_database_can_be_used_at_the_ends_of_time()
    {
        var names = DateTimeZoneProviders.Tzdb.Ids;
        names.ShouldContain("Etc/GMT-14");
        names.ShouldContain("EST5EDT");
        foreach (var name in names)
        {
            TimeZones.Check(name).ShouldBeNull(name);
            var hours = new WeeklyHours([1, 2, 3, 4, 5, 6, 7], Given.Range("00:00-24:00"));
            WorkingHours.TryCompile(new Schedule(name, [hours], []), out var compiled, out _).ShouldBeTrue(name);
            foreach (var year in new[] { 1900, 2027, 2999 })
            {
                var (first, last) = SlotAnswers.RangeOf(Asking(new DateOnly(year, 12, 31), name), compiled!.Zone);
                first.ShouldBeLessThan(last, name);
                compiled.RangesOf(compiled.DateOf(first)).Length.ShouldBeGreaterThan(0, name);
            }
        }
    }

    [Theory]
    [InlineData("UTC+03:00")]
    [InlineData("UTC+3")]
    [InlineData("UTC-14")]
    [InlineData("+03:00")]
    [InlineData("Z")]
    [InlineData("GMT+3")]
    [InlineData("Etc/GMT-15")]
    [InlineData("Etc/GMT+13")]
    [InlineData("utc")]
    [InlineData("europe/lisbon")]
    [InlineData("Europe/Lisbon ")]
    [InlineData("Europe/Atlantis")]
    [InlineData("")]
    [InlineData("\0")]
    public void What_is_no_name_of_the_database_is_refused(string name)
    {
        TimeZones.Check(name).ShouldNotBeNull().Fields[0].ShouldBe(new("timeZone", TimeZones.Expected));
        WorkingHours.TryCompile(new Schedule(name, [], []), out _, out _).ShouldBeFalse();
    }

    [Fact]
    public void A_calendar_that_was_stored_with_a_bad_zone_can_be_read_mended_and_closed()
    {
        var calendar = new ExpertCalendar();
        calendar.Apply(new CalendarOpened("exp_1", "UTC+03:00"), 1, DateTimeOffset.UnixEpoch);
        calendar.Schedule.TimeZone.ShouldBe("UTC+03:00");
        calendar.Hours.RangesOf(new LocalDate(2027, 3, 1)).Length.ShouldBe(0);

        var kept = CalendarSnapshotFormat.Instance.Decode(CalendarSnapshotFormat.Instance.Encode(calendar));
        kept.Schedule.TimeZone.ShouldBe("UTC+03:00");

        var hours = new WeeklyHours([1], Given.Range("09:00-10:00"));
        kept.Apply(new ScheduleSet(new Schedule("Europe/Lisbon", [hours], [])), 2, DateTimeOffset.UnixEpoch);
        kept.Hours.RangesOf(new LocalDate(2027, 3, 1)).Length.ShouldBe(1);
        kept.Apply(new CalendarClosed(), 3, DateTimeOffset.UnixEpoch);
        kept.IsOpen.ShouldBeFalse();
    }

    private static SlotQuery Asking(DateOnly date, string zone) => new("consultation", null, null, date, zone, false);
}
