using System.Collections.Concurrent;
using Orleans.Runtime;

namespace Actors.Embedded;

/// <summary>All activations of a stateless worker class: up to a number per key, as many as are busy.</summary>
internal sealed class WorkerDispatcher(EngineCore core, GrainClass grainClass) : ClassDispatcher(core, grainClass)
{
    private readonly ConcurrentDictionary<IdSpan, Activation?[]> _workers = new();
    private readonly int _maximum = grainClass.MaximumWorkers > 0 ? grainClass.MaximumWorkers : Environment.ProcessorCount;

    internal override IEnumerable<Activation> Activations
    {
        get
        {
            foreach (var workers in _workers.Values)
            {
                Activation?[] present;
                lock (workers)
                    present = [.. workers];
                foreach (var worker in present.OfType<Activation>())
                    yield return worker;
            }
        }
    }

    internal override void Deliver(IdSpan key, GrainRequest request)
    {
        while (true)
        {
            if (Core.RefusesActivations(GrainType, key, request))
                return;
            var workers = _workers.GetOrAdd(key, static (_, maximum) => new Activation?[maximum], _maximum);
            Activation worker;
            lock (workers)
            {
                if (!_workers.TryGetValue(key, out var present) || present != workers)
                    continue;
                worker = LeastBusy(workers, key);
            }

            if (worker.TryAccept(request))
                return;
        }
    }

    internal override void Remove(Activation activation)
    {
        if (!_workers.TryGetValue(activation.Key, out var workers))
            return;
        lock (workers)
        {
            var at = Array.IndexOf(workers, activation);
            if (at >= 0)
                workers[at] = null;
            if (Array.TrueForAll(workers, static worker => worker is null))
                _workers.TryRemove(new(activation.Key, workers));
        }
    }

    private Activation LeastBusy(Activation?[] workers, IdSpan key)
    {
        Activation? best = null;
        var leastLoad = int.MaxValue;
        foreach (ref var slot in workers.AsSpan())
        {
            // All before it are busy, so a new worker helps.
            if (slot is null)
                return slot = new Activation(this, key);
            var load = slot.Load;
            if (load == 0)
                return slot;
            if (load >= leastLoad)
                continue;
            leastLoad = load;
            best = slot;
        }

        return best!;
    }
}
