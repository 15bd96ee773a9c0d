using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Webhooks;

/// <summary>What the outside hears of webhook endpoints.</summary>
internal static class WebhookPublicEvents
{
    /// <summary>The event that is sent to try an endpoint.</summary>
    public const string TestName = "webhook.test";

    /// <summary>What these events happen to.</summary>
    public const string SubjectKind = "webhook_endpoint";

    private const string OwnBusiness = "Of what is sent, and to where; told of, it would have to be sent itself.";

    private static readonly PublicName Test = new(TestName, SubjectKind, "Somebody tries whether a webhook endpoint hears.");

    private static readonly PublicName Failing =
        new("webhook_endpoint.failing", SubjectKind, "Nothing but failures come of a webhook endpoint.");

    private static readonly PublicName Disabled =
        new("webhook_endpoint.disabled", SubjectKind, "A webhook endpoint is sent nothing any more, because of its failures.");

    /// <summary>What endpoints say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Of<WebhookTestAsked>(Test, static (_, endpoint) => new WebhookEndpointData { EndpointId = endpoint })
        .Of<WebhookFailuresTold>(Failing, static (told, endpoint) => new WebhookEndpointData
        {
            EndpointId = endpoint,
            FailingSince = told.FailingSince.UtcDateTime,
        })
        .Of<WebhookEndpointDisabled>(Disabled, static (disabled, endpoint) => new WebhookEndpointData
        {
            EndpointId = endpoint,
            Reason = WebhookStatusNames.Of(disabled.Reason),
        })
        .Private<WebhookEndpointCreated>(OwnBusiness)
        .Private<WebhookEndpointChanged>(OwnBusiness)
        .Private<WebhookEndpointDeleted>(OwnBusiness)
        .Private<WebhookSecretRotated>(OwnBusiness)
        .Private<WebhookEventsQueued>(OwnBusiness)
        .Private<WebhookDeliveryAttempted>(OwnBusiness)
        .Private<WebhookDeliveryReplayed>(OwnBusiness)
        .Private<WebhookRangeReplayed>(OwnBusiness)
        .Private<WebhookLogTrimmed>(OwnBusiness);

    private static EventDeclarations Of<TEvent>(
        this EventDeclarations events, PublicName name, Func<TEvent, string, WebhookEndpointData> data)
        where TEvent : class, IEvent => events.Public<TEvent, WebhookEndpointData>(
            name,
            WebhookEventJson.Default.WebhookEndpointData,
            (@event, context) => new Told<WebhookEndpointData>(context.StreamId, data(@event, context.StreamId)));
}

/// <summary>A webhook endpoint.</summary>
public sealed record WebhookEndpointData
{
    /// <summary>The endpoint's id.</summary>
    public required string EndpointId { get; init; }

    /// <summary>Since when nothing but failures come of it, in UTC; absent where it is not about that.</summary>
    public DateTime? FailingSince { get; init; }

    /// <summary>Why it was disabled: gone or failures; absent where it is not about that.</summary>
    public string? Reason { get; init; }
}

/// <summary>How the public events of webhook endpoints are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WebhookEndpointData))]
internal sealed partial class WebhookEventJson : JsonSerializerContext;
