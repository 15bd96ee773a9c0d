using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>
/// The webhooks that were received, for those who operate the installation. Who reads what one says, or replays one, is logged.
/// </summary>
internal sealed partial class OperatorWebhookEndpoints(
    IGrainFactory grains, IDocuments documents, ILogger<OperatorWebhookEndpoints> logger)
{
    public void Map(IEndpointRouteBuilder api)
    {
        var operators = api.MapGroup("/operator/webhooks").WithTags(WebhookEndpoints.Tag).AllowedFor(Access.Operator);
        operators.MapGet("", List)
            .As(
                "listWebhooks", "Lists webhooks that were received",
                "Newest first, without what they say; for as long as that is kept (Webhooks:BodyDays).");
        operators.MapGet("/{id}", Get)
            .As("getWebhook", "Reads a webhook", "With what it says, which may tell of persons: who reads it is logged.");
        operators.MapPost("/{id}/replay", Replay)
            .As("replayWebhook", "Processes a webhook once more", "At once, with its failures counted anew.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private Task<PageResult<WebhookView>> List(ApiCall call, Query<WebhookQuery> query) => documents.PageAsync(
        query.Value.Documents, InboundWebhooksJson.Default.InboundWebhook, WebhookView.Of, call.Http.RequestAborted);

    private async Task<OkResult<WebhookContentView>> Get(ApiCall call, string id)
    {
        var found = await GrainOf(call, id).Get();
        if (found.Value is not null) LogRead(logger, call.Actor, id, call.RequestId);
        return Reply.Ok(found, WebhookContentView.Of);
    }

    private async Task<OkResult<WebhookView>> Replay(ApiCall call, string id)
    {
        var replayed = await GrainOf(call, id).Replay();
        if (replayed.Value is not null) LogReplayed(logger, call.Actor, id, call.RequestId);
        return Reply.Ok(replayed, WebhookView.Of);
    }

    private IInboundWebhookGrain GrainOf(ApiCall call, string id)
    {
        call.ActFor(Caller.System);
        return grains.GetGrain<IInboundWebhookGrain>(WebhookKey.For(id));
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "Operator {Actor} read the webhook {Id}, request {RequestId}")]
    private static partial void LogRead(ILogger logger, string actor, string id, string requestId);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Operator {Actor} replayed the webhook {Id}, request {RequestId}")]
    private static partial void LogReplayed(ILogger logger, string actor, string id, string requestId);
}
