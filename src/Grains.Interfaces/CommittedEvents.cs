using System.Collections.Immutable;

namespace Actors.Grains.Interfaces;

/// <summary>Where committed events are published. Streams are fast and may lose; who must not miss anything reads the journal.</summary>
public static class EventStreams
{
    /// <summary>The name of the stream provider.</summary>
    public const string Provider = "events";

    /// <summary>The namespace of the streams that carry a tenant's events; a stream's key is the tenant.</summary>
    public const string TenantNamespace = "tenant-events";
}

/// <summary>An event that has become durable.</summary>
/// <param name="Stream">The journal stream it belongs to.</param>
/// <param name="Version">Its place in that stream.</param>
/// <param name="Type">Its stable name.</param>
/// <param name="Record">The audit record: one JSON object in UTF-8.</param>
[GenerateSerializer, Immutable, Alias("committed-event")]
public sealed record CommittedEvent(
    [property: Id(0)] string Stream,
    [property: Id(1)] long Version,
    [property: Id(2)] string Type,
    [property: Id(3)] ImmutableArray<byte> Record);

/// <summary>The events of one commit.</summary>
/// <param name="FirstPosition">The position of the first event; the others follow it without gaps.</param>
/// <param name="Events">The events, in order.</param>
[GenerateSerializer, Immutable, Alias("committed-events")]
public sealed record CommittedEvents([property: Id(0)] long FirstPosition, [property: Id(1)] ImmutableArray<CommittedEvent> Events);
