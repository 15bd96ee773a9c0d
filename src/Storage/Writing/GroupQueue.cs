namespace Actors.Storage.Writing;

/// <summary>
/// A bounded first-in-first-out queue whose one reader takes everything that has queued at once. A lock that is held for some
/// nanoseconds beats a channel here, because items are taken by the group and not one by one.
/// </summary>
/// <param name="capacity">How many items may wait.</param>
/// <param name="groupLimit">How many items are taken together at most.</param>
internal sealed class GroupQueue<T>(int capacity, int groupLimit) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Queue<T> _items = new();
    private readonly SemaphoreSlim _wake = new(0);
    private bool _readerWaits;
    private bool _closed;

    /// <summary>What became of an item that was to be queued.</summary>
    public enum Admission
    {
        /// <summary>It is in the queue.</summary>
        Queued,

        /// <summary>The queue is full.</summary>
        Full,

        /// <summary>The queue takes nothing any more.</summary>
        Closed,
    }

    public Admission TryEnqueue(T item)
    {
        lock (_gate)
        {
            if (_closed) return Admission.Closed;
            if (_items.Count >= capacity) return Admission.Full;
            _items.Enqueue(item);
            if (!_readerWaits) return Admission.Queued;
            _readerWaits = false;
        }

        _wake.Release();
        return Admission.Queued;
    }

    /// <summary>Lets the reader take what is queued and then end.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            if (!_readerWaits) return;
            _readerWaits = false;
        }

        _wake.Release();
    }

    /// <summary>Blocks until there is something, and moves it into <paramref name="group"/>. False when the queue is closed and empty.</summary>
    public bool Take(List<T> group)
    {
        while (true)
        {
            if (TryTake(group) is { } taken) return taken;
            _wake.Wait();
        }
    }

    /// <summary>Like <see cref="Take"/>, for a reader that awaits.</summary>
    public async ValueTask<bool> TakeAsync(List<T> group)
    {
        while (true)
        {
            if (TryTake(group) is { } taken) return taken;
            await _wake.WaitAsync();
        }
    }

    public void Dispose() => _wake.Dispose();

    /// <summary>True: taken. False: closed and empty. Null: the reader has to wait.</summary>
    private bool? TryTake(List<T> group)
    {
        lock (_gate)
        {
            if (_items.Count == 0)
            {
                if (_closed) return false;
                _readerWaits = true;
                return null;
            }

            var count = Math.Min(_items.Count, groupLimit);
            for (var taken = 0; taken < count; taken++) group.Add(_items.Dequeue());
            return true;
        }
    }
}
