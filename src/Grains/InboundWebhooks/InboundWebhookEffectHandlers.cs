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
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(options.ProcessingSeconds), clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            // Also one that does not hear that it is late.
            return await AskAllAsync(content, limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"It took longer than {options.ProcessingSeconds} seconds.");
        }
    }

    // Several may care for one type, each for things of its own: who has something to do with it has the last word.
    private async Task<WebhookVerdict> AskAllAsync(WebhookContent content, CancellationToken cancellationToken)
    {
        var (webhook, all) = (content.Webhook, Nobodys);
        foreach (var processor in processors.Where(known => known.Source == webhook.Source && known.ActsOn(webhook.Type)))
        {
            var verdict = await processor.ProcessAsync(content, cancellationToken);
            all = (verdict.IsProcessed || !all.IsProcessed ? verdict : all) with
            {
                PersonId = all.PersonId ?? verdict.PersonId,
                ErasesBody = all.ErasesBody || verdict.ErasesBody,
            };
        }

        return all;
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
