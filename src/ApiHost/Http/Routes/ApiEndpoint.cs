
namespace Actors.ApiHost.Http;

/// <summary>What every route does before and after its handler: check ids, admit, name the caller to the grains, write the answer.</summary>
/// <param name="operation">The route.</param>
/// <param name="idNames">The names of the ids in its pattern.</param>
/// <param name="handler">Its handler.</param>
/// <param name="gate">Who comes in.</param>
/// <param name="reads">What strangers were answered a moment ago.</param>
internal sealed class ApiEndpoint(Operation operation, string[] idNames, ApiHandler handler, IGate gate, PublicReads reads)
{
    /// <summary>Serves a request.</summary>
    /// <param name="http">The request.</param>
    public async Task InvokeAsync(HttpContext http)
    {
        var call = ApiCall.Of(http);
        operation.Deprecation?.AddTo(http.Response.Headers);
        foreach (var name in idNames)
        {
            if (Ids.IsValid(call.RouteValue(name))) continue;
            await ErrorWriter.WriteAsync(call, ApiError.Invalid(name, Ids.Expected));
            return;
        }

        if (await gate.AdmitAsync(call, operation) is { } refused)
        {
            await ErrorWriter.WriteAsync(call, refused);
            return;
        }

        if (call.FoundTenantId is { } tenantId) NameCaller(call, tenantId);
        var answer = await AnswerAsync(call);
        await answer.WriteAsync(call);
    }

    /// <summary>Tells the grains that are called from here on in whose name they are called.</summary>
    /// <param name="call">The request.</param>
    /// <param name="tenantId">The tenant that the calls may touch.</param>
    public static void NameCaller(ApiCall call, string tenantId) =>
        RequestContext.Set(Caller.ContextKey, new Caller(tenantId, call.Actor, call.RequestId));

    private ValueTask<Answer> AnswerAsync(ApiCall call)
    {
        if (!operation.IsRead) return ChangeAsync(call);
        return operation.IsPublicRead && call.Principal is null ? reads.AnswerAsync(call, handler) : handler(call);
    }

    private async ValueTask<Answer> ChangeAsync(ApiCall call)
    {
        try
        {
            return await handler(call);
        }
        finally
        {
            // Before the caller hears of it, and also when it failed: what had been done by then is not known.
            reads.Changed(call.FoundTenantId);
        }
    }
}
