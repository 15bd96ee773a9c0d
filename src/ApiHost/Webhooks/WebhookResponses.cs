using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>An address that the organisation's events are sent to.</summary>
public sealed record WebhookEndpointView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Where to.</summary>
    public required string Url { get; init; }

    /// <summary>What it is for; null when nobody says.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Description { get; init; }

    /// <summary>Which events.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>Whether it is sent to: failing is sent to as well, but every attempt has failed since failingSince.</summary>
    [AllowedValues("enabled", "failing", "disabled")]
    public required string Status { get; init; }

    /// <summary>
    /// Why it is disabled: somebody wanted it so, it has answered 410 Gone, or nothing but failures came of it for five days. Null while it
    /// is not.
    /// </summary>
    [AllowedValues("request", "gone", "failures")]
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? DisabledReason { get; init; }

    /// <summary>Since when every attempt has failed, in UTC; null when the last one succeeded, or there was none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? FailingSince { get; init; }

    /// <summary>
    /// Its secret, in the answers to its creation and to the rotation only. What is sent is signed with it as Standard Webhooks 1.0.0 has
    /// it.
    /// </summary>
    public string? Secret { get; init; }

    /// <summary>Until when an earlier secret signs beside the newest, in UTC; null when none does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? EarlierSecretUntil { get; init; }

    /// <summary>The events of a time that are being sent once more; null when none are.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public WebhookReplayView? Replay { get; init; }

    /// <summary>When it was created, in UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was changed last, in UTC.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change; what is sent changes nothing of it.</summary>
    public required long Version { get; init; }

    /// <inheritdoc/>
    public override string ToString() => nameof(WebhookEndpointView);

    /// <summary>An endpoint as answers show it.</summary>
    internal static WebhookEndpointView Of(WebhookEndpoint endpoint) => new()
    {
        Id = endpoint.Id,
        Url = endpoint.Url,
        Description = endpoint.Description,
        Events = endpoint.Events,
        Status = WebhookStatusNames.Of(endpoint.Status),
        DisabledReason = endpoint.DisabledReason is { } reason ? WebhookStatusNames.Of(reason) : null,
        FailingSince = endpoint.FailingSince?.UtcDateTime,
        EarlierSecretUntil = endpoint.Secrets.Max(secret => secret.Until)?.UtcDateTime,
        Replay = endpoint.Replay is { } replay
            ? new WebhookReplayView { From = replay.From.UtcDateTime, To = replay.To.UtcDateTime }
            : null,
        CreatedAt = endpoint.CreatedAt.UtcDateTime,
        UpdatedAt = endpoint.UpdatedAt.UtcDateTime,
        Version = endpoint.Version,
    };

    /// <summary>An endpoint as the request that would make it.</summary>
    internal static WebhookEndpointInput ToInput(WebhookEndpoint endpoint) => new()
    {
        Url = endpoint.Url,
        Description = endpoint.Description,
        Events = endpoint.Events,
        Enabled = endpoint.IsEnabled,
    };
}

/// <summary>The events of a time that are being sent once more.</summary>
public sealed record WebhookReplayView
{
    /// <summary>From when, in UTC.</summary>
    public required DateTime From { get; init; }

    /// <summary>Up to when, in UTC, itself not included.</summary>
    public required DateTime To { get; init; }
}

/// <summary>How answers about webhook endpoints are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<WebhookEndpointView>))]
[JsonSerializable(typeof(PagedEnvelope<WebhookEndpointView>))]
[JsonSerializable(typeof(Envelope<WebhookDeliveryView>))]
[JsonSerializable(typeof(PagedEnvelope<WebhookDeliveryView>))]
[JsonSerializable(typeof(Envelope<WebhookDeliveryDetailView>))]
internal sealed partial class WebhookEndpointAnswers : JsonSerializerContext;
