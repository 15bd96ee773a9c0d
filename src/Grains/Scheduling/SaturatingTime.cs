using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Arithmetic that stops at the ends of time instead of throwing; durations must not be negative.</summary>
internal static class SaturatingTime
{
    public static Instant Plus(Instant instant, Duration duration) =>
        duration > Instant.MaxValue - instant ? Instant.MaxValue : instant + duration;

    public static Instant Minus(Instant instant, Duration duration) =>
        duration > instant - Instant.MinValue ? Instant.MinValue : instant - duration;
}
