using Actors.Grains.Interfaces;

namespace Actors.Grains;

/// <summary>What a request is answered that was made before under the same idempotency key.</summary>
internal static class Repeats
{
    /// <summary>The first answer when the request is the same, and a refusal when it is another one.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="first">The first answer.</param>
    /// <param name="firstFingerprint">The fingerprint of the first request; null when it came without a key.</param>
    /// <param name="fingerprint">The fingerprint of this request.</param>
    public static Outcome<T> Answer<T>(T first, string? firstFingerprint, string? fingerprint)
        where T : class =>
        firstFingerprint == fingerprint ? new Outcome<T> { Value = first, Replayed = true } : Reused;

    /// <summary>The refusal of another request under a key that was used.</summary>
    public static Refusal Reused { get; } =
        new(RefusalCode.IdempotencyKeyReused, "This idempotency key was used for another request.");
}

/// <summary>Optimistic concurrency: a change names the version that it is based on.</summary>
internal static class Versions
{
    /// <summary>A refusal when another version is expected than there is; null when the change may go on.</summary>
    /// <param name="expected">The version that the change is based on; null goes on with whatever is there.</param>
    /// <param name="actual">The version that there is.</param>
    public static Refusal? Check(long? expected, long actual) =>
        expected is null || expected == actual
            ? null
            : new Refusal(RefusalCode.ConcurrentUpdate, $"It has changed: its version is {actual}, not {expected}.");
}
