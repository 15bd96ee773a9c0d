namespace Actors.Grains.Payments.Testing.Model;

/// <summary>What happens by itself when its time has come.</summary>
internal static class Clockwork
{
    // More than that at once means that it was away for years; the rest comes with the next request.
    private const int MostSteps = 400;

    /// <summary>Does what is due.</summary>
    /// <param name="ledger">What is known.</param>
    public static void Advance(Ledger ledger)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var due = Due(ledger).Where(entry => entry.At <= ledger.Now).OrderBy(entry => entry.At)
                .ThenBy(entry => entry.Thing.Id, StringComparer.Ordinal).FirstOrDefault();
            if (due.Thing is null) return;
            Move(ledger, due.Thing);
        }
    }

    /// <summary>When the next thing is due; null when nothing is.</summary>
    /// <param name="ledger">What is known.</param>
    public static DateTimeOffset? NextDue(Ledger ledger) => Due(ledger).Select(entry => (DateTimeOffset?)entry.At).Min();

    private static IEnumerable<(DateTimeOffset At, ModelObject Thing)> Due(Ledger ledger) =>
        from thing in ledger.Objects.Values
        let at = DueAt(thing)
        where at is not null
        select (at.Value, thing);

    private static DateTimeOffset? DueAt(ModelObject thing) => thing switch
    {
        ModelIntent intent => IntentRules.LapsesAt(intent),
        ModelRefund refund => refund.MovesAt,
        ModelCheckout { Status: CheckoutRules.Open } page => page.ExpiresAt,
        ModelInvoice { Status: "open" } invoice => invoice.NextAttemptAt,
        ModelSubscription subscription => DueAt(subscription),
        _ => null,
    };

    private static DateTimeOffset? DueAt(ModelSubscription subscription) => subscription.Status switch
    {
        SubscriptionStatus.Incomplete => subscription.CreatedAt + SubscriptionRules.FirstInvoiceLasts,
        SubscriptionStatus.Trialing when !subscription.TrialEndTold => subscription.TrialEnd - SubscriptionRules.TrialEndIsTold,
        SubscriptionStatus.Trialing or SubscriptionStatus.Active or SubscriptionStatus.PastDue => subscription.PeriodEnd,
        _ => null,
    };

    private static void Move(Ledger ledger, ModelObject thing)
    {
        switch (thing)
        {
            case ModelIntent intent: IntentRules.Cancel(ledger, intent, "automatic"); break;
            case ModelRefund refund: RefundRules.Move(ledger, refund); break;
            case ModelCheckout page: CheckoutRules.Expire(ledger, page); break;
            case ModelInvoice invoice: InvoiceRules.Retry(ledger, invoice); break;
            case ModelSubscription subscription: Move(ledger, subscription); break;
        }
    }

    private static void Move(Ledger ledger, ModelSubscription subscription)
    {
        if (subscription.Status == SubscriptionStatus.Incomplete)
        {
            Expire(ledger, subscription);
        }
        else if (subscription is { Status: SubscriptionStatus.Trialing, TrialEndTold: false })
        {
            ledger.Tell("customer.subscription.trial_will_end", ledger.Put(subscription with { TrialEndTold = true }));
        }
        else if (subscription.EndsWithPeriod)
        {
            SubscriptionRules.End(ledger, subscription);
        }
        else
        {
            Renew(ledger, subscription);
        }
    }

    private static void Expire(Ledger ledger, ModelSubscription subscription)
    {
        var invoice = ledger.Find<ModelInvoice>(subscription.LatestInvoiceId)!;
        if (ledger.Find<ModelIntent>(invoice.IntentId) is { } intent) IntentRules.Cancel(ledger, intent, "void_invoice");
        ledger.Tell("invoice.voided", ledger.Put(invoice with { Status = "void" }));
        var expired = subscription with { Status = SubscriptionStatus.IncompleteExpired, EndedAt = ledger.Now };
        SubscriptionRules.Told(ledger, expired);
    }

    private static void Renew(Ledger ledger, ModelSubscription subscription)
    {
        var renewed = subscription with
        {
            Status = subscription.Status == SubscriptionStatus.Trialing ? SubscriptionStatus.Active : subscription.Status,
            PeriodStart = subscription.PeriodEnd,
            PeriodEnd = subscription.Price.After(subscription.PeriodEnd),
        };
        var line = InvoiceRules.PeriodLine(ledger, renewed);
        var (billed, invoice) = InvoiceRules.Bill(ledger, renewed, "subscription_cycle", [line]);
        InvoiceRules.Collect(ledger, SubscriptionRules.Told(ledger, billed), invoice);
    }
}
