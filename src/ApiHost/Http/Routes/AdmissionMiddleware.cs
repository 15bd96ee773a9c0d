using Actors.ApiHost.Http.Caching;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Http.Routes;

/// <summary>
/// Checks the names of the query and the ids of the path, admits the caller, finds the tenant and names the caller to the grains. It is no
/// endpoint filter, because filters run after the body was read: nobody's body is judged, or even received, before it is known that they
/// may send it (decision 0023).
/// </summary>
internal sealed class AdmissionMiddleware(RequestDelegate next, IGate gate, PublicResponseCache cache)
{
    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        var call = ApiCall.Of(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<Operation>() is not { } operation) return next(http);
        call.Operation = operation;
        if (UnknownParameters.Refuse(http.Request, operation) is { } unknown) return ErrorWriter.WriteAsync(call, unknown);
        foreach (var name in operation.IdNames)
        {
            if (!Ids.IsValid(call.RouteValue(name))) return ErrorWriter.WriteAsync(call, ApiError.Invalid(name, Ids.Expected));
        }

        return AdmitAsync(call, operation);
    }

    private async Task AdmitAsync(ApiCall call, Operation operation)
    {
        if (await gate.AdmitAsync(call, operation) is { } refused)
        {
            await ErrorWriter.WriteAsync(call, refused);
            return;
        }

        call.AdmittedAfter = call.Elapsed;
        if (call.FoundTenantId is { } tenantId) call.ActFor(tenantId);
        // Who shows the token of an appointment asks for what is hers alone.
        var isCached = operation.Traits.HasFlag(OperationTraits.PublicCache) && call.Principal is null
            && call.Header(ApiHeaders.ManageToken) is null;
        if (isCached) await AnswerOnceAsync(call);
        else await next(call.Http);
    }

    private async Task AnswerOnceAsync(ApiCall call)
    {
        if (await cache.FindAsync(call) is { } kept)
        {
            await kept.WriteAsync(call, isHit: true);
            return;
        }

        try
        {
            await next(call.Http);
        }
        finally
        {
            call.CacheMiss?.Close(isAbandoned: call.Http.RequestAborted.IsCancellationRequested);
        }
    }
}
