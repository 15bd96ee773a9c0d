using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>Pages on which a method is left to be kept for later.</summary>
public abstract class SetupCheckoutConformance<TGateway>(Running<TGateway> running) : GatewayConformance<TGateway>(running)
    where TGateway : GatewayUnderTest, new()
{
    [Fact]
    public async Task A_card_is_left_on_a_page_and_can_be_charged()
    {
        var customer = await CustomerAsync();
        var page = await OpenedAsync(customer);
        (page.Status, page.IntentId).ShouldBe((GatewayCheckoutStatus.Open, null));
        page.Url.ShouldNotBeNull().IsAbsoluteUri.ShouldBeTrue();
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldBeNull();
        var done = Got(await Payments.GetCheckoutAsync(page.Id, default));
        (done.Status, done.Url, done.IntentId).ShouldBe((GatewayCheckoutStatus.Complete, null, null));
        var setup = Got(await Payments.GetSetupAsync(done.SetupId.ShouldNotBeNull(), default));
        (setup.Status, setup.CustomerId).ShouldBe((GatewaySetupStatus.Succeeded, customer));
        var order = Order() with { CustomerId = customer, PaymentMethodId = setup.PaymentMethodId.ShouldNotBeNull() };
        Got(await Payments.ChargeAsync(order, NewKey(), default)).Status.ShouldBe(GatewayIntentStatus.Succeeded);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldNotBeNull("it is closed");
    }

    [Fact]
    public async Task The_event_of_a_page_that_is_complete_says_what_it_is_about()
    {
        var page = await OpenedAsync(await CustomerAsync());
        await Gateway.PayAsync(page, "pm_card_visa");
        var told = await Gateway.HearsAsync("checkout.session.completed", page.Id);
        told.GetProperty("mode").GetString().ShouldBe("setup");
        told.GetProperty("metadata").GetProperty("payment_id").GetString().ShouldBe("pay_1");
        var setupId = told.GetProperty("setup_intent").GetString().ShouldNotBeNull();
        var kept = await Gateway.HearsAsync("setup_intent.succeeded", setupId);
        kept.GetProperty("metadata").GetProperty("payment_id").GetString().ShouldBe("pay_1");
    }

    [Fact]
    public async Task A_declined_card_leaves_the_page_open_for_another()
    {
        var page = await OpenedAsync(await CustomerAsync());
        (await Gateway.PayAsync(page, "pm_card_visa_chargeDeclined")).ShouldBe("card_declined");
        Got(await Payments.GetCheckoutAsync(page.Id, default)).Status.ShouldBe(GatewayCheckoutStatus.Open);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldBeNull();
        Got(await Payments.GetCheckoutAsync(page.Id, default)).Status.ShouldBe(GatewayCheckoutStatus.Complete);
    }

    [Fact]
    public async Task What_is_no_test_card_is_refused_and_leaves_nothing()
    {
        var page = await OpenedAsync(await CustomerAsync());
        (await Gateway.PayAsync(page, "4111111111111111")).ShouldBe("test_mode_live_card");
        Got(await Payments.GetCheckoutAsync(page.Id, default)).SetupId.ShouldBeNull();
    }

    [Fact]
    public async Task A_page_is_closed_and_what_was_begun_there_given_up_with_it()
    {
        var page = await OpenedAsync(await CustomerAsync());
        await Gateway.PayAsync(page, "pm_card_visa_chargeDeclined");
        var setupId = Got(await Payments.GetCheckoutAsync(page.Id, default)).SetupId.ShouldNotBeNull();
        Refused(await Payments.CancelSetupAsync(setupId, NewKey(), default)).Kind
            .ShouldBe(GatewayRefusalKind.WrongState, "who wants to give it up closes the page");
        Got(await Payments.ExpireCheckoutAsync(page.Id, NewKey(), default)).Status.ShouldBe(GatewayCheckoutStatus.Expired);
        Got(await Payments.GetSetupAsync(setupId, default)).Status.ShouldBe(GatewaySetupStatus.Canceled);
        await Gateway.HearsAsync("checkout.session.expired", page.Id);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldNotBeNull();
    }

    [Fact]
    public async Task Closing_a_page_on_which_a_card_was_left_says_so()
    {
        var page = await OpenedAsync(await CustomerAsync());
        await Gateway.PayAsync(page, "pm_card_visa");
        var closed = Got(await Payments.ExpireCheckoutAsync(page.Id, NewKey(), default));
        closed.Status.ShouldBe(GatewayCheckoutStatus.Complete);
        Got(await Payments.GetSetupAsync(closed.SetupId!, default)).Status.ShouldBe(GatewaySetupStatus.Succeeded);
    }

    [Fact]
    public async Task A_page_closes_by_itself()
    {
        var page = await OpenedAsync(await CustomerAsync());
        await Gateway.WaitAsync(TimeSpan.FromMinutes(31));
        await Gateway.HearsAsync("checkout.session.expired", page.Id);
        Got(await Payments.GetCheckoutAsync(page.Id, default)).Status.ShouldBe(GatewayCheckoutStatus.Expired);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_page_and_what_cannot_be_is_refused()
    {
        var (order, key) = (OrderFor(await CustomerAsync()), NewKey());
        var first = Got(await Payments.OpenSetupCheckoutAsync(order, key, default));
        Got(await Payments.OpenSetupCheckoutAsync(order, key, default)).ShouldBe(first);
        SetupCheckoutOrder[] wrong =
        [
            order with { Currency = "euro" },
            order with { ExpiresAt = Gateway.Now.AddMinutes(10) },
            order with { ExpiresAt = Gateway.Now.AddHours(25) },
        ];
        foreach (var asked in wrong)
        {
            Refused(await Payments.OpenSetupCheckoutAsync(asked, NewKey(), default)).Kind
                .ShouldBe(GatewayRefusalKind.Invalid, asked.ToString());
        }

        var nobody = order with { CustomerId = "cus_test_" + new string('0', 32) };
        Refused(await Payments.OpenSetupCheckoutAsync(nobody, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
    }

    private SetupCheckoutOrder OrderFor(string customer) => new()
    {
        CustomerId = customer,
        Currency = "EUR",
        Metadata = Metadata,
        SuccessUrl = new Uri("https://example.com/left"),
        CancelUrl = new Uri("https://example.com/back"),
        ExpiresAt = Gateway.Now.AddMinutes(30),
    };

    private async Task<GatewayCheckout> OpenedAsync(string customer) =>
        Got(await Payments.OpenSetupCheckoutAsync(OrderFor(customer), NewKey(), default));
}
