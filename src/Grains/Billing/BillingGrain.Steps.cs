using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Billing;

/// <content>
/// Steps at the gateway. Each is written down before it is asked, under a key that follows from its number: after a crash the same is asked
/// again, and answered as it was the first time.
/// </content>
internal sealed partial class BillingGrain
{
    // An end is taken back, and then the plan changes.
    private const int MostSteps = 2;

    /// <inheritdoc/>
    public Task<Outcome<BillingAccount>> Subscribe(string planId, string? methodId) => Answer(async () =>
    {
        if (!plans.IsOn) return BillingDecisions.Off;
        if (await CheckPlanAsync(planId, methodId) is { } wrong) return wrong;
        await SettleStepAsync();
        // What is decided rests on what the gateway says now; it also tells the secret again.
        var secret = (await RefreshAsync(isDue: false))?.ClientSecret;
        var isRepeat = true;
        for (var steps = 0; steps < MostSteps && await NextStepAsync(planId, methodId) is { } next; steps++)
        {
            if (next.IsRefused(out var step, out var refusal)) return refusal;
            if ((await TakeAsync(step)).IsRefused(out var told, out var refused)) return refused;
            (isRepeat, secret) = (false, told.ClientSecret);
        }

        var account = await Read(AccountOf);
        return new Outcome<BillingAccount> { Value = account with { ClientSecret = secret }, Replayed = isRepeat };
    });

    /// <inheritdoc/>
    public Task<Outcome<BillingAccount>> End() => Answer<BillingAccount>(async () =>
    {
        await SettleStepAsync();
        await RefreshAsync(isDue: false);
        var asked = await Execute<Outcome<BillingStep>>((state, work) =>
        {
            if (state.Subscription is not { } current || SubscriptionStatuses.IsOver(current.Status))
                return BillingDecisions.NoSubscription;
            var step = new BillingStep { Number = state.Steps + 1, Kind = BillingStepKind.End };
            if (current.EndsWithPeriod) return new Outcome<BillingStep> { Value = step, Replayed = true };
            work.Append(new BillingStepAsked(step));
            work.Enqueue(BillingEffects.Settle(work));
            return step;
        });
        if (asked.IsRefused(out var end, out var refusal)) return refusal;
        if (!asked.Replayed && (await TakeAsync(end)).Refusal is { } refused) return refused;
        return new Outcome<BillingAccount> { Value = await Read(AccountOf), Replayed = asked.Replayed };
    });

    /// <inheritdoc/>
    public Task Settle() => SettleStepAsync();

    private async Task<Refusal?> CheckPlanAsync(string planId, string? methodId)
    {
        if (plans.Find(planId) is not { } plan)
            return Refusal.Invalid("plan", "must be one of " + string.Join(", ", plans.All.Select(each => each.Key)));
        if (plan.PriceId is null)
            return Refusal.Invalid("plan", "is what an organisation has without a subscription; end the subscription to have it");
        var customer = await CustomerAsync();
        if (customer.Refusal is { } refused) return refused;
        if (methodId is null) return null;
        var methods = await CallAsync(stop => billing.ListMethodsAsync(customer.Value!.Id, stop));
        if (methods.Refusal is { } unknown) return unknown;
        return methods.Value!.Items.Any(method => method.Id == methodId)
            ? null
            : Refusal.Invalid("paymentMethodId", "must be a payment method of the organisation");
    }

    private Task<Outcome<BillingStep>?> NextStepAsync(string planId, string? methodId) => Execute((state, work) =>
    {
        var next = BillingDecisions.Towards(state, planId, plans.Find(planId)!, methodId, work.Now);
        if (next?.Value is not { } step) return next;
        work.Append(new BillingStepAsked(step));
        work.Enqueue(BillingEffects.Settle(work));
        return next;
    });

    // Whoever asks for something new first finds out what became of what was asked before.
    private async Task SettleStepAsync()
    {
        if (await Read(state => state.Step) is { } open) await TakeAsync(open);
    }

    private async Task<Outcome<GatewaySubscription>> TakeAsync(BillingStep step)
    {
        var (customerId, subscription) = await Read(state => (state.CustomerId, state.Subscription));
        var key = $"billing-{Tenant}-{step.Number}";
        var answer = await CallAsync(stop => step.Kind switch
        {
            BillingStepKind.Subscribe => billing.SubscribeAsync(
                new SubscriptionOrder(customerId!, step.PriceId!, step.TrialEnd, step.MethodId, Metadata), key, stop),
            BillingStepKind.Change => billing.ChangeSubscriptionAsync(subscription!.Id, step.PriceId!, key, stop),
            _ => billing.EndWithPeriodAsync(subscription!.Id, step.Kind == BillingStepKind.End, key, stop),
        });
        await Execute((state, work) =>
        {
            if (state.Step?.Number != step.Number) return state;
            if (answer.IsRefused(out var told, out var refusal)) work.Append(new BillingStepRefused(step.Number, refusal.Code.ToString()));
            else BillingDecisions.See(state, work, told, _rules, step, isDue: false);
            return state;
        });
        return answer;
    }
}
