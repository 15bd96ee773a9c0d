namespace Actors.ApiHost.Tests;

/// <summary>
/// The clock of a server that a test moves. Only the time of day moves: timers and deadlines of the engine go by timestamps, and a leap of theirs
/// would be an hour in which the server stood still.
/// </summary>
internal sealed class ServerClock : TimeProvider
{
    private long _ticks = new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero).UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves it.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _ticks, by.Ticks);
}
