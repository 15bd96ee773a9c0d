using System.Runtime.CompilerServices;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;

namespace Actors.ApiHost.Identity.Sessions;

/// <summary>
/// Asks whether sessions may still act. Every request of a session asks, so that signing out works at once and on every host.
/// </summary>
internal sealed class LiveSessions(IGrainFactory grains)
{
    private const string Operation = "authentication";

    // A caller is the same object for as long as the token is remembered, so what is needed to ask is made once.
    private readonly ConditionalWeakTable<Principal, Question> _questions = [];

    /// <summary>True while the session may act.</summary>
    public async Task<bool> IsLiveAsync(Principal principal, string sessionId)
    {
        if (!_questions.TryGetValue(principal, out var question))
            _questions.AddOrUpdate(principal, question = QuestionOf(principal, sessionId));
        // What an asynchronous method sets here ends with it: the rest of the request does not act as the system.
        RequestContext.Set(Caller.ContextKey, question.Caller);
        return await question.Session.IsLive();
    }

    private Question QuestionOf(Principal principal, string sessionId) => new(
        grains.GetGrain<ISessionGrain>(GrainKey.For(Caller.System, sessionId)), new Caller(Caller.System, principal.UserId, Operation));

    private sealed record Question(ISessionGrain Session, Caller Caller);
}
