using System.Collections.Immutable;
using System.Globalization;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>How subscriptions are billed and paid.</summary>
internal static class InvoiceRules
{
    private const int MostKept = 200;

    // After the last of these the subscription ends.
    private static readonly ImmutableArray<TimeSpan> Retries = [TimeSpan.FromDays(3), TimeSpan.FromDays(5), TimeSpan.FromDays(7)];

    /// <summary>The line of a whole period.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription, with the period.</param>
    public static ModelLine PeriodLine(Ledger ledger, ModelSubscription subscription) => new(
        ledger.NextId("il", ModelIds.FamilyOf(subscription.Id)!), "1 x " + subscription.Price.Id, subscription.Price.Amount,
        subscription.PeriodStart, subscription.PeriodEnd);

    /// <summary>Makes an invoice of lines and what was pending. What would come to less than nothing is kept for the next.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="reason">Why.</param>
    /// <param name="lines">The lines.</param>
    public static (ModelSubscription Subscription, ModelInvoice Invoice) Bill(
        Ledger ledger, ModelSubscription subscription, string reason, ImmutableArray<ModelLine> lines)
    {
        var family = ModelIds.FamilyOf(subscription.Id)!;
        Trim(ledger, subscription.CustomerId);
        ImmutableArray<ModelLine> all = [.. subscription.Pending, .. lines];
        var sum = all.Sum(line => line.Amount);
        var invoice = new ModelInvoice
        {
            Id = ledger.NextId("in", family),
            CreatedAt = ledger.Now,
            Metadata = subscription.Metadata,
            CustomerId = subscription.CustomerId,
            SubscriptionId = subscription.Id,
            Number = NumberOf(ledger, family),
            Status = sum > 0 ? "open" : "paid",
            Currency = subscription.Price.Currency,
            Reason = reason,
            Lines = all,
            Total = Math.Max(sum, 0),
            PaidAt = sum > 0 ? null : ledger.Now,
        };
        if (sum > 0) invoice = invoice with { IntentId = Intent(ledger, subscription, invoice).Id };
        ledger.Put(invoice);
        var carried = sum < 0
            ? [new ModelLine(ledger.NextId("il", family), "Carried over", sum, ledger.Now, ledger.Now)]
            : ImmutableArray<ModelLine>.Empty;
        var billed = ledger.Put(subscription with { LatestInvoiceId = invoice.Id, Pending = carried });
        ledger.Tell("invoice.created", invoice);
        ledger.Tell("invoice.finalized", invoice);
        if (sum <= 0) ledger.Tell("invoice.paid", invoice);
        return (billed, invoice);
    }

    /// <summary>Tries to collect an open invoice from somebody who is not there.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="invoice">The invoice.</param>
    public static ModelSubscription Collect(Ledger ledger, ModelSubscription subscription, ModelInvoice invoice)
    {
        if (invoice.Status != "open") return subscription;
        var intent = ledger.Find<ModelIntent>(invoice.IntentId)!;
        var method = ledger.Find<ModelMethod>(subscription.MethodId) is { CustomerId: not null } own
            ? own
            : MethodRules.Of(ledger, subscription.CustomerId).FirstOrDefault();
        // What waits for its owner's proof is not tried again over her head.
        var answer = method is null || intent.Status != IntentStatus.NeedsMethod
            ? ModelError.Declined("payment_method_missing", null, "There is no method to charge.")
            : IntentRules.Confirm(ledger, intent, method.Id, offSession: true);
        if (answer.Error is not { } error) return ledger.Find<ModelSubscription>(subscription.Id)!;
        var next = invoice.Attempts < Retries.Length ? ledger.Now + Retries[invoice.Attempts] : (DateTimeOffset?)null;
        var tried = ledger.Put(invoice with { Attempts = invoice.Attempts + 1, NextAttemptAt = next });
        ledger.Tell("invoice.payment_failed", tried);
        if (error.Code == "authentication_required") ledger.Tell("invoice.payment_action_required", tried);
        var overdue = subscription with { Status = SubscriptionStatus.PastDue };
        return subscription.Status == SubscriptionStatus.PastDue ? subscription : SubscriptionRules.Told(ledger, overdue);
    }

    /// <summary>Tries an invoice once more; after the last try its subscription ends.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="invoice">The invoice.</param>
    public static void Retry(Ledger ledger, ModelInvoice invoice)
    {
        var waiting = ledger.Put(invoice with { NextAttemptAt = null });
        if (ledger.Find<ModelSubscription>(invoice.SubscriptionId) is not { IsAlive: true } subscription) return;
        Collect(ledger, subscription, waiting);
        if (ledger.Find<ModelInvoice>(invoice.Id) is not { Status: "open", NextAttemptAt: null } last) return;
        ledger.Put(last with { Status = "uncollectible" });
        SubscriptionRules.End(ledger, ledger.Find<ModelSubscription>(subscription.Id)!);
    }

    /// <summary>Takes over that an invoice's intent was charged.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="intent">The intent.</param>
    public static void Settle(Ledger ledger, ModelIntent intent)
    {
        if (ledger.Find<ModelInvoice>(intent.InvoiceId) is not { Status: "open" } invoice) return;
        var paid = ledger.Put(invoice with
        {
            Status = "paid",
            Paid = invoice.Total,
            PaidAt = ledger.Now,
            NextAttemptAt = null,
            Attempts = invoice.Attempts + 1,
        });
        ledger.Tell("invoice.paid", paid);
        ledger.Tell("invoice.payment_succeeded", paid);
        if (ledger.Find<ModelSubscription>(invoice.SubscriptionId) is not { IsAlive: true } subscription) return;
        var active = subscription with
        {
            Status = subscription.Status == SubscriptionStatus.Trialing ? subscription.Status : SubscriptionStatus.Active,
            // Whoever pays the first invoice leaves the method for the next.
            MethodId = invoice.Reason == "subscription_create" || subscription.MethodId is null ? intent.MethodId : subscription.MethodId,
        };
        SubscriptionRules.Told(ledger, active);
    }

    private static ModelIntent Intent(Ledger ledger, ModelSubscription subscription, ModelInvoice invoice)
    {
        var order = new ModelOrder
        {
            Amount = invoice.Total,
            Currency = invoice.Currency,
            CustomerId = invoice.CustomerId,
            KeepsMethod = true,
            Metadata = subscription.Metadata,
        };
        var id = ledger.NextId("pi", ModelIds.FamilyOf(subscription.Id)!);
        return ledger.Put(IntentRules.Opened(ledger, id, order) with { InvoiceId = invoice.Id });
    }

    private static string NumberOf(Ledger ledger, string family)
    {
        var newest = ledger.All<ModelInvoice>().LastOrDefault(invoice => ModelIds.FamilyOf(invoice.Id) == family)?.Number;
        var count = newest is null ? 1 : int.Parse(newest.AsSpan(newest.LastIndexOf('-') + 1), CultureInfo.InvariantCulture) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{family[..8].ToUpperInvariant()}-{count:0000}");
    }

    // What is old and closed makes room; that takes sixteen years of months.
    private static void Trim(Ledger ledger, string customerId)
    {
        var kept = ledger.All<ModelInvoice>().Where(invoice => invoice.CustomerId == customerId).ToList();
        if (kept.Count < MostKept || kept.FirstOrDefault(invoice => invoice.Status != "open") is not { } oldest) return;
        ledger.Remove(oldest.Id);
        if (oldest.IntentId is { } intent) ledger.Remove(intent);
    }
}
