using Microsoft.AspNetCore.Routing.Patterns;

namespace Actors.ApiHost.Http;

/// <summary>Where capabilities put their routes.</summary>
/// <param name="endpoints">The host's routes.</param>
/// <param name="gate">Who comes in.</param>
internal sealed class ApiRoutes(IEndpointRouteBuilder endpoints, IGate gate)
{
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
        operation = operation with { HasIds = idNames.Length > 0 };
        RequestDelegate serve = new ApiEndpoint(operation, idNames, handler, gate).InvokeAsync;
        return endpoints.MapMethods(pattern, [method], serve)
            .WithName(operation.Id)
            .WithTags(operation.Tag)
            .WithSummary(operation.Summary)
            .WithMetadata(serve.Method, operation)
            .WithMetadata([.. ResponsesOf(operation)]);
    }

    /// <summary>The failures that a route can have.</summary>
    /// <param name="operation">The route.</param>
    public static IReadOnlyList<ErrorCode> ErrorsOf(Operation operation)
    {
        var codes = new List<ErrorCode>();
        var hasIds = operation.HasIds;
        var reads = operation.Request is not null || operation.Query.Count > 0 || hasIds || operation.Access == Access.Tenant;
        if (reads) codes.Add(ErrorCode.ValidationError);
        if (operation.Request is not null) codes.AddRange([ErrorCode.MalformedRequest, ErrorCode.PayloadTooLarge, ErrorCode.UnsupportedMediaType]);
        if (operation.Access is not (Access.Open or Access.Tenant)) codes.Add(ErrorCode.AuthenticationFailed);
        if (operation.Access is not (Access.Open or Access.SignedIn)) codes.Add(ErrorCode.InsufficientPermissions);
        if (hasIds || operation.Access == Access.Tenant) codes.Add(ErrorCode.ResourceNotFound);
        if (operation.Traits.HasFlag(OperationTraits.IfMatch)) codes.Add(ErrorCode.ConcurrentUpdate);
        if (operation.Traits.HasFlag(OperationTraits.Idempotent)) codes.Add(ErrorCode.IdempotencyKeyReused);
        if (operation.Traits.HasFlag(OperationTraits.ManageToken)) codes.Add(ErrorCode.AuthenticationFailed);
        codes.AddRange([ErrorCode.RateLimited, ErrorCode.InternalError, ErrorCode.TemporarilyUnavailable]);
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
