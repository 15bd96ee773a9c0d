using System.Text;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Sessions;

/// <summary>The effects of sessions.</summary>
internal static class SessionEffects
{
    /// <summary>Ends a session; the target is the session, the payload the reason and the user.</summary>
    public const string EndSession = "identity.end-session";

    /// <summary>The effect that ends a session.</summary>
    /// <param name="work">The account's unit of work.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="userId">Whose it is.</param>
    /// <param name="reason">Why.</param>
    /// <param name="dueAt">When.</param>
    public static Effect End(UnitOfWork work, string sessionId, string userId, SessionEnd reason, DateTimeOffset dueAt) => new()
    {
        Id = $"end-{sessionId}-{work.Version}",
        Tenant = Caller.System,
        Kind = EndSession,
        Target = GrainKey.For(Caller.System, sessionId),
        Payload = Encoding.UTF8.GetBytes($"{reason} {userId}"),
        DueAt = dueAt,
    };
}

/// <summary>Ends sessions.</summary>
internal sealed class EndSessionHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => SessionEffects.EndSession;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var payload = Encoding.UTF8.GetString(effect.Payload.Span);
        var space = payload.IndexOf(' ', StringComparison.Ordinal);
        return grains.GetGrain<ISessionGrain>(effect.Target).End(payload[(space + 1)..], Enum.Parse<SessionEnd>(payload.AsSpan(0, space)));
    }
}
