using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>The routes of API keys. They have no scope: a key manages no keys.</summary>
internal static class ApiKeyRoutes
{
    private const string Tag = "API keys";

    /// <summary>Adds them.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapApiKeys(this ApiRoutes routes, ApiKeyEndpoints endpoints)
    {
        routes.Map("GET", "/api-keys", endpoints.List, new Operation("listApiKeys", Tag, "Lists the organisation's API keys")
        {
            Description = "Oldest first, expired ones too; those that were revoked are gone. Their texts are never shown again.",
            Access = Access.Admin,
            Response = typeof(PagedEnvelope<ApiKeyView>),
            Traits = OperationTraits.Paged,
            Query = QueryParameter.OfPages,
        });
        routes.Map("POST", "/api-keys", endpoints.Issue, new Operation("issueApiKey", Tag, "Issues an API key")
        {
            Description = "The answer shows the key's text, this once; a repeat under the same Idempotency-Key shows it again. A key may do what its "
                + "scopes say and nothing else. An organisation has 100 at most.",
            Access = Access.Admin,
            Request = typeof(ApiKeyInput),
            Response = typeof(Envelope<ApiKeyView>),
            Status = StatusCodes.Status201Created,
            Traits = OperationTraits.Idempotent,
            Errors = [ApiErrorCode.LimitReached, ApiErrorCode.InvalidTransition],
        });
        routes.Map("DELETE", "/api-keys/{id}", endpoints.Revoke, new Operation("revokeApiKey", Tag, "Revokes an API key")
        {
            Description = "It stops working at once.",
            Access = Access.Admin,
            Response = typeof(Envelope<ApiKeyView>),
        });
    }
}
