using System.Collections.Concurrent;

namespace Actors.Embedded;

/// <summary>Activations with requests that were not done at once. The sweep looks at these only, not at every grain in memory.</summary>
internal sealed class WatchList
{
    private readonly ConcurrentQueue<Activation> _busy = new();

    internal void Add(Activation activation) => _busy.Enqueue(activation);

    /// <summary>Those still busy, in the order they became so. They stay watched.</summary>
    internal List<Activation> StillBusy()
    {
        var busy = new List<Activation>();
        for (var left = _busy.Count; left > 0 && _busy.TryDequeue(out var activation); left--)
        {
            if (activation.Unwatch())
                continue;
            busy.Add(activation);
            _busy.Enqueue(activation);
        }

        return busy;
    }
}
