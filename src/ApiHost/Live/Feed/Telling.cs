namespace Actors.ApiHost.Live.Feed;

/// <summary>What a connection that can subscribe anew is being told: one thing at a time. Its calls come one after the other.</summary>
internal sealed partial class Telling(ILogger logger) : IAsyncDisposable
{
    private CancellationTokenSource? _stop;
    private Task _running = Task.CompletedTask;

    /// <summary>Tells something in place of what was told before.</summary>
    /// <param name="tell">Tells it until it is stopped.</param>
    public async Task BeginAsync(Func<CancellationToken, Task> tell)
    {
        await StopAsync();
        _stop = new CancellationTokenSource();
        _running = RunAsync(tell, _stop.Token);
    }

    /// <summary>Tells nothing any more.</summary>
    public async Task StopAsync()
    {
        if (_stop is null) return;
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
        _stop = null;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task RunAsync(Func<CancellationToken, Task> tell, CancellationToken stop)
    {
        try
        {
            await tell(stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It was stopped.
        }
        catch (Exception failure)
        {
            // Nobody waits for it who could be told; the connection is closed, and resumes.
            LogBroke(failure);
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "A live connection broke off; it resumes by its position")]
    private partial void LogBroke(Exception failure);
}
