using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Journaling;

/// <summary>Turns events into audit records, chained.</summary>
/// <param name="catalog">How events are written.</param>
/// <param name="caller">On whose behalf.</param>
/// <param name="now">When they were decided.</param>
internal readonly struct EventEncoder(EventCatalog catalog, Caller caller, DateTimeOffset now)
{
    /// <summary>Encodes an event.</summary>
    /// <param name="stream">Its stream.</param>
    /// <param name="version">Its place in the stream.</param>
    /// <param name="previous">The hash chain's link before it.</param>
    /// <param name="event">The event.</param>
    public NewEvent Encode(StreamName stream, long version, ReadOnlySpan<byte> previous, IEvent @event)
    {
        var type = catalog.Of(@event);
        var record = new EventRecord(
            version, stream.Tenant, now, caller.Actor, type.Name, stream.Target, caller.Operation, caller.Causation);
        if (type.Personal is not { } personal) return Chained(type.Name, previous, record.Encode(@event, type.Json), default);
        var part = PersonalPart.Of(@event, personal.Only);
        return Chained(
            type.Name,
            previous,
            (record with { PersonalDigest = PersonalPart.DigestOf(part) }).Encode(@event, personal.Without),
            part);
    }

    /// <summary>Encodes the first event of a new stream.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="event">Its first event.</param>
    public StreamAppend Created(StreamName stream, IEvent @event) =>
        new(stream, 0, [Encode(stream, 1, HashChain.Origin.Span, @event)]);

    /// <summary>Encodes the next event of a stream that no grain owns.</summary>
    /// <param name="fence">The end of the stream.</param>
    /// <param name="event">The event.</param>
    public StreamAppend Behind(StreamFence fence, IEvent @event) =>
        new(
            fence.Stream, fence.Version,
            [new EventEncoder(catalog, caller, fence.TimeOf(now)).Encode(fence.Stream, fence.Version + 1, fence.Hash.Span, @event)]);

    private static NewEvent Chained(string type, ReadOnlySpan<byte> previous, byte[] record, ReadOnlyMemory<byte> personal) =>
        new(type, record, HashChain.Next(previous, record), personal);
}

/// <summary>What is published of a batch once it is durable.</summary>
internal static class CommittedBatch
{
    /// <summary>The batch's events, with their positions.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="result">Where it was written.</param>
    public static CommittedEvents ToCommittedEvents(this JournalBatch batch, AppendResult result)
    {
        var count = 0;
        foreach (var append in batch.Streams) count += append.Events.Count;
        var events = new CommittedEvent[count];
        var next = 0;
        foreach (var append in batch.Streams)
        {
            var version = append.ExpectedVersion;
            foreach (var @event in append.Events)
            {
                version++;
                events[next++] = new CommittedEvent(append.Stream.Value, version, @event.Type, ToImmutable(@event.Record));
            }
        }

        return new CommittedEvents(result.LastPosition - count + 1, ImmutableCollectionsMarshal.AsImmutableArray(events));
    }

    // Records are made by the encoder and never written to again, so the array itself can be handed on.
    private static ImmutableArray<byte> ToImmutable(ReadOnlyMemory<byte> record) =>
        MemoryMarshal.TryGetArray(record, out var segment) && segment.Offset == 0 && segment.Count == segment.Array!.Length
            ? ImmutableCollectionsMarshal.AsImmutableArray(segment.Array)
            : [.. record.Span];
}
