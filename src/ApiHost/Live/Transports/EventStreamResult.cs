using System.Reflection;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Live.Feed;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Live.Transports;

/// <summary>A stream of server-sent events that goes on until somebody ends it; or a failure.</summary>
internal sealed class EventStreamResult : ApiResult, IEndpointMetadataProvider
{
    private readonly IAsyncEnumerable<LiveSignal>? _signals;
    private readonly IDisposable? _connection;
    private readonly ApiError? _error;

    /// <summary>Makes one.</summary>
    /// <param name="signals">What is told.</param>
    /// <param name="connection">What is given back at its end.</param>
    public EventStreamResult(IAsyncEnumerable<LiveSignal> signals, IDisposable connection) =>
        (_signals, _connection) = (signals, connection);

    private EventStreamResult(ApiError error) => _error = error;

    public static implicit operator EventStreamResult(ApiError error) => new(error);

    /// <inheritdoc/>
    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) => builder.Metadata.Add(
        new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), [EventStreamWriter.MediaType]));

    /// <inheritdoc/>
    protected override Task WriteAsync(ApiCall call) =>
        _error is null ? TellAsync(call.Http) : ErrorWriter.WriteAsync(call, _error);

    private async Task TellAsync(HttpContext http)
    {
        using var connection = _connection;
        EventStreamWriter.Begin(http.Response);
        var output = http.Response.BodyWriter;
        // The headers at once: whoever waits for them knows that it is connected.
        await output.FlushAsync(http.RequestAborted);
        if (HttpMethods.IsHead(http.Request.Method)) return;
        try
        {
            await foreach (var signal in _signals!)
            {
                EventStreamWriter.Write(output, signal);
                await output.FlushAsync(http.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // Who read has gone, or took nothing for too long (RequestBounds).
        }
    }
}
