using Actors.ApiHost.Http;
using Actors.Identity;

namespace Actors.ApiHost.Identity;

/// <summary>Asks whether sessions may still act. Every request of a session asks, so that signing out works at once and on every host.</summary>
/// <param name="grains">The grains.</param>
internal sealed class LiveSessions(IGrainFactory grains)
{
    private const string Operation = "authentication";

    /// <summary>True while the session may act.</summary>
    /// <param name="principal">Who asks.</param>
    /// <param name="sessionId">The caller's session.</param>
    public async Task<bool> IsLiveAsync(Principal principal, string sessionId)
    {
        // What an asynchronous method sets here ends with it: the rest of the request does not act as the system.
        RequestContext.Set(Caller.ContextKey, new Caller(Caller.System, principal.UserId, Operation));
        return await grains.GetGrain<ISessionGrain>(GrainKey.For(Caller.System, sessionId)).IsLive();
    }
}
