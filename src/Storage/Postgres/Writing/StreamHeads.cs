using System.Diagnostics.CodeAnalysis;
using Actors.Journaling;

namespace Actors.Storage.Postgres.Writing;

/// <summary>
/// Remembers the last events that this process has written, so that a fence needs no read. Events are never changed or removed, so what
/// is remembered was true once and its event is still there; whether another came behind it is told by the unique index.
/// </summary>
internal sealed class StreamHeads
{
    /// <summary>
    /// Of new streams, such as appointments, only the hashes of their names are remembered: they are many, and most are not written again
    /// soon. They are remembered at all because the repeat of a creation is common. A wrong guess costs a read and nothing else.
    /// </summary>
    private const int NewStreams = 65_536;

    /// <summary>At least so many streams that are written again and again; a head takes about 200 bytes.</summary>
    private const int OtherStreams = 65_536;

    private static readonly StreamHead SomeHead = new(1, HashChain.Origin.Span);

    private readonly Lock _gate = new();
    private readonly Generations<int, bool> _new = new(NewStreams);
    private readonly Generations<StreamName, StreamHead> _others = new(OtherStreams);

    /// <summary>The head that an append finds, as far as it is remembered.</summary>
    public StreamHead Find(StreamAppend append)
    {
        lock (_gate)
        {
            if (_others.TryGet(append.Stream, out var head)) return head;
            return append.ExpectedVersion == 0 && _new.TryGet(append.Stream.GetHashCode(), out _) ? SomeHead : default;
        }
    }

    /// <summary>Remembers what was written.</summary>
    /// <param name="heads">The last events of streams, and whether the streams are new.</param>
    public void Put(Dictionary<StreamName, (StreamHead Head, bool IsNew)> heads)
    {
        lock (_gate)
        {
            foreach (var (stream, (head, isNew)) in heads)
            {
                if (isNew) _new.Put(stream.GetHashCode(), true);
                else _others.Put(stream, head);
            }
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
    private sealed class Generations<TKey, TValue>(int capacity)
        where TKey : notnull
    {
        private Dictionary<TKey, TValue> _young = [];
        private Dictionary<TKey, TValue> _old = [];

        public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value) =>
            _young.TryGetValue(key, out value) || _old.TryGetValue(key, out value);

        public void Put(TKey key, TValue value)
        {
            if (_young.Count >= capacity)
            {
                _old.Clear();
                (_old, _young) = (_young, _old);
            }

            _young[key] = value;
        }

        public void Clear()
        {
            _young.Clear();
            _old.Clear();
        }
    }
}
