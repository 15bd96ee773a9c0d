namespace Actors.Grains.Interfaces.Privacy;

/// <summary>A person whose data is erased, and how far the work has come; what the effect that does it carries.</summary>
/// <param name="UserId">The user; things that she booked herself name her so.</param>
/// <param name="Email">The address by which she is found too, in lower case; null when it is not known to be hers.</param>
/// <param name="At">When she asked for it. What was made later, for example by a new account under the address, is not touched.</param>
/// <param name="Step">Which step is next, from 1: one step looks at a page of tenants.</param>
[GenerateSerializer, Immutable, Alias("identity.person-erasure")]
public sealed record PersonErasure(
    [property: Id(0)] string UserId,
    [property: Id(1)] string? Email,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] int Step)
{
    /// <summary>True when the account that was erased is another issuer's user's.</summary>
    [Id(4)] public bool IsExternal { get; init; }
}
