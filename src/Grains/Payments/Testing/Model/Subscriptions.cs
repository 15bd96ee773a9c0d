using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>Subscribes a customer; the first invoice is left to be paid by whoever is there (<c>default_incomplete</c>).</summary>
internal sealed record Subscribe(string CustomerId, string PriceId) : ModelCommand
{
    private const int MostAlive = 20;
    private const int MostKept = 60;

    private static readonly TimeSpan LongestTrial = TimeSpan.FromDays(730);

    /// <summary>Until when it costs nothing.</summary>
    public DateTimeOffset? TrialEnd { get; init; }

    /// <summary>By which kept method.</summary>
    public string? MethodId { get; init; }

    /// <summary>What identifies it at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (OrderRules.CheckMetadata(Metadata) is { } wrong) return wrong;
        if (ledger.Find<ModelCustomer>(CustomerId) is null) return ModelError.NoSuch("customer", CustomerId);
        if (ledger.FindPrice(PriceId) is not { } price) return ModelError.NoSuch("price", PriceId);
        if (TrialEnd <= ledger.Now || TrialEnd > ledger.Now + LongestTrial)
            return ModelError.Wrong("parameter_invalid", "trial_end", "A trial ends within two years, and not before now.");
        if (MethodId is { } method && (ledger.Find<ModelMethod>(method) is not { CustomerId: { } owner } || owner != CustomerId))
            return ModelError.NoSuch("payment_method", method);
        var others = ledger.All<ModelSubscription>().Where(other => other.CustomerId == CustomerId).ToList();
        if (others.Count(other => other.IsAlive) >= MostAlive)
            return ModelError.State("customer_max_subscriptions", "The customer has as many subscriptions as there can be.");
        if (others.Count >= MostKept) ledger.Remove(others.First(other => !other.IsAlive).Id);
        return Made(ledger, price);
    }

    private ModelAnswer Made(Ledger ledger, ModelPrice price)
    {
        var family = ModelIds.FamilyOf(CustomerId)!;
        var subscription = new ModelSubscription
        {
            Id = ledger.NextId("sub", family),
            ItemId = ledger.NextId("si", family),
            CreatedAt = ledger.Now,
            Metadata = Metadata,
            CustomerId = CustomerId,
            Price = price,
            Status = TrialEnd is not null ? SubscriptionStatus.Trialing
                : price.Amount == 0 ? SubscriptionStatus.Active : SubscriptionStatus.Incomplete,
            PeriodStart = ledger.Now,
            PeriodEnd = TrialEnd ?? price.After(ledger.Now),
            TrialEnd = TrialEnd,
            MethodId = MethodId,
        };
        var line = InvoiceRules.PeriodLine(ledger, subscription) is var whole && TrialEnd is null
            ? whole
            : whole with { Amount = 0, Description = "Trial" };
        var (billed, _) = InvoiceRules.Bill(ledger, subscription, "subscription_create", [line]);
        ledger.Tell("customer.subscription.created", billed);
        return SubscriptionRules.Answer(ledger, billed);
    }
}

/// <summary>Changes the price of a subscription at once, with proration.</summary>
internal sealed record ChangeSubscription(string SubscriptionId, string PriceId) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelSubscription>(SubscriptionId) is not { } subscription)
            return ModelError.NoSuch("subscription", SubscriptionId);
        if (ledger.FindPrice(PriceId) is not { } price) return ModelError.NoSuch("price", PriceId);
        if (!subscription.IsAlive) return ModelError.NoSuch("subscription", SubscriptionId);
        if (subscription.Status == SubscriptionStatus.Incomplete)
            return ModelError.State("subscription_payment_intent_requires_action", "The first invoice was not paid yet.");
        if (price.Currency != subscription.Price.Currency)
            return ModelError.Wrong("parameter_invalid", "items[0][price]", "A subscription stays in its currency.");
        var changed = price == subscription.Price ? subscription : SubscriptionRules.Change(ledger, subscription, price);
        return SubscriptionRules.Answer(ledger, changed);
    }
}

/// <summary>Has a subscription end with its period, or go on after all.</summary>
internal sealed record EndWithPeriod(string SubscriptionId, bool Ends) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger)
    {
        if (ledger.Find<ModelSubscription>(SubscriptionId) is not { IsAlive: true } subscription)
            return ModelError.NoSuch("subscription", SubscriptionId);
        if (subscription.EndsWithPeriod == Ends) return SubscriptionRules.Answer(ledger, subscription);
        var changed = ledger.Put(subscription with { EndsWithPeriod = Ends });
        ledger.Tell("customer.subscription.updated", changed);
        return SubscriptionRules.Answer(ledger, changed);
    }
}

