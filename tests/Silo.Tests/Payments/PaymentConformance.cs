using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>Intents: from opening to taking.</summary>
public abstract class PaymentConformance<TGateway>(Running<TGateway> running) : GatewayConformance<TGateway>(running)
    where TGateway : GatewayUnderTest, new()
{
    [Fact]
    public async Task An_intent_is_opened_confirmed_and_taken()
    {
        var opened = Got(await Payments.OpenAsync(Order(), NewKey(), default));
        (opened.Status, opened.Amount, opened.Received).ShouldBe((GatewayIntentStatus.NeedsMethod, new Money(5_000, "EUR"), 0));
        opened.Metadata["payment_id"].ShouldBe("pay_1");
        opened.ToString().ShouldNotContain(opened.ClientSecret.ShouldNotBeNull());
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret, "4242 4242 4242 4242")).ShouldBeNull();
        var paid = await IntentAsync(opened.Id);
        (paid.Status, paid.Received, paid.Capturable, paid.Refunded).ShouldBe((GatewayIntentStatus.Succeeded, 5_000, 0, 0));
        (paid.LastDecline, paid.Dispute).ShouldBe((null, null));
        var told = await Gateway.HearsAsync("payment_intent.succeeded", opened.Id);
        told.GetProperty("amount_received").GetInt64().ShouldBe(5_000);
        told.GetProperty("metadata").GetProperty("tenant_id").GetString().ShouldBe("tnt_1");
    }

    [Fact]
    public async Task The_secret_is_told_again_by_asking_and_not_by_other_calls()
    {
        var opened = Got(await Payments.OpenAsync(Order(capturesLater: true), NewKey(), default));
        (await IntentAsync(opened.Id)).ClientSecret.ShouldBe(opened.ClientSecret);
        Got(await Payments.CancelAsync(opened.Id, NewKey(), default)).ClientSecret.ShouldBeNull();
    }

    [Fact]
    public async Task A_part_is_captured_and_the_rest_released()
    {
        var held = await PaidAsync(Order(capturesLater: true));
        (held.Status, held.Capturable, held.Received).ShouldBe((GatewayIntentStatus.Authorized, 5_000, 0));
        await Gateway.HearsAsync("payment_intent.amount_capturable_updated", held.Id);
        Refused(await Payments.CaptureAsync(held.Id, 5_001, 0, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.Invalid);
        var key = NewKey();
        var taken = Got(await Payments.CaptureAsync(held.Id, 3_000, 0, key, default));
        (taken.Status, taken.Received, taken.Capturable).ShouldBe((GatewayIntentStatus.Succeeded, 3_000, 0));
        Got(await Payments.CaptureAsync(held.Id, 3_000, 0, key, default)).Received.ShouldBe(3_000);
        Refused(await Payments.CaptureAsync(held.Id, 1_000, 0, NewKey(), default))
            .ShouldBe((GatewayRefusalKind.WrongState, "payment_intent_unexpected_state"));
    }

    [Fact]
    public async Task An_authorisation_is_given_up_or_lapses_after_a_week()
    {
        var given = await PaidAsync(Order(capturesLater: true));
        Got(await Payments.CancelAsync(given.Id, NewKey(), default)).Status.ShouldBe(GatewayIntentStatus.Canceled);
        await Gateway.HearsAsync("payment_intent.canceled", given.Id);
        Refused(await Payments.CancelAsync(given.Id, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.WrongState);
        var forgotten = await PaidAsync(Order(capturesLater: true));
        await Gateway.WaitAsync(TimeSpan.FromDays(7));
        await Gateway.HearsAsync("payment_intent.canceled", forgotten.Id);
        (await IntentAsync(forgotten.Id)).Status.ShouldBe(GatewayIntentStatus.Canceled);
    }

    [Fact]
    public async Task What_was_taken_cannot_be_canceled()
    {
        var paid = await PaidAsync();
        Refused(await Payments.CancelAsync(paid.Id, NewKey(), default))
            .ShouldBe((GatewayRefusalKind.WrongState, "payment_intent_unexpected_state"));
    }

    [Theory]
    [InlineData("pm_card_visa_chargeDeclined", "card_declined", "generic_decline")]
    [InlineData("pm_card_visa_chargeDeclinedInsufficientFunds", "card_declined", "insufficient_funds")]
    [InlineData("4000000000009987", "card_declined", "lost_card")]
    [InlineData("pm_card_chargeDeclinedExpiredCard", "expired_card", null)]
    [InlineData("4000000000000127", "incorrect_cvc", null)]
    [InlineData("pm_card_chargeCustomerFail", "card_declined", "generic_decline")]
    public async Task A_declined_card_leaves_the_intent_open_for_another(string card, string code, string? declineCode)
    {
        var opened = Got(await Payments.OpenAsync(Order(), NewKey(), default));
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret!, card)).ShouldBe(code);
        var declined = await IntentAsync(opened.Id);
        declined.Status.ShouldBe(GatewayIntentStatus.NeedsMethod);
        var why = declined.LastDecline.ShouldNotBeNull();
        (why.Kind, why.Code, why.DeclineCode).ShouldBe((GatewayRefusalKind.Declined, code, declineCode));
        await Gateway.HearsAsync("payment_intent.payment_failed", opened.Id);
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret!, "pm_card_visa")).ShouldBeNull();
        (await IntentAsync(opened.Id)).ShouldSatisfyAllConditions(
            paid => paid.Status.ShouldBe(GatewayIntentStatus.Succeeded), paid => paid.LastDecline.ShouldBeNull());
    }

    [Theory]
    [InlineData("4111111111111111")]
    [InlineData("5555 4444 3333 1111")]
    [InlineData("pm_1PgafuB7WZ01zgkW")]
    [InlineData("")]
    public async Task What_is_no_known_test_card_is_never_taken(string method)
    {
        var opened = Got(await Payments.OpenAsync(Order(), NewKey(), default));
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret!, method)).ShouldNotBeNull();
        (await IntentAsync(opened.Id)).ShouldSatisfyAllConditions(
            intent => intent.Status.ShouldBe(GatewayIntentStatus.NeedsMethod), intent => intent.PaymentMethodId.ShouldBeNull());
    }

    [Theory]
    [InlineData(true, GatewayIntentStatus.Succeeded)]
    [InlineData(false, GatewayIntentStatus.NeedsMethod)]
    public async Task Whoever_is_asked_for_proof_gives_it_or_does_not(bool succeeds, GatewayIntentStatus status)
    {
        var asked = await PaidAsync(method: "pm_card_threeDSecure2Required");
        asked.Status.ShouldBe(GatewayIntentStatus.NeedsAction);
        await Gateway.HearsAsync("payment_intent.requires_action", asked.Id);
        await Gateway.FinishAsync(asked.Id, asked.ClientSecret!, succeeds);
        (await IntentAsync(asked.Id)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_wrong_secret_confirms_nothing()
    {
        var opened = Got(await Payments.OpenAsync(Order(), NewKey(), default));
        var other = Got(await Payments.OpenAsync(Order(), NewKey(), default));
        (await Gateway.ConfirmAsync(opened.Id, other.ClientSecret!, "pm_card_visa")).ShouldNotBeNull();
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret![..^1], "pm_card_visa")).ShouldNotBeNull();
        (await IntentAsync(opened.Id)).Status.ShouldBe(GatewayIntentStatus.NeedsMethod);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_is_refused_for_anything_else()
    {
        var key = NewKey();
        var first = Got(await Payments.OpenAsync(Order(), key, default));
        (await Gateway.ConfirmAsync(first.Id, first.ClientSecret!, "pm_card_visa")).ShouldBeNull();
        var again = Got(await Payments.OpenAsync(Order(), key, default));
        (again.Id, again.Status, again.ClientSecret).ShouldBe((first.Id, GatewayIntentStatus.NeedsMethod, first.ClientSecret));
        Refused(await Payments.OpenAsync(Order(4_000), key, default)).Kind.ShouldBe(GatewayRefusalKind.Invalid);
        (await IntentAsync(first.Id)).Status.ShouldBe(GatewayIntentStatus.Succeeded);
    }

    [Fact]
    public async Task A_refusal_is_remembered_as_well()
    {
        var opened = Got(await Payments.OpenAsync(Order(capturesLater: true), NewKey(), default));
        var key = NewKey();
        Refused(await Payments.CaptureAsync(opened.Id, 5_000, 0, key, default)).Kind.ShouldBe(GatewayRefusalKind.WrongState);
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret!, "pm_card_visa")).ShouldBeNull();
        Refused(await Payments.CaptureAsync(opened.Id, 5_000, 0, key, default)).Kind.ShouldBe(GatewayRefusalKind.WrongState);
        Got(await Payments.CaptureAsync(opened.Id, 5_000, 0, NewKey(), default)).Received.ShouldBe(5_000);
    }

    [Fact]
    public async Task A_request_that_was_wrong_may_be_put_right_under_its_key()
    {
        var key = NewKey();
        Refused(await Payments.OpenAsync(Order(1), key, default)).ShouldBe((GatewayRefusalKind.Invalid, "amount_too_small"));
        Got(await Payments.OpenAsync(Order(), key, default)).Amount.Amount.ShouldBe(5_000);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var id = "pi_test_" + new string('0', 32);
        Refused(await Payments.GetAsync(id, default)).ShouldBe((GatewayRefusalKind.NotFound, "resource_missing"));
        Refused(await Payments.GetAsync("pi_elsewhere", default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Payments.CaptureAsync(id, 1, 0, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await RefundAsync(id, 1)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Payments.GetRefundAsync("re_test_" + new string('0', 32) + "_1", default)).Kind
            .ShouldBe(GatewayRefusalKind.NotFound);
        Refused(await Payments.OpenAsync(Order() with { CustomerId = "cus_test_" + new string('0', 32) }, NewKey(), default)).Kind
            .ShouldBe(GatewayRefusalKind.NotFound);
    }

    [Fact]
    public async Task Currencies_without_and_with_three_decimals_stay_as_they_are()
    {
        foreach (var currency in new[] { "JPY", "KWD" })
        {
            var order = Order() with { Amount = new Money(1_234, currency) };
            (await PaidAsync(order)).ShouldSatisfyAllConditions(
                paid => paid.Amount.ShouldBe(new Money(1_234, currency)), paid => paid.Received.ShouldBe(1_234));
        }
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_charged_by_a_kept_method()
    {
        var customer = await CustomerAsync();
        var method = await KeptMethodAsync(customer);
        var order = Order() with { CustomerId = customer, PaymentMethodId = method };
        var key = NewKey();
        var charged = Got(await Payments.ChargeAsync(order, key, default));
        (charged.Status, charged.Received, charged.CustomerId, charged.PaymentMethodId, charged.ClientSecret)
            .ShouldBe((GatewayIntentStatus.Succeeded, 5_000, customer, method, null));
        Got(await Payments.ChargeAsync(order, key, default)).Id.ShouldBe(charged.Id);
        var held = Got(await Payments.ChargeAsync(order with { CapturesLater = true }, NewKey(), default));
        held.Status.ShouldBe(GatewayIntentStatus.Authorized);
    }

    [Fact]
    public async Task Somebody_who_is_not_there_is_declined_or_asked_to_come()
    {
        var customer = await CustomerAsync();
        var order = Order() with { CustomerId = customer };
        var failing = await KeptMethodAsync(customer, "pm_card_chargeCustomerFail");
        var key = NewKey();
        var first = await Payments.ChargeAsync(order with { PaymentMethodId = failing }, key, default);
        Refused(first).ShouldBe((GatewayRefusalKind.Declined, "card_declined"));
        Refused(await Payments.ChargeAsync(order with { PaymentMethodId = failing }, key, default))
            .ShouldBe((GatewayRefusalKind.Declined, "card_declined"));
        var asking = await KeptMethodAsync(customer, "pm_card_authenticationRequired");
        var asked = await Payments.ChargeAsync(order with { PaymentMethodId = asking }, NewKey(), default);
        Refused(asked).ShouldBe((GatewayRefusalKind.NeedsAction, "authentication_required"));
        // She comes, and pays the same intent.
        var intent = await IntentAsync(asked.Refusal!.IntentId.ShouldNotBeNull());
        (await Gateway.ConfirmAsync(intent.Id, intent.ClientSecret!, "pm_card_visa")).ShouldBeNull();
        (await IntentAsync(intent.Id)).Status.ShouldBe(GatewayIntentStatus.Succeeded);
    }

    [Fact]
    public async Task A_method_that_is_not_the_customers_charges_nothing()
    {
        var (one, other) = (await CustomerAsync(), await CustomerAsync());
        var method = await KeptMethodAsync(one);
        var order = Order() with { CustomerId = other, PaymentMethodId = method };
        Refused(await Payments.ChargeAsync(order, NewKey(), default)).Kind.ShouldBe(GatewayRefusalKind.NotFound);
    }

    [Fact]
    public async Task A_method_is_kept_while_paying()
    {
        var customer = await CustomerAsync();
        var paid = await PaidAsync(Order() with { CustomerId = customer, KeepsMethod = true });
        var kept = await Eventually.Hears(
            async () => Got(await Billing.ListMethodsAsync(customer, default)).Items, methods => methods.Length == 1);
        (kept[0].Id, kept[0].Last4, kept[0].Brand).ShouldBe((paid.PaymentMethodId, "4242", "visa"));
        var order = Order() with { CustomerId = customer, PaymentMethodId = kept[0].Id };
        Got(await Payments.ChargeAsync(order, NewKey(), default)).Status.ShouldBe(GatewayIntentStatus.Succeeded);
    }
}
