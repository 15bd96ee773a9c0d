using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Grains.Webhooks;

/// <summary>
/// When a delivery is attempted: ten times over 75 hours, 35 minutes and 5 seconds (Standard Webhooks 1.0.0), give or take a tenth of each
/// wait. How much is given or taken follows from the delivery and the attempt, so nothing about it is left to chance, and deliveries that
/// failed together do not come back together.
/// </summary>
internal static class WebhookSchedule
{
    /// <summary>How often a delivery is attempted at most.</summary>
    public const int MaximumAttempts = 10;

    private const double Jitter = 0.1;

    /// <summary>How long each attempt waits for after the one before it; the first does not wait.</summary>
    public static IReadOnlyList<TimeSpan> Waits { get; } =
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>How long the next attempt waits for.</summary>
    /// <param name="deliveryId">The delivery.</param>
    /// <param name="attempts">How many attempts were made, from 1 to one less than <see cref="MaximumAttempts"/>.</param>
    public static TimeSpan WaitAfter(string deliveryId, int attempts)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{deliveryId}/{attempts}")));
        var share = BinaryPrimitives.ReadUInt32BigEndian(digest) / (double)uint.MaxValue;
        return Waits[attempts] * (1 - Jitter + (2 * Jitter * share));
    }
}
