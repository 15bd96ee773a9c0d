using Orleans.Storage;
using Orleans.Streams;

namespace Actors.Journaling;

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
    protected const int MaximumAttempts = 5;

    private const int ReadPage = 1_000;

    private readonly JournalServices _services;
    private readonly Freshness<TState> _freshness = new();
    private Task<StreamMemory<TState>>? _loading;
    private IAsyncStream<CommittedEvents>? _published;

    /// <summary>Makes the grain.</summary>
    /// <param name="services">What it needs from the outside.</param>
    protected EventSourcedGrain(JournalServices services) => _services = services;

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
    protected TimeProvider Timers => _services.Clock;

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
        _published = this.GetStreamProvider(EventStreams.Provider)
            .GetStream<CommittedEvents>(StreamId.Create(EventStreams.TenantNamespace, Tenant));
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
    protected async Task<T> Execute<T>(Func<TState, UnitOfWork, T> decide, Func<Task<T?>>? whenLost = null)
        where T : class?
    {
        for (var attempt = 1; ; attempt++)
        {
            var memory = await Load();
            var work = new UnitOfWork(memory.Version, NowAfter(memory), CurrentCaller);
            var answer = decide(memory.State, work);
            try
            {
                if (work.IsEmpty)
                {
                    await (work.IsSettled ? memory.Pending : _freshness.Confirm(_services.Journal, Stream, memory));
                }
                else
                {
                    var (batch, snapshot) = Encode(memory, work);
                    var append = _services.Journal.AppendAsync(batch);
                    memory.Pending = append;
                    Publish(batch, await append);
                    if (snapshot is not null) _ = Keep(snapshot);
                }

                return answer;
            }
            catch (InconsistentStateException) when (attempt < MaximumAttempts)
            {
                Forget(memory);
                if (whenLost is not null && await whenLost() is { } found) return found;
            }
            catch
            {
                Forget(memory);
                DeactivateOnIdle();
                throw;
            }
        }
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
        Publish(batch, result);
    }

    /// <summary>The first committed event of another grain's stream; null when there is no such stream.</summary>
    /// <param name="stream">The stream.</param>
    protected async Task<IEvent?> FirstEventOf(StreamName stream) =>
        await _services.Journal.ReadStreamAsync(stream, 0, 1, CancellationToken.None) is [var first, ..] ? _services.Events.Decode(first) : null;

    private (JournalBatch Batch, Snapshot? Snapshot) Encode(StreamMemory<TState> memory, UnitOfWork work)
    {
        var encoder = new EventEncoder(_services.Events, work.Caller, work.Now);
        var streams = new List<StreamAppend>(1 + work.Created.Count);
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
        return (new JournalBatch(streams, work.Documents, work.Deleted, work.Effects), SnapshotIfDue(memory));
    }

    // Almost always it is there, and an async method would make a task to say so.
    private ValueTask<StreamMemory<TState>> Load() =>
        _loading is { IsCompletedSuccessfully: true } loaded && loaded.Result.Version > 0 ? new(loaded.Result) : new(LoadAsync());

    private async Task<StreamMemory<TState>> LoadAsync()
    {
        var loading = _loading ??= Fold();
        try
        {
            var memory = await loading;
            if (memory.Version > 0) return memory;
            // Nobody remembers "does not exist": another grain may create the stream at any moment (design.md section 4).
            if (ReferenceEquals(_loading, loading)) _loading = Fold();
            return await (_loading ?? Fold());
        }
        catch
        {
            if (ReferenceEquals(_loading, loading)) _loading = null;
            throw;
        }
    }

    private async Task<StreamMemory<TState>> Fold()
    {
        var (memory, page) = await Begin();
        while (true)
        {
            foreach (var stored in page)
            {
                memory.Apply(_services.Events.Decode(stored), EventRecord.DecodeTime(stored.Record.Span), stored.Hash);
            }

            if (page.Count < ReadPage) return memory;
            page = await _services.Journal.ReadStreamAsync(Stream, memory.Version, ReadPage, CancellationToken.None);
        }
    }

    private async Task<(StreamMemory<TState> Memory, IReadOnlyList<JournalEvent> Events)> Begin()
    {
        if (SnapshotFormat is { } format)
        {
            var (snapshot, events) = await _services.Journal.ReadTailAsync(Stream, ReadPage, CancellationToken.None);
            if (snapshot is null) return (Nothing(), events);
            if (snapshot.Schema == format.Schema) return (await Restore(snapshot, format, events), events);
        }

        return (Nothing(), await _services.Journal.ReadStreamAsync(Stream, 0, ReadPage, CancellationToken.None));
    }

    private async Task<StreamMemory<TState>> Restore(Snapshot snapshot, ISnapshotFormat<TState> format, IReadOnlyList<JournalEvent> events)
    {
        var memory = new StreamMemory<TState>(format.Decode(snapshot.State), snapshot.Version, snapshot.Hash, snapshot.Version);
        if (events.Count == 0 && await _services.Journal.ReadStreamAsync(Stream, snapshot.Version - 1, 1, CancellationToken.None) is [var last])
            memory.Remember(EventRecord.DecodeTime(last.Record.Span));
        return memory;
    }

    private DateTimeOffset NowAfter(StreamMemory<TState>? memory)
    {
        var now = _services.Clock.GetUtcNow();
        return memory is not null && memory.At > now ? memory.At : now;
    }

    private StreamMemory<TState> Nothing() => new(Empty(), 0, HashChain.Origin, 0);

    private void Forget(StreamMemory<TState> memory)
    {
        // Others that waited for the same memory may have loaded a new one already.
        if (_loading is { IsCompletedSuccessfully: true } loading && ReferenceEquals(loading.Result, memory)) _loading = null;
    }

    private Snapshot? SnapshotIfDue(StreamMemory<TState> memory)
    {
        if (SnapshotFormat is not { } format) return null;
        var interval = Math.Max(_services.MinimumSnapshotInterval, format.SizeOf(memory.State));
        if (memory.Version - memory.SnapshotVersion < interval) return null;
        memory.SnapshotVersion = memory.Version;
        return new Snapshot(Stream, memory.Version, format.Schema, memory.Hash, format.Encode(memory.State));
    }

    // Nobody waits for it: a snapshot that is not kept costs time and nothing else.
    private async Task Keep(Snapshot snapshot)
    {
        try
        {
            await _services.Journal.WriteSnapshotAsync(snapshot);
        }
        catch (Exception failure)
        {
            _services.Logger.SnapshotFailed(failure);
        }
    }

    private void Publish(JournalBatch batch, AppendResult result)
    {
        var publishing = _published!.OnNextAsync(batch.ToCommittedEvents(result));
        if (!publishing.IsCompletedSuccessfully) _ = Published(publishing);
    }

    private async Task Published(Task publishing)
    {
        try
        {
            await publishing;
        }
        catch (Exception failure)
        {
            _services.PublishFailures.Tell(failure);
        }
    }
}
