using Actors.ApiHost.Http.Requests;

namespace Actors.ApiHost.Live.Transports;

/// <summary>What is known of a connection to the hub. Its calls come one at a time.</summary>
internal sealed class HubConnection(ApiCall call, IDisposable counted) : IAsyncDisposable
{
    private CancellationTokenSource? _hearing;
    private Task _telling = Task.CompletedTask;

    /// <summary>Who it is.</summary>
    public ApiCall Call => call;

    /// <summary>Tells it something, in place of what it was told before.</summary>
    public async Task HearAsync(Func<CancellationToken, Task> tell)
    {
        await StopHearingAsync();
        _hearing = new CancellationTokenSource();
        _telling = tell(_hearing.Token);
    }

    /// <summary>Tells it nothing any more.</summary>
    public async Task StopHearingAsync()
    {
        if (_hearing is null) return;
        await _hearing.CancelAsync();
        // How it ended was seen to where it was told.
        await _telling.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _hearing.Dispose();
        _hearing = null;
    }

    /// <summary>It has gone.</summary>
    public async ValueTask DisposeAsync()
    {
        counted.Dispose();
        await StopHearingAsync();
    }
}
