using Actors.Grains.Journaling;
using Actors.Simulation.Faults;
using Actors.Simulation.Machine;
using Orleans.Storage;

namespace Actors.Simulation.World;

/// <summary>
/// Appends of one process: they queue, and those that queue together travel together, in the order of the calls, as the port promises and
/// the providers do. Each may fail by itself, which is more than the providers do.
/// </summary>
internal sealed class ProcessWriter(Database database, Owner process, FaultPlan faults, Chance delays)
{
    private static readonly TimeSpan Quick = TimeSpan.FromMicroseconds(100);
    private static readonly TimeSpan Usual = TimeSpan.FromMilliseconds(8);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(40);

    private List<Waiting> _queue = [];
    private List<Waiting> _travelling = [];

    /// <inheritdoc cref="IJournal.AppendAsync"/>
    public Task<AppendResult> AppendAsync(JournalBatch batch)
    {
        if (faults.Hit(FaultPoint.AppendIsOneTooMany)) return Task.FromException<AppendResult>(new JournalOverloadedException(0));
        var waiting = new Waiting(batch);
        _queue.Add(waiting);
        if (_travelling.Count == 0 && _queue.Count == 1) process.Loop.Begin(process, Travel);
        return waiting.Answer.Task;
    }

    /// <summary>Decides what becomes of what is on its way when the process dies.</summary>
    /// <param name="areWritten">True when it has reached the database.</param>
    public void Die(bool areWritten)
    {
        if (!areWritten) return;
        foreach (var waiting in _travelling) _ = waiting.Outcome ?? database.Write(waiting.Batch);
    }

    // In turns of its own: a grain that asked may be gone before the answer comes.
    private async Task Travel()
    {
        while (_queue.Count > 0)
        {
            (_travelling, _queue) = (_queue, []);
            await Task.Delay(delays.Delay(Quick, faults.Hit(FaultPoint.AppendIsSlow) ? Slow : Usual), process.Clock);
            foreach (var waiting in _travelling) waiting.Outcome = Write(waiting.Batch);
            await Task.Delay(delays.Delay(Quick, Usual), process.Clock);
            foreach (var waiting in _travelling) waiting.Tell();
        }

        _travelling = [];
    }

    private Task<AppendResult> Write(JournalBatch batch)
    {
        if (faults.Hit(FaultPoint.AppendFailsBefore)) return Failed(outcomeIsUnknown: delays.Hits(500_000));
        if (faults.Hit(FaultPoint.AppendLosesFence))
            return Task.FromException<AppendResult>(new InconsistentStateException("Somebody else wrote first."));
        if (faults.Hit(FaultPoint.AppendCommitsLate))
        {
            var delay = faults.Length(FaultPoint.AppendCommitsLate, Quick, Slow);
            // The database does it, whether or not the process lives to see it.
            database.Clock.CreateTimer(_ => _ = database.Write(batch), null, delay, Timeout.InfiniteTimeSpan);
            return Failed(outcomeIsUnknown: true);
        }

        var written = database.Write(batch);
        return faults.Hit(FaultPoint.AppendFailsAfter) ? Failed(outcomeIsUnknown: true) : written;
    }

    private static Task<AppendResult> Failed(bool outcomeIsUnknown) =>
        Task.FromException<AppendResult>(ProcessStorage.Unavailable(outcomeIsUnknown));

    private sealed class Waiting(JournalBatch batch)
    {
        public JournalBatch Batch => batch;

        public TaskCompletionSource<AppendResult> Answer { get; } = new();

        public Task<AppendResult>? Outcome { get; set; }

        public void Tell() => Answer.SetFromTask(Outcome!);
    }
}
