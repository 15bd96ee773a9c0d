using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Identity.Sessions;

/// <summary>One session. Being reentrant, it answers whether it is live while a refresh waits for its commit.</summary>
[Reentrant, GrainType("session")]
internal sealed class SessionGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<SessionState>(context, services), ISessionGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => SessionDocuments.Session;

    /// <inheritdoc/>
    protected override SessionState Empty() => new();

    /// <inheritdoc/>
    public Task<bool> IsLive() => Read(Now, static (session, now) => session.LiveUntil > now);

    /// <inheritdoc/>
    public async Task<Outcome<RefreshedSession>> Refresh(string presented, string successor)
    {
        var (standing, started) = await Read(session => (session.Judge(presented, Now), session.Started));
        if (standing == RefreshStanding.Unknown) return SessionDecisions.SignInAgain;
        // The account is asked before the token is spent: should it not answer, the caller still has a token that is good.
        var account = GrainFactory.GetGrain<IAccountGrain>(GrainKey.For(Caller.System, started!.AccountId));
        if ((await account.Find()).IsRefused(out var user, out _)) return SessionDecisions.SignInAgain;
        return await Execute<Outcome<RefreshedSession>>((session, work) =>
            SessionDecisions.Spend(work, Id, session, presented, successor) is { } refusal
                ? refusal
                : new RefreshedSession(user, started.TenantId, session.LiveUntil));
    }

    /// <inheritdoc/>
    public async Task<bool> End(string userId, SessionEnd reason)
    {
        var ended = await Execute<string>((session, work) =>
        {
            if (session.LiveUntil <= work.Now || session.Started!.UserId != userId) return "";
            SessionDecisions.End(work, Id, reason);
            return userId;
        });
        return ended.Length > 0;
    }
}
