using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using NodaTime.TimeZones;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>
/// The starts of a series are those of a plain model: it looks at every single date after the first and asks whether the rule says so.
/// </summary>
public sealed class RecurrenceProperties(ITestOutputHelper output)
{
    private static readonly string[] Zones =
    [
        "Europe/Lisbon", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Cairo", "America/Havana", "Pacific/Chatham",
        "UTC",
    ];

    private static readonly Gen<Sample> Samples =
        from zone in Gen.Elements(Zones)
        from day in Gen.Choose(0, 3 * 365)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from frequency in Gen.Elements(RecurrenceFrequency.Daily, RecurrenceFrequency.Weekly, RecurrenceFrequency.Monthly)
        from interval in Gen.Frequency((4, Gen.Choose(1, 3)), (1, Gen.Choose(4, 52)))
        from count in Gen.Choose(2, 52)
        from span in Gen.Choose(0, 400)
        from mask in Gen.Choose(0, 127)
        from kind in Gen.Choose(0, 3)
        select new Sample(zone, day, minute, frequency, interval, kind < 2 ? count : null, span, mask, kind);

    [Fact]
    public void The_starts_are_those_of_the_model() => Always.Holds(output, Samples, _ => [], sample =>
    {
        var zone = DateTimeZoneProviders.Tzdb[sample.Zone];
        var first = sample.First(zone);
        var rule = sample.Rule(first.InZone(zone).Date);
        var expected = Model(rule, first, zone);

        var outcome = Recurrences.Starts(rule, first.ToDateTimeOffset(), zone);

        if (expected.Count is < 2 or > 52) outcome.Refusal.ShouldNotBeNull().Fields.Single().Field.ShouldStartWith("recurrence.");
        else outcome.Value.ShouldNotBeNull($"{outcome.Refusal?.Message}").ShouldBe(expected);
    }, tests: 3_000);

    [Fact]
    public void A_difference_on_the_wall_is_the_same_there_and_back() => Always.Holds(output, Samples, _ => [], sample =>
    {
        var zone = DateTimeZoneProviders.Tzdb[sample.Zone];
        var (one, other) = (sample.First(zone), sample.First(zone) + Duration.FromMinutes(97 * sample.Span));
        var shifted = Recurrences.Shifted(one, Recurrences.WallClockDifference(one, other, zone), zone);
        // Of a time that comes twice it is the first.
        shifted.InZone(zone).LocalDateTime.ShouldBe(other.InZone(zone).LocalDateTime);
        shifted.ShouldBeLessThanOrEqualTo(other);
    });

    private static List<DateTimeOffset> Model(Recurrence rule, Instant first, DateTimeZone zone)
    {
        var local = first.InZone(zone).LocalDateTime;
        var starts = new List<DateTimeOffset> { first.ToDateTimeOffset() };
        // A day at a time, as far as any count of 52 can reach.
        for (var date = local.Date.PlusDays(1); starts.Count <= 52 && date.Year < 3000; date = date.PlusDays(1))
        {
            if (rule.Count == starts.Count || (rule.Until is { } until && date > LocalDate.FromDateOnly(until))) break;
            if (Says(rule, local.Date, date)) starts.Add(zone.ResolveLocal(date + local.TimeOfDay, AsDocumented).ToDateTimeOffset());
        }

        return starts;
    }

    private static ZoneLocalMappingResolver AsDocumented { get; } =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static bool Says(Recurrence rule, LocalDate first, LocalDate date)
    {
        var day = (int)date.DayOfWeek;
        var months = ((date.Year - first.Year) * 12) + date.Month - first.Month;
        return rule.Frequency switch
        {
            RecurrenceFrequency.Daily => Period.DaysBetween(first, date) % rule.Interval == 0,
            RecurrenceFrequency.Weekly => (rule.Days.IsEmpty ? day == (int)first.DayOfWeek : rule.Days.Contains(day))
                && Period.DaysBetween(Monday(first), Monday(date)) / 7 % rule.Interval == 0,
            _ => months % rule.Interval == 0 && IsDay(rule, first, date),
        };
    }

    private static bool IsDay(Recurrence rule, LocalDate first, LocalDate date)
    {
        var isLast = date.PlusDays(1).Month != date.Month;
        if (rule.NthWeekday is { } nth)
        {
            var isWeek = nth.Week == -1 ? date.PlusDays(7).Month != date.Month : (date.Day - 1) / 7 == nth.Week - 1;
            return (int)date.DayOfWeek == nth.Day && isWeek;
        }

        return rule.MonthDay == -1 ? isLast : date.Day == (rule.MonthDay ?? first.Day);
    }

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    private sealed record Sample(
        string Zone, int Day, int Minute, RecurrenceFrequency Frequency, int Interval, int? Count, int Span, int Mask, int Kind)
    {
        public Instant First(DateTimeZone zone) => zone.ResolveLocal(
            new LocalDate(2027, 1, 1).PlusDays(Day).AtMidnight().PlusMinutes(Minute), Resolvers.LenientResolver).ToInstant();

        // One that the first date fits.
        public Recurrence Rule(LocalDate first) => new()
        {
            Frequency = Frequency,
            Interval = Interval,
            Count = Count,
            Until = Count is null ? first.PlusDays(Span).ToDateOnly() : null,
            Days = Frequency == RecurrenceFrequency.Weekly && Mask > 0 ? DaysWith(first) : [],
            MonthDay = Frequency == RecurrenceFrequency.Monthly && Kind % 3 == 1
                ? first.PlusDays(1).Day == 1 && Mask % 2 == 0 ? -1 : first.Day
                : null,
            NthWeekday = Frequency == RecurrenceFrequency.Monthly && Kind % 3 == 2 && NthOf(first) is { } nth ? nth : null,
        };

        private ImmutableArray<int> DaysWith(LocalDate first) =>
            [.. Enumerable.Range(1, 7).Where(day => (Mask & (1 << (day - 1))) != 0 || day == (int)first.DayOfWeek).Reverse()];

        private static NthWeekday? NthOf(LocalDate date) => date.PlusDays(7).Month != date.Month
            ? new NthWeekday(-1, (int)date.DayOfWeek)
            : new NthWeekday(((date.Day - 1) / 7) + 1, (int)date.DayOfWeek);
    }
}
