using Microsoft.Extensions.Logging;

namespace Actors.Grains.Journaling;

/// <summary>
/// Tells once a second of commits that were not published. When the stream's queue is on a silo that has died each booking fails to
/// publish, and a line for each would bury whatever else went wrong.
/// </summary>
/// <param name="clock">The time.</param>
/// <param name="logger">Where it is told.</param>
internal sealed class PublishFailures(TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private long? _toldAt;
    private int _untold;

    /// <summary>Takes a failure, and tells of it and of those before it unless something was told just now.</summary>
    /// <param name="exception">Why.</param>
    public void Tell(Exception exception)
    {
        int count;
        lock (_gate)
        {
            _untold++;
            if (_toldAt is { } before && clock.GetElapsedTime(before) < Pause) return;
            (count, _untold, _toldAt) = (_untold, 0, clock.GetTimestamp());
        }

        logger.PublishFailed(count, exception);
    }
}
