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
    private HashSet<int> _new = [];
    private HashSet<int> _newBefore = [];
    private Dictionary<StreamName, StreamHead> _others = [];
    private Dictionary<StreamName, StreamHead> _othersBefore = [];

    /// <summary>The head that an append finds, as far as it is remembered.</summary>
    public StreamHead Find(StreamAppend append)
    {
        lock (_gate)
        {
            if (_others.TryGetValue(append.Stream, out var head) || _othersBefore.TryGetValue(append.Stream, out head)) return head;
            return append.ExpectedVersion == 0 && (_new.Contains(HashOf(append.Stream)) || _newBefore.Contains(HashOf(append.Stream)))
                ? SomeHead
                : default;
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
                if (isNew) PutNew(stream);
                else PutOther(stream, head);
            }
        }
    }

    /// <summary>Forgets everything: the server behind the next connection may be a replica that has not had the newest events.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _new.Clear();
            _newBefore.Clear();
            _others.Clear();
            _othersBefore.Clear();
        }
    }

    private static int HashOf(StreamName stream) => stream.GetHashCode();

    // Two generations each: when the younger one is full the older one is forgotten.
    private void PutNew(StreamName stream)
    {
        if (_new.Count >= NewStreams)
        {
            _newBefore.Clear();
            (_newBefore, _new) = (_new, _newBefore);
        }

        _new.Add(HashOf(stream));
    }

    private void PutOther(StreamName stream, StreamHead head)
    {
        if (_others.Count >= OtherStreams)
        {
            _othersBefore.Clear();
            (_othersBefore, _others) = (_others, _othersBefore);
        }

        _others[stream] = head;
    }
}
