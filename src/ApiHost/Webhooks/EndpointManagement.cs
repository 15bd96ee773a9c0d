using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>The addresses that an organisation's events are sent to: /webhook-endpoints.</summary>
internal sealed class EndpointManagement(
    IGrainFactory grains, IDocuments documents, IWebhookSender sender, WebhookSecrets secrets, WebhookValidators validators)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Webhook endpoints";

    private const string Prefix = "whe_";

    public void Map(IEndpointRouteBuilder api)
    {
        var endpoints = api.MapGroup("/webhook-endpoints").WithTags(Tag).AllowedFor(Access.Admin);
        endpoints.MapGet("", List).As("listWebhookEndpoints", "Lists the organisation's webhook endpoints", "Oldest first.");
        endpoints.MapPost("", Create)
            .As(
                "createWebhookEndpoint", "Has the organisation's events sent to an address",
                "From now on. The answer shows the secret that signs them, this once; a repeat under the same Idempotency-Key shows it "
                    + "again. What is sent, and how it is checked, is said under webhooks of this document. An organisation "
                    + "has 20 at most.")
            .MayFail(ApiErrorCode.LimitReached);
        var endpoint = endpoints.MapGroup("/{id}");
        endpoint.MapGet("", Get).As("getWebhookEndpoint", "Reads a webhook endpoint");
        endpoint.MapPatch("", Change)
            .As(
                "changeWebhookEndpoint", "Changes a webhook endpoint",
                "A JSON merge patch (RFC 7396): what is not named stays, null removes. One that is enabled again goes on where it stopped: "
                    + "what waited is tried at once, and nothing is left out.");
        endpoint.MapDelete("", Delete)
            .As(
                "deleteWebhookEndpoint", "Deletes a webhook endpoint",
                "With its log. What was not delivered never is. Answers the endpoint as it was.");
        endpoint.MapPost("/rotate-secret", RotateSecret)
            .As(
                "rotateWebhookSecret", "Gives a webhook endpoint another secret",
                "The answer shows it, this once. For 24 hours the one before signs as well, so that receivers can change over; which "
                    + "of the signatures comes first changes from attempt to attempt.")
            .MayFail(ApiErrorCode.LimitReached);
        endpoint.MapPost("/replay", Replay)
            .As(
                "replayWebhookRange", "Sends the events of a time once more",
                "All that the filter takes, whatever became of them, each under the id that it has always had: a receiver that has them "
                    + "knows them by it. They are sent beside what is new. One range at a time.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private Task<PageResult<WebhookEndpointView>> List(ApiCall call, Query<Paging> paging)
    {
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = WebhookDocuments.Endpoint,
            Page = paging.Value.Page,
            Limit = paging.Value.Limit,
        };
        return documents.PageAsync(query, WebhooksJson.Default.WebhookEndpoint, WebhookEndpointView.Of, call.Http.RequestAborted);
    }

    private async Task<CreatedResult<WebhookEndpointView>> Create(
        ApiCall call, Body<WebhookEndpointInput> body, IdempotencyKey idempotency)
    {
        if (!validators.Check(body.Value).TryGet(out var definition, out var invalid)) return invalid;
        if (await sender.FindProblemAsync(definition.Url, call.Http.RequestAborted) is { } problem) return ApiError.Invalid("url", problem);
        var key = idempotency.For(new CreationScope(Prefix, "webhook-endpoints", call.TenantId), body.Value);
        return Reply.Created(
            await grains.EndpointOf(call, key.Id).Create(key, definition),
            created => Shown(call, created),
            static created => "/webhook-endpoints/" + created.Id,
            static created => created.Version);
    }

    private async Task<OkResult<WebhookEndpointView>> Get(ApiCall call, string id) => ResultOf(await grains.EndpointOf(call, id).Get());

    private async Task<OkResult<WebhookEndpointView>> Change(ApiCall call, string id, IfMatch ifMatch, Patch<WebhookEndpointInput> patch)
    {
        var grain = grains.EndpointOf(call, id);
        var handler = new MergePatchHandler<WebhookEndpoint, WebhookEndpointInput, WebhookEndpointDefinition>
        {
            Read = grain.Get,
            VersionOf = endpoint => endpoint.Version,
            ToInput = WebhookEndpointView.ToInput,
            Check = (_, input) => validators.Check(input),
            Change = async (before, definition, version) =>
            {
                var problem = before.Url == definition.Url
                    ? null
                    : await sender.FindProblemAsync(definition.Url, call.Http.RequestAborted);
                return problem is null ? await grain.Change(definition, version) : Refusal.Invalid("url", problem);
            },
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), WebhookEndpointView.Of, endpoint => endpoint.Version);
    }

    private async Task<OkResult<WebhookEndpointView>> Delete(ApiCall call, string id, IfMatch ifMatch) =>
        Reply.Ok(await grains.EndpointOf(call, id).Delete(ifMatch.Version), WebhookEndpointView.Of);

    private async Task<OkResult<WebhookEndpointView>> RotateSecret(ApiCall call, string id, IfMatch ifMatch) => Reply.Ok(
        await grains.EndpointOf(call, id).RotateSecret(ifMatch.Version),
        rotated => Shown(call, rotated),
        static rotated => rotated.Version);

    private async Task<OkResult<WebhookEndpointView>> Replay(ApiCall call, string id, Body<WebhookReplayInput> body)
    {
        if (!WebhookValidators.Check(body.Value, call.Clock.GetUtcNow()).TryGet(out var range, out var invalid)) return invalid;
        return ResultOf(await grains.EndpointOf(call, id).ReplayRange(range.From!.Value, range.To!.Value));
    }

    private WebhookEndpointView Shown(ApiCall call, WebhookEndpoint endpoint) =>
        WebhookEndpointView.Of(endpoint) with { Secret = secrets.NewestOf(call.TenantId, endpoint) };

    private static OkResult<WebhookEndpointView> ResultOf(Outcome<WebhookEndpoint> outcome) =>
        Reply.Ok(outcome, WebhookEndpointView.Of, static endpoint => endpoint.Version);
}
