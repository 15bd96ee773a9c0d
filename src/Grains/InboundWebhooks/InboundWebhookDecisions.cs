using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;

namespace Actors.Grains.InboundWebhooks;

/// <summary>What becomes of a delivery: pure.</summary>
internal static class InboundWebhookDecisions
{
    private const int MaximumFailures = 12;

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromHours(1);

    private static readonly Refusal IsUnderWay =
        new(RefusalCode.InvalidTransition, "The webhook is about to be processed; it cannot be replayed now.");

    private static readonly Refusal IsErased =
        new(RefusalCode.InvalidTransition, "What the webhook said was erased, so that it cannot be replayed any more.");

    private static readonly Refusal NotFound = Refusal.NotFound("webhook");

    /// <summary>Keeps a delivery, or finds that it came before.</summary>
    /// <param name="state">What came before.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="delivery">The delivery.</param>
    /// <param name="options">For how long what it says is kept.</param>
    public static Outcome<InboundWebhook> Receive(
        InboundWebhookState state, UnitOfWork work, WebhookDelivery delivery, InboundWebhookOptions options)
    {
        if (state.Webhook is { } earlier)
        {
            work.RestOnHistory();
            return new Outcome<InboundWebhook> { Value = earlier, Replayed = true };
        }

        var received =
            new WebhookReceived(delivery.Source, delivery.ProviderId, delivery.Type, delivery.TenantId, delivery.Body);
        var webhook = Write(null, work, received);
        work.Enqueue(InboundWebhookEffects.Process(work, webhook.Id, work.Now));
        work.Enqueue(InboundWebhookEffects.Erase(webhook.Id, work.Now.AddDays(options.BodyDays)));
        return webhook;
    }

    /// <summary>What is kept of a delivery.</summary>
    /// <param name="state">What came.</param>
    public static Outcome<WebhookContent> Get(InboundWebhookState state) =>
        state.Webhook is { } webhook ? new WebhookContent(webhook, state.Body, state.Turn) : NotFound;

    /// <summary>Notes what processing came to.</summary>
    /// <param name="state">The delivery.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="turn">Which processing.</param>
    /// <param name="verdict">What it came to.</param>
    public static void Conclude(InboundWebhookState state, UnitOfWork work, long turn, WebhookVerdict verdict)
    {
        if (!IsDue(state, turn)) return;
        IEvent concluded = verdict.IsProcessed
            ? new WebhookProcessed(verdict.PersonId)
            : new WebhookIgnored(verdict.Remark, verdict.PersonId);
        if (verdict.ErasesBody)
        {
            work.Append(concluded);
            Erase(state.Webhook!, work);
        }
        else
        {
            Write(state.Webhook, work, concluded);
        }
    }

    /// <summary>Notes that processing failed.</summary>
    /// <param name="state">The delivery.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="turn">Which processing.</param>
    /// <param name="error">With what.</param>
    /// <param name="isLasting">True when trying again would not help.</param>
    public static void Fail(InboundWebhookState state, UnitOfWork work, long turn, string error, bool isLasting)
    {
        if (!IsDue(state, turn)) return;
        var failures = state.Webhook!.Failures + 1;
        var isLast = isLasting || failures >= MaximumFailures;
        var webhook = Write(state.Webhook, work, new WebhookFailed(error, isLast));
        if (isLast) return;
        var backoff = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, failures), LongestBackoff.TotalSeconds));
        work.Enqueue(InboundWebhookEffects.Process(work, webhook.Id, work.Now + backoff));
    }

    /// <summary>Has it processed once more.</summary>
    /// <param name="state">The delivery.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static Outcome<InboundWebhook> Replay(InboundWebhookState state, UnitOfWork work)
    {
        if (state.Webhook is not { } earlier) return NotFound;
        if (earlier.ErasedAt is not null) return IsErased;
        if (earlier.Status == InboundWebhookStatus.Received) return IsUnderWay;
        var webhook = Write(earlier, work, new WebhookReplayed());
        work.Enqueue(InboundWebhookEffects.Process(work, webhook.Id, work.Now));
        return webhook;
    }

    /// <summary>Erases what it says.</summary>
    /// <param name="state">The delivery.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static void Erase(InboundWebhookState state, UnitOfWork work)
    {
        if (state.Webhook is { ErasedAt: null } webhook) Erase(webhook, work);
    }

    private static void Erase(InboundWebhook webhook, UnitOfWork work)
    {
        work.ErasePersonal(new WebhookErased());
        work.Delete(InboundWebhookDocument.KeyOf(webhook.Id));
    }

    private static bool IsDue(InboundWebhookState state, long turn) =>
        state.Webhook is { Status: InboundWebhookStatus.Received } && state.Turn == turn;

    private static InboundWebhook Write(InboundWebhook? before, UnitOfWork work, IEvent @event)
    {
        work.Append(@event);
        var webhook = InboundWebhookState.After(before, @event, work.Version, work.Now);
        work.Save(InboundWebhookDocument.Of(webhook));
        return webhook;
    }
}
