using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Webhooks;

/// <summary>
/// How events and documents of outbound webhooks are written. Stored bytes are a contract: names never change, and what is added is
/// optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(WebhookEndpointCreated))]
[JsonSerializable(typeof(WebhookEndpointChanged))]
[JsonSerializable(typeof(WebhookSecretRotated))]
[JsonSerializable(typeof(WebhookEndpointDisabled))]
[JsonSerializable(typeof(WebhookFailuresTold))]
[JsonSerializable(typeof(WebhookEndpointDeleted))]
[JsonSerializable(typeof(WebhookEventsQueued))]
[JsonSerializable(typeof(WebhookDeliveryAttempted))]
[JsonSerializable(typeof(WebhookTestAsked))]
[JsonSerializable(typeof(WebhookDeliveryReplayed))]
[JsonSerializable(typeof(WebhookRangeReplayed))]
[JsonSerializable(typeof(WebhookLogTrimmed))]
[JsonSerializable(typeof(WebhookEndpoint))]
[JsonSerializable(typeof(EventDelivery))]
public sealed partial class WebhooksJson : JsonSerializerContext;

/// <summary>Document kinds of outbound webhooks.</summary>
public static class WebhookDocuments
{
    /// <summary>A <see cref="WebhookEndpoint"/>; status as operators call it.</summary>
    public const string Endpoint = "webhook-endpoint";

    /// <summary>
    /// Of the tenant <c>system</c>: an endpoint of any tenant that is enabled, by which it is woken. The id is tenant and endpoint with a
    /// dot between, the owner the tenant, the subject the endpoint.
    /// </summary>
    public const string Awake = "webhook-endpoint-awake";

    /// <summary>An <see cref="EventDelivery"/>: owner the endpoint, category the event's type, status as the API calls it.</summary>
    public const string Delivery = "webhook-delivery";
}

/// <summary>How statuses are called outside.</summary>
public static class WebhookStatusNames
{
    /// <summary>Every status of an endpoint.</summary>
    public static IReadOnlyList<string> Endpoints { get; } = ["enabled", "failing", "disabled"];

    /// <summary>Every reason for which one is disabled.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["request", "gone", "failures"];

    /// <summary>Every status of a delivery.</summary>
    public static IReadOnlyList<string> Deliveries { get; } = ["pending", "delivered", "failed"];

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status.</param>
    public static string Of(WebhookEndpointStatus status) => Endpoints[(int)status];

    /// <summary>The name of a reason.</summary>
    /// <param name="reason">The reason.</param>
    public static string Of(WebhookDisabledReason reason) => Reasons[(int)reason];

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status.</param>
    public static string Of(EventDeliveryStatus status) => Deliveries[(int)status];
}
