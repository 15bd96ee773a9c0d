using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>A stream's last event: its version, and its link of the hash chain.</summary>
/// <param name="Version">The version; 0 when the stream has no events.</param>
/// <param name="Hash">The link; empty when the stream has no events.</param>
internal readonly record struct StreamHead(long Version, ReadOnlyMemory<byte> Hash);

/// <summary>
/// Remembers the last events that this process has written, so that a fence needs no read. Events are never changed or removed, so what
/// is remembered was true once and its event is still there; whether another came behind it is told by the unique index.
/// Two generations: when the younger one is full the older one is forgotten.
/// </summary>
/// <param name="capacity">How many streams a generation holds.</param>
internal sealed class StreamHeads(int capacity)
{
    private readonly Lock _gate = new();
    private Dictionary<StreamName, StreamHead> _young = new(capacity);
    private Dictionary<StreamName, StreamHead> _old = [];

    public bool TryGet(StreamName stream, out StreamHead head)
    {
        lock (_gate) return _young.TryGetValue(stream, out head) || _old.TryGetValue(stream, out head);
    }

    /// <summary>Forgets everything: the server behind the next connection may be a replica that has not had the newest events.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _young.Clear();
            _old.Clear();
        }
    }

    public void Put(IEnumerable<KeyValuePair<StreamName, StreamHead>> heads)
    {
        lock (_gate)
        {
            foreach (var (stream, head) in heads)
            {
                if (_young.Count >= capacity) (_old, _young) = (_young, new Dictionary<StreamName, StreamHead>(capacity));
                _young[stream] = head;
            }
        }
    }
}
