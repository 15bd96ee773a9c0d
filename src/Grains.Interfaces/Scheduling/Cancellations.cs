using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>How an appointment was called off.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom: a user id, <c>client</c> or <c>system</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fee">What it costs the client under the policy that the appointment was booked with; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("scheduling.cancellation")]
public sealed record Cancellation(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string By,
    [property: Id(2), Personal] string? Reason,
    [property: Id(3)] Money? Fee)
{
    /// <summary>True when the client is to be told by mail; null when nobody has asked for that.</summary>
    [Id(4)] public bool? TellsClient { get; init; }

    /// <summary>True when nobody called it off: nobody has confirmed it in time.</summary>
    [Id(5), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool IsLapse { get; init; }

    /// <summary>
    /// With which others of its series it was called off, so that people are told of all of them at once: the version of the series; null
    /// when it was called off by itself.
    /// </summary>
    [Id(6)] public long? SeriesStep { get; init; }

    /// <summary>How much of the fee the voucher has paid that it was booked with, in minor units; null for nothing.</summary>
    [Id(280)] public long? FeeByVoucher { get; init; }

    /// <summary>True for the same cancellation, also when its reason has been erased since.</summary>
    /// <param name="other">The other.</param>
    public bool IsSame(Cancellation other) => At == other.At && By == other.By;
}
