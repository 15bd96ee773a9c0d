using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Taken time as events say it, and as the timeline keeps it.</summary>
internal static class TakenTimes
{
    /// <summary>The time that a slot of a service takes.</summary>
    /// <param name="rules">The service's rules.</param>
    /// <param name="start">When the slot starts.</param>
    public static TakenTime Of(SlotRules rules, DateTimeOffset start) => new(
        rules.ServiceId,
        start,
        start + rules.Length.ToTimeSpan(),
        (int)rules.BufferBefore.TotalMinutes,
        (int)rules.BufferAfter.TotalMinutes);

    /// <summary>As the timeline keeps it.</summary>
    /// <param name="id">The id of what takes it.</param>
    /// <param name="kind">Why it is taken.</param>
    /// <param name="time">The time.</param>
    /// <param name="expiresAt">When a hold lapses.</param>
    public static BusyTime ToBusy(string id, BusyKind kind, TakenTime time, DateTimeOffset? expiresAt)
    {
        var interval = new TimeInterval(Instant.FromDateTimeOffset(time.Start), Instant.FromDateTimeOffset(time.End));
        return new BusyTime(
            id,
            kind,
            interval,
            interval.Padded(Duration.FromMinutes(time.BufferBeforeMinutes), Duration.FromMinutes(time.BufferAfterMinutes)),
            time.ServiceId,
            expiresAt is { } expiry ? Instant.FromDateTimeOffset(expiry) : null);
    }

    /// <summary>As events say it.</summary>
    /// <param name="busy">What the timeline keeps of an appointment or hold.</param>
    public static TakenTime FromBusy(BusyTime busy) => new(
        busy.ServiceId!,
        busy.Time.Start.ToDateTimeOffset(),
        busy.Time.End.ToDateTimeOffset(),
        (int)(busy.Time.Start - busy.Padded.Start).TotalMinutes,
        (int)(busy.Padded.End - busy.Time.End).TotalMinutes);

    /// <summary>As who asked for a hold is told.</summary>
    /// <param name="busy">What the timeline keeps of a hold.</param>
    /// <param name="expertId">Whose time is held.</param>
    public static Hold HoldOf(BusyTime busy, string expertId) => new(
        busy.Id,
        expertId,
        busy.ServiceId!,
        busy.Time.Start.ToDateTimeOffset(),
        busy.Time.End.ToDateTimeOffset(),
        busy.ExpiresAt!.Value.ToDateTimeOffset());

    /// <summary>As other grains are told.</summary>
    /// <param name="busy">What the timeline keeps of an appointment.</param>
    /// <param name="move">How the appointment was last moved.</param>
    public static ReservedTime ReservedTimeOf(BusyTime busy, LastMove move) =>
        new(busy.Time.Start.ToDateTimeOffset(), busy.Time.End.ToDateTimeOffset(), move.Version)
        {
            LateFee = move.LateFee,
            IsMovedByClient = move.IsByClient,
            SeriesStep = move.SeriesStep,
        };
}
