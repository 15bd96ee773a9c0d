using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.InboundWebhooks;

/// <summary>One delivery: whatever comes twice comes here, and the second finds the first.</summary>
[GrainType("inbound-webhook")]
internal sealed class InboundWebhookGrain(IGrainContext context, JournalServices services, InboundWebhookOptions options)
    : EventSourcedGrain<InboundWebhookState>(context, services), IInboundWebhookGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "inbound-webhook";

    /// <inheritdoc/>
    protected override InboundWebhookState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<InboundWebhook>> Receive(WebhookDelivery delivery) =>
        Execute((state, work) => InboundWebhookDecisions.Receive(state, work, delivery, options));

    /// <inheritdoc/>
    public Task<Outcome<WebhookContent>> Get() => ReadNewest(InboundWebhookDecisions.Get);

    /// <inheritdoc/>
    public Task Conclude(long turn, WebhookVerdict verdict) => Execute((state, work) =>
    {
        InboundWebhookDecisions.Conclude(state, work, turn, verdict);
        return state;
    });

    /// <inheritdoc/>
    public Task Fail(long turn, string error, bool isLasting) => Execute((state, work) =>
    {
        InboundWebhookDecisions.Fail(state, work, turn, error, isLasting);
        return state;
    });

    /// <inheritdoc/>
    public Task<Outcome<InboundWebhook>> Replay() => Execute(InboundWebhookDecisions.Replay);

    /// <inheritdoc/>
    public Task Erase() => Execute((state, work) =>
    {
        InboundWebhookDecisions.Erase(state, work);
        return state;
    });
}
