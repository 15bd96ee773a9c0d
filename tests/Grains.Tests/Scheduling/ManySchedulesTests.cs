using System.Diagnostics;
using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>The rules of many schedules, one example each (decision 0041).</summary>
public sealed class ManySchedulesTests
{
    [Fact]
    public void A_night_shift_that_began_under_the_old_schedule_ends_before_the_new_one_begins()
    {
        var hours = WorkingHours.OfStored(
            Every("Europe/Lisbon", "22:00-06:00"), Active(Every("Europe/Lisbon", "05:00-08:00"), "2027-06-10", "2027-06-10"));
        // The 9th's shift goes on until six; the 10th's own hours begin then, and the shift of the 10th there is none.
        Given.Starts(hours, Given.Service(60), "2027-06-10T02:00", "2027-06-11T20:00").ShouldBe(
            ["2027-06-10T02:00", "2027-06-10T03:00", "2027-06-10T04:00", "2027-06-10T05:00", "2027-06-10T06:00"]);
    }

    [Fact]
    public void Weeks_in_another_zone_have_the_hours_of_that_zone()
    {
        var hours = WorkingHours.OfStored(
            Every("Europe/Lisbon", "09:00-17:00"), Active(Every("Asia/Tokyo", "09:00-11:00"), "2027-06-10", "2027-06-11"));
        Given.Starts(hours, Given.Service(120), "2027-06-09T08:00", "2027-06-13T00:00").ShouldBe(
        [
            "2027-06-09T08:00", "2027-06-09T10:00", "2027-06-09T12:00", "2027-06-09T14:00",
            "2027-06-10T00:00", "2027-06-11T00:00",
            "2027-06-12T08:00", "2027-06-12T10:00", "2027-06-12T12:00", "2027-06-12T14:00",
        ]);
        hours.ZoneAt(Given.At("2027-06-09T14:59")).Id.ShouldBe("Europe/Lisbon");
        hours.ZoneAt(Given.At("2027-06-09T15:00")).Id.ShouldBe("Asia/Tokyo");
        hours.ZoneAt(Given.At("2027-06-11T15:00")).Id.ShouldBe("Europe/Lisbon");
    }

    [Fact]
    public void Ranges_of_one_schedule_that_touch_are_one_stretch()
    {
        var hours = WorkingHours.OfStored(
            Every("UTC", "00:00-01:00"), Active(Every("UTC", "00:00-24:00"), "2027-06-10", "2027-06-10", "2027-06-11", "2027-06-11"));
        Given.Starts(hours, Given.Service(1_440, 720), "2027-06-10T00:00", "2027-06-12T00:00").ShouldBe(
            ["2027-06-10T00:00", "2027-06-10T12:00", "2027-06-11T00:00"]);
    }

    [Fact]
    public void A_day_counts_in_the_zone_of_the_schedule_in_force()
    {
        var hours = WorkingHours.OfStored(
            Every("Europe/Lisbon", "09:00-17:00"), Active(Every("Pacific/Honolulu", "09:00-17:00"), "2027-06-10", "2027-06-10"));
        var rules = Given.Service(60) with { MaxPerDay = 1 };
        // Honolulu's 10th begins at ten UTC: Lisbon's until then is the same date.
        var busy = Given.Busy(Given.Taken(BusyKind.Appointment, "2027-06-10T08:00", "2027-06-10T09:00", service: "service"));
        Given.ReasonAt(hours, rules, busy, Given.LongAgo, Given.At("2027-06-10T20:00")).ShouldBe(SlotReason.Limit);
        Given.ReasonAt(hours, rules, busy, Given.LongAgo, Given.At("2027-06-12T08:00")).ShouldBe(SlotReason.None);
    }

    [Fact]
    public void A_date_by_itself_wins_over_a_range_and_a_range_over_the_week()
    {
        var schedule = Every("UTC", "09:00-10:00") with
        {
            Overrides = [Given.Override("2027-06-08", "12:00-13:00") with { To = new DateOnly(2027, 6, 12) }, Given.Override("2027-06-10")],
        };
        Given.Starts(Given.Hours(schedule), Given.Service(60), "2027-06-07T00:00", "2027-06-14T00:00").ShouldBe(
        [
            "2027-06-07T09:00", "2027-06-08T12:00", "2027-06-09T12:00", "2027-06-11T12:00", "2027-06-12T12:00", "2027-06-13T09:00",
        ]);
    }

