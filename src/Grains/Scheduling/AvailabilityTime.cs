using NodaTime;

namespace Actors.Scheduling;

/// <summary>Arithmetic that stops at the ends of time instead of throwing.</summary>
internal static class AvailabilityTime
{
    /// <summary>Adds a duration.</summary>
    /// <param name="instant">An instant.</param>
    /// <param name="duration">A duration that is not negative.</param>
    /// <returns>The later instant, or the last one there is.</returns>
    public static Instant Plus(Instant instant, Duration duration) =>
        duration > Instant.MaxValue - instant ? Instant.MaxValue : instant + duration;

    /// <summary>Takes a duration off.</summary>
    /// <param name="instant">An instant.</param>
    /// <param name="duration">A duration that is not negative.</param>
    /// <returns>The earlier instant, or the first one there is.</returns>
    public static Instant Minus(Instant instant, Duration duration) =>
        duration > instant - Instant.MinValue ? Instant.MinValue : instant - duration;

    /// <summary>The later of two instants.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The later.</returns>
    public static Instant Later(Instant left, Instant right) => left > right ? left : right;

    /// <summary>The earlier of two instants.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The earlier.</returns>
    public static Instant Earlier(Instant left, Instant right) => left < right ? left : right;
}
