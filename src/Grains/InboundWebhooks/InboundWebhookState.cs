using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.InboundWebhooks;

/// <summary>A delivery: what it says, and how far it has come.</summary>
internal sealed class InboundWebhookState : IFoldedState
{
    /// <summary>The delivery; null when nothing came.</summary>
    public InboundWebhook? Webhook { get; private set; }

    /// <summary>What it says; empty once it was erased.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Which processing is due, while one is: the version at which it was asked for.</summary>
    public long Turn { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        if (@event is WebhookReceived received) Body = received.Body;
        if (@event is WebhookErased) Body = "";
        if (@event is WebhookReceived or WebhookReplayed or WebhookFailed { IsLast: false }) Turn = version;
        Webhook = After(Webhook, @event, version, at);
    }

    /// <summary>A delivery after an event.</summary>
    /// <param name="webhook">The delivery before it; null when nothing had come.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">The event's place in the stream.</param>
    /// <param name="at">When.</param>
    public static InboundWebhook After(InboundWebhook? webhook, IEvent @event, long version, DateTimeOffset at)
    {
        if (@event is WebhookReceived received) return Of(received, version, at);
        var changed = webhook! with { UpdatedAt = at, Version = version };
        return @event switch
        {
            WebhookProcessed processed => changed with
            {
                Status = InboundWebhookStatus.Processed,
                Remark = null,
                PersonId = processed.PersonId,
            },
            WebhookIgnored ignored => changed with
            {
                Status = InboundWebhookStatus.Ignored,
                Remark = ignored.Remark,
                PersonId = ignored.PersonId,
            },
            WebhookFailed failed => changed with
            {
                Status = failed.IsLast ? InboundWebhookStatus.Failed : InboundWebhookStatus.Received,
                Failures = changed.Failures + 1,
                Remark = failed.Error,
            },
            WebhookReplayed => changed with { Status = InboundWebhookStatus.Received, Failures = 0, Remark = null },
            // What was never processed never will be.
            WebhookErased => changed with
            {
                Status = changed.Status == InboundWebhookStatus.Received ? InboundWebhookStatus.Ignored : changed.Status,
                Remark = null,
                ErasedAt = at,
            },
            _ => throw new InvalidOperationException($"A webhook's stream has a foreign event {@event.GetType().Name}."),
        };
    }

    private static InboundWebhook Of(WebhookReceived received, long version, DateTimeOffset at) => new()
    {
        Id = WebhookKey.IdOf(received.Source, received.TenantId, received.ProviderId),
        Source = received.Source,
        ProviderId = received.ProviderId,
        Type = received.Type,
        TenantId = received.TenantId,
        Status = InboundWebhookStatus.Received,
        ReceivedAt = at,
        UpdatedAt = at,
        Version = version,
    };
}
