namespace Actors.Simulation.Mutations;

/// <summary>Mistakes in how state becomes durable and in who is told of it when.</summary>
internal static class JournalMutants
{
    private const string Grain = "src/Grains/Journaling/EventSourcedGrain.cs";
    private const string Store = "src/Grains/Journaling/StateStore.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "The fence is not checked: an append is taken whatever has been written since",
            "src/Storage/Memory/MemoryEvents.cs",
            ".FirstOrDefault(refusal => refusal is not null)",
            ".FirstOrDefault(refusal => refusal is null)"),
        new(
            "The fence looks at the version only, not at whose the last event is",
            "src/Storage/BatchRules.cs",
            "if (version > 0 && !Continues(hash, append.Events[0]))",
            "if (version < 0 && !Continues(hash, append.Events[0]))"),
        new(
            "The answer is given before the commit",
            Grain,
            "_feed!.Publish(batch, await append);",
            "if (append.IsCompletedSuccessfully) _feed!.Publish(batch, append.Result);"),
        new(
            "Events are published before the commit",
            Grain,
            "_feed!.Publish(batch, await append);",
            "_feed!.Publish(batch, new AppendResult(0)); await append;"),
        new(
            "What is answered without writing does not wait for the uncommitted events that it rests on",
            "src/Grains/Journaling/Freshness.cs",
            "await memory.Pending;",
            ""),
        new(
            "What is answered without writing is not confirmed, although somebody else may have written since",
            Grain,
            "await (work.RestsOnHistory ? memory.Pending : _freshness.Confirm(_services.Journal, Stream, memory));",
            "await memory.Pending;"),
        new(
            "After a lost fence the same memory is used again",
            Grain,
            """
                            DropState(memory);
                            if (whenLost
            """,
            """
                            if (whenLost
            """),
        new(
            "After a failed append the activation goes on with what it believed",
            Grain,
            """
                            DropState(memory);
                            DeactivateOnIdle();
            """,
            ""),
        new(
            "The time of an event may lie before that of the event before it",
            Grain,
            "return memory is not null && memory.At > now ? memory.At : now;",
            "return now;"),
        new(
            "A snapshot forgets the link of the last event",
            Store,
            "return new Snapshot(stream, memory.Version, format.Schema, memory.Hash, format.Encode(memory.State));",
            "return new Snapshot(stream, memory.Version, format.Schema, HashChain.Origin, format.Encode(memory.State));"),
        new(
            "A snapshot is restored without the events after it",
            Store,
            "if (snapshot.Schema == format.Schema) return (await Restore(snapshot, format, events), events);",
            "if (snapshot.Schema == format.Schema) return (await Restore(snapshot, format, events), []);"),
        new(
            "A snapshot forgets when the last event was decided",
            Store,
            "memory.Remember(EventRecord.DecodeTime(last.Record.Span));",
            "memory.Remember(default);"),
    ];
}
