using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>Subscriptions and invoices. A month has as many days as it has; the clock goes on with each test.</summary>
public abstract class BillingConformance<TGateway>(Running<TGateway> running) : GatewayConformance<TGateway>(running)
    where TGateway : GatewayUnderTest, new()
{
    private const string Small = "price_test_2900_eur_month";
    private const string Large = "price_test_9900_eur_month";
    private const string Yearly = "price_test_99000_eur_year";

    [Fact]
    public async Task The_first_invoice_is_paid_by_whoever_is_there()
    {
        var customer = await CustomerAsync();
        var key = NewKey();
        var made = Got(await SubscribeAsync(customer, key: key));
        (made.Status, made.PriceId, made.EndsWithPeriod, made.TrialEnd).ShouldBe(("incomplete", Small, false, null));
        made.Metadata["tenant_id"].ShouldBe("tnt_1");
        Got(await SubscribeAsync(customer, key: key)).Id.ShouldBe(made.Id);
        var again = await SubscriptionAsync(made.Id);
        again.ClientSecret.ShouldBe(made.ClientSecret.ShouldNotBeNull());
        await PayFirstAsync(again);
        var active = await SubscriptionAsync(made.Id);
        (active.Status, active.ClientSecret).ShouldBe(("active", null));
        (active.PeriodEnd - active.PeriodStart).ShouldBeInRange(TimeSpan.FromDays(28), TimeSpan.FromDays(31));
        var invoice = Got(await Billing.ListInvoicesAsync(customer, null, 10, default)).Items.ShouldHaveSingleItem();
        (invoice.Status, invoice.Total.Amount, invoice.Total.Currency, invoice.Paid, invoice.SubscriptionId)
            .ShouldBe(("paid", 2_900, "EUR", 2_900, made.Id));
        invoice.Number.ShouldNotBeNullOrWhiteSpace();
        invoice.Lines.ShouldHaveSingleItem().Amount.ShouldBe(2_900);
        await Gateway.HearsAsync("invoice.paid", invoice.Id);
        await Gateway.HearsAsync("customer.subscription.created", made.Id);
        await Gateway.HearsAsync("customer.subscription.updated", made.Id);
    }

    [Fact]
    public async Task What_is_not_paid_within_a_day_is_never_begun()
    {
        var made = Got(await SubscribeAsync(await CustomerAsync()));
        await Gateway.WaitAsync(TimeSpan.FromHours(24));
        await Gateway.HearsAsync("customer.subscription.updated", made.Id);
        (await SubscriptionAsync(made.Id)).Status.ShouldBe("incomplete_expired");
    }

    [Fact]
    public async Task A_trial_costs_nothing_and_goes_on_by_itself()
    {
        var customer = await CustomerAsync();
        await KeptMethodAsync(customer);
        var end = Gateway.Now.AddDays(14);
        var made = Got(await SubscribeAsync(customer, trialEnd: end));
        (made.Status, made.ClientSecret).ShouldBe(("trialing", null));
        made.TrialEnd.ShouldNotBeNull().ShouldBe(end, TimeSpan.FromSeconds(1));
        await Gateway.WaitAsync(TimeSpan.FromDays(12));
        await Gateway.HearsAsync("customer.subscription.trial_will_end", made.Id);
        await Gateway.WaitAsync(TimeSpan.FromDays(3));
        await Eventually.Holds(async () => (await SubscriptionAsync(made.Id)).Status == "active");
        var invoices = Got(await Billing.ListInvoicesAsync(customer, null, 10, default)).Items;
        invoices[0].ShouldSatisfyAllConditions(newest => newest.Total.Amount.ShouldBe(2_900), newest => newest.Status.ShouldBe("paid"));
    }

    [Fact]
    public async Task A_change_costs_what_is_left_of_the_period_and_stands_on_the_next_invoice()
    {
        var (customer, made) = await ActiveAsync();
        var key = NewKey();
        await Gateway.WaitAsync((made.PeriodEnd - made.PeriodStart) / 2);
        var changed = Got(await Billing.ChangeSubscriptionAsync(made.Id, Large, key, default));
        (changed.PriceId, changed.PeriodEnd).ShouldBe((Large, made.PeriodEnd));
        Got(await Billing.ChangeSubscriptionAsync(made.Id, Large, key, default)).PriceId.ShouldBe(Large);
        await Gateway.WaitAsync((made.PeriodEnd - made.PeriodStart) / 2 + TimeSpan.FromHours(1));
        var newest = await Eventually.Hears(
            async () => Got(await Billing.ListInvoicesAsync(customer, null, 10, default)).Items, invoices => invoices.Length == 2);
        // Half of the difference for the half that was left, and the whole for the next.
        newest[0].Total.Amount.ShouldBeInRange(9_900 + 3_500 - 20, 9_900 + 3_500 + 20);
        newest[0].Lines.Length.ShouldBe(3);
        newest[0].Lines.ShouldContain(line => line.Amount < 0);
        newest[0].Lines.Sum(line => line.Amount).ShouldBe(newest[0].Total.Amount);
        (await SubscriptionAsync(made.Id)).PeriodStart.ShouldBe(made.PeriodEnd);
    }

    [Fact]
    public async Task A_change_to_years_begins_a_new_period_at_once()
    {
        var (customer, made) = await ActiveAsync();
        var changed = Got(await Billing.ChangeSubscriptionAsync(made.Id, Yearly, NewKey(), default));
        (changed.PeriodEnd - changed.PeriodStart).ShouldBeInRange(TimeSpan.FromDays(365), TimeSpan.FromDays(366));
        var newest = Got(await Billing.ListInvoicesAsync(customer, null, 1, default));
        (newest.HasMore, newest.Items[0].Status).ShouldBe((true, "paid"));
        newest.Items[0].Total.Amount.ShouldBeInRange(96_000, 99_000);
        var older = Got(await Billing.ListInvoicesAsync(customer, newest.Items[0].Id, 10, default));
        (older.Items.Length, older.HasMore).ShouldBe((1, false));
    }

    [Fact]
    public async Task A_subscription_ends_with_its_period_unless_that_is_taken_back()
    {
        var (_, made) = await ActiveAsync();
        Got(await Billing.EndWithPeriodAsync(made.Id, ends: true, NewKey(), default)).EndsWithPeriod.ShouldBeTrue();
        Got(await Billing.EndWithPeriodAsync(made.Id, ends: false, NewKey(), default)).EndsWithPeriod.ShouldBeFalse();
        Got(await Billing.EndWithPeriodAsync(made.Id, ends: true, NewKey(), default)).Status.ShouldBe("active");
        await Gateway.WaitAsync(TimeSpan.FromDays(32));
        await Gateway.HearsAsync("customer.subscription.deleted", made.Id);
        (await SubscriptionAsync(made.Id)).Status.ShouldBe("canceled");
        (await Billing.EndWithPeriodAsync(made.Id, ends: false, NewKey(), default)).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_renewal_that_is_declined_is_tried_again_and_saved_by_another_card()
    {
        var (customer, made) = await ActiveAsync();
        var first = Got(await Billing.ListMethodsAsync(customer, default)).Items.ShouldHaveSingleItem();
        Got(await Billing.DetachMethodAsync(customer, first.Id, NewKey(), default));
        await KeptMethodAsync(customer, "pm_card_chargeCustomerFail");
        await Gateway.WaitAsync(TimeSpan.FromDays(32));
        await Eventually.Holds(async () => (await SubscriptionAsync(made.Id)).Status == "past_due");
        var open = Got(await Billing.ListInvoicesAsync(customer, null, 1, default)).Items[0];
        open.Status.ShouldBe("open");
        open.NextAttemptAt.ShouldNotBeNull();
        await Gateway.HearsAsync("invoice.payment_failed", open.Id);
        await KeptMethodAsync(customer);
        await Gateway.WaitAsync(TimeSpan.FromDays(4));
        await Eventually.Holds(async () => (await SubscriptionAsync(made.Id)).Status == "active");
        Got(await Billing.GetInvoiceAsync(customer, open.Id, default)).ShouldSatisfyAllConditions(
            paid => paid.Status.ShouldBe("paid"), paid => paid.NextAttemptAt.ShouldBeNull(), paid => paid.PaidAt.ShouldNotBeNull());
    }

    [Fact]
    public async Task After_the_last_try_it_ends()
    {
        var (customer, made) = await ActiveAsync();
        var first = Got(await Billing.ListMethodsAsync(customer, default)).Items.ShouldHaveSingleItem();
        Got(await Billing.DetachMethodAsync(customer, first.Id, NewKey(), default));
        await Gateway.WaitAsync(TimeSpan.FromDays(32));
        await Eventually.Holds(async () => (await SubscriptionAsync(made.Id)).Status == "past_due");
        var open = Got(await Billing.ListInvoicesAsync(customer, null, 1, default)).Items[0];
        while (open.NextAttemptAt is { } next)
        {
            await Gateway.WaitAsync(next - Gateway.Now + TimeSpan.FromMinutes(1));
            open = await Eventually.Hears(
                async () => Got(await Billing.GetInvoiceAsync(customer, open.Id, default)), tried => tried.NextAttemptAt != next);
        }

        open.Status.ShouldBe("uncollectible");
        await Gateway.HearsAsync("customer.subscription.deleted", made.Id);
        (await SubscriptionAsync(made.Id)).Status.ShouldBe("canceled");
    }

    [Fact]
    public async Task What_is_not_there_or_somebody_elses_is_not_found()
    {
        var (customer, made) = await ActiveAsync();
        var invoice = Got(await Billing.ListInvoicesAsync(customer, null, 1, default)).Items[0];
        Refused(await Billing.GetInvoiceAsync(await CustomerAsync(), invoice.Id, default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Billing.GetSubscriptionAsync("sub_test_" + new string('0', 32) + "_1", default)).Kind
            .ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await SubscribeAsync(customer, "price_elsewhere")).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Billing.ChangeSubscriptionAsync(made.Id, "price_elsewhere", NewKey(), default)).Kind
            .ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Billing.ListMethodsAsync("cus_test_" + new string('0', 32), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
    }

    private Task<GatewayAnswer<GatewaySubscription>> SubscribeAsync(
        string customer, string price = Small, DateTimeOffset? trialEnd = null, string? key = null) =>
        Billing.SubscribeAsync(new SubscriptionOrder(customer, price, trialEnd, MethodId: null, Metadata), key ?? NewKey(), default);

    private async Task<GatewaySubscription> SubscriptionAsync(string id) => Got(await Billing.GetSubscriptionAsync(id, default));

    private async Task<(string Customer, GatewaySubscription Subscription)> ActiveAsync()
    {
        var customer = await CustomerAsync();
        var made = Got(await SubscribeAsync(customer));
        await PayFirstAsync(made);
        return (customer, await SubscriptionAsync(made.Id));
    }

    private async Task PayFirstAsync(GatewaySubscription subscription)
    {
        var secret = subscription.ClientSecret.ShouldNotBeNull();
        (await Gateway.ConfirmAsync(secret.Split("_secret_")[0], secret, "pm_card_visa")).ShouldBeNull();
    }
}
