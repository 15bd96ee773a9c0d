using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Scheduling;

/// <summary>Where an expert works.</summary>
/// <param name="Country">The country.</param>
/// <param name="State">The state or region.</param>
/// <param name="City">The city.</param>
[GenerateSerializer, Immutable, Alias("scheduling.location")]
public sealed record Location([property: Id(0)] string? Country, [property: Id(1)] string? State, [property: Id(2)] string? City);

/// <summary>A page of an expert elsewhere.</summary>
/// <param name="Platform">instagram, twitter, linkedin or website.</param>
/// <param name="Url">The address.</param>
[GenerateSerializer, Immutable, Alias("scheduling.social-link")]
public sealed record SocialLink([property: Id(0)] string Platform, [property: Id(1)] string Url);

/// <summary>What a tenant says of an expert.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.expert-profile")]
public sealed record ExpertProfile
{
    /// <summary>The name people see.</summary>
    [Id(0), Personal] public required string DisplayName { get; init; }

    /// <summary>The expert's e-mail address; the account with this address acts as the expert.</summary>
    [Id(1), Personal] public required string Email { get; init; }

    /// <summary>The title.</summary>
    [Id(2), Personal] public string? Title { get; init; }

    /// <summary>About the expert.</summary>
    [Id(3), Personal] public string? Bio { get; init; }

    /// <summary>The IANA time zone in which a new calendar starts.</summary>
    [Id(4)] public required string TimeZone { get; init; }

    /// <summary>Fields of work.</summary>
    [Id(5), Personal] public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Languages spoken.</summary>
    [Id(6), Personal] public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Years of experience, 0 to 70.</summary>
    [Id(7), Personal] public int? YearsOfExperience { get; init; }

    /// <summary>Where the expert works.</summary>
    [Id(8), Personal] public Location? Location { get; init; }

    /// <summary>Pages elsewhere.</summary>
    [Id(9), Personal] public ImmutableArray<SocialLink> SocialLinks { get; init; } = [];
}

/// <summary>An expert of a tenant.</summary>
/// <param name="Id">The expert's id.</param>
/// <param name="Profile">What the tenant says of the expert.</param>
/// <param name="CreatedAt">When the expert was added.</param>
/// <param name="UpdatedAt">When the profile last changed.</param>
/// <param name="Version">Grows with each change, from 1.</param>
[GenerateSerializer, Immutable, Alias("scheduling.expert")]
public sealed record Expert(
    [property: Id(0)] string Id,
    [property: Id(1)] ExpertProfile Profile,
    [property: Id(2)] DateTimeOffset CreatedAt,
    [property: Id(3)] DateTimeOffset UpdatedAt,
    [property: Id(4)] long Version);

/// <summary>One expert. The key is <c>{tenant}/{expertId}</c>.</summary>
[Alias("scheduling.expert-grain")]
public interface IExpertGrain : IGrainWithStringKey
{
    /// <summary>Adds the expert together with an empty calendar.</summary>
    /// <param name="key">The expert's id, the same as in the grain's key.</param>
    /// <param name="profile">What the tenant says of the expert.</param>
    [Alias("create")]
    Task<Outcome<Expert>> Create(CreationKey key, ExpertProfile profile);

    /// <summary>Replaces the profile.</summary>
    /// <param name="profile">What the tenant says of the expert from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("change")]
    Task<Outcome<Expert>> Change(ExpertProfile profile, long? expectedVersion);

    /// <summary>Removes the expert: the calendar takes no more bookings, and appointments that exist stay.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    [Alias("remove")]
    Task<Outcome<Expert>> Remove(long? expectedVersion);

    /// <summary>Reads the expert; null when there is none.</summary>
    [Alias("get"), ReadOnly]
    Task<Expert?> Get();
}
