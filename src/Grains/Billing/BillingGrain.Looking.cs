using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Billing;

/// <content>
/// Looking at the gateway. News come late, twice and in any order; since none of what they say is taken over, they cannot do harm.
/// </content>
internal sealed partial class BillingGrain
{
    /// <inheritdoc/>
    public async Task Look()
    {
        var lookAt = await Read(state => state.LookAt);
        if (lookAt is null || lookAt > Now) return;
        if (await GrainFactory.GetGrain<ITenantGrain>(GrainKey.For(Tenant, Tenant)).GetStatus() == TenantStatus.Deleted)
        {
            await Close();
            return;
        }

        await SettleStepAsync();
        await RefreshAsync(isDue: true);
    }

    /// <inheritdoc/>
    public async Task Hear(BillingNews news)
    {
        if (await Read(state => state.CustomerId is null || state.IsClosed)) return;
        await SettleStepAsync();
        await RefreshAsync(isDue: false);
        var notice = news is { InvoiceId: { } invoiceId }
            ? await NoticeOfInvoiceAsync(news, invoiceId)
            : news.Kind == BillingNewsKind.TrialEnds && await Read(state => state.Subscription) is { } subscription
                ? BillingDecisions.TrialNoticeOf(subscription)
                : null;
        if (notice is not var (key, told)) return;
        await Execute((state, work) =>
        {
            BillingDecisions.Tell(state, work, key, told);
            return state;
        });
    }

    private async Task<(string Key, Notices.BillingNotice Notice)?> NoticeOfInvoiceAsync(BillingNews news, string invoiceId)
    {
        if (news.Kind == BillingNewsKind.Changed) return null;
        var customerId = (await Read(state => state.CustomerId))!;
        var invoice = (await CallAsync(stop => billing.GetInvoiceAsync(customerId, invoiceId, stop))).Value;
        return invoice is null ? null : BillingDecisions.NoticeOf(news, invoice);
    }

    /// <summary>Asks what the subscription is, and notes it when that is new; null when there is none.</summary>
    private async Task<GatewaySubscription?> RefreshAsync(bool isDue)
    {
        if (await Read(state => state.Subscription) is not { } known) return null;
        var told = (await CallAsync(stop => billing.GetSubscriptionAsync(known.Id, stop))).Value;
        if (told is null) return null;
        await Execute((state, work) =>
        {
            // Meanwhile there may be another one.
            if (state.Subscription?.Id == told.Id && !state.IsClosed) BillingDecisions.See(state, work, told, _rules, step: null, isDue);
            return state;
        });
        return told;
    }
}
