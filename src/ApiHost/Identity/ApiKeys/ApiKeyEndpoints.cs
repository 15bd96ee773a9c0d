using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.Identity;
using Actors.Journaling;

namespace Actors.ApiHost.Identity;

/// <summary>The organisation's API keys: /api-keys.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where they are listed.</param>
/// <param name="texts">Makes their texts.</param>
internal sealed class ApiKeyEndpoints(IGrainFactory grains, IDocuments documents, ApiKeyTexts texts)
{
    /// <summary>GET /api-keys.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var (paging, invalid) = QueryReader.PagingOf(call);
        if (invalid is not null) return invalid;
        var query = new DocumentQuery { Tenant = call.TenantId, Kind = ApiKeyDocuments.ApiKey, Page = paging.Page, Limit = paging.Limit };
        var page = await documents.QueryAsync(query, call.Http.RequestAborted);
        var views = page.Items
            .Select(document => ApiKeyMapping.ToView(JsonSerializer.Deserialize(document.Body.Span, IdentityJson.Default.ApiKey)!))
            .ToList();
        return new ListAnswer<ApiKeyView>(
            views, Pagination.Of(paging.Page, paging.Limit, page.Total), IdentityAnswers.Default.PagedEnvelopeApiKeyView);
    }

    /// <summary>POST /api-keys.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Issue(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, IdentityRequests.Default.ApiKeyInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        var scope = new CreationScope(Ids.ApiKey, "api-keys", call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, IdentityRequests.Default.ApiKeyInput, out var key, out var notAKey)) return notAKey;
        var text = texts.Of(call.TenantId, key.Id);
        if (ApiKeyMapping.Check(input, text).IsFailed(out var request, out var invalid)) return invalid;
        var outcome = await Grain(call, key.Id).Issue(key, request);
        if (outcome.IsRefused(out var issued, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            ApiKeyMapping.ToView(issued) with { Key = text }, IdentityAnswers.Default.EnvelopeApiKeyView, location: null, version: null, outcome.Replayed);
    }

    /// <summary>DELETE /api-keys/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Revoke(ApiCall call)
    {
        var outcome = await Grain(call, call.RouteValue("id")).Revoke();
        if (outcome.IsRefused(out var key, out var refusal)) return refusal;
        return Answer.Ok(ApiKeyMapping.ToView(key), IdentityAnswers.Default.EnvelopeApiKeyView);
    }

    private IApiKeyGrain Grain(ApiCall call, string keyId) => grains.GetGrain<IApiKeyGrain>(GrainKey.For(call.TenantId, keyId));
}
