using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using NodaTime;
using NodaTime.Text;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>Short ways to say what a test is given, and what it sees.</summary>
internal static class Given
{
    public static readonly int[] EveryDay = [1, 2, 3, 4, 5, 6, 7];
    public static readonly Instant LongAgo = Instant.FromUtc(1980, 1, 1, 0, 0);
    public static readonly Duration Forever = Duration.FromDays(36_500);

    private static readonly InstantPattern Minutes = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    /// <summary>Hours of every day, each as <c>09:00-17:00</c>.</summary>
    public static WorkingHours Daily(string zone, params string[] ranges) =>
        Hours(new Schedule(zone, [.. ranges.Select(range => new WeeklyHours([.. EveryDay], Range(range)))], []));

    public static WorkingHours Hours(Schedule schedule) =>
        WorkingHours.TryCompile(schedule, out var hours, out var problem) ? hours : throw new InvalidOperationException(problem.Message);

    /// <summary>Hours of one date only.</summary>
    public static WorkingHours On(string zone, string date, params string[] ranges) =>
        Hours(new Schedule(zone, [], [Override(date, ranges)]));

    public static DateOverride Override(string date, params string[] ranges) =>
        new(DateOnly.Parse(date, CultureInfo.InvariantCulture), [.. ranges.Select(Range)]);

    /// <summary>A range such as <c>22:00-24:00</c>.</summary>
    public static TimeRange Range(string range)
    {
        var ends = range.Split('-');
        return new TimeRange(Time(ends[0]), Time(ends[1]));
    }

    /// <summary>A service without a rule but its length and interval.</summary>
    public static SlotRules Service(int length, int? interval = null) => new()
    {
        ServiceId = "service",
        Length = Duration.FromMinutes(length),
        Interval = Duration.FromMinutes(interval ?? length),
        Window = Forever,
    };

    public static BusyTimeline Busy(params BusyTime[] times)
    {
        var busy = new BusyTimeline();
        foreach (var time in times)
            busy.Add(time);
        return busy;
    }

    /// <summary>A busy time; the pads are minutes.</summary>
    public static BusyTime Taken(
        BusyKind kind,
        string start,
        string end,
        string id = "taken",
        int before = 0,
        int after = 0,
        string? service = null,
        string? expires = null) =>
        new(
            id,
            kind,
            new TimeInterval(At(start), At(end)),
            new TimeInterval(At(start), At(end)).Padded(Duration.FromMinutes(before), Duration.FromMinutes(after)),
            service,
            expires is null ? null : At(expires));

    /// <summary>Why a start cannot be booked: none when it can, null when it is no slot of the grid.</summary>
    public static SlotReason? ReasonAt(
        WorkingHours hours, SlotRules rules, BusyTimeline busy, Instant now, Instant start, string? ignoring = null) =>
        Availability.Check(hours, rules, busy, now, start, ignoring)?.Reason;

    /// <summary>What a search for busy times finds in a range.</summary>
    public static List<BusyTime> Overlapping(this BusyTimeline busy, Instant from, Instant to)
    {
        var numbers = new HashSet<int?>([.. Found(busy.Reservations, from, to), .. Found(busy.Absences, from, to)]);
        return [.. busy.All.Where(time => numbers.Contains(busy.Find(time.Id)))];
    }

    /// <summary>How many busy times go when those that are over by an instant are forgotten.</summary>
    public static int Forgotten(this BusyTimeline busy, Instant before)
    {
        var count = busy.Count;
        busy.Forget(before);
        return count - busy.Count;
    }

    private static List<int?> Found(BusyOrder order, Instant from, Instant to)
    {
        var found = new List<int?>();
        foreach (ref readonly var row in order.Near(from, to))
        {
            if (row.Padded.Start < to && row.Padded.End > from) found.Add(row.Number);
        }

        return found;
    }

    /// <summary>An instant of UTC such as <c>2027-03-28T01:00</c>.</summary>
    public static Instant At(string utc) => Minutes.Parse(utc).Value;

    public static string Text(Instant instant) => Minutes.Format(instant);

    /// <summary>The starts of all slots from one instant of UTC to another, when nothing is busy.</summary>
    public static string[] Starts(WorkingHours hours, SlotRules rules, string from, string to) =>
        [.. Availability.Slots(hours, rules, new BusyTimeline(), LongAgo, At(from), At(to), includeUnavailable: true)
            .Select(slot => Text(slot.Start))];

    /// <summary>The ranges of a date, as <c>start/end</c> in UTC.</summary>
    public static string[] Ranges(WorkingHours hours, int year, int month, int day) =>
        [.. hours.RangesOf(new LocalDate(year, month, day)).ToArray().Select(range => $"{Text(range.Start)}/{Text(range.End)}")];

    private static TimeOnly Time(string time) =>
        time == "24:00" ? TimeOnly.MinValue : TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture);
}
