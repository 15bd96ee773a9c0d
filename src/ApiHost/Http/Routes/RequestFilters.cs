using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Caching;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Http.Routes;

/// <summary>What stands between the binding of a handler's parameters and the handler.</summary>
internal static class RequestFilters
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    /// <summary>Answers with the failure of the first parameter that could not be read.</summary>
    public static EndpointFilterDelegate RefuseUnbound(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        int[] bound = [.. context.MethodInfo.GetParameters()
            .Where(parameter => parameter.ParameterType.IsAssignableTo(typeof(Bound)))
            .Select(parameter => parameter.Position)];
        if (bound.Length == 0) return next;
        return invocation =>
        {
            foreach (var index in bound)
            {
                if (invocation.GetArgument<Bound>(index).Error is { } error) return new ValueTask<object?>(new ErrorResult(error));
            }

            return next(invocation);
        };
    }

    /// <summary>
    /// Asks again who the caller is when the body took longer than a moment: a request that is held open keeps no right that has ended.
    /// </summary>
    public static EndpointFilterDelegate AskAgain(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var gate = context.ApplicationServices.GetRequiredService<IGate>();
        return invocation =>
        {
            var call = ApiCall.Of(invocation.HttpContext);
            if (call.IsRead || call.Elapsed - call.AdmittedAfter < Moment) return next(invocation);
            return AskAgainAsync(gate, call, invocation, next);
        };
    }

    /// <summary>Lets nothing that was read before a change be given to anonymous callers again.</summary>
    public static EndpointFilterDelegate NoteChanges(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var cache = context.ApplicationServices.GetRequiredService<PublicResponseCache>();
        return invocation => ApiCall.Of(invocation.HttpContext) is { IsRead: true }
            ? next(invocation)
            : ChangeAsync(cache, invocation, next);
    }

    private static async ValueTask<object?> AskAgainAsync(
        IGate gate, ApiCall call, EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        if (call.Operation is { } operation && await gate.AdmitAgainAsync(call, operation) is { } refused) return new ErrorResult(refused);
        if (call.FoundTenantId is { } tenantId) call.ActFor(tenantId);
        return await next(invocation);
    }

    private static async ValueTask<object?> ChangeAsync(
        PublicResponseCache cache, EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        try
        {
            return await next(invocation);
        }
        finally
        {
            // Before the caller hears of it, and also when it failed: what had been done by then is not known.
            cache.Changed(ApiCall.Of(invocation.HttpContext).FoundTenantId);
        }
    }
}
