namespace Actors.Grains.Interfaces.InboundWebhooks;

/// <summary>Who sends webhooks here.</summary>
[GenerateSerializer, Alias("inbound-webhooks.source")]
public enum WebhookSource
{
    /// <summary>Payments: Stripe.</summary>
    Stripe,

    /// <summary>Users: Clerk.</summary>
    Clerk,

    /// <summary>Calendars: Google and Microsoft Graph.</summary>
    Calendar,

    /// <summary>Meetings: Zoom.</summary>
    Zoom,

    /// <summary>Calls and messages: the service that speaks with clients.</summary>
    AiService,
}

/// <summary>How far a delivery has come.</summary>
[GenerateSerializer, Alias("inbound-webhooks.status")]
public enum InboundWebhookStatus
{
    /// <summary>It is kept, and will be processed.</summary>
    Received,

    /// <summary>It was processed.</summary>
    Processed,

    /// <summary>Nothing here acts on it.</summary>
    Ignored,

    /// <summary>Its processing failed for the last time; an operator can replay it.</summary>
    Failed,
}

/// <summary>A delivery whose signature was found good.</summary>
/// <param name="Source">Who sent it.</param>
/// <param name="ProviderId">What the sender calls it, over all its attempts to deliver it.</param>
/// <param name="Type">What happened, as the sender calls it.</param>
/// <param name="TenantId">The tenant that it is for; null when the sender names none.</param>
/// <param name="Body">What it says: JSON.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.delivery")]
public sealed record WebhookDelivery(
    [property: Id(0)] WebhookSource Source,
    [property: Id(1)] string ProviderId,
    [property: Id(2)] string Type,
    [property: Id(3)] string? TenantId,
    [property: Id(4)] string Body)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Source} {ProviderId} {Type}";
}

/// <summary>A delivery that is kept, without what it says.</summary>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.webhook")]
public sealed record InboundWebhook
{
    /// <summary>Its id: source, and a digest of what the sender calls it.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Who sent it.</summary>
    [Id(1)] public required WebhookSource Source { get; init; }

    /// <summary>What the sender calls it.</summary>
    [Id(2)] public required string ProviderId { get; init; }

    /// <summary>What happened, as the sender calls it.</summary>
    [Id(3)] public required string Type { get; init; }

    /// <summary>The tenant that it is for; null when the sender names none.</summary>
    [Id(4)] public string? TenantId { get; init; }

    /// <summary>How far it has come.</summary>
    [Id(5)] public required InboundWebhookStatus Status { get; init; }

    /// <summary>How often its processing was tried and failed, since it came or was replayed last.</summary>
    [Id(6)] public int Failures { get; init; }

    /// <summary>What the last failure was, or why it was ignored; null when there is nothing to say.</summary>
    [Id(7)] public string? Remark { get; init; }

    /// <summary>The user whom it was found to be about; null when none was.</summary>
    [Id(8)] public string? PersonId { get; init; }

    /// <summary>When it came.</summary>
    [Id(9)] public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>When anything of this last changed.</summary>
    [Id(10)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>When what it said was erased; null while that is kept.</summary>
    [Id(11)] public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(12)] public required long Version { get; init; }
}

/// <summary>A delivery with what it says.</summary>
/// <param name="Webhook">The delivery.</param>
/// <param name="Body">What it says: JSON; empty once it was erased.</param>
/// <param name="Turn">Which processing is due: a later one takes the place of an earlier one.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.content")]
public sealed record WebhookContent(
    [property: Id(0)] InboundWebhook Webhook, [property: Id(1)] string Body, [property: Id(2)] long Turn)
{
    /// <inheritdoc/>
    public override string ToString() => Webhook.ToString();
}

/// <summary>What processing a delivery has come to.</summary>
/// <param name="IsProcessed">True when something acted on it; false when nothing had to.</param>
/// <param name="Remark">Why nothing had to, without anything personal; null when something did.</param>
/// <param name="PersonId">The user whom it is about: what it says goes when she is erased. Null when that is nobody.</param>
[GenerateSerializer, Immutable, Alias("inbound-webhooks.verdict")]
public sealed record WebhookVerdict(
    [property: Id(0)] bool IsProcessed, [property: Id(1)] string? Remark, [property: Id(2)] string? PersonId)
{
    /// <summary>True when what it says is to be erased at once, because it tells that a person is gone.</summary>
    [Id(3)] public bool ErasesBody { get; init; }

    /// <summary>Something acted on it.</summary>
    /// <param name="personId">The user whom it is about; null when that is nobody.</param>
    public static WebhookVerdict Processed(string? personId = null) => new(IsProcessed: true, Remark: null, personId);

    /// <summary>Nothing had to act on it.</summary>
    /// <param name="remark">Why, without anything personal.</param>
    public static WebhookVerdict Ignored(string remark) => new(IsProcessed: false, remark, PersonId: null);
}
