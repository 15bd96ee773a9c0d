using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>An expert's schedules around the nights on which clocks or schedules change, made up.</summary>
internal sealed record ManySchedules(
    Schedule Standing, IReadOnlyList<ScheduleDefinition> Named, Holidays Holidays, LocalDate Around, int Length)
{
    private static readonly (string[] Zones, LocalDate Date)[] Places =
    [
        (["Europe/Lisbon", "Asia/Tokyo", "America/New_York"], new(2027, 3, 28)),
        (["Europe/Lisbon", "Asia/Tokyo", "Pacific/Honolulu"], new(2027, 10, 31)),
        (["America/New_York", "America/New_York", "Europe/London"], new(2027, 3, 14)),
        (["America/Havana", "Pacific/Kiritimati", "Pacific/Pago_Pago"], new(2027, 11, 7)),
        (["Pacific/Apia", "Pacific/Pago_Pago", "Etc/GMT+12"], new(2011, 12, 30)),
        (["America/Sao_Paulo", "Europe/Lisbon", "Asia/Kathmandu"], new(2018, 11, 4)),
    ];

    public static Gen<ManySchedules> All { get; } =
        from place in Gen.Elements(Places)
        from standing in ScheduleOf(place.Zones, place.Date)
        from first in ScheduleOf(place.Zones, place.Date)
        from second in ScheduleOf(place.Zones, place.Date)
        from lengths in Gen.ArrayOf(Gen.Elements(0, 1, 1, 2, 3), 6)
        from gaps in Gen.ArrayOf(Gen.Elements(0, 0, 0, 1, 2), 6)
        from closed in Gen.SubListOf(Enumerable.Range(-4, 10))
        from length in Gen.Elements(30, 60, 90, 480)
        let ranges = RangesOf(place.Date, lengths, gaps).ToList()
        select new ManySchedules(
            standing,
            [
                new ScheduleDefinition("first", first, [.. ranges.Where((_, index) => index % 2 == 0)]),
                new ScheduleDefinition("second", second, [.. ranges.Where((_, index) => index % 2 == 1)]),
            ],
            new Holidays(1, [.. closed.Order().Select(day => place.Date.PlusDays(day).ToDateOnly())]),
            place.Date,
            length);

    /// <summary>All of them, the default one first.</summary>
    public IEnumerable<(Schedule Schedule, IReadOnlyList<DateRange> Active)> Schedules =>
        Named.Select(one => (one.Schedule, (IReadOnlyList<DateRange>)one.Active)).Prepend((Standing, []));

    public WorkingHours Hours() => WorkingHours.OfStored(Standing, Named);

    public SlotRules Rules => Given.Service(Length, 30) with { Holidays = Holidays };

    public Instant From => Around.PlusDays(-4).AtMidnight().InUtc().ToInstant();

    public Instant To => Around.PlusDays(7).AtMidnight().InUtc().ToInstant();

    public IEnumerable<ManySchedules> Simpler()
    {
        yield return this with { Holidays = Holidays.None };
        foreach (var named in Named)
            yield return this with { Named = [.. Named.Where(other => other != named)] };
        foreach (var weekly in Standing.Weekly)
            yield return this with { Standing = Standing with { Weekly = Standing.Weekly.Remove(weekly) } };
    }

    public override string ToString() => string.Join('\n', Schedules.Select(one =>
        $"{one.Schedule.TimeZone} active {string.Join(", ", one.Active)} ignores {one.Schedule.IgnoresHolidays}: "
        + string.Join(", ", one.Schedule.Weekly.Select(hours => $"{string.Join("", hours.Days)} {hours.Hours.Start}-{hours.Hours.End}"))))
        + $"\nclosed {string.Join(", ", Holidays.Dates)}, slots of {Length}";

    // Ranges one after the other, often without a date between them.
    private static IEnumerable<DateRange> RangesOf(LocalDate around, int[] lengths, int[] gaps)
    {
        var date = around.PlusDays(-3);
        for (var index = 0; index < lengths.Length; index++)
        {
            yield return new DateRange(date.ToDateOnly(), date.PlusDays(lengths[index]).ToDateOnly());
            date = date.PlusDays(lengths[index] + 1 + gaps[index]);
        }
    }

    private static Gen<Schedule> ScheduleOf(string[] zones, LocalDate around) =>
        from zone in Gen.Elements(zones)
        from count in Gen.Choose(0, 3)
        from weekly in Gen.ArrayOf(Weekly(), count)
        from ignores in Gen.Elements(false, false, true)
        from days in Gen.Choose(0, 3)
        from overridden in Gen.Elements(false, false, true)
        select new Schedule(zone, [.. weekly], overridden
            ? [new DateOverride(around.ToDateOnly(), [Given.Range("20:00-04:00")]) { To = around.PlusDays(days).ToDateOnly() }]
            : [])
        { IgnoresHolidays = ignores };

    private static Gen<WeeklyHours> Weekly() =>
        from start in Gen.Choose(0, 47)
        from end in Gen.Choose(0, 47)
        select new WeeklyHours(
            [.. Given.EveryDay],
            new TimeRange(TimeOnly.MinValue.AddMinutes(30 * start), TimeOnly.MinValue.AddMinutes(30 * end)));
}
