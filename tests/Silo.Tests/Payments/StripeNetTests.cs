using Actors.Support.Payments;
using Stripe;

namespace Actors.Silo.Tests.Payments;

/// <summary>The fake is driven by Stripe's own library for .NET as Stripe's documents show it, without anything of ours between.</summary>
public sealed class StripeNetTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(TestSilo.Monday);
    private FakeStripe _fake = null!;
    private StripeClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _fake = await FakeStripe.StartAsync(_clock);
        _client = new StripeClient(new StripeClientOptions { ApiKey = FakeStripe.SecretKey, ApiBase = _fake.Url });
    }

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public async Task Intents_are_created_confirmed_captured_and_given_back_in_part()
    {
        var intents = _client.V1.PaymentIntents;
        var options = new PaymentIntentCreateOptions { Amount = 5_000, Currency = "usd", CaptureMethod = "manual" };
        var key = new RequestOptions { IdempotencyKey = "create" };
        var created = await intents.CreateAsync(options, key);
        (await intents.CreateAsync(options, key)).Id.ShouldBe(created.Id);
        options.Amount = 6_000;
        (await Should.ThrowAsync<StripeException>(() => intents.CreateAsync(options, key))).StripeError.Type.ShouldBe("idempotency_error");
        var confirmed = await intents.ConfirmAsync(created.Id, new PaymentIntentConfirmOptions { PaymentMethod = "pm_card_visa" });
        (confirmed.Status, confirmed.AmountCapturable).ShouldBe(("requires_capture", 5_000));
        var captured = await intents.CaptureAsync(created.Id, new PaymentIntentCaptureOptions { AmountToCapture = 4_000 });
        (captured.Status, captured.AmountReceived).ShouldBe(("succeeded", 4_000));
        var refund = await _client.V1.Refunds.CreateAsync(new RefundCreateOptions { PaymentIntent = created.Id, Amount = 1_500 });
        (refund.Status, refund.Amount).ShouldBe(("succeeded", 1_500));
        var expand = new PaymentIntentGetOptions { Expand = ["latest_charge"] };
        (await intents.GetAsync(created.Id, expand)).LatestCharge.AmountRefunded.ShouldBe(1_500);
        var rest = await _client.V1.Refunds.CreateAsync(new RefundCreateOptions { PaymentIntent = created.Id });
        rest.Amount.ShouldBe(2_500);
        var all = await _client.V1.Refunds.ListAsync(new RefundListOptions { PaymentIntent = created.Id, Limit = 1 });
        (all.Data[0].Id, all.HasMore).ShouldBe((rest.Id, true));
    }

    [Fact]
    public async Task Errors_say_what_Stripe_says()
    {
        var options = new PaymentIntentCreateOptions
        {
            Amount = 5_000,
            Currency = "usd",
            PaymentMethod = "pm_card_visa_chargeDeclinedInsufficientFunds",
            Confirm = true,
        };
        var declined = await Should.ThrowAsync<StripeException>(() => _client.V1.PaymentIntents.CreateAsync(options));
        ((int)declined.HttpStatusCode, declined.StripeError.Code, declined.StripeError.DeclineCode)
            .ShouldBe((402, "card_declined", "insufficient_funds"));
        declined.StripeError.PaymentIntent.Status.ShouldBe("requires_payment_method");
        var missing = await Should.ThrowAsync<StripeException>(() => _client.V1.PaymentIntents.GetAsync("pi_nobody"));
        ((int)missing.HttpStatusCode, missing.StripeError.Code).ShouldBe((404, "resource_missing"));
        var stranger = new StripeClient(new StripeClientOptions { ApiKey = "sk_test_other", ApiBase = _fake.Url });
        ((int)(await Should.ThrowAsync<StripeException>(() => stranger.V1.PaymentIntents.GetAsync("pi_1"))).HttpStatusCode).ShouldBe(401);
        var unknown = new PaymentIntentCreateOptions { Amount = 5_000, Currency = "usd" };
        unknown.AddExtraParam("payment_method_types", new List<string> { "card" });
        (await Should.ThrowAsync<StripeException>(() => _client.V1.PaymentIntents.CreateAsync(unknown))).StripeError.Code
            .ShouldBe("payment_method_types_no_longer_supported");
    }

    [Fact]
    public async Task Accounts_have_links_and_worlds_of_their_own()
    {
        var account = await _client.V1.Accounts.CreateAsync(new AccountCreateOptions { Type = "express", Country = "PT" });
        account.ChargesEnabled.ShouldBeFalse();
        account.Requirements.CurrentlyDue.ShouldNotBeEmpty();
        var link = await _client.V1.AccountLinks.CreateAsync(new AccountLinkCreateOptions
        {
            Account = account.Id,
            Type = "account_onboarding",
            RefreshUrl = "https://example.com/again",
            ReturnUrl = "https://example.com/done",
        });
        link.Url.ShouldStartWith("https://");
        var theirs = new RequestOptions { StripeAccount = account.Id };
        var customer = await _client.V1.Customers.CreateAsync(new CustomerCreateOptions { Email = "a@example.com" }, theirs);
        (await _client.V1.Customers.GetAsync(customer.Id, requestOptions: theirs)).Email.ShouldBe("a@example.com");
        await Should.ThrowAsync<StripeException>(() => _client.V1.Customers.GetAsync(customer.Id));
    }

    [Fact]
    public async Task Subscriptions_are_paid_by_the_secret_of_their_first_invoice()
    {
        var customer = await _client.V1.Customers.CreateAsync(new CustomerCreateOptions());
        var made = await _client.V1.Subscriptions.CreateAsync(new SubscriptionCreateOptions
        {
            Customer = customer.Id,
            Items = [new SubscriptionItemOptions { Price = "price_test_2900_usd_month" }],
            PaymentBehavior = "default_incomplete",
            Expand = ["latest_invoice.confirmation_secret"],
        });
        made.Status.ShouldBe("incomplete");
        var secret = made.LatestInvoice.ConfirmationSecret.ClientSecret;
        await _client.V1.PaymentIntents.ConfirmAsync(
            secret.Split("_secret_")[0], new PaymentIntentConfirmOptions { PaymentMethod = "pm_card_visa" });
        var active = await _client.V1.Subscriptions.GetAsync(made.Id);
        active.Status.ShouldBe("active");
        active.Items.Data[0].CurrentPeriodEnd.ShouldBe(_clock.GetUtcNow().AddMonths(1).UtcDateTime);
        var invoices = await _client.V1.Invoices.ListAsync(new InvoiceListOptions { Customer = customer.Id });
        invoices.Data.ShouldHaveSingleItem().Parent.SubscriptionDetails.SubscriptionId.ShouldBe(made.Id);
        var kept = await _client.V1.Customers.PaymentMethods.ListAsync(customer.Id);
        kept.Data.ShouldHaveSingleItem().Card.Last4.ShouldBe("4242");
    }
}
