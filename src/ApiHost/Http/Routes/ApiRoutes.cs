using Actors.ApiHost.Identity;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Actors.ApiHost.Http;

/// <summary>Where capabilities put their routes.</summary>
/// <param name="endpoints">The host's routes.</param>
/// <param name="gate">Who comes in.</param>
internal sealed class ApiRoutes(IEndpointRouteBuilder endpoints, IGate gate)
{
    private readonly PublicReads _reads = endpoints.ServiceProvider.GetRequiredService<PublicReads>();

    /// <summary>Adds a route under the base path.</summary>
    /// <param name="method">GET, POST, ...</param>
    /// <param name="pattern">The path under the base path.</param>
    /// <param name="handler">What answers.</param>
    /// <param name="operation">What it is.</param>
    public void Map(string method, string pattern, ApiHandler handler, Operation operation) =>
        MapAt(method, ApiVersion.BasePath + pattern, handler, operation);

    /// <summary>Adds a route outside the base path.</summary>
    /// <param name="method">GET, POST, ...</param>
    /// <param name="pattern">The whole path.</param>
    /// <param name="handler">What answers.</param>
    /// <param name="operation">What it is.</param>
    public IEndpointConventionBuilder MapAt(string method, string pattern, ApiHandler handler, Operation operation)
    {
        var parsed = RoutePatternFactory.Parse(pattern);
        string[] idNames = [.. parsed.Parameters.Select(parameter => parameter.Name)];
        var isRead = HttpMethods.IsGet(method);
        operation = operation with { HasIds = idNames.Length > 0, IsRead = isRead, Scope = ApiKeyScopes.Of(operation.Tag, isRead) };
        RequestDelegate serve = new ApiEndpoint(operation, idNames, handler, gate, _reads).InvokeAsync;
        return endpoints.MapMethods(pattern, [method], serve)
            .WithName(operation.Id)
            .WithTags(operation.Tag)
            .WithSummary(operation.Summary)
            .WithMetadata(serve.Method, operation)
            .WithMetadata([.. ResponsesOf(operation)]);
    }

    /// <summary>The failures that a route can have.</summary>
    /// <param name="operation">The route.</param>
    public static IReadOnlyList<ApiErrorCode> ErrorsOf(Operation operation)
    {
        var codes = new List<ApiErrorCode>();
        var hasIds = operation.HasIds;
        var reads = operation.Request is not null || operation.Query.Count > 0 || hasIds || operation.Access == Access.Tenant;
        if (reads) codes.Add(ApiErrorCode.ValidationError);
        if (operation.Request is not null) codes.AddRange([ApiErrorCode.MalformedRequest, ApiErrorCode.PayloadTooLarge, ApiErrorCode.UnsupportedMediaType]);
        if (operation.Access is not (Access.Open or Access.Tenant)) codes.Add(ApiErrorCode.AuthenticationFailed);
        if (operation.Access is not (Access.Open or Access.SignedIn)) codes.Add(ApiErrorCode.InsufficientPermissions);
        if (hasIds || operation.Access == Access.Tenant) codes.Add(ApiErrorCode.ResourceNotFound);
        if (operation.Traits.HasFlag(OperationTraits.IfMatch)) codes.Add(ApiErrorCode.ConcurrentUpdate);
        if (operation.Traits.HasFlag(OperationTraits.Idempotent)) codes.Add(ApiErrorCode.IdempotencyKeyReused);
        if (operation.Traits.HasFlag(OperationTraits.ManageToken)) codes.Add(ApiErrorCode.AuthenticationFailed);
        codes.AddRange([ApiErrorCode.RateLimited, ApiErrorCode.InternalError, ApiErrorCode.TemporarilyUnavailable]);
        codes.AddRange(operation.Errors);
        return [.. codes.Distinct()];
    }

    private static IEnumerable<ProducesResponseTypeMetadata> ResponsesOf(Operation operation)
    {
        yield return new ProducesResponseTypeMetadata(operation.Status, operation.Response, ["application/json"]);
        foreach (var status in ErrorsOf(operation).Select(code => code.Status).Distinct())
            yield return new ProducesResponseTypeMetadata(status, typeof(ErrorEnvelope), ["application/json"]);
    }
}
