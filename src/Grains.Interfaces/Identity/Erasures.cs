namespace Actors.Grains.Interfaces.Identity;

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
