using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Live.Feed;

namespace Actors.ApiHost.Live.Transports;

/// <summary>What is known of a connection to the hub.</summary>
/// <param name="call">Who it is.</param>
/// <param name="counted">What is given back when it has gone.</param>
/// <param name="telling">What it is told.</param>
internal sealed class HubConnection(ApiCall call, IDisposable counted, Telling telling) : IAsyncDisposable
{
    /// <summary>Who it is.</summary>
    public ApiCall Call => call;

    /// <summary>What it is told.</summary>
    public Telling Telling => telling;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        counted.Dispose();
        await telling.DisposeAsync();
    }
}
