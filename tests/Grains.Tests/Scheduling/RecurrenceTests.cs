using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Recurrence by example: nights on which clocks change, months without a day, and what is refused.</summary>
public sealed class RecurrenceTests
{
    [Theory]
    // Lisbon, 2027-03-28: 01:00 becomes 02:00. The series keeps 01:30 after that night.
    [InlineData("Europe/Lisbon", "2027-03-27T01:30Z", "2027-03-27T01:30 2027-03-28T01:00 2027-03-29T00:30")]
    // Lisbon, 2027-10-31: 02:00 becomes 01:00. The earlier; the first start may name the later.
    [InlineData("Europe/Lisbon", "2027-10-30T00:30Z", "2027-10-30T00:30 2027-10-31T00:30 2027-11-01T01:30")]
    [InlineData("Europe/Lisbon", "2027-10-31T01:30Z", "2027-10-31T01:30 2027-11-01T01:30 2027-11-02T01:30")]
    public void Wall_clock_time_is_kept_over_nights_on_which_clocks_change(string zone, string first, string expected) =>
        Starts(new Recurrence { Frequency = RecurrenceFrequency.Daily, Count = 3 }, first, zone).ShouldBe(expected);

    [Theory]
    [InlineData("2027-01-31T10:00Z", null, "2027-01-31T10:00 2027-03-31T10:00 2027-05-31T10:00")]
    [InlineData("2027-01-31T10:00Z", -1, "2027-01-31T10:00 2027-02-28T10:00 2027-03-31T10:00")]
    [InlineData("2027-01-29T10:00Z", 29, "2027-01-29T10:00 2027-03-29T10:00 2027-04-29T10:00")]
    public void Months_without_the_day_are_left_out(string first, int? day, string expected) =>
        Starts(new Recurrence { Frequency = RecurrenceFrequency.Monthly, Count = 3, MonthDay = day }, first, "UTC").ShouldBe(expected);

    [Theory]
    [InlineData("2027-01-08T10:00Z", 2, 5, "2027-01-08T10:00 2027-02-12T10:00 2027-03-12T10:00")]
    [InlineData("2027-01-29T10:00Z", -1, 5, "2027-01-29T10:00 2027-02-26T10:00 2027-03-26T10:00")]
    public void A_weekday_by_its_place_in_the_month(string first, int week, int day, string expected) => Starts(
        new Recurrence { Frequency = RecurrenceFrequency.Monthly, Count = 3, NthWeekday = new NthWeekday(week, day) }, first, "UTC")
        .ShouldBe(expected);

    [Fact]
    public void Weeks_begin_on_Monday() => Starts(
        new Recurrence { Frequency = RecurrenceFrequency.Weekly, Interval = 2, Count = 4, Days = [7, 1] }, "2027-01-03T10:00Z", "UTC")
        .ShouldBe("2027-01-03T10:00 2027-01-11T10:00 2027-01-17T10:00 2027-01-25T10:00");

    [Theory]
    [InlineData("2027-01-10", "recurrence.until")]
    [InlineData("2026-01-10", "recurrence.until")]
    [InlineData("2027-03-03", "recurrence.until")]
    [InlineData("9999-12-31", "recurrence.until")]
    public void An_end_that_leaves_too_few_or_too_many_is_named(string until, string field) => Recurrences.Starts(
        new Recurrence { Frequency = RecurrenceFrequency.Daily, Until = DateOnly.Parse(until, null) },
        new DateTimeOffset(2027, 1, 10, 10, 0, 0, TimeSpan.Zero), DateTimeZone.Utc)
        .Refusal.ShouldNotBeNull().Fields.Single().Field.ShouldBe(field);

    [Fact]
    public void A_first_occurrence_that_does_not_fit_is_named()
    {
        Recurrence[] rules =
        [
            new() { Frequency = RecurrenceFrequency.Weekly, Count = 2, Days = [1, 2] },
            new() { Frequency = RecurrenceFrequency.Monthly, Count = 2, MonthDay = 11 },
            new() { Frequency = RecurrenceFrequency.Monthly, Count = 2, MonthDay = -1 },
            new() { Frequency = RecurrenceFrequency.Monthly, Count = 2, NthWeekday = new NthWeekday(1, 7) },
        ];
        foreach (var rule in rules)
        {
            Recurrences.Starts(rule, new DateTimeOffset(2027, 1, 10, 10, 0, 0, TimeSpan.Zero), DateTimeZone.Utc)
                .Refusal.ShouldNotBeNull().Fields.Single().Field.ShouldBe("scheduledAt");
        }
    }

    private static string Starts(Recurrence rule, string first, string zone)
    {
        var outcome = Recurrences.Starts(rule, DateTimeOffset.Parse(first, null), DateTimeZoneProviders.Tzdb[zone]);
        var starts = outcome.Value.ShouldNotBeNull(outcome.Refusal?.Message);
        return string.Join(' ', starts.Select(start => $"{start.UtcDateTime:yyyy-MM-ddTHH:mm}"));
    }
}
