namespace Actors.Identity;

/// <summary>What an account holds of its user, for the user herself.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Email">The address.</param>
/// <param name="Name">The name.</param>
/// <param name="Phone">The phone number.</param>
/// <param name="Company">The company.</param>
/// <param name="Title">The title.</param>
/// <param name="RegisteredAt">When she registered.</param>
[GenerateSerializer, Immutable, Alias("identity.account-data")]
public sealed record AccountData(
    [property: Id(0)] string UserId,
    [property: Id(1)] string Email,
    [property: Id(2)] string Name,
    [property: Id(3)] string? Phone,
    [property: Id(4)] string? Company,
    [property: Id(5)] string? Title,
    [property: Id(6)] DateTimeOffset RegisteredAt);

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

/// <summary>An account was erased. Its address may be registered anew.</summary>
/// <param name="UserId">The user whose account it was.</param>
[GenerateSerializer, Immutable, Alias("identity.account-erased.v1")]
public sealed record AccountErased([property: Id(0)] string UserId) : IEvent;

/// <summary>A step of the erasure of a person's data in the tenants is done.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Step">The step, from 1.</param>
/// <param name="IsLast">True when nothing is left to do.</param>
[GenerateSerializer, Immutable, Alias("identity.erasure-advanced.v1")]
public sealed record ErasureAdvanced(
    [property: Id(0)] string UserId,
    [property: Id(1)] int Step,
    [property: Id(2)] bool IsLast) : IEvent;
