namespace Actors.Support;

/// <summary>
/// The clock of a silo or a server that a test moves. Only the time of day moves: timers run on the machine's time, so what waits for one
/// still happens, and a leap ends no deadline of the engine. What has no timers and no threads takes <c>FakeTimeProvider</c>.
/// </summary>
public sealed class TestClock(DateTimeOffset now) : TimeProvider
{
    private long _ticks = now.UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves it forward.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
