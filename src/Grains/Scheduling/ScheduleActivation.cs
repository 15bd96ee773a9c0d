using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>
/// A stretch of real time in which a schedule is in force in place of the default one: from the start of its first date to the start of the
/// date after its last, in its own zone.
/// </summary>
/// <param name="Time">The time.</param>
/// <param name="Hours">The schedule.</param>
internal readonly record struct ScheduleActivation(TimeInterval Time, ScheduleHours Hours)
{
    /// <summary>
    /// The activations of schedules, in order, no two at one time. Their dates do not overlap, but in different zones the end of the one
    /// and the start of the next may: then the one with the later dates is in force, as for somebody who flies from zone to zone.
    /// </summary>
    /// <param name="schedules">The schedules, and their hours made ready.</param>
    public static ScheduleActivation[] InOrder(IEnumerable<(ScheduleDefinition Definition, ScheduleHours Hours)> schedules)
    {
        var asked = AllOf(schedules);
        var edges = asked.SelectMany(one => new[] { one.Start, one.End }).Distinct().Order().ToList();
        var kept = new List<ScheduleActivation>();
        var open = new List<Asked>();
        var next = 0;
        for (var index = 0; index + 1 < edges.Count; index++)
        {
            var (start, end) = (edges[index], edges[index + 1]);
            while (next < asked.Count && asked[next].Start == start) open.Add(asked[next++]);
            open.RemoveAll(one => one.End <= start);
            if (open.Count == 0) continue;
            var hours = open.MaxBy(one => one.From).Hours;
            if (kept is [.., var last] && last.Hours == hours && last.Time.End == start)
                kept[^1] = last with { Time = new TimeInterval(last.Time.Start, end) };
            else kept.Add(new ScheduleActivation(new TimeInterval(start, end), hours));
        }

        return [.. kept];
    }

    private static List<Asked> AllOf(IEnumerable<(ScheduleDefinition Definition, ScheduleHours Hours)> schedules)
    {
        var all = from schedule in schedules
                  from range in schedule.Definition.Active.IsDefault ? [] : schedule.Definition.Active
                  let zone = schedule.Hours.Zone
                  let start = TimeZones.StartOf(LocalDate.FromDateOnly(range.From), zone)
                  let end = TimeZones.StartOf(LocalDate.FromDateOnly(range.To).PlusDays(1), zone)
                  // A date that the zone skipped is no time at all.
                  where start < end
                  orderby start
                  select new Asked(range.From, start, end, schedule.Hours);
        return [.. all];
    }

    private readonly record struct Asked(DateOnly From, Instant Start, Instant End, ScheduleHours Hours);
}
