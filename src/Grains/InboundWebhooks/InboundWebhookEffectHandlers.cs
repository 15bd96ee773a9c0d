using Actors.Grains.Effects;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.InboundWebhooks;

/// <summary>
/// Processes deliveries. A failure is noted with the delivery, where operators see it, and tried again from there; only one that could not
/// be noted is the dispatcher's.
/// </summary>
internal sealed class ProcessWebhookHandler(
    IGrainFactory grains, IEnumerable<IWebhookProcessor> processors, InboundWebhookOptions options, TimeProvider clock) : IEffectHandler
{
    private static readonly WebhookVerdict Nobodys = WebhookVerdict.Ignored("Nothing here acts on this type.");

    /// <inheritdoc/>
    public string Kind => InboundWebhookEffects.ProcessKind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var turn = InboundWebhookEffects.TurnIn(effect);
        var grain = grains.GetGrain<IInboundWebhookGrain>(effect.Target);
        if ((await grain.Get()).Value is not { } content) return;
        if (content.Webhook.Status != InboundWebhookStatus.Received || content.Turn != turn) return;
        try
        {
            await grain.Conclude(turn, await ProcessAsync(content, cancellationToken));
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            await grain.Fail(turn, EffectErrors.TextOf(exception), exception is LastingFailureException);
        }
    }

    // Whoever takes too long has failed before the dispatcher ends the effect: that would be seen in the outbox only.
    private async Task<WebhookVerdict> ProcessAsync(WebhookContent content, CancellationToken cancellationToken)
    {
        var webhook = content.Webhook;
        if (processors.FirstOrDefault(known => known.Source == webhook.Source && known.ActsOn(webhook.Type)) is not { } processor)
            return Nobodys;
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.ProcessingSeconds), clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            // Also one that does not hear that it is late.
            return await processor.ProcessAsync(content, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"It took longer than {options.ProcessingSeconds} seconds.");
        }
    }
}

/// <summary>Erases what deliveries say, when its time is over.</summary>
internal sealed class EraseWebhookHandler(IGrainFactory grains) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => InboundWebhookEffects.EraseKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) =>
        grains.GetGrain<IInboundWebhookGrain>(effect.Target).Erase();
}
