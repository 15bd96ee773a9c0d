using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Identity.ApiKeys;

/// <summary>The organisation's API keys: /api-keys. They have no scope: a key manages no keys.</summary>
internal sealed class ApiKeyEndpoints(IGrainFactory grains, IDocuments documents, ApiKeyTexts texts, ApiKeyScopes scopes)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "API keys";

    public void Map(IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags(Tag).AllowedFor(Access.Admin);
        keys.MapGet("", List)
            .As(
                "listApiKeys", "Lists the organisation's API keys",
                "Oldest first, expired ones too; those that were revoked are gone. Their texts are never shown again.");
        keys.MapPost("", Issue)
            .As(
                "issueApiKey", "Issues an API key",
                "The answer shows the key's text, this once; a repeat under the same Idempotency-Key shows it again. A key may do what its "
                    + "scopes say and nothing else. An organisation has 100 at most.")
            .MayFail(ApiErrorCode.LimitReached, ApiErrorCode.InvalidTransition);
        keys.MapDelete("/{id}", Revoke).As("revokeApiKey", "Revokes an API key", "It stops working at once.");
    }

    private Task<PageResult<ApiKeyView>> List(ApiCall call, Query<Paging> paging)
    {
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = ApiKeyDocuments.ApiKey,
            Page = paging.Value.Page,
            Limit = paging.Value.Limit
        };
        return documents.PageAsync(query, IdentityJson.Default.ApiKey, ApiKeyResponses.ToResponse, call.Http.RequestAborted);
    }

    private async Task<CreatedResult<ApiKeyView>> Issue(ApiCall call, Body<ApiKeyInput> body, IdempotencyKey idempotency)
    {
        var key = idempotency.For(new CreationScope(IdentityIds.ApiKey, "api-keys", call.TenantId), body.Value);
        var text = texts.Of(call.TenantId, key.Id);
        if (!ApiKeyValidators.Check(body.Value, text, scopes).TryGet(out var request, out var invalid)) return invalid;
        return Reply.Created(
            await Grain(call, key.Id).Issue(key, request), issued => ApiKeyResponses.ToResponse(issued) with { Key = text });
    }

    private async Task<OkResult<ApiKeyView>> Revoke(ApiCall call, string id) =>
        Reply.Ok(await Grain(call, id).Revoke(), ApiKeyResponses.ToResponse);

    private IApiKeyGrain Grain(ApiCall call, string keyId) => grains.GetGrain<IApiKeyGrain>(GrainKey.For(call.TenantId, keyId));
}
