namespace Actors.Embedded;

/// <summary>The engine's upkeep on its clock: late calls, call cycles, idle grains.</summary>
internal sealed partial class Sweeper(EngineCore core) : IDisposable
{
    private readonly Lock _lock = new();
    private ITimer? _timer;
    private long _nextCollection;

    public void Dispose() => _timer?.Dispose();

    internal void Start()
    {
        _nextCollection = core.Clock.Exact + core.Clock.Ticks(core.Options.CollectionPeriod);
        _timer = core.Time.CreateTimer(static sweeper => ((Sweeper)sweeper!).Sweep(), this, core.Options.SweepPeriod, core.Options.SweepPeriod);
    }

    private void Sweep()
    {
        // A sweep that takes longer than its period is not overtaken by the next.
        if (!_lock.TryEnter())
            return;
        try
        {
            core.Clock.Refresh();
            var busy = core.Watch.StillBusy();
            FailOverdue(busy);
            FailCycles(busy);
            CollectIdle();
        }
        catch (Exception failure)
        {
            LogSweepFailed(core.Logger, failure);
        }
        finally
        {
            _lock.Exit();
        }
    }

    private void FailOverdue(List<Activation> busy)
    {
        var overdue = new List<GrainRequest>();
        foreach (var activation in busy)
            activation.TakeOverdue(core.Clock.Coarse, overdue);
        foreach (var request in overdue)
        {
            Measures.Timeouts.Add(1);
            LogTimeout(core.Logger, request);
            request.ReplyFailure(new TimeoutException($"{request} has not answered within {core.Options.CallTimeout}. It may still run."));
        }
    }

    private void FailCycles(List<Activation> busy)
    {
        var graph = new CallGraph();
        foreach (var activation in busy)
            activation.Describe(graph);
        if (graph.IsEmpty)
            return;
        // Breaking a cycle once is enough: the others in it can go on.
        var broken = new HashSet<GrainRequest>();
        var sentBefore = core.Clock.Coarse - core.Clock.Ticks(core.Options.CallCycleDelay);
        foreach (var cycle in graph.Cycles(request => core.Clock.SentAt(request.Deadline) <= sentBefore))
        {
            var stuck = cycle[0];
            if (stuck.IsSettled || cycle.Exists(broken.Contains) || !((Activation)stuck.Owner!).TryWithdraw(stuck))
                continue;
            broken.Add(stuck);
            var chain = string.Join(" waits for ", cycle.Append(stuck));
            Measures.Cycles.Add(1);
            LogCycle(core.Logger, chain);
            stuck.ReplyFailure(new CallCycleException($"Call cycle: {chain}."));
        }
    }

    private void CollectIdle()
    {
        var now = core.Clock.Coarse;
        if (now < _nextCollection)
            return;
        _nextCollection = now + core.Clock.Ticks(core.Options.CollectionPeriod);
        var usedBefore = now - core.Clock.Ticks(core.Options.IdleAge);
        foreach (var activation in core.Activations())
            activation.DeactivateIfIdle(usedBefore);
    }
}