/// <summary>The invoices of a customer, newest first.</summary>
internal sealed record ListInvoices(string CustomerId, string? After, int Limit) : ModelCommand
{
    /// <inheritdoc/>
    public override ModelAnswer Run(Ledger ledger) => ledger.Find<ModelCustomer>(CustomerId) is null
        ? ModelError.NoSuch("customer", CustomerId)
        : Paging.Page(ledger.All<ModelInvoice>().Where(invoice => invoice.CustomerId == CustomerId).Reverse(), After, Limit);
}

/// <summary>How subscriptions go on.</summary>
internal static class SubscriptionRules
{
    /// <summary>How long the first invoice can be paid.</summary>
    public static TimeSpan FirstInvoiceLasts { get; } = TimeSpan.FromHours(23);

    /// <summary>How long before its end a trial is told of.</summary>
    public static TimeSpan TrialEndIsTold { get; } = TimeSpan.FromDays(3);

    /// <summary>A subscription with its newest invoice and the intent that pays it.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription.</param>
    public static ModelAnswer Answer(Ledger ledger, ModelSubscription subscription)
    {
        var invoice = ledger.Find<ModelInvoice>(subscription.LatestInvoiceId);
        var intent = ledger.Find<ModelIntent>(invoice?.IntentId);
        return new ModelAnswer { Value = subscription, Related = [.. new ModelObject?[] { invoice, intent }.OfType<ModelObject>()] };
    }

    /// <summary>
    /// Changes the price. Within a sort of period the difference comes onto the next invoice; otherwise a new period begins.
    /// </summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription.</param>
    /// <param name="price">The price from now on.</param>
    public static ModelSubscription Change(Ledger ledger, ModelSubscription subscription, ModelPrice price)
    {
        if (subscription.Status == SubscriptionStatus.Trialing) return Told(ledger, subscription with { Price = price });
        var back = Prorated(ledger, subscription, -subscription.Price.Amount, "Unused time on " + subscription.Price.Id);
        if (price.Interval == subscription.Price.Interval)
        {
            var rest = Prorated(ledger, subscription, price.Amount, "Remaining time on " + price.Id);
            return Told(ledger, subscription with { Price = price, Pending = [.. subscription.Pending, back, rest] });
        }

        var renewed = subscription with { Price = price, PeriodStart = ledger.Now, PeriodEnd = price.After(ledger.Now) };
        ImmutableArray<ModelLine> lines = [back, InvoiceRules.PeriodLine(ledger, renewed)];
        var (billed, invoice) = InvoiceRules.Bill(ledger, renewed, "subscription_update", lines);
        return InvoiceRules.Collect(ledger, Told(ledger, billed), invoice);
    }

    /// <summary>Ends a subscription.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription.</param>
    public static void End(Ledger ledger, ModelSubscription subscription)
    {
        var ended = ledger.Put(subscription with { Status = SubscriptionStatus.Canceled, EndedAt = ledger.Now, Pending = [] });
        ledger.Tell("customer.subscription.deleted", ended);
    }

    /// <summary>Keeps a subscription as it is from now on, and says so.</summary>
    /// <param name="ledger">What is known.</param>
    /// <param name="subscription">The subscription.</param>
    public static ModelSubscription Told(Ledger ledger, ModelSubscription subscription)
    {
        ledger.Put(subscription);
        ledger.Tell("customer.subscription.updated", subscription);
        return subscription;
    }

    private static ModelLine Prorated(Ledger ledger, ModelSubscription subscription, long amount, string description)
    {
        var whole = (subscription.PeriodEnd - subscription.PeriodStart).TotalSeconds;
        var left = Math.Clamp((subscription.PeriodEnd - ledger.Now).TotalSeconds, 0, whole);
        var part = (long)Math.Round(amount * (decimal)left / (decimal)whole, MidpointRounding.AwayFromZero);
        var id = ledger.NextId("il", ModelIds.FamilyOf(subscription.Id)!);
        return new ModelLine(id, description, part, ledger.Now, subscription.PeriodEnd);
    }
}
