namespace Actors.Grains.Interfaces.Identity;

/// <summary>A session began. The stream is the session's; the account's says <see cref="SignedIn"/> in the same commit.</summary>
/// <param name="UserId">Whose it is.</param>
/// <param name="AccountId">The id of the account that was signed in to, which is a digest (see <see cref="AccountKey"/>).</param>
/// <param name="TenantId">The tenant that was signed in to, or null.</param>
/// <param name="RefreshHash">The digest of the first refresh token.</param>
/// <param name="ExpiresAt">Until when it may be refreshed, however often it is.</param>
/// <param name="Remembered">True when the user asked to stay signed in.</param>
[GenerateSerializer, Immutable, Alias("identity.session-started.v1")]
public sealed record SessionStarted(
    [property: Id(0)] string UserId,
    [property: Id(1)] string AccountId,
    [property: Id(2)] string? TenantId,
    [property: Id(3)] string RefreshHash,
    [property: Id(4)] DateTimeOffset ExpiresAt,
    [property: Id(5)] bool Remembered) : IEvent
{
    /// <summary>After how long without a refresh it ends; null for never before <see cref="ExpiresAt"/>.</summary>
    [Id(6)] public TimeSpan? IdleFor { get; init; }
}

/// <summary>A refresh token was spent.</summary>
/// <param name="RefreshHash">The digest of the one that replaces it.</param>
[GenerateSerializer, Immutable, Alias("identity.session-refreshed.v1")]
public sealed record SessionRefreshed([property: Id(0)] string RefreshHash) : IEvent;

/// <summary>A session was ended before its time.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable, Alias("identity.session-ended.v1")]
public sealed record SessionEnded([property: Id(0)] SessionEnd Reason) : IEvent;

/// <summary>The user of an account signed in.</summary>
/// <param name="SessionId">The session that began.</param>
[GenerateSerializer, Immutable, Alias("identity.signed-in.v1")]
public sealed record SignedIn([property: Id(0)] string SessionId) : IEvent;
