namespace Actors.Grains.Interfaces.InboundWebhooks;

/// <summary>A webhook was received: it is kept, and will be processed.</summary>
/// <param name="Source">Who sent it.</param>
/// <param name="ProviderId">What the sender calls it.</param>
/// <param name="Type">What happened, as the sender calls it.</param>
/// <param name="TenantId">The tenant that it is for; null when the sender names none.</param>
/// <param name="Body">What it says: JSON.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.received.v1")]
public sealed record WebhookReceived(
    [property: Id(0)] WebhookSource Source,
    [property: Id(1)] string ProviderId,
    [property: Id(2)] string Type,
    [property: Id(3)] string? TenantId,
    [property: Id(4), Personal] string Body) : IEvent;

/// <summary>Something acted on it.</summary>
/// <param name="PersonId">The user whom it is about; null when that is nobody.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.processed.v1")]
public sealed record WebhookProcessed([property: Id(0)] string? PersonId) : IEvent;

/// <summary>Nothing acts on it.</summary>
/// <param name="Remark">Why.</param>
/// <param name="PersonId">The user whom it is about; null when that is nobody.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.ignored.v1")]
public sealed record WebhookIgnored([property: Id(0)] string? Remark, [property: Id(1)] string? PersonId) : IEvent;

/// <summary>Its processing failed.</summary>
/// <param name="Error">With what.</param>
/// <param name="IsLast">True when it is not tried again.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.failed.v1")]
public sealed record WebhookFailed([property: Id(0), Personal] string Error, [property: Id(1)] bool IsLast) : IEvent;

/// <summary>An operator asked for it to be processed once more.</summary>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.replayed.v1")]
public sealed record WebhookReplayed : IEvent;

/// <summary>What it said was erased, because its time is over or its person asked for it. That it came stays known.</summary>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.erased.v1")]
public sealed record WebhookErased : IEvent;
