using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Webhooks;

/// <summary>An endpoint was created.</summary>
/// <param name="EndpointId">The endpoint.</param>
/// <param name="Definition">What it is.</param>
/// <param name="Fingerprint">A digest of the request; null when it came without an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("webhooks.endpoint-created.v1")]
public sealed record WebhookEndpointCreated(
    [property: Id(0)] string EndpointId,
    [property: Id(1)] WebhookEndpointDefinition Definition,
    [property: Id(2)] string? Fingerprint) : IEvent;

/// <summary>An endpoint was changed.</summary>
/// <param name="Definition">What it is from now on.</param>
[GenerateSerializer, Immutable, Alias("webhooks.endpoint-changed.v1")]
public sealed record WebhookEndpointChanged([property: Id(0)] WebhookEndpointDefinition Definition) : IEvent;

/// <summary>An endpoint was given another secret.</summary>
/// <param name="Generation">Which.</param>
/// <param name="Until">Until when the one before it signs.</param>
[GenerateSerializer, Immutable, Alias("webhooks.secret-rotated.v1")]
public sealed record WebhookSecretRotated([property: Id(0)] int Generation, [property: Id(1)] DateTimeOffset Until) : IEvent;

/// <summary>An endpoint was disabled by what it answers, or does not.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable, Alias("webhooks.endpoint-disabled.v1")]
public sealed record WebhookEndpointDisabled([property: Id(0)] WebhookDisabledReason Reason) : IEvent;

/// <summary>Those who manage the organisation are told that an endpoint fails.</summary>
/// <param name="Warning">Which warning, from 1.</param>
/// <param name="FailingSince">Since when it fails.</param>
[GenerateSerializer, Immutable, Alias("webhooks.failures-told.v1")]
public sealed record WebhookFailuresTold([property: Id(0)] int Warning, [property: Id(1)] DateTimeOffset FailingSince) : IEvent;

/// <summary>An endpoint was removed for good.</summary>
[GenerateSerializer, Immutable, Alias("webhooks.endpoint-deleted.v1")]
public sealed record WebhookEndpointDeleted : IEvent;

/// <summary>The journal was read on, and what the filter takes is to be sent.</summary>
/// <param name="Position">How far it was read.</param>
/// <param name="Events">What is to be sent, in its order.</param>
/// <param name="IsReplay">True when it was the range that is sent again, and not what is new.</param>
[GenerateSerializer, Immutable, Alias("webhooks.events-queued.v1")]
public sealed record WebhookEventsQueued(
    [property: Id(0)] long Position, [property: Id(1)] ImmutableArray<QueuedEvent> Events, [property: Id(2)] bool IsReplay) : IEvent;

/// <summary>A delivery was attempted.</summary>
/// <param name="DeliveryId">Which.</param>
/// <param name="Attempt">What came of it.</param>
/// <param name="Status">How far the delivery has come with it.</param>
/// <param name="NextAt">When it is attempted next; null when it is not.</param>
/// <param name="PausedUntil">Until when the receiver wants nothing at all; null when it did not say.</param>
[GenerateSerializer, Immutable, Alias("webhooks.delivery-attempted.v1")]
public sealed record WebhookDeliveryAttempted(
    [property: Id(0)] string DeliveryId,
    [property: Id(1)] DeliveryAttempt Attempt,
    [property: Id(2)] EventDeliveryStatus Status,
    [property: Id(3)] DateTimeOffset? NextAt,
    [property: Id(4)] DateTimeOffset? PausedUntil) : IEvent;

/// <summary>Somebody wants to see whether an endpoint hears: this event itself is sent to it.</summary>
/// <param name="Event">What is to be sent: this.</param>
[GenerateSerializer, Immutable, Alias("webhooks.test-asked.v1")]
public sealed record WebhookTestAsked([property: Id(0)] QueuedEvent Event) : IEvent;

/// <summary>A delivery is to be sent once more.</summary>
/// <param name="Event">What is to be sent.</param>
[GenerateSerializer, Immutable, Alias("webhooks.delivery-replayed.v1")]
public sealed record WebhookDeliveryReplayed([property: Id(0)] QueuedEvent Event) : IEvent;

/// <summary>The events of a time are to be sent once more.</summary>
/// <param name="Replay">Which.</param>
[GenerateSerializer, Immutable, Alias("webhooks.range-replayed.v1")]
public sealed record WebhookRangeReplayed([property: Id(0)] WebhookReplay Replay) : IEvent;

/// <summary>Deliveries were removed from the log, as their time is over.</summary>
/// <param name="Count">How many.</param>
[GenerateSerializer, Immutable, Alias("webhooks.log-trimmed.v1")]
public sealed record WebhookLogTrimmed([property: Id(0)] int Count) : IEvent;
