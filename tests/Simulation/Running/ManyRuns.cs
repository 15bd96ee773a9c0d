using System.Diagnostics;
using Actors.Simulation.Faults;

namespace Actors.Simulation.Running;

/// <summary>Many seeds, each on one thread, some threads beside each other. The first failure ends it.</summary>
/// <param name="first">The first seed.</param>
/// <param name="count">How many.</param>
/// <param name="threads">How many at a time.</param>
/// <param name="most">How long at most; runs that have begun are finished.</param>
internal sealed class ManyRuns(ulong first, ulong count, int threads, TimeSpan most)
{
    private readonly Lock _lock = new();
    private readonly long[] _hits = new long[Enum.GetValues<FaultPoint>().Length];
    private readonly Stopwatch _watch = new();
    private RunResult? _failed;
    private ulong _taken;

    /// <summary>How many runs have ended.</summary>
    public long Runs { get; private set; }

    /// <summary>How many turns they had.</summary>
    public long Turns { get; private set; }

    /// <summary>How many things were asked.</summary>
    public long Operations { get; private set; }

    /// <summary>How many events were written.</summary>
    public long Events { get; private set; }

    /// <summary>How many calendars' histories were judged.</summary>
    public long Histories { get; private set; }

    /// <summary>How many more were too tangled for that.</summary>
    public long Undecided { get; private set; }

    /// <summary>Points that no run has hit.</summary>
    public IReadOnlyList<FaultPoint> Missed => [.. Enum.GetValues<FaultPoint>().Where(point => _hits[(int)point] == 0)];

    /// <summary>Runs them.</summary>
    /// <returns>The first that failed, or null.</returns>
    public RunResult? Run()
    {
        _watch.Start();
        // Threads of their own: a pool's thread runs continuations in place where others do not.
        var workers = Enumerable.Range(0, threads).Select(_ => new Thread(Work)).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return _failed;
    }

    /// <summary>Says what was run.</summary>
    /// <param name="output">Where.</param>
    public void Report(TextWriter output)
    {
        var seconds = _watch.Elapsed.TotalSeconds;
        output.WriteLine(FormattableString.Invariant(
            $"{Runs} seeds from {first}, {Operations} operations, {Turns} turns, {Events} events in {seconds:0} s: ")
            + FormattableString.Invariant($"{Runs / seconds:0.0} seeds/s, {Operations / seconds:0} operations/s"));
        output.WriteLine($"{Histories} histories of calendars are linearizable, {Undecided} were too tangled to be judged");
        foreach (var point in Enum.GetValues<FaultPoint>())
            output.WriteLine(FormattableString.Invariant($"  {point,-24} {_hits[(int)point],12}"));
        output.WriteLine(Missed.Count == 0 ? "every fault point was hit" : $"never hit: {string.Join(", ", Missed)}");
    }

    private void Work()
    {
        while (TryTake(out var seed)) Add(new SimulationRun(seed, new RunOptions()).Run());
    }

    private bool TryTake(out ulong seed)
    {
        lock (_lock)
        {
            seed = first + _taken;
            if (_failed is not null || _taken >= count || _watch.Elapsed >= most) return false;
            _taken++;
            return true;
        }
    }

    private void Add(RunResult result)
    {
        lock (_lock)
        {
            Runs++;
            Turns += result.Turns;
            Operations += result.Operations;
            Events += result.Events;
            Histories += result.Histories;
            Undecided += result.Undecided;
            for (var point = 0; point < _hits.Length; point++) _hits[point] += result.Hits[point];
            if (result.Failure is not null && (_failed is null || result.Seed < _failed.Seed)) _failed = result;
        }
    }
}
