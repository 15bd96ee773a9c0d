namespace Actors.Grains.Interfaces.Identity;

/// <summary>Why a session was ended before its time.</summary>
[GenerateSerializer, Alias("identity.session-end")]
public enum SessionEnd
{
    /// <summary>Its user signed out.</summary>
    SignedOut,

    /// <summary>Its user ended it from another one.</summary>
    Revoked,

    /// <summary>A refresh token that was spent came back, so somebody has a copy of it (RFC 9700 section 4.14.2).</summary>
    Reuse,

    /// <summary>The user has signed in so often since that it is no longer among the newest.</summary>
    Displaced,

    /// <summary>The password was changed in another session.</summary>
    PasswordChanged,

    /// <summary>The password was set anew by mail.</summary>
    PasswordReset,

    /// <summary>The account was erased.</summary>
    AccountErased,
}

/// <summary>A session that is to begin. Its refresh token is made by the host; the grains see digests only.</summary>
/// <param name="SessionId">Its id.</param>
/// <param name="RefreshHash">The digest of its first refresh token.</param>
/// <param name="ExpiresAt">Until when it may be refreshed at most, however often it is.</param>
/// <param name="Remembered">True when the user asked to stay signed in.</param>
[GenerateSerializer, Immutable, Alias("identity.new-session")]
public sealed record NewSession(
    [property: Id(0)] string SessionId,
    [property: Id(1)] string RefreshHash,
    [property: Id(2)] DateTimeOffset ExpiresAt,
    [property: Id(3)] bool Remembered)
{
    /// <summary>
    /// After how long without a refresh it ends; null for never before <see cref="ExpiresAt"/>. No shorter than an access token is good.
    /// </summary>
    [Id(4)] public TimeSpan? IdleFor { get; init; }
}

/// <summary>A session that goes on.</summary>
/// <param name="User">The user, as the account tells at this moment.</param>
/// <param name="TenantId">The tenant that was named when the session began; null for the first that the user still belongs to.</param>
/// <param name="ExpiresAt">Until when the session may be refreshed next.</param>
[GenerateSerializer, Immutable, Alias("identity.refreshed-session")]
public sealed record RefreshedSession(
    [property: Id(0)] User User, [property: Id(1)] string? TenantId, [property: Id(2)] DateTimeOffset ExpiresAt);

/// <summary>Document kinds of sessions.</summary>
public static class SessionDocuments
{
    /// <summary>
    /// A session that has not been ended: key (system, this kind, session), owner the user's id, body a <see cref="SessionRow"/>.
    /// </summary>
    public const string Session = "session";
}

/// <summary>What a user is shown of a session.</summary>
/// <param name="ExpiresAt">Until when it may be refreshed next.</param>
/// <param name="Remembered">True when the user asked to stay signed in.</param>
/// <param name="RefreshedAt">When it was refreshed last; null when it never was.</param>
[GenerateSerializer, Immutable, Alias("identity.session-row")]
public sealed record SessionRow(
    [property: Id(0)] DateTimeOffset ExpiresAt,
    [property: Id(1)] bool Remembered,
    [property: Id(2)] DateTimeOffset? RefreshedAt);

/// <summary>
/// One session: begun by a login, asked with every request, ended at once. Sessions belong to no tenant: the key is
/// <c>system/{session id}</c>. Its stream is created by the account, in the commit of the login.
/// </summary>
[Alias("identity.session")]
public interface ISessionGrain : IGrainWithStringKey
{
    /// <summary>True while the session may act: it was begun, not ended, and has neither run out nor been left idle.</summary>
    [Alias("is-live")]
    Task<bool> IsLive();

    /// <summary>
    /// Spends a refresh token. A repeat within ten seconds is answered alike; a token that was spent before that ends the session. Anything
    /// else that is not the current token is AUTHENTICATION_FAILED and changes nothing.
    /// </summary>
    /// <param name="presented">The digest of the token that came.</param>
    /// <param name="successor">The digest of the token that replaces it; the same for every repeat.</param>
    [Alias("refresh")]
    Task<Outcome<RefreshedSession>> Refresh(string presented, string successor);

    /// <summary>Ends the session; false when there is no live one of this user.</summary>
    /// <param name="userId">Whose session it must be.</param>
    /// <param name="reason">Why.</param>
    [Alias("end")]
    Task<bool> End(string userId, SessionEnd reason);
}
