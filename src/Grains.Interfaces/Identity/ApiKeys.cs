using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>An API key as those see it who manage the tenant: never its secret, nor what is stored of that.</summary>
/// <param name="Id">The key's id, which the journal names as the actor of what the key does.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scopes">What it may do, as <c>{capability}:read</c> and <c>{capability}:write</c>.</param>
/// <param name="ExpiresAt">From when on it is good no more; null for never.</param>
/// <param name="LastFour">The last four characters of its text, by which people tell keys apart.</param>
/// <param name="CreatedAt">When it was issued.</param>
[GenerateSerializer, Immutable, Alias("identity.api-key")]
public sealed record ApiKey(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] ImmutableArray<string> Scopes,
    [property: Id(3)] DateTimeOffset? ExpiresAt,
    [property: Id(4)] string LastFour,
    [property: Id(5)] DateTimeOffset CreatedAt);

/// <summary>A key that is to be issued.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="ExpiresAt">From when on it is good no more; null for never.</param>
/// <param name="SecretHash">The SHA-256 of its secret; the secret itself comes no further than the host.</param>
/// <param name="LastFour">The last four characters of its text.</param>
[GenerateSerializer, Immutable, Alias("identity.api-key-request")]
public sealed record ApiKeyRequest(
    [property: Id(0)] string Name,
    [property: Id(1)] ImmutableArray<string> Scopes,
    [property: Id(2)] DateTimeOffset? ExpiresAt,
    [property: Id(3)] string SecretHash,
    [property: Id(4)] string LastFour);

/// <summary>An API key was issued.</summary>
/// <param name="KeyId">The key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="SecretHash">The SHA-256 of its secret.</param>
/// <param name="LastFour">The last four characters of its text.</param>
/// <param name="ExpiresAt">From when on it is good no more; null for never.</param>
/// <param name="IssuedBy">The user who issued it.</param>
/// <param name="Fingerprint">The fingerprint of the request; null when it came without an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("identity.api-key-issued.v1")]
public sealed record ApiKeyIssued(
    [property: Id(0)] string KeyId,
    [property: Id(1)] string Name,
    [property: Id(2)] ImmutableArray<string> Scopes,
    [property: Id(3)] string SecretHash,
    [property: Id(4)] string LastFour,
    [property: Id(5)] DateTimeOffset? ExpiresAt,
    [property: Id(6)] string IssuedBy,
    [property: Id(7)] string? Fingerprint) : IEvent;

/// <summary>An API key was revoked: it is good no more, for ever.</summary>
[GenerateSerializer, Immutable, Alias("identity.api-key-revoked.v1")]
public sealed record ApiKeyRevoked : IEvent;

/// <summary>Document kinds of API keys.</summary>
public static class ApiKeyDocuments
{
    /// <summary>A key that has not been revoked: key (tenant, this kind, key id), body an <see cref="ApiKey"/>.</summary>
    public const string ApiKey = "api-key";
}

/// <summary>One API key of a tenant. The key is <c>{tenant}/{key id}</c>.</summary>
[Alias("identity.api-key-grain")]
public interface IApiKeyGrain : IGrainWithStringKey
{
    /// <summary>
    /// The key, if the secret is its own and it may act: it was issued, not revoked, and has not expired. Null otherwise. Every request
    /// that comes with a key asks this.
    /// </summary>
    /// <param name="secretHash">The SHA-256 of the secret that came.</param>
    [Alias("check"), ReadOnly]
    Task<ApiKey?> Check(string secretHash);

    /// <summary>
    /// Issues the key. LIMIT_REACHED when the tenant has as many as it may have, and VALIDATION_ERROR about <c>expiresAt</c> when that is
    /// not ahead, or too far. Keys that are issued at the same moment may exceed the limit by so many.
    /// </summary>
    /// <param name="key">The key's id.</param>
    /// <param name="request">What is to be issued.</param>
    [Alias("issue")]
    Task<Outcome<ApiKey>> Issue(CreationKey key, ApiKeyRequest request);

    /// <summary>Revokes the key, at once. RESOURCE_NOT_FOUND when there is none, or no more.</summary>
    [Alias("revoke")]
    Task<Outcome<ApiKey>> Revoke();
}
