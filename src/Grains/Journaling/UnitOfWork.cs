using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>What one decision wants to make durable. Nothing happens until the grain commits it.</summary>
/// <param name="stream">The grain's stream.</param>
/// <param name="version">The version of the grain's stream that the decision was made on.</param>
/// <param name="now">The time of the decision.</param>
/// <param name="caller">On whose behalf it is made.</param>
public sealed class UnitOfWork(StreamName stream, long version, DateTimeOffset now, Caller caller)
{
    private readonly List<(StreamName Stream, IEvent Event)> _created = [];
    private readonly List<IEvent> _events = [];
    private readonly List<(StreamFence Fence, IEvent Event)> _fenced = [];
    private readonly List<Document> _documents = [];
    private readonly List<DocumentKey> _deleted = [];
    private readonly List<Effect> _effects = [];

    /// <summary>The grain's stream.</summary>
    public StreamName Stream => stream;

    /// <summary>The version of the grain's stream after the events so far.</summary>
    public long Version => version + _events.Count;

    /// <summary>The version of the grain's stream that the decision was made on.</summary>
    public long BaseVersion => version;

    /// <summary>The time of the decision.</summary>
    public DateTimeOffset Now => now;

    /// <summary>On whose behalf it is made.</summary>
    public Caller Caller => caller;

    /// <summary>True when the answer follows from an event that is there for ever, whatever has been written since.</summary>
    public bool RestsOnHistory { get; private set; }

    /// <summary>Says that the answer follows from an event that is there for ever.</summary>
    public void RestOnHistory() => RestsOnHistory = true;

    /// <summary>True when there is nothing to write.</summary>
    /// <exception cref="InvalidOperationException">
    /// There are documents or effects and no event. The journal alone must say what happened, so such a decision is a mistake, and would be
    /// lost.
    /// </exception>
    public bool IsEmpty
    {
        get
        {
            if (_events.Count + _created.Count > 0) return false;
            return _documents.Count + _deleted.Count + _effects.Count == 0
                ? true
                : throw new InvalidOperationException($"A decision of {stream} changes documents or adds effects, and has no event.");
        }
    }

    /// <summary>Events for the grain's own stream.</summary>
    public IReadOnlyList<IEvent> Events => _events;

    /// <summary>First events of streams that other grains will own.</summary>
    public IReadOnlyList<(StreamName Stream, IEvent Event)> Created => _created;

    /// <summary>Events for streams that no grain owns, each behind the end that the decision has seen.</summary>
    public IReadOnlyList<(StreamFence Fence, IEvent Event)> Fenced => _fenced;

    /// <summary>Documents to write.</summary>
    public IReadOnlyList<Document> Documents => _documents;

    /// <summary>Documents to remove.</summary>
    public IReadOnlyList<DocumentKey> Deleted => _deleted;

    /// <summary>Effects to add.</summary>
    public IReadOnlyList<Effect> Effects => _effects;

    /// <summary>True when the personal parts of the grain's events before these are to be erased.</summary>
    public bool ErasesPersonal { get; private set; }

    /// <summary>Adds an event to the grain's own stream.</summary>
    /// <param name="event">The event.</param>
    public void Append(IEvent @event) => _events.Add(@event);

    /// <summary>
    /// Erases the personal parts of all events that the grain's own stream has so far, together with an event that says so.
    /// </summary>
    /// <param name="event">The event that says so.</param>
    public void ErasePersonal(IEvent @event)
    {
        ErasesPersonal = true;
        Append(@event);
        Enqueue(ErasedTracesEffect.For(now));
    }

    /// <summary>Creates another grain's stream with its first event; the commit fails when the stream exists.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="event">Its first event.</param>
    public void Create(StreamName stream, IEvent @event) => _created.Add((stream, @event));

    /// <summary>Appends to a stream that no grain owns; the commit fails when somebody else has since its end was read.</summary>
    /// <param name="fence">The end of the stream.</param>
    /// <param name="event">The event.</param>
    public void AppendBehind(StreamFence fence, IEvent @event) => _fenced.Add((fence, @event));

    /// <summary>Writes a document.</summary>
    /// <param name="document">The document.</param>
    public void Save(Document document) => _documents.Add(document);

    /// <summary>Removes a document.</summary>
    /// <param name="key">The document's key.</param>
    public void Delete(DocumentKey key) => _deleted.Add(key);

    /// <summary>Adds an effect.</summary>
    /// <param name="effect">The effect.</param>
    public void Enqueue(Effect effect) => _effects.Add(effect with { CreatedAt = now });
}
