using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Operator;

/// <summary>The effects that were given up, for those who operate the installation. Who replays or drops one is logged.</summary>
internal sealed partial class OutboxEndpoints(IOutbox outbox, ILogger<OutboxEndpoints> logger)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Operator";

    private static readonly ApiError NoDeadEffect = ApiError.NotFound("dead effect");

    public void Map(IEndpointRouteBuilder api)
    {
        var operators = api.MapGroup("/operator/outbox").WithTags(Tag).AllowedFor(Access.Operator);
        operators.MapGet("", List)
            .As(
                "listDeadEffects", "Lists effects that were given up",
                "Things that were to happen later or outside, such as mails, and failed at their last attempt; by id.");
        operators.MapPost("/{id}/replay", Replay)
            .As("replayDeadEffect", "Tries a dead effect again", "It is due at once, with its attempts counted anew.");
        operators.MapDelete("/{id}", Drop).As("dropDeadEffect", "Removes a dead effect for good", "What it was to do never happens.");
    }

    private async Task<PageResult<DeadEffectView>> List(ApiCall call, Query<OutboxQuery> query)
    {
        var wanted = query.Value.Wanted;
        var page = await outbox.ListDeadAsync(wanted, call.Http.RequestAborted);
        return Reply.Page([.. page.Items.Select(ViewOf)], new Paging(wanted.Page, wanted.Limit), page.Total);
    }

    private async Task<OkResult<OutboxChangeView>> Replay(ApiCall call, string id)
    {
        if (!await outbox.ReplayAsync(id, call.Clock.GetUtcNow(), call.Http.RequestAborted)) return NoDeadEffect;
        LogReplayed(logger, id, call.Actor, call.RequestId);
        return Reply.Ok(new OutboxChangeView { Id = id, Status = "due" });
    }

    private async Task<OkResult<OutboxChangeView>> Drop(ApiCall call, string id)
    {
        if (!await outbox.DropAsync(id, call.Http.RequestAborted)) return NoDeadEffect;
        LogDropped(logger, id, call.Actor, call.RequestId);
        return Reply.Ok(new OutboxChangeView { Id = id, Status = "dropped" });
    }

    private static DeadEffectView ViewOf(DeadEffect dead) => new()
    {
        Id = dead.Effect.Id,
        Kind = dead.Effect.Kind,
        Tenant = dead.Effect.Tenant,
        Attempts = dead.Attempts,
        LastError = dead.Error,
        DueAt = dead.Effect.DueAt.UtcDateTime,
        CreatedAt = dead.Effect.CreatedAt?.UtcDateTime,
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Operator {Actor} replayed the dead effect {Id}, request {RequestId}")]
    private static partial void LogReplayed(ILogger logger, string id, string actor, string requestId);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Operator {Actor} dropped the dead effect {Id}, request {RequestId}")]
    private static partial void LogDropped(ILogger logger, string id, string actor, string requestId);
}
