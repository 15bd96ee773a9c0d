using Actors.Grains.Interfaces;
using Orleans.Storage;

namespace Actors.Grains.Journaling;

/// <summary>
/// A grain whose state is its journal stream (design.md section 4). It decides synchronously on state that includes its own uncommitted
/// events, queues the append and answers only when it is durable, so a reentrant grain takes many requests into one commit.
/// When an append fails, its memory is thrown away and requests decide anew on what the journal says (decision 0005).
/// </summary>
/// <typeparam name="TState">The state that the events fold into.</typeparam>
public abstract class EventSourcedGrain<TState> : Grain
    where TState : class, IFoldedState
{
    /// <summary>How often a decision is made before a lost fence is told to the caller.</summary>
    protected const int DefaultAttempts = 5;

    private readonly JournalServices _services;
    private readonly Freshness<TState> _freshness = new();
    private Task<StreamMemory<TState>>? _loading;
    private StateStore<TState>? _store;
    private CommitFeed? _feed;

    /// <param name="context">The activation; given here and not taken from the thread, so that a simulated runtime can hand in its
    /// own.</param>
    /// <param name="services">What the grain needs from the outside.</param>
    protected EventSourcedGrain(IGrainContext context, JournalServices services)
        : base(context) => _services = services;

    /// <summary>The tenant, from the grain's key.</summary>
    protected string Tenant { get; private set; } = "";

    /// <summary>The id within the tenant, from the grain's key.</summary>
    protected string Id { get; private set; } = "";

    /// <summary>The kind of the grain's stream, for example <c>calendar</c>.</summary>
    protected abstract string StreamKind { get; }

    /// <summary>The grain's stream.</summary>
    protected StreamName Stream { get; private set; }

    /// <summary>The time; never before the last event of the stream (decision 0020).</summary>
    protected DateTimeOffset Now => NowAfter(_loading is { IsCompletedSuccessfully: true } loaded ? loaded.Result : null);

    /// <summary>What limits of time are measured with.</summary>
    protected TimeProvider Clock => _services.Clock;

    /// <summary>On whose behalf the current call is made.</summary>
    protected static Caller CurrentCaller =>
        RequestContext.Get(Caller.ContextKey) as Caller ?? throw new InvalidOperationException("The call has no caller.");

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var key = this.GetPrimaryKeyString();
        Tenant = GrainKey.TenantOf(key).ToString();
        Id = GrainKey.IdOf(key);
        Stream = StreamName.For(Tenant, StreamKind, Id);
        _store = new StateStore<TState>(_services, Stream, Empty, SnapshotFormat);
        _feed = new CommitFeed(
            this.GetStreamProvider(EventStreams.Provider).GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, Tenant)),
            _services.PublishFailures);
        return base.OnActivateAsync(cancellationToken);
    }

    /// <summary>The state of a stream without events.</summary>
    protected abstract TState Empty();

    /// <summary>How the state is kept as a snapshot; null when it is cheap to fold and needs none.</summary>
    protected virtual ISnapshotFormat<TState>? SnapshotFormat => null;

    /// <summary>Reads the state. It may include events that are about to be committed.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads, without changing anything.</param>
    protected async Task<T> Read<T>(Func<TState, T> read)
    {
        var memory = await Load();
        return read(memory.State);
    }

    /// <summary>Reads the state as above. What the reading needs is handed over, so that it costs nothing to ask often.</summary>
    /// <typeparam name="TArgument">What the reading needs.</typeparam>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="argument">What the reading needs.</param>
    /// <param name="read">Reads, without changing anything.</param>
    protected async Task<T> Read<TArgument, T>(TArgument argument, Func<TState, TArgument, T> read)
    {
        var memory = await Load();
        return read(memory.State, argument);
    }

    /// <summary>Reads the state as it stands in the journal at this moment: costs a look there, for answers that must not be old.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads, without changing anything.</param>
    protected Task<T> ReadNewest<T>(Func<TState, T> read)
        where T : class? => Execute((state, _) => read(state));

    /// <summary>
    /// Decides and makes the decision durable. When somebody else wrote first, it decides again on the new state, a few times.
    /// A decision that writes nothing, such as a refusal, is answered once everything it rests on is durable, and nobody else has written
    /// since (decision 0020).
    /// </summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="decide">Decides on the state: pure, synchronous, and run again when the state turns out to be old.</param>
    /// <param name="whenLost">
    /// Asked after a lost fence, for commits that create another stream: answers if the thing turns out to exist, or null to decide again.
    /// </param>
    /// <param name="attempts">How often it is decided before a lost fence is told to the caller.</param>
    protected async Task<T> Execute<T>(
        Func<TState, UnitOfWork, T> decide, Func<Task<T?>>? whenLost = null, int attempts = DefaultAttempts)
        where T : class?
    {
        for (var attempt = 1; ; attempt++)
        {
            var memory = await Load();
            var work = new UnitOfWork(Stream, memory.Version, NowAfter(memory), CurrentCaller);
            var answer = decide(memory.State, work);
            if (work.Events.Count > 0) Follow(memory.State, work);
            try
            {
                if (work.IsEmpty)
                {
                    await (work.RestsOnHistory ? memory.Pending : _freshness.Confirm(_services.Journal, Stream, memory));
                }
                else
                {
                    var (batch, snapshot) = Encode(memory, work);
                    var append = _services.Journal.AppendAsync(batch);
                    memory.Pending = append;
                    _feed!.Publish(batch, await append);
                    if (snapshot is not null) _ = _store!.Keep(snapshot);
                }

                return answer;
            }
            catch (InconsistentStateException) when (attempt < attempts)
            {
                DropState(memory);
                if (whenLost is not null && await whenLost() is { } found) return found;
            }
            catch
            {
                DropState(memory);
                DeactivateOnIdle();
                throw;
            }
        }
    }

    /// <summary>Adds to a decision what follows from its events, whatever it decided; nothing unless a grain has such a rule.</summary>
    /// <param name="state">The state before the events.</param>
    /// <param name="work">The decision.</param>
    protected virtual void Follow(TState state, UnitOfWork work)
    {
    }

    /// <summary>Decides as <see cref="Execute"/> would, and writes nothing: what would be answered.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="decide">Decides on the state.</param>
    protected async Task<T> Rehearse<T>(Func<TState, UnitOfWork, T> decide)
    {
        var memory = await Load();
        return decide(memory.State, new UnitOfWork(Stream, memory.Version, NowAfter(memory), CurrentCaller));
    }

    /// <summary>Creates a stream that another grain will own, without touching this grain's own.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="event">Its first event.</param>
    /// <exception cref="InconsistentStateException">The stream exists.</exception>
    protected async Task CreateStream(StreamName stream, IEvent @event)
    {
        var encoder = new EventEncoder(_services.Events, CurrentCaller, Now);
        var batch = new JournalBatch([encoder.Created(stream, @event)], [], [], []);
        var result = await _services.Journal.AppendAsync(batch);
        _feed!.Publish(batch, result);
    }

    /// <summary>The first committed event of another grain's stream; null when there is no such stream.</summary>
    /// <param name="stream">The stream.</param>
    protected async Task<IEvent?> FirstEventOf(StreamName stream) =>
        await _services.Journal.ReadStreamAsync(stream, 0, 1, CancellationToken.None) is [var first, ..]
            ? _services.Events.Decode(first)
            : null;

    private (JournalBatch Batch, Snapshot? Snapshot) Encode(StreamMemory<TState> memory, UnitOfWork work)
    {
        var encoder = new EventEncoder(_services.Events, work.Caller, work.Now);
        var streams = new List<StreamAppend>(1 + work.Created.Count + work.Fenced.Count);
        if (work.Events.Count > 0)
        {
            var events = new NewEvent[work.Events.Count];
            for (var index = 0; index < events.Length; index++)
            {
                var @event = work.Events[index];
                events[index] = encoder.Encode(Stream, memory.Version + 1, memory.Hash.Span, @event);
                memory.Apply(@event, work.Now, events[index].Hash);
            }

            streams.Add(new StreamAppend(Stream, work.BaseVersion, events) { ErasesPersonal = work.ErasesPersonal });
        }

        foreach (var (stream, @event) in work.Created) streams.Add(encoder.Created(stream, @event));
        foreach (var (fence, @event) in work.Fenced) streams.Add(encoder.Behind(fence, @event));
        return (new JournalBatch(streams, work.Documents, work.Deleted, work.Effects), _store!.SnapshotIfDue(memory));
    }

    // Almost always it is there, and an async method would make a task to say so.
    private ValueTask<StreamMemory<TState>> Load() =>
        _loading is { IsCompletedSuccessfully: true } loaded && loaded.Result.Version > 0 ? new(loaded.Result) : new(LoadAsync());

    private async Task<StreamMemory<TState>> LoadAsync()
    {
        var loading = _loading ??= _store!.Read();
        try
        {
            var memory = await loading;
            if (memory.Version > 0) return memory;
            // Nobody remembers "does not exist": another grain may create the stream at any moment (design.md section 4).
            if (ReferenceEquals(_loading, loading)) _loading = _store!.Read();
            return await (_loading ?? _store!.Read());
        }
        catch
        {
            if (ReferenceEquals(_loading, loading)) _loading = null;
            throw;
        }
    }

    private DateTimeOffset NowAfter(StreamMemory<TState>? memory)
    {
        var now = _services.Clock.GetUtcNow();
        return memory is not null && memory.At > now ? memory.At : now;
    }

    private void DropState(StreamMemory<TState> memory)
    {
        // Others that waited for the same memory may have loaded a new one already.
        if (_loading is { IsCompletedSuccessfully: true } loading && ReferenceEquals(loading.Result, memory)) _loading = null;
    }
}
