using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Sessions;

/// <summary>What may happen to sessions. Pure: state and unit of work in, answer out.</summary>
internal static class SessionDecisions
{
    /// <summary>How many sessions of an account live at once; the oldest beyond are ended.</summary>
    public const int MostSessions = 50;

    /// <summary>How often a session may be refreshed: digests of all spent tokens are kept, so there must be an end.</summary>
    public const int MostRefreshes = 5_000;

    /// <summary>The refusal of a refresh token; it never tells why.</summary>
    public static Refusal SignInAgain { get; } =
        new(RefusalCode.AuthenticationFailed, "The refresh token is not valid, or no longer; sign in again.");

    /// <summary>Begins a session of an account: the account's event, the session's stream, its document.</summary>
    /// <param name="work">The account's unit of work.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="account">The account's state.</param>
    /// <param name="user">The user who has signed in.</param>
    /// <param name="tenantId">The tenant that the user named; null for none.</param>
    /// <param name="session">The session.</param>
    public static void Open(UnitOfWork work, string accountId, AccountState account, User user, string? tenantId, NewSession session)
    {
        var started = new SessionStarted(
            user.UserId, accountId, tenantId, session.RefreshHash, session.ExpiresAt, session.Remembered)
        {
            IdleFor = session.IdleFor,
        };
        work.Append(new SignedIn(session.SessionId));
        work.Create(StreamName.For(Caller.System, SessionDocuments.Session, session.SessionId), started);
        work.Save(RowOf(session.SessionId, started, 1, work.Now, refreshedAt: null));
        if (account.Sessions.Count >= MostSessions)
            work.Enqueue(SessionEffects.End(work, account.Sessions[0], user.UserId, SessionEnd.Displaced, work.Now));
    }

    /// <summary>Spends a refresh token; null when the session goes on.</summary>
    /// <param name="work">The session's unit of work.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="session">The session's state.</param>
    /// <param name="presented">The digest of the token that came.</param>
    /// <param name="successor">The digest of the token that replaces it.</param>
    public static Refusal? Spend(UnitOfWork work, string sessionId, SessionState session, string presented, string successor)
    {
        switch (session.Judge(presented, work.Now))
        {
            case RefreshStanding.Current when session.Refreshes < MostRefreshes:
                work.Append(new SessionRefreshed(successor));
                work.Save(RowOf(sessionId, session.Started!, work.Version, session.StartedAt, work.Now));
                return null;
            case RefreshStanding.JustSpent:
                return null;
            case RefreshStanding.Spent:
                End(work, sessionId, SessionEnd.Reuse);
                return SignInAgain;
            default:
                return SignInAgain;
        }
    }

    /// <summary>Ends a session.</summary>
    /// <param name="work">The session's unit of work.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="reason">Why.</param>
    public static void End(UnitOfWork work, string sessionId, SessionEnd reason)
    {
        work.Append(new SessionEnded(reason));
        work.Delete(new DocumentKey(Caller.System, SessionDocuments.Session, sessionId));
    }

    private static Document RowOf(
        string sessionId, SessionStarted started, long version, DateTimeOffset startedAt, DateTimeOffset? refreshedAt)
    {
        var liveUntil = SessionState.LiveFrom(started, refreshedAt ?? startedAt);
        return new Document
        {
            Key = new DocumentKey(Caller.System, SessionDocuments.Session, sessionId),
            Version = version,
            CreatedAt = startedAt,
            Owner = started.UserId,
            EndsAt = liveUntil,
            Body = JsonSerializer.SerializeToUtf8Bytes(
                new SessionRow(liveUntil, started.Remembered, refreshedAt),
                IdentityJson.Default.SessionRow),
        };
    }
}