    [Theory]
    [InlineData("2027-06-12", "2027-06-20", "overrides[1].from")]
    [InlineData("2027-06-01", "2027-06-08", "overrides[0].from")]
    [InlineData("2027-06-20", "2027-06-19", "overrides[1].to")]
    [InlineData("2027-06-20", "2028-06-20", "overrides[1].to")]
    [InlineData("2027-06-13", "2028-06-12", null)]
    public void Ranges_of_overrides_are_bounded_and_do_not_overlap(string from, string to, string? field)
    {
        var schedule = new Schedule("UTC", [], [Range("2027-06-08", "2027-06-12"), Range(from, to)]);
        WorkingHours.TryCompile(schedule, out _, out var refusal);
        refusal?.Fields.Single().Field.ShouldBe(field);
        (refusal is null).ShouldBe(field is null);
    }

    [Fact]
    public void Other_dates_of_the_expert_are_named_when_a_range_overlaps_with_them()
    {
        var known = new NamedSchedule(
            "sch_1", new ScheduleDefinition("Summer", Every("UTC"), [Dates("2027-06-10", "2027-06-20")]), default, default, 2);
        Refusal? Check(string id, params DateRange[] ranges) => ActiveDates.Check(id, [.. ranges], [known], Now);
        var refusal = Check("sch_2", Dates("2027-05-01", "2027-05-02"), Dates("2027-06-20", "2027-06-21")).ShouldNotBeNull();
        refusal.Code.ShouldBe(RefusalCode.ValidationError);
        refusal.Fields.Single().Field.ShouldBe("active[1]");
        refusal.Message.ShouldContain("Summer (sch_1)");
        Check("sch_1", Dates("2027-06-20", "2027-06-21")).ShouldBeNull("a schedule may keep its own dates");
        Check("sch_2", Dates("2027-06-21", "2027-06-22")).ShouldBeNull();
        Check("sch_2", Dates("2027-07-01", "2027-07-02"), Dates("2027-07-02", "2027-07-03"))!.Fields.Single().Field.ShouldBe("active[1]");
        Check("sch_2", Dates("2027-07-02", "2027-07-01"))!.Fields.Single().Field.ShouldBe("active[0].to");
        Check("sch_2", Dates("2037-07-02", "9999-12-31"))!.Fields.Single().Field.ShouldBe("active[0].to");
    }

    [Fact]
    public void A_question_costs_no_more_with_many_schedules()
    {
        var one = WorkingHours.OfStored(Every("UTC", "09:00-17:00"));
        var many = WorkingHours.OfStored(
            Every("UTC", "09:00-17:00"),
            Enumerable.Range(0, ScheduleDefinition.MaxSchedules).Select(number => new ScheduleDefinition(
                $"{number}", Every("UTC", "10:00-12:00"),
                [.. Enumerable.Range(0, ScheduleDefinition.MaxRanges).Select(range => Day(number + (20 * range)))])));
        static DateRange Day(int number) => new(new DateOnly(2028, 1, 3).AddDays(number * 2), new DateOnly(2028, 1, 3).AddDays(number * 2));
        // Both are asked about June 2027, in which no other schedule is in force; the best of many tries is compared, with room to spare.
        Fastest(many).ShouldBeLessThan((10 * Fastest(one)) + TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public void A_named_schedule_that_was_stored_with_a_bad_zone_has_no_hours_and_harms_nobody()
    {
        var hours = WorkingHours.OfStored(
            Every("UTC", "09:00-10:00"), Active(Every("UTC+03:00", "09:00-17:00"), "2027-06-10", "2027-06-10"));
        Given.Starts(hours, Given.Service(60), "2027-06-09T00:00", "2027-06-12T00:00").ShouldBe(["2027-06-09T09:00", "2027-06-11T09:00"]);
    }

    private static DateTimeOffset Now { get; } = new(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);

    private static TimeSpan Fastest(WorkingHours hours) => Enumerable.Range(0, 40).Min(_ =>
    {
        var started = Stopwatch.GetTimestamp();
        Given.Starts(hours, Given.Service(30), "2027-06-01T00:00", "2027-07-01T00:00");
        return Stopwatch.GetElapsedTime(started);
    });

    private static Schedule Every(string zone, params string[] ranges) =>
        new(zone, [.. ranges.Select(range => new WeeklyHours([.. Given.EveryDay], Given.Range(range)))], []);

    private static ScheduleDefinition Active(Schedule schedule, params string[] dates) =>
        new("named", schedule, [.. dates.Chunk(2).Select(pair => Dates(pair[0], pair[1]))]);

    private static DateOverride Range(string from, string to) => Given.Override(from) with { To = Date(to) };

    private static DateRange Dates(string from, string to) => new(Date(from), Date(to));

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
