namespace Actors.Embedded;

/// <summary>
/// Continuations that wait for a turn. Mostly there is one, which waits in the activation itself: a queue of its own would be one more
/// old object that is written to, and the collector looks through each of them. A mutable struct; never copy it.
/// </summary>
internal struct ContinuationQueue
{
    private Task? _first;
    private Queue<Task>? _others;

    internal readonly int Count => (_first is null ? 0 : 1) + (_others?.Count ?? 0);

    internal void Enqueue(Task task)
    {
        if (_first is null && _others is not { Count: > 0 })
            _first = task;
        else
            (_others ??= new Queue<Task>()).Enqueue(task);
    }

    internal bool TryDequeue(out Task? task)
    {
        if (_first is null)
        {
            task = null;
            return _others is not null && _others.TryDequeue(out task);
        }

        (task, _first) = (_first, null);
        return true;
    }

    /// <summary>All that wait, in order.</summary>
    internal readonly Task[] ToArray() => _first is null ? [.. _others ?? []] : [_first, .. _others ?? []];
}
