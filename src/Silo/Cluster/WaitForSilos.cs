using Microsoft.Extensions.Logging;

namespace Actors.Silo.Cluster;

/// <summary>A client that starts before the first silo waits for it, is not ready until then, and says why.</summary>
/// <param name="logger">Where it says it.</param>
internal sealed partial class WaitForSilos(ILogger<WaitForSilos> logger) : IClientConnectionRetryFilter
{
    private const int SayEach = 10;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(1);

    private int _tries;

    /// <inheritdoc/>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        if (_tries++ % SayEach == 0) LogWaiting(logger, exception);
        await Task.Delay(BetweenTries, cancellationToken);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "No silo can be reached yet; trying each second.")]
    private static partial void LogWaiting(ILogger logger, Exception exception);
}
