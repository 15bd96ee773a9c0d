using Actors.ApiHost.Http;
using Actors.ApiHost.Http.RateLimiting;
using Actors.ApiHost.Http.Routes;
using Microsoft.OpenApi;

namespace Actors.ApiHost.OpenApi;

/// <summary>The headers of answers, for the contract.</summary>
internal static class ResponseHeaders
{
    /// <summary>All of them by their names.</summary>
    public static IReadOnlyDictionary<string, OpenApiHeader> All { get; } = new Dictionary<string, OpenApiHeader>
    {
        [ApiHeaders.RequestId] = Text("The request's id: the caller's, or one made here."),
        [ApiHeaders.ResponseTime] =
            new() { Description = "How long it took, in milliseconds.", Schema = new OpenApiSchema { Type = JsonSchemaType.Number } },
        [RateLimitMiddleware.Limit] = Number("How many requests a window allows; absent while limits are off."),
        [RateLimitMiddleware.Remaining] = Number("How many of them are left."),
        [RateLimitMiddleware.Reset] = Number("When there is more, in seconds since 1970."),
        [RateLimitMiddleware.Warning] = Text("Comes with the last fifth of the allowance."),
        ["ETag"] = Text("Names what was answered; If-None-Match asks whether it still holds."),
        [ApiHeaders.Cache] = new()
        {
            Description = "Whether the answer comes from memory; only for callers who have not signed in.",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["HIT", "MISS"] },
        },
        [ApiHeaders.IdempotentReplayed] = Text("`true` when the answer is that of an earlier request under the same key."),
        ["Retry-After"] = Number("After how many seconds it may be tried again."),
    };

    /// <summary>Tells which headers an answer has.</summary>
    public static void AddTo(OpenApiResponse response, Operation route, int status, OpenApiDocument document) => response.Headers =
        NamesOf(route, status).ToDictionary(name => name, name => (IOpenApiHeader)new OpenApiHeaderReference(name, document));

    private static List<string> NamesOf(Operation route, int status)
    {
        string[] always =
            [
                ApiHeaders.RequestId,
                ApiHeaders.ResponseTime,
                RateLimitMiddleware.Limit,
                RateLimitMiddleware.Remaining,
                RateLimitMiddleware.Reset,
                RateLimitMiddleware.Warning];
        var names = new List<string>(always);
        if (status is 200 or 304 && route.Traits.HasFlag(OperationTraits.ETag)) names.Add("ETag");
        if (status is 200 or 304 && route.Traits.HasFlag(OperationTraits.PublicCache)) names.Add(ApiHeaders.Cache);
        if (route.Traits.HasFlag(OperationTraits.Idempotent)) names.Add(ApiHeaders.IdempotentReplayed);
        if (status is 429 or 503 or 504) names.Add("Retry-After");
        return names;
    }

    private static OpenApiHeader Text(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiHeader Number(string description) =>
        new() { Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } };
}
