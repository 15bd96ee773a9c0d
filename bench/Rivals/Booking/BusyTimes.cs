using Actors.Grains.Scheduling;
using Actors.Rivals.Calendars;
using NodaTime;

namespace Actors.Rivals.Booking;

/// <summary>Rows of the database as the busy time that slots are computed from.</summary>
internal static class BusyTimes
{
    /// <summary>How many busy times an attempt that finds the time taken brings along.</summary>
    public const int BroughtAlong = 64;

    private const int NextSlots = 3;
    private static readonly TimeSpan NextSlotsWithin = TimeSpan.FromDays(31);

    /// <summary>A calendar without bookings, for the rules that do not depend on them.</summary>
    public static BusyTimeline None { get; } = new();

    /// <summary>A timeline of rows.</summary>
    /// <param name="starts">Where they start.</param>
    /// <param name="ends">Where they end.</param>
    public static BusyTimeline Of(DateTime[] starts, DateTime[] ends)
    {
        var busy = new BusyTimeline();
        for (var index = 0; index < starts.Length; index++)
        {
            var time = new TimeInterval(Instant.FromDateTimeUtc(starts[index]), Instant.FromDateTimeUtc(ends[index]));
            busy.Add(new BusyTime(index.ToString(System.Globalization.CultureInfo.InvariantCulture), BusyKind.Appointment, time, time));
        }

        return busy;
    }

    /// <summary>The next free starts after one that is taken.</summary>
    /// <param name="store">Reads more when what came along does not reach.</param>
    /// <param name="expert">The expert.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="now">The time.</param>
    /// <param name="start">The start that is taken.</param>
    /// <param name="taken">What the attempt brought along.</param>
    public static async ValueTask<DateTimeOffset[]> NextFree(
        BookingStore store, RivalExpert expert, SlotRules rules, Instant now, DateTime start, Attempt taken)
    {
        var (starts, ends) = (taken.BusyStarts!, taken.BusyEnds!);
        var last = start + NextSlotsWithin;
        // Beyond the last row that came along there may be more.
        var known = starts.Length < BroughtAlong ? last : starts.Max();
        var free = Find(expert, rules, now, start, known, Of(starts, ends));
        if (free.Count < NextSlots && known < last)
        {
            (starts, ends) = await store.BusyBetween(expert, start, last);
            free = Find(expert, rules, now, start, last, Of(starts, ends));
        }

        return [.. free.Select(instant => instant.ToDateTimeOffset())];
    }

    private static IReadOnlyList<Instant> Find(
        RivalExpert expert, SlotRules rules, Instant now, DateTime from, DateTime to, BusyTimeline busy) =>
        Availability.NextFree(
            expert.Hours, rules, busy, now, Instant.FromDateTimeUtc(from), NextSlots, Instant.FromDateTimeUtc(to));
}
