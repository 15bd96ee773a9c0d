using Actors.Grains.Interfaces.Webhooks;

namespace Actors.Grains.Interfaces.Tests.Webhooks;

/// <summary>Samples of outbound webhooks.</summary>
internal sealed class WebhookSamples : ISamples
{
    private static readonly DateTimeOffset At = new(2027, 3, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly WebhookEndpointDefinition Definition =
        new("https://example.com/webhooks", "The records of our clinic", ["appointment.*", "schedule.changed"], IsEnabled: true);

    private static readonly QueuedEvent Queued =
        new("msg_1f", "evt_2e", "appointment.booked", "appointment:apt_1", "appointment/apt_1", 1);

    private static readonly DeliveryAttempt Attempt = new(2, At.AddSeconds(5), 503, "STATUS", 120);

    private static readonly WebhookReplay Range = new(At.AddHours(-1), At, Position: 100, Until: 200);

    private static readonly WebhookEndpoint Endpoint = new()
    {
        Id = "whe_1",
        Url = Definition.Url,
        Description = Definition.Description,
        Events = Definition.Events,
        Status = WebhookEndpointStatus.Disabled,
        DisabledReason = WebhookDisabledReason.Failures,
        FailingSince = At.AddDays(-5),
        Secrets = [new WebhookSecret(2, Until: null), new WebhookSecret(1, At.AddDays(1))],
        CreatedAt = At.AddDays(-30),
        UpdatedAt = At,
        Version = 7,
        Replay = Range,
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new WebhookEndpointCreated("whe_1", Definition, "00112233445566778899aabbccddeeff"),
        new WebhookEndpointChanged(Definition),
        new WebhookSecretRotated(2, At.AddDays(1)),
        new WebhookEndpointDisabled(WebhookDisabledReason.Gone),
        new WebhookFailuresTold(1, At.AddDays(-1)),
        new WebhookEndpointDeleted(),
        new WebhookEventsQueued(120, [Queued], IsReplay: true),
        new WebhookDeliveryAttempted("msg_1f", Attempt, EventDeliveryStatus.Failed, At.AddMinutes(5), At.AddMinutes(1)),
        new WebhookTestAsked(Queued),
        new WebhookDeliveryReplayed(Queued),
        new WebhookRangeReplayed(Range),
        new WebhookLogTrimmed(3),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Definition,
        Endpoint,
        Endpoint.Secrets[1],
        Range,
        Queued,
        Attempt,
        new EventDelivery
        {
            Event = Queued,
            EndpointId = "whe_1",
            Status = EventDeliveryStatus.Failed,
            QueuedAt = At,
            UpdatedAt = At.AddHours(1),
            NextAttemptAt = At.AddHours(2),
            Attempts = [Attempt],
            Answer = "away",
            Version = 3,
        },
        .. Enum.GetValues<WebhookEndpointStatus>().Cast<object>(),
        .. Enum.GetValues<WebhookDisabledReason>().Cast<object>(),
        .. Enum.GetValues<EventDeliveryStatus>().Cast<object>(),
    ];

    // Addresses and words are an organisation's about its own programs; the rest are ids, kinds and codes.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "WebhookEndpointCreated.EndpointId", "WebhookEndpointCreated.Fingerprint", "WebhookEndpointDefinition.Url",
        "WebhookEndpointDefinition.Description", "WebhookEndpointDefinition.Events", "QueuedEvent.Id", "QueuedEvent.EventId",
        "QueuedEvent.Type", "QueuedEvent.Subject", "QueuedEvent.Stream", "WebhookDeliveryAttempted.DeliveryId", "DeliveryAttempt.Error",
    ];
}
