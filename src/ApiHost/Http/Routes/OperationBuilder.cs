using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Results;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Actors.ApiHost.Http.Routes;

/// <summary>Puts an endpoint's <see cref="Operation"/> together, once all that its capability says of it is there.</summary>
internal static class OperationBuilder
{
    private const string Read = ":read";
    private const string Write = ":write";

    private static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Completes an endpoint; what it is for is known to its metadata only.</summary>
    public static void Complete(EndpointBuilder endpoint)
    {
        var metadata = endpoint.Metadata;
        var route = (RouteEndpointBuilder)endpoint;
        // A group puts a slash before the nothing that its own path is in it; logs and traces name routes as the contract does.
        if (route.RoutePattern.RawText is ['/', _, .., '/'] raw) route.RoutePattern = RoutePatternFactory.Parse(raw[..^1]);
        var isRead = metadata.OfType<IHttpMethodMetadata>().Last().HttpMethods.Contains(HttpMethods.Get);
        var success = metadata.OfType<IProducesResponseTypeMetadata>().Last();
        var operation = new Operation(
            metadata.OfType<IEndpointNameMetadata>().Last().EndpointName,
            metadata.OfType<ITagsMetadata>().Last().Tags[0],
            metadata.OfType<IEndpointSummaryMetadata>().Last().Summary)
        {
            Description = metadata.OfType<IEndpointDescriptionMetadata>().LastOrDefault()?.Description,
            Access = metadata.OfType<AccessMetadata>().Last().Access,
            IdNames = [.. route.RoutePattern.Parameters.Select(parameter => parameter.Name)],
            IsRead = isRead,
            Scope = metadata.OfType<ScopeMetadata>().LastOrDefault() is { } scope ? scope.Capability + (isRead ? Read : Write) : null,
            Body = metadata.OfType<BodyMetadata>().LastOrDefault(),
            Response = success.Type,
            Status = success.StatusCode,
            Traits = metadata.OfType<TraitMetadata>().Aggregate(OperationTraits.None, (traits, one) => traits | one.Trait),
            Query = [.. metadata.OfType<QueryMetadata>().SelectMany(query => query.Parameters)],
        };
        operation = operation with
        {
            IsLongRead = isRead && (operation.Traits.HasFlag(OperationTraits.LongRead) || Listings.IsOne(success.Type)),
        };
        operation =
            operation with { Errors = ErrorsOf(operation, [.. metadata.OfType<ErrorMetadata>().SelectMany(errors => errors.Errors)]) };
        metadata.Add(operation);
        if (operation.MayBeDryRun && operation.Status != StatusCodes.Status200OK)
            metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, success.Type!, ["application/json"]));
        foreach (var status in operation.Errors.Select(code => code.Status).Distinct())
            metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ErrorEnvelope), ["application/json"]));
        // What can be read can be asked about (RFC 9110 9.3.2); the server leaves the body out.
        if (isRead) metadata.Add(new HttpMethodMetadata(GetAndHead));
    }

    private static ApiErrorCode[] ErrorsOf(Operation operation, IReadOnlyList<ApiErrorCode> more)
    {
        // A parameter that it does not have is refused by every route.
        var codes = new List<ApiErrorCode> { ApiErrorCode.ValidationError };
        var hasIds = operation.IdNames.Count > 0;
        if (operation.Body is not null)
            codes.AddRange([ApiErrorCode.MalformedRequest, ApiErrorCode.PayloadTooLarge, ApiErrorCode.UnsupportedMediaType]);
        if (operation.Access is not (Access.Open or Access.Tenant)) codes.Add(ApiErrorCode.AuthenticationFailed);
        if (operation.Access is not (Access.Open or Access.SignedIn)) codes.Add(ApiErrorCode.InsufficientPermissions);
        if (hasIds || operation.Access == Access.Tenant) codes.Add(ApiErrorCode.ResourceNotFound);
        if (operation.Traits.HasFlag(OperationTraits.IfMatch)) codes.Add(ApiErrorCode.ConcurrentUpdate);
        if (operation.Traits.HasFlag(OperationTraits.Idempotent)) codes.Add(ApiErrorCode.IdempotencyKeyReused);
        if ((operation.Traits & (OperationTraits.ManageToken | OperationTraits.OptionalManageToken)) != 0)
            codes.Add(ApiErrorCode.AuthenticationFailed);
        codes.AddRange([ApiErrorCode.RateLimited, ApiErrorCode.InternalError, ApiErrorCode.TemporarilyUnavailable]);
        return [.. codes.Concat(more).Distinct()];
    }
}
