using Actors.ApiHost.OpenApi;
using Actors.Grains.Webhooks;

namespace Actors.ApiHost.Webhooks;

/// <summary>Examples of webhook endpoints and deliveries for the contract.</summary>
internal static class WebhookExamples
{
    private static readonly DateTime Made = new(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc);

    private static readonly WebhookEndpointView Endpoint = new()
    {
        Id = "whe_01hzx3v7qk8m5n2p4r6t8w0y1j",
        Url = "https://example.com/webhooks",
        Description = "The clinic's own records",
        Events = ["appointment.*", "schedule.changed"],
        Status = "enabled",
        CreatedAt = Made,
        UpdatedAt = Made,
        Version = 1,
    };

    private static readonly WebhookAttemptView Attempt = new()
    {
        Number = 1,
        StartedAt = Made,
        StatusCode = 204,
        LatencyMilliseconds = 120,
    };

    private static readonly WebhookDeliveryView Delivery = new()
    {
        Id = "msg_9f86d081884c7d659a2feaa0c55ad015",
        EventId = "evt_2c26b46b68ffc68ff99b",
        Type = "appointment.booked",
        Subject = "appointment:apt_01hzx3v7qk8m5n2p4r6t8w0y1c",
        Status = "delivered",
        Attempts = 1,
        LastStatusCode = 204,
        QueuedAt = Made,
        UpdatedAt = Made.AddSeconds(1),
    };

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples) => examples
        .Add(
            new WebhookEndpointInput
            {
                Url = Endpoint.Url,
                Description = Endpoint.Description,
                Events = Endpoint.Events,
                Enabled = true,
            },
            WebhookRequests.Default.WebhookEndpointInput)
        .Add(
            new WebhookReplayInput { From = new DateTimeOffset(Made), To = new DateTimeOffset(Made.AddHours(2)) },
            WebhookRequests.Default.WebhookReplayInput)
        .Add(Endpoint, WebhookEndpointAnswers.Default.WebhookEndpointView)
        .Add(
            new WebhookReplayView { From = Made, To = Made.AddHours(2) }, WebhookEndpointAnswers.Default.WebhookReplayView)
        .Add(Attempt, WebhookEndpointAnswers.Default.WebhookAttemptView)
        .Add(Delivery, WebhookEndpointAnswers.Default.WebhookDeliveryView)
        .Add(
            new WebhookDeliveryDetailView
            {
                Delivery = Delivery,
                Attempts = [Attempt],
                RequestHeaders = new Dictionary<string, string>
                {
                    ["content-type"] = "application/json",
                    [StandardWebhooks.IdHeader] = Delivery.Id,
                    [StandardWebhooks.TimestampHeader] = "1803891600",
                },
                RequestBody = """{"type":"appointment.booked","timestamp":"2027-03-01T09:00:00.0000000Z","data":{}}""",
            },
            WebhookEndpointAnswers.Default.WebhookDeliveryDetailView);
}
