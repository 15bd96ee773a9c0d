using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Webhooks;

/// <summary>How far a delivery has come.</summary>
[GenerateSerializer, Alias("webhooks.delivery-status")]
public enum EventDeliveryStatus
{
    /// <summary>It is to be sent, for the first time or again.</summary>
    Pending,

    /// <summary>The receiver has taken it.</summary>
    Delivered,

    /// <summary>The receiver did not take it at any of its attempts; it can be replayed.</summary>
    Failed,
}

/// <summary>
/// An event that is to be sent to an endpoint. What it says is not here: it is made again from the journal for each attempt.
/// </summary>
/// <param name="Id">The delivery's id, which is <c>webhook-id</c>: always the same for one endpoint and event.</param>
/// <param name="EventId">The public event's id.</param>
/// <param name="Type">What happened.</param>
/// <param name="Subject">What it happened to, kind and id with a colon between. Deliveries of one subject go one after the other.</param>
/// <param name="Stream">The journal stream that has the event, without its tenant.</param>
/// <param name="Version">The event's place in that stream.</param>
[GenerateSerializer, Immutable, Alias("webhooks.queued-event")]
public sealed record QueuedEvent(
    [property: Id(0)] string Id,
    [property: Id(1)] string EventId,
    [property: Id(2)] string Type,
    [property: Id(3)] string Subject,
    [property: Id(4)] string Stream,
    [property: Id(5)] long Version);

/// <summary>What came of one attempt to deliver.</summary>
/// <param name="Number">Which attempt since the delivery was queued or replayed last, from 1.</param>
/// <param name="StartedAt">When it began; <c>webhook-timestamp</c> says it in seconds.</param>
/// <param name="StatusCode">The status that was answered; null when nothing was.</param>
/// <param name="Error">Why it failed, as a code; null when the receiver took it.</param>
/// <param name="LatencyMilliseconds">How long it took.</param>
[GenerateSerializer, Immutable, Alias("webhooks.attempt")]
public sealed record DeliveryAttempt(
    [property: Id(0)] int Number,
    [property: Id(1)] DateTimeOffset StartedAt,
    [property: Id(2)] int? StatusCode,
    [property: Id(3)] string? Error,
    [property: Id(4)] int LatencyMilliseconds);

/// <summary>A delivery as the log has it.</summary>
[GenerateSerializer, Immutable, Alias("webhooks.delivery")]
public sealed record EventDelivery
{
    /// <summary>What is sent.</summary>
    [Id(0)] public required QueuedEvent Event { get; init; }

    /// <summary>To which endpoint.</summary>
    [Id(1)] public required string EndpointId { get; init; }

    /// <summary>How far it has come.</summary>
    [Id(2)] public required EventDeliveryStatus Status { get; init; }

    /// <summary>When it was queued for the first time.</summary>
    [Id(3)] public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When anything of this last changed.</summary>
    [Id(4)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When it is to be sent next; null when it is not.</summary>
    [Id(5)] public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>Its attempts, oldest first: of one that was replayed often, the last thirty.</summary>
    [Id(6)] public ImmutableArray<DeliveryAttempt> Attempts { get; init; } = [];

    /// <summary>What the receiver answered last, at most 1 KiB of it, without secrets; null when it said nothing.</summary>
    [Id(7)] public string? Answer { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(8)] public required long Version { get; init; }
}
