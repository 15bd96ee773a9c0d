using NodaTime;

namespace Actors.Scheduling;

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
        var start = Instant.FromDateTimeOffset(time.Start);
        var end = Instant.FromDateTimeOffset(time.End);
        return new BusyTime(
            id,
            kind,
            start,
            end,
            start - Duration.FromMinutes(time.BufferBeforeMinutes),
            end + Duration.FromMinutes(time.BufferAfterMinutes),
            time.ServiceId,
            expiresAt is { } expiry ? Instant.FromDateTimeOffset(expiry) : null);
    }

    /// <summary>As events say it.</summary>
    /// <param name="busy">What the timeline keeps of an appointment or hold.</param>
    public static TakenTime FromBusy(BusyTime busy) => new(
        busy.ServiceId!,
        busy.Start.ToDateTimeOffset(),
        busy.End.ToDateTimeOffset(),
        (int)(busy.Start - busy.PaddedStart).TotalMinutes,
        (int)(busy.PaddedEnd - busy.End).TotalMinutes);

    /// <summary>As other grains are told.</summary>
    /// <param name="busy">What the timeline keeps of an appointment.</param>
    /// <param name="version">The calendar's version.</param>
    public static Claim ClaimOf(BusyTime busy, long version) => new(busy.Start.ToDateTimeOffset(), busy.End.ToDateTimeOffset(), version);
}
