using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Shapes;
using Actors.Integrations.Payments.Stripe;
using Actors.Support.Payments;
using Stripe;

namespace Actors.Silo.Tests.Payments;

/// <summary>What goes over the wire to Stripe, and what is read of what comes.</summary>
public sealed class StripeWireTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Metadata = new() { ["tenant_id"] = "tnt_1" };

    private readonly StripeOnFake _stripe = new();

    public async ValueTask InitializeAsync() => await _stripe.StartAsync();

    public ValueTask DisposeAsync() => _stripe.DisposeAsync();

    [Fact]
    public void The_version_is_said_in_one_place() => StripeConfiguration.ApiVersion.ShouldBe(StripeApi.Version);

    [Fact]
    public async Task Every_call_that_changes_something_has_our_key_and_the_pinned_version()
    {
        var account = await AccountAsync();
        var named = new CustomerOrder("a@example.com", "A", Metadata);
        var customer = (await _stripe.Payments.CreateCustomerAsync(named, "cus", default)).Value!;
        var order = Order(customer.Id, account);
        var intent = (await _stripe.Payments.OpenAsync(order, "open", default)).Value!;
        await _stripe.ConfirmAsync(intent.Id, intent.ClientSecret!, "pm_card_visa");
        await _stripe.Payments.CaptureAsync(intent.Id, 4_000, 400, "capture", default);
        await _stripe.Payments.RefundAsync(
            new RefundOrder { IntentId = intent.Id, Amount = 1_000, ReversesTransfer = true, Metadata = Metadata }, "refund", default);
        await _stripe.Payments.OpenSetupAsync(customer.Id, Metadata, "setup", default);
        await _stripe.Billing.SubscribeAsync(
            new SubscriptionOrder(customer.Id, "price_test_2900_eur_month", null, null, Metadata), "subscribe", default);

        var ours = _stripe.Fake.Calls.Where(call => !call.Path.EndsWith("/confirm", StringComparison.Ordinal)).ToList();
        ours.ShouldAllBe(call => call.Version == StripeApi.Version);
        var keys = ours.Where(call => call.Method == "POST").Select(call => call.Key).ToList();
        keys.ShouldBe(["acct", keys[1], "cus", "open", "capture", "refund", "setup", "subscribe"]);
        keys[1].ShouldStartWith("link:");
        FormOf("open").ShouldContainKeyAndValue("transfer_data[destination]", account);
        FormOf("open").ShouldContainKeyAndValue("application_fee_amount", "500");
        FormOf("open").ShouldContainKeyAndValue("currency", "eur");
        FormOf("open").Keys.ShouldNotContain(name => name.StartsWith("payment_method_types", StringComparison.Ordinal));
        FormOf("capture").ShouldContainKeyAndValue("amount_to_capture", "4000");
        FormOf("refund")["reverse_transfer"].ShouldBe("true", StringCompareShould.IgnoreCase);
        FormOf("refund")["refund_application_fee"].ShouldBe("true", StringCompareShould.IgnoreCase);
        FormOf("subscribe").ShouldContainKeyAndValue("payment_behavior", "default_incomplete");
    }

    [Fact]
    public async Task A_page_on_which_a_card_is_left_names_its_customer_and_currency_and_no_kinds_of_methods()
    {
        var customer = (await _stripe.Payments.CreateCustomerAsync(new CustomerOrder(null, null, Metadata), "cus", default)).Value!;
        var order = new SetupCheckoutOrder
        {
            CustomerId = customer.Id,
            Currency = "EUR",
            Metadata = Metadata,
            SuccessUrl = new Uri("https://example.com/left"),
            CancelUrl = new Uri("https://example.com/back"),
            ExpiresAt = _stripe.Now.AddMinutes(31),
        };
        (await _stripe.Payments.OpenSetupCheckoutAsync(order, "page", default)).Refusal.ShouldBeNull();
        var end = order.ExpiresAt.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        FormOf("page").ShouldBe(
            new Dictionary<string, string>
            {
                ["mode"] = "setup",
                ["customer"] = customer.Id,
                ["currency"] = "eur",
                ["success_url"] = "https://example.com/left",
                ["cancel_url"] = "https://example.com/back",
                ["expires_at"] = end,
                ["metadata[tenant_id]"] = "tnt_1",
                ["setup_intent_data[metadata][tenant_id]"] = "tnt_1",
            },
            ignoreOrder: true);
    }

    [Fact]
    public async Task No_fee_is_said_where_there_may_be_one_and_nowhere_else()
    {
        var customer = (await _stripe.Payments.CreateCustomerAsync(new CustomerOrder(null, null, Metadata), "cus", default)).Value!;
        var order = Order(customer.Id, await AccountAsync());
        foreach (var (key, asked) in new[] { ("on", order), ("own", order with { Destination = null, ApplicationFee = 0 }) })
        {
            var intent = (await _stripe.Payments.OpenAsync(asked, key, default)).Value!;
            await _stripe.ConfirmAsync(intent.Id, intent.ClientSecret!, "pm_card_visa");
            (await _stripe.Payments.CaptureAsync(intent.Id, 4_000, 0, "capture-" + key, default)).Refusal.ShouldBeNull();
            (await _stripe.Payments.CaptureAsync(intent.Id, 4_000, 0, "capture-" + key, default)).Refusal.ShouldBeNull();
        }

        Forms("capture-on").ShouldAllBe(form => form["application_fee_amount"] == "0");
        Forms("capture-own").ShouldAllBe(form => !form.ContainsKey("application_fee_amount"));
    }

    [Fact]
    public async Task Objects_of_older_versions_are_read_alike()
    {
        var customer = (await _stripe.Payments.CreateCustomerAsync(new CustomerOrder(null, null, Metadata), "cus", default)).Value!;
        var order = new SubscriptionOrder(customer.Id, "price_test_2900_eur_month", null, null, Metadata);
        var made = (await _stripe.Billing.SubscribeAsync(order, "subscribe", default)).Value!;
        var invoice = (await _stripe.Billing.ListInvoicesAsync(customer.Id, null, 1, default)).Value!.Items[0];
        _stripe.Fake.IsOld = true;
        var old = (await _stripe.Billing.GetSubscriptionAsync(made.Id, default)).Value!;
        (old.PeriodStart, old.PeriodEnd, old.Status, old.PriceId)
            .ShouldBe((made.PeriodStart, made.PeriodEnd, made.Status, made.PriceId));
        var older = (await _stripe.Billing.GetInvoiceAsync(customer.Id, invoice.Id, default)).Value!;
        (older.SubscriptionId, older.Total, older.Status).ShouldBe((made.Id, invoice.Total, invoice.Status));
        var whole = _stripe.Fake.World.Context(["latest_invoice.payment_intent"], isOld: true);
        var shape = StripeShapes.Of(_stripe.Fake.World.Find(made.Id)!, whole);
        var read = StripeReading.Subscription(StripeEntity.FromJson<Stripe.Subscription>(shape.ToJsonString()));
        read.ClientSecret.ShouldBe(made.ClientSecret.ShouldNotBeNull());
    }

    [Theory]
    [InlineData(
        """
        {"id":"pi_t1","object":"payment_intent","amount":5000,"amount_capturable":5000,"amount_received":0,"currency":"usd",
        "status":"requires_capture","capture_method":"manual","client_secret":"pi_t1_secret_x","customer":"cus_t1","payment_method":"pm_t1",
        "latest_charge":"ch_t1","last_payment_error":null,"created":1767225600,"livemode":false,"metadata":{"tenant_id":"t1"}}
        """)]
    [InlineData(
        """
        {"id":"pi_t1","object":"payment_intent","amount":5000,"amount_capturable":5000,"amount_received":0,"currency":"usd",
        "status":"requires_capture","client_secret":null,"customer":{"id":"cus_t1","object":"customer"},
        "payment_method":{"id":"pm_t1","object":"payment_method"},"latest_charge":{"id":"ch_t1","object":"charge","amount_refunded":0},
        "last_payment_error":null,"created":1767225600,"metadata":{"tenant_id":"t1"},"added_later":{"anything":[1,2]}}
        """)]
    public void An_intent_is_read_whether_its_things_are_told_whole_or_not(string json)
    {
        var intent = StripeReading.Intent(StripeEntity.FromJson<PaymentIntent>(json));
        (intent.Status, intent.Amount, intent.Capturable, intent.CustomerId, intent.PaymentMethodId, intent.ClientSecret)
            .ShouldBe((GatewayIntentStatus.Authorized, new Money(5_000, "USD"), 5_000, "cus_t1", "pm_t1", null));
        intent.Metadata["tenant_id"].ShouldBe("t1");
    }

    [Fact]
    public async Task Stripes_own_library_takes_what_the_fake_signs_and_refuses_forgeries()
    {
        var customer = (await _stripe.Payments.CreateCustomerAsync(new CustomerOrder(null, null, Metadata), "cus", default)).Value!;
        await _stripe.Billing.SubscribeAsync(
            new SubscriptionOrder(customer.Id, "price_test_2900_eur_month", null, null, Metadata), "subscribe", default);
        var intent = (await _stripe.Payments.OpenAsync(Order(customer.Id, await AccountAsync()), "open", default)).Value!;
        await _stripe.ConfirmAsync(intent.Id, intent.ClientSecret!, "pm_card_createDispute");
        const string secret = "whsec_fake";
        var now = _stripe.Now;
        var all = StripeDeliveries.Plan(_stripe.Fake, secret, now, seed: 7);
        all.ShouldContain(delivery => delivery.IsForged);
        all.Count(delivery => !delivery.IsForged).ShouldBeGreaterThan(_stripe.Fake.World.Events.Count);
        StripeDeliveries.Plan(_stripe.Fake, secret, now, seed: 7).ShouldBe(all);
        StripeDeliveries.Plan(_stripe.Fake, secret, now, seed: 8).ShouldNotBe(all);
        foreach (var delivery in all)
        {
            now += delivery.After;
            Event Construct() =>
                EventUtility.ConstructEvent(delivery.Body, delivery.Signature, secret, 300, now.ToUnixTimeSeconds());
            if (delivery.IsForged) Should.Throw<StripeException>(Construct);
            else Construct().ShouldSatisfyAllConditions(
                told => told.Id.ShouldBe(delivery.EventId), told => told.Data.Object.ShouldNotBeNull());
        }
    }

    private IReadOnlyDictionary<string, string> FormOf(string key) => Forms(key).ShouldHaveSingleItem();

    private IReadOnlyList<IReadOnlyDictionary<string, string>> Forms(string key) =>
        [.. _stripe.Fake.Calls.Where(call => call.Key == key).Select(call => call.Form)];

    private async Task<string> AccountAsync()
    {
        var order = new AccountOrder("PT", "r@example.com", Metadata);
        var account = (await _stripe.Accounts.CreateAccountAsync(order, "acct", default)).Value!;
        var somewhere = new Uri("https://example.com/");
        var link = (await _stripe.Accounts.CreateLinkAsync(account.Id, somewhere, somewhere, default)).Value!;
        (await _stripe.OnboardAsync(link, leavesSomethingOut: false)).ShouldBeNull();
        return account.Id;
    }

    private static IntentOrder Order(string customer, string account) => new()
    {
        Amount = new Money(5_000, "EUR"),
        CapturesLater = true,
        Metadata = Metadata,
        CustomerId = customer,
        Destination = account,
        ApplicationFee = 500,
    };
}
