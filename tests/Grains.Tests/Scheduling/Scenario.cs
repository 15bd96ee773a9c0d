using System.Globalization;
using System.Text;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>A calendar, a service, a present and a range, made by <see cref="Scenarios"/>.</summary>
internal sealed record Scenario(
    Schedule Schedule, LocalDate Around, SlotRules Rules, IReadOnlyList<BusyTime> Busy, Instant Now, Instant From, Instant To, int Choice)
{
    public WorkingHours Hours() => Given.Hours(Schedule);

    public BusyTimeline Timeline() => Given.Busy([.. Busy]);

    public AvailabilityModel Model() => new(Schedule, Around);

    public List<Slot> Slots(bool includeUnavailable = true) =>
        Availability.Slots(Hours(), Rules, Timeline(), Now, From, To, includeUnavailable);

    /// <summary>What is simpler than this: one thing less.</summary>
    public IEnumerable<Scenario> Simpler()
    {
        foreach (var busy in Busy)
            yield return this with { Busy = [.. Busy.Where(other => other != busy)] };
        foreach (var weekly in Schedule.Weekly)
            yield return this with { Schedule = Schedule with { Weekly = Schedule.Weekly.Remove(weekly) } };
        foreach (var entry in Schedule.Overrides)
            yield return this with { Schedule = Schedule with { Overrides = Schedule.Overrides.Remove(entry) } };
        foreach (var rules in SimplerRules())
        {
            if (rules != Rules)
                yield return this with { Rules = rules };
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        var culture = CultureInfo.InvariantCulture;
        text.AppendLine(culture, $"{Schedule.TimeZone} around {Around:uuuu-MM-dd}, now {Now}, from {From} to {To}, choice {Choice}");
        foreach (var weekly in Schedule.Weekly)
            text.AppendLine(culture, $"  weekly {string.Join(",", weekly.Days)} {weekly.Hours.Start:HH:mm}-{weekly.Hours.End:HH:mm}");
        foreach (var entry in Schedule.Overrides)
        {
            var ranges = entry.Intervals.Select(range => $"{range.Start:HH:mm}-{range.End:HH:mm}");
            text.AppendLine(culture, $"  {entry.Date:yyyy-MM-dd} {string.Join(" ", ranges)}");
        }

        text.AppendLine(culture, $"  {Rules}");
        foreach (var busy in Busy)
            text.AppendLine(culture, $"  {busy}");
        return text.ToString();
    }

    private IEnumerable<SlotRules> SimplerRules()
    {
        yield return Rules with { BufferBefore = Duration.Zero };
        yield return Rules with { BufferAfter = Duration.Zero };
        yield return Rules with { Notice = Duration.Zero };
        yield return Rules with { Window = Given.Forever };
        yield return Rules with { MaxPerDay = null };
        yield return Rules with { MaxPerWeek = null };
        yield return Rules with { MaxPerMonth = null };
        yield return Rules with { Capacity = 1 };
    }
}
