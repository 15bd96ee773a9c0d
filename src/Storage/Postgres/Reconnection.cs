namespace Actors.Storage.Postgres;

/// <summary>How often and for how long something is tried again after the server went away: ever more slowly, and never in step.</summary>
/// <param name="bound">How long it is tried, from the first failure.</param>
/// <param name="clock">The time.</param>
internal sealed class Reconnection(TimeSpan bound, TimeProvider clock)
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly Random _random = new();
    private long? _since;
    private TimeSpan _pause = First;

    /// <summary>
    /// Waits before the next try, or answers false when the bound is reached. The second try comes at once and always: a connection that
    /// was lost while nobody used it says nothing about the server now.
    /// </summary>
    /// <param name="cancellationToken">Stops the wait.</param>
    public async Task<bool> WaitAsync(CancellationToken cancellationToken)
    {
        if (_since is null)
        {
            _since = clock.GetTimestamp();
            return true;
        }

        if (clock.GetElapsedTime(_since.Value) >= bound) return false;
        // Between half of the pause and all of it, so that hosts which lost one server do not come back to it in one wave.
        await Task.Delay(_pause * (0.5 + (_random.NextDouble() / 2)), clock, cancellationToken);
        _pause = _pause * 2 < Longest ? _pause * 2 : Longest;
        return true;
    }
}
