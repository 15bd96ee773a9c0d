using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>An event that was sent to an endpoint, or is to be.</summary>
public sealed record WebhookDeliveryView
{
    /// <summary>Its id: the header webhook-id, the same at each attempt and replay.</summary>
    public required string Id { get; init; }

    /// <summary>The event's id.</summary>
    public required string EventId { get; init; }

    /// <summary>What happened.</summary>
    public required string Type { get; init; }

    /// <summary>What it happened to, kind and id with a colon between. Events of one subject are sent one after the other.</summary>
    public required string Subject { get; init; }

    /// <summary>How far it has come.</summary>
    [AllowedValues("pending", "delivered", "failed")]
    public required string Status { get; init; }

    /// <summary>How often it was attempted: of one that was replayed often, the last thirty.</summary>
    public required int Attempts { get; init; }

    /// <summary>The status that the last attempt was answered; null when there was none, or nothing was answered.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? LastStatusCode { get; init; }

    /// <summary>Why the last attempt failed, as a code; null when it did not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? LastError { get; init; }

    /// <summary>When it was queued first, in UTC.</summary>
    public required DateTime QueuedAt { get; init; }

    /// <summary>When anything of this last changed, in UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When it is attempted next, in UTC; null when it is not.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? NextAttemptAt { get; init; }

    /// <summary>A delivery as answers show it.</summary>
    internal static WebhookDeliveryView Of(EventDelivery delivery)
    {
        var last = delivery.Attempts.LastOrDefault();
        return new WebhookDeliveryView
        {
            Id = delivery.Event.Id,
            EventId = delivery.Event.EventId,
            Type = delivery.Event.Type,
            Subject = delivery.Event.Subject,
            Status = WebhookStatusNames.Of(delivery.Status),
            Attempts = delivery.Attempts.Length,
            LastStatusCode = last?.StatusCode,
            LastError = last?.Error,
            QueuedAt = delivery.QueuedAt.UtcDateTime,
            UpdatedAt = delivery.UpdatedAt.UtcDateTime,
            NextAttemptAt = delivery.NextAttemptAt?.UtcDateTime,
        };
    }
}

/// <summary>A delivery with all that came of it.</summary>
public sealed record WebhookDeliveryDetailView
{
    /// <summary>The delivery.</summary>
    public required WebhookDeliveryView Delivery { get; init; }

    /// <summary>Its attempts, oldest first.</summary>
    public required IReadOnlyList<WebhookAttemptView> Attempts { get; init; }

    /// <summary>The headers of the last attempt, without its signatures.</summary>
    public required IReadOnlyDictionary<string, string> RequestHeaders { get; init; }

    /// <summary>What is sent: JSON, the same bytes at each attempt; null when this version tells nothing of the event.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? RequestBody { get; init; }

    /// <summary>What the receiver answered last: 1 KiB of it at most, without secrets; null when it said nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ResponseBody { get; init; }

    /// <summary>A delivery with what is sent.</summary>
    internal static WebhookDeliveryDetailView Of(EventDelivery delivery, string? body)
    {
        var headers = new Dictionary<string, string>
        {
            ["content-type"] = "application/json",
            [StandardWebhooks.IdHeader] = delivery.Event.Id,
        };
        if (delivery.Attempts is [.., var last])
        {
            headers[StandardWebhooks.TimestampHeader] =
                last.StartedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        return new WebhookDeliveryDetailView
        {
            Delivery = WebhookDeliveryView.Of(delivery),
            Attempts = [.. delivery.Attempts.Select(WebhookAttemptView.Of)],
            RequestHeaders = headers,
            RequestBody = body,
            ResponseBody = delivery.Answer,
        };
    }
}

/// <summary>What came of one attempt.</summary>
public sealed record WebhookAttemptView
{
    /// <summary>Which attempt since the delivery was queued or replayed last, from 1 to 10.</summary>
    public required int Number { get; init; }

    /// <summary>When it began, in UTC.</summary>
    public required DateTime StartedAt { get; init; }

    /// <summary>The status that was answered; null when nothing was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? StatusCode { get; init; }

    /// <summary>Why it failed, as a code such as TIMEOUT; null when the receiver took it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Error { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public required int LatencyMilliseconds { get; init; }

    /// <summary>An attempt as answers show it.</summary>
    internal static WebhookAttemptView Of(DeliveryAttempt attempt) => new()
    {
        Number = attempt.Number,
        StartedAt = attempt.StartedAt.UtcDateTime,
        StatusCode = attempt.StatusCode,
        Error = attempt.Error,
        LatencyMilliseconds = attempt.LatencyMilliseconds,
    };
}
