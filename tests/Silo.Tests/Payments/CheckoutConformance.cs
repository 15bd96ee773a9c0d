using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>Pages on which people pay.</summary>
public abstract class CheckoutConformance<TGateway>(Running<TGateway> running) : GatewayConformance<TGateway>(running)
    where TGateway : GatewayUnderTest, new()
{
    [Fact]
    public async Task A_page_is_paid_on_and_then_closed()
    {
        var page = await OpenedAsync();
        (page.Status, page.IntentId).ShouldBe((GatewayCheckoutStatus.Open, null));
        page.Url.ShouldNotBeNull().IsAbsoluteUri.ShouldBeTrue();
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldBeNull();
        var paid = Got(await Payments.GetCheckoutAsync(page.Id, default));
        (paid.Status, paid.Url).ShouldBe((GatewayCheckoutStatus.Complete, null));
        (await IntentAsync(paid.IntentId.ShouldNotBeNull())).ShouldSatisfyAllConditions(
            intent => intent.Status.ShouldBe(GatewayIntentStatus.Succeeded),
            intent => intent.Metadata["payment_id"].ShouldBe("pay_1"));
        await Gateway.HearsAsync("checkout.session.completed", page.Id);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_declined_card_leaves_the_page_open()
    {
        var page = await OpenedAsync();
        (await Gateway.PayAsync(page, "pm_card_visa_chargeDeclined")).ShouldBe("card_declined");
        Got(await Payments.GetCheckoutAsync(page.Id, default)).Status.ShouldBe(GatewayCheckoutStatus.Open);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldBeNull();
        Got(await Payments.GetCheckoutAsync(page.Id, default)).Status.ShouldBe(GatewayCheckoutStatus.Complete);
    }

    [Fact]
    public async Task A_page_on_which_nobody_has_paid_is_closed_and_what_was_begun_there_given_up()
    {
        var page = await OpenedAsync();
        (await Gateway.PayAsync(page, "pm_card_visa_chargeDeclined")).ShouldBe("card_declined");
        var key = NewKey();
        var closed = Got(await Payments.ExpireCheckoutAsync(page.Id, key, default));
        (closed.Status, closed.Url).ShouldBe((GatewayCheckoutStatus.Expired, null));
        Got(await Payments.ExpireCheckoutAsync(page.Id, key, default)).Status.ShouldBe(GatewayCheckoutStatus.Expired);
        Got(await Payments.ExpireCheckoutAsync(page.Id, NewKey(), default)).Status.ShouldBe(GatewayCheckoutStatus.Expired);
        await Gateway.HearsAsync("checkout.session.expired", page.Id);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldNotBeNull();
        (await IntentAsync(Got(await Payments.GetCheckoutAsync(page.Id, default)).IntentId!)).Status
            .ShouldBe(GatewayIntentStatus.Canceled);
    }

    [Fact]
    public async Task Closing_a_page_on_which_somebody_has_paid_says_that_it_was_paid()
    {
        var page = await OpenedAsync(capturesLater: true);
        (await Gateway.PayAsync(page, "pm_card_visa")).ShouldBeNull();
        var closed = Got(await Payments.ExpireCheckoutAsync(page.Id, NewKey(), default));
        closed.Status.ShouldBe(GatewayCheckoutStatus.Complete);
        (await IntentAsync(closed.IntentId!)).Status.ShouldBe(GatewayIntentStatus.Authorized);
        Got(await Payments.CaptureAsync(closed.IntentId!, 5_000, 0, NewKey(), default)).Received.ShouldBe(5_000);
    }

    [Fact]
    public async Task A_page_closes_by_itself()
    {
        var page = await OpenedAsync();
        await Gateway.WaitAsync(TimeSpan.FromMinutes(31));
        await Gateway.HearsAsync("checkout.session.expired", page.Id);
        Got(await Payments.GetCheckoutAsync(page.Id, default)).Status.ShouldBe(GatewayCheckoutStatus.Expired);
    }

    [Fact]
    public async Task A_page_is_open_for_half_an_hour_at_least_and_a_day_at_most()
    {
        foreach (var lasts in new[] { TimeSpan.FromMinutes(10), TimeSpan.FromHours(25) })
        {
            var answer = await Payments.OpenCheckoutAsync(OrderUntil(Gateway.Now + lasts), NewKey(), default);
            Refused(answer).Kind.ShouldBe(GatewayRefusalKind.Invalid);
        }
    }

    [Fact]
    public async Task The_same_key_gives_the_same_page()
    {
        var (order, key) = (OrderUntil(Gateway.Now.AddMinutes(30)), NewKey());
        var first = Got(await Payments.OpenCheckoutAsync(order, key, default));
        Got(await Payments.OpenCheckoutAsync(order, key, default)).ShouldBe(first);
        Refused(await Payments.OpenCheckoutAsync(order with { CancelUrl = new Uri("https://example.com/other") }, key, default)).Kind
            .ShouldBe(GatewayRefusalKind.Invalid);
    }

    [Fact]
    public async Task A_page_that_is_not_there_is_not_found()
    {
        var id = "cs_test_" + new string('0', 32);
        Refused(await Payments.GetCheckoutAsync(id, default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Payments.ExpireCheckoutAsync(id, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
    }

    private static CheckoutOrder OrderUntil(DateTimeOffset end, bool capturesLater = false) => new()
    {
        Intent = Order(capturesLater: capturesLater),
        SuccessUrl = new Uri("https://example.com/paid"),
        CancelUrl = new Uri("https://example.com/back"),
        ExpiresAt = end,
        Email = "ana@example.com",
    };

    private async Task<GatewayCheckout> OpenedAsync(bool capturesLater = false) =>
        Got(await Payments.OpenCheckoutAsync(OrderUntil(Gateway.Now.AddMinutes(30), capturesLater), NewKey(), default));
}
