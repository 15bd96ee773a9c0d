using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>A stream's last event: its version, and its link of the hash chain.</summary>
/// <param name="Version">The version; 0 when the stream has no events.</param>
/// <param name="Hash">The link; empty when the stream has no events.</param>
internal readonly record struct StreamHead(long Version, ReadOnlyMemory<byte> Hash);

/// <summary>
/// Remembers the last events that this process has written, so that a fence needs no read. Events are never changed or removed, so what
/// is remembered was true once and its event is still there; whether another came behind it is told by the unique index.
/// </summary>
internal sealed class StreamHeads
{
    /// <summary>
    /// New streams are kept apart and for a shorter time: most of them, such as appointments, are not written again soon, and they are so
    /// many that calendars would be forgotten because of them. They are remembered at all because the repeat of a creation is common.
    /// </summary>
    private const int NewStreams = 16_384;

    /// <summary>At least so many streams that are written again and again; a head takes about 250 bytes.</summary>
    private const int OtherStreams = 65_536;

    private readonly Lock _gate = new();
    private readonly Generations _new = new(NewStreams);
    private readonly Generations _others = new(OtherStreams);

    public bool TryGet(StreamName stream, out StreamHead head)
    {
        lock (_gate) return _others.TryGet(stream, out head) || _new.TryGet(stream, out head);
    }

    /// <summary>Remembers what was written.</summary>
    /// <param name="heads">The last events of streams, and whether the streams are new.</param>
    public void Put(Dictionary<StreamName, (StreamHead Head, bool IsNew)> heads)
    {
        lock (_gate)
        {
            foreach (var (stream, (head, isNew)) in heads) (isNew ? _new : _others).Put(stream, head);
        }
    }

    /// <summary>Forgets everything: the server behind the next connection may be a replica that has not had the newest events.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _new.Clear();
            _others.Clear();
        }
    }

    /// <summary>Two generations: when the younger one is full the older one is forgotten.</summary>
    private sealed class Generations(int capacity)
    {
        private Dictionary<StreamName, StreamHead> _young = [];
        private Dictionary<StreamName, StreamHead> _old = [];

        public bool TryGet(StreamName stream, out StreamHead head) =>
            _young.TryGetValue(stream, out head) || _old.TryGetValue(stream, out head);

        public void Put(StreamName stream, StreamHead head)
        {
            if (_young.Count >= capacity)
            {
                _old.Clear();
                (_old, _young) = (_young, _old);
            }

            _young[stream] = head;
        }

        public void Clear()
        {
            _young.Clear();
            _old.Clear();
        }
    }
}
