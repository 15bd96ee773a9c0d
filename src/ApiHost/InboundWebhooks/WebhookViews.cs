using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.InboundWebhooks;

namespace Actors.ApiHost.InboundWebhooks;

/// <summary>What a sender of webhooks is told.</summary>
public sealed record WebhookReceiptView
{
    /// <summary>How many deliveries of the request are kept now that were not known before.</summary>
    public required int Received { get; init; }

    /// <summary>How many had come before; nothing was done about them.</summary>
    public required int Repeated { get; init; }
}

/// <summary>A webhook that was received.</summary>
public sealed record WebhookView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Who sent it.</summary>
    [AllowedValues("stripe", "clerk", "calendar", "zoom", "ai-service")]
    public required string Source { get; init; }

    /// <summary>What the sender calls it; for senders that have no ids a digest of what tells it apart.</summary>
    public required string ProviderId { get; init; }

    /// <summary>What happened, as the sender calls it.</summary>
    public required string Type { get; init; }

    /// <summary>The organisation that it is for; null when the sender names none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? TenantId { get; init; }

    /// <summary>How far it has come.</summary>
    [AllowedValues("received", "processed", "ignored", "failed")]
    public required string Status { get; init; }

    /// <summary>How often its processing failed, since it came or was replayed last.</summary>
    public required int Failures { get; init; }

    /// <summary>What the last failure was, or why it was ignored; null when there is nothing to say.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Remark { get; init; }

    /// <summary>When it came, in UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>When anything of this last changed, in UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When what it said was erased, in UTC; null while that is kept, and it can be replayed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? ErasedAt { get; init; }

    /// <summary>A webhook as operators see it.</summary>
    internal static WebhookView Of(InboundWebhook webhook) => new()
    {
        Id = webhook.Id,
        Source = WebhookNames.Of(webhook.Source),
        ProviderId = webhook.ProviderId,
        Type = webhook.Type,
        TenantId = webhook.TenantId,
        Status = WebhookNames.Of(webhook.Status),
        Failures = webhook.Failures,
        Remark = webhook.Remark,
        ReceivedAt = webhook.ReceivedAt.UtcDateTime,
        UpdatedAt = webhook.UpdatedAt.UtcDateTime,
        ErasedAt = webhook.ErasedAt?.UtcDateTime,
    };
}

/// <summary>A webhook with what it says.</summary>
public sealed record WebhookContentView
{
    /// <summary>The webhook.</summary>
    public required WebhookView Webhook { get; init; }

    /// <summary>What it says, as it came; null once it was erased. Of calendars without the secret.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Body { get; init; }

    /// <summary>A webhook with what it says.</summary>
    internal static WebhookContentView Of(WebhookContent content) =>
        new() { Webhook = WebhookView.Of(content.Webhook), Body = content.Body.Length > 0 ? content.Body : null };
}

/// <summary>How answers about webhooks are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<WebhookReceiptView>))]
[JsonSerializable(typeof(PagedEnvelope<WebhookView>))]
[JsonSerializable(typeof(Envelope<WebhookView>))]
[JsonSerializable(typeof(Envelope<WebhookContentView>))]
internal sealed partial class WebhookAnswers : JsonSerializerContext;
