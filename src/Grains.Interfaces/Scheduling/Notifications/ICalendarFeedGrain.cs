using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>The token of an expert's feed. It is computed from this and stored nowhere.</summary>
/// <param name="Id">Its id; only the newest is good.</param>
/// <param name="CreatedAt">When it was made.</param>
[GenerateSerializer, Immutable, Alias("scheduling.feed-token")]
public sealed record FeedToken([property: Id(0)] string Id, [property: Id(1)] DateTimeOffset CreatedAt);

/// <summary>
/// The calendar feed of one expert, to which programs subscribe with a token. The key is <c>{tenant}/{expertId}</c>.
/// </summary>
[Alias("scheduling.calendar-feed-grain")]
public interface ICalendarFeedGrain : IGrainWithStringKey
{
    /// <summary>
    /// Makes the feed's token, in place of the one that there was. A repeat under the same idempotency key finds the first one.
    /// </summary>
    /// <param name="key">The token's id, and the request's fingerprint.</param>
    [Alias("make-token")]
    Task<Outcome<FeedToken>> MakeToken(CreationKey key);

    /// <summary>Revokes the token; refused as not found when there is none.</summary>
    [Alias("revoke-token")]
    Task<Outcome<FeedToken>> RevokeToken();

    /// <summary>The token that is good; null when there is none.</summary>
    [Alias("get-token"), ReadOnly]
    Task<FeedToken?> GetToken();
}

/// <summary>A token of an expert's feed was made, in place of the one before.</summary>
/// <param name="Key">The token's id, and the request's fingerprint if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.feed-token-made.v1")]
public sealed record FeedTokenMade([property: Id(0)] CreationKey Key) : IEvent;

/// <summary>The token of an expert's feed was revoked.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.feed-token-revoked.v1")]
public sealed record FeedTokenRevoked : IEvent;
