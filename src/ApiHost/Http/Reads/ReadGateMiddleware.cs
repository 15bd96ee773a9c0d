using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Http.Reads;

/// <summary>Lets routes that may answer much wait for their turn. What the cache answers comes by without one.</summary>
internal sealed class ReadGateMiddleware(RequestDelegate next, ReadGate gate)
{
    /// <summary>Serves a request.</summary>
    public Task InvokeAsync(HttpContext http) =>
        ApiCall.Of(http) is { Operation.IsLongRead: true } call ? ReadAsync(call) : next(http);

    private async Task ReadAsync(ApiCall call)
    {
        var (turn, refusal) = await gate.EnterAsync(call);
        using (turn)
        {
            if (refusal is not null) await ErrorWriter.WriteAsync(call, refusal);
            else await next(call.Http);
        }
    }
}
