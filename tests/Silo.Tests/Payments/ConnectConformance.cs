using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>Accounts to which payments go, customers and kept methods.</summary>
public abstract class ConnectConformance<TGateway>(Running<TGateway> running) : GatewayConformance<TGateway>(running)
    where TGateway : GatewayUnderTest, new()
{
    private static readonly Uri Refresh = new("https://example.com/again");
    private static readonly Uri Return = new("https://example.com/done");

    [Fact]
    public async Task An_account_may_charge_once_everything_was_told()
    {
        var account = await OpenedAsync();
        (account.ChargesEnabled, account.PayoutsEnabled, account.DetailsSubmitted).ShouldBe((false, false, false));
        account.CurrentlyDue.ShouldNotBeEmpty();
        account.DisabledReason.ShouldNotBeNull();
        var link = await LinkAsync(account.Id);
        link.ExpiresAt.ShouldBeGreaterThan(Gateway.Now);
        (await Gateway.OnboardAsync(link, leavesSomethingOut: true)).ShouldBeNull();
        var half = await AccountAsync(account.Id);
        (half.ChargesEnabled, half.DetailsSubmitted).ShouldBe((false, true));
        half.CurrentlyDue.ShouldBe(["individual.verification.document"]);
        (await Gateway.OnboardAsync(await LinkAsync(account.Id), leavesSomethingOut: false)).ShouldBeNull();
        var whole = await AccountAsync(account.Id);
        (whole.ChargesEnabled, whole.PayoutsEnabled, whole.DisabledReason).ShouldBe((true, true, null));
        whole.CurrentlyDue.ShouldBeEmpty();
        await Gateway.HearsAsync("account.updated", account.Id);
    }

    [Fact]
    public async Task A_link_can_be_used_once_and_for_some_minutes()
    {
        var account = await OpenedAsync();
        var used = await LinkAsync(account.Id);
        (await Gateway.OnboardAsync(used, leavesSomethingOut: true)).ShouldBeNull();
        (await Gateway.OnboardAsync(used, leavesSomethingOut: false)).ShouldNotBeNull();
        var late = await LinkAsync(account.Id);
        await Gateway.WaitAsync(TimeSpan.FromMinutes(6));
        (await Gateway.OnboardAsync(late, leavesSomethingOut: false)).ShouldNotBeNull();
        (await AccountAsync(account.Id)).ChargesEnabled.ShouldBeFalse();
    }

    [Fact]
    public async Task A_payment_goes_to_an_account_that_may_charge_and_to_no_other()
    {
        var account = await OpenedAsync();
        var order = Order() with { Destination = account.Id, ApplicationFee = 500 };
        Refused(await Payments.OpenAsync(order, NewKey(), default))
            .ShouldBe((GatewayRefusalKind.Invalid, "insufficient_capabilities_for_transfer"));
        (await Gateway.OnboardAsync(await LinkAsync(account.Id), leavesSomethingOut: false)).ShouldBeNull();
        var paid = await PaidAsync(order);
        paid.Received.ShouldBe(5_000);
        var refund = new RefundOrder { IntentId = paid.Id, Amount = 2_500, ReversesTransfer = true, Metadata = Metadata };
        Got(await Payments.RefundAsync(refund, NewKey(), default)).Amount.ShouldBe(2_500);
        var nowhere = order with { Destination = "acct_test_" + new string('0', 32) };
        Refused(await Payments.OpenAsync(nowhere, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
    }

    [Fact]
    public async Task The_platforms_part_is_at_most_what_is_taken()
    {
        var account = await OpenedAsync();
        (await Gateway.OnboardAsync(await LinkAsync(account.Id), leavesSomethingOut: false)).ShouldBeNull();
        var order = Order(capturesLater: true) with { Destination = account.Id, ApplicationFee = 500 };
        Refused(await Payments.OpenAsync(order with { ApplicationFee = 5_001 }, NewKey(), default)).Kind
            .ShouldBe(GatewayRefusalKind.Invalid);
        var held = await PaidAsync(order);
        Refused(await Payments.CaptureAsync(held.Id, 1_000, 1_001, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.Invalid);
        Got(await Payments.CaptureAsync(held.Id, 1_000, 100, NewKey(), default)).Received.ShouldBe(1_000);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_account_and_the_same_customer()
    {
        var (one, other) = (NewKey(), NewKey());
        var account = await OpenedAsync(one);
        (await OpenedAsync(one)).Id.ShouldBe(account.Id);
        var order = new CustomerOrder("ana@example.com", null, Metadata);
        var customer = Got(await Payments.CreateCustomerAsync(order, other, default));
        Got(await Payments.CreateCustomerAsync(order, other, default)).ShouldBe(customer);
        Refused(await Running.GetAccountAsync("acct_test_" + new string('0', 32), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
    }

    [Fact]
    public async Task A_method_is_kept_listed_and_forgotten()
    {
        var customer = await CustomerAsync();
        Got(await Billing.ListMethodsAsync(customer, default)).Items.ShouldBeEmpty();
        var first = await KeptMethodAsync(customer);
        var second = await KeptMethodAsync(customer, "pm_card_threeDSecure2Required");
        var kept = Got(await Billing.ListMethodsAsync(customer, default)).Items;
        kept.Select(method => method.Id).ShouldBe([second, first]);
        (kept[0].Last4, kept[0].Type, kept[0].ExpiryMonth).ShouldBe(("3220", "card", 12));
        var other = await CustomerAsync();
        Refused(await Billing.DetachMethodAsync(other, first, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        var key = NewKey();
        Got(await Billing.DetachMethodAsync(customer, first, key, default)).Id.ShouldBe(first);
        Got(await Billing.DetachMethodAsync(customer, first, key, default)).Id.ShouldBe(first);
        Got(await Billing.ListMethodsAsync(customer, default)).Items.Select(method => method.Id).ShouldBe([second]);
    }

    [Fact]
    public async Task A_setup_is_declined_taken_or_given_up()
    {
        var customer = await CustomerAsync();
        var setup = Got(await Payments.OpenSetupAsync(customer, Metadata, NewKey(), default));
        (setup.Status, setup.CustomerId, setup.PaymentMethodId).ShouldBe((GatewaySetupStatus.NeedsMethod, customer, null));
        setup.ToString().ShouldNotContain(setup.ClientSecret.ShouldNotBeNull());
        (await Gateway.ConfirmSetupAsync(setup.Id, setup.ClientSecret, "pm_card_visa_chargeDeclined")).ShouldBe("card_declined");
        Got(await Payments.GetSetupAsync(setup.Id, default)).LastDecline.ShouldNotBeNull().Code.ShouldBe("card_declined");
        (await Gateway.ConfirmSetupAsync(setup.Id, setup.ClientSecret, "pm_card_visa")).ShouldBeNull();
        Got(await Payments.GetSetupAsync(setup.Id, default)).LastDecline.ShouldBeNull();
        Got(await Payments.GetSetupAsync(setup.Id, default)).Status.ShouldBe(GatewaySetupStatus.Succeeded);
        await Gateway.HearsAsync("setup_intent.succeeded", setup.Id);
        Refused(await Payments.CancelSetupAsync(setup.Id, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.WrongState);
        var given = Got(await Payments.OpenSetupAsync(customer, Metadata, NewKey(), default));
        Got(await Payments.CancelSetupAsync(given.Id, NewKey(), default)).Status.ShouldBe(GatewaySetupStatus.Canceled);
        Refused(await Payments.OpenSetupAsync("cus_test_" + new string('0', 32), Metadata, NewKey(), default)).Kind
            .ShouldBe(GatewayRefusalKind.NotFound);
    }

    private IConnectGateway Running => Gateway.Accounts;

    private async Task<GatewayAccount> OpenedAsync(string? key = null) =>
        Got(await Running.CreateAccountAsync(new AccountOrder("PT", "rita@example.com", Metadata), key ?? NewKey(), default));

    private async Task<GatewayAccount> AccountAsync(string id) => Got(await Running.GetAccountAsync(id, default));

    private async Task<GatewayLink> LinkAsync(string id) => Got(await Running.CreateLinkAsync(id, Refresh, Return, default));
}
