using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.Payments.Booked;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>What is booked is paid: at once, after a decline, twice, on a page, or by a card that is kept; and is given back.</summary>
[Collection(SharedServerTests.Name)]
public sealed class PaymentJourneyTests(SharedServer shared)
{
    private const string Full = """{"collects":"full"}""";
    private const string Back = """{"successUrl":"https://example.com/paid","cancelUrl":"https://example.com/back"}""";
    private const string Policy = ""","cancellationPolicy":{"freeUntilHours":48,"feePercent":25}""";

    [Fact]
    public async Task What_is_booked_is_the_clients_once_it_is_paid()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var booked = await paying.BookAsync();
        Text(booked.Answer, "status").ShouldBe("scheduled");
        var payment = booked.Answer["payment"]!;
        (Text(payment, "status"), Text(payment, "gateway"), payment["isPaid"]!.GetValue<bool>())
            .ShouldBe(("requires_payment", "test", false));
        payment["amount"]!.GetValue<long>().ShouldBe(8_000);
        Text(payment, "checkoutUrl").ShouldContain($"/-/appointments/{booked.Id}/pay#token=");
        Text((await booked.RepeatAsync())["payment"]!, "clientSecret").ShouldBe(booked.Secret, "it is asked for again, and kept nowhere");

        Text(await paying.ConfirmAsync(booked.Secret), "status").ShouldBe("requires_capture");

        (await booked.PaymentAsync())["captured"]!.GetValue<long>().ShouldBe(8_000, "who looks need not wait for an event");
        var appointment = await booked.ReadAsync();
        (Text(appointment, "status"), appointment["payment"]!["isPaid"]!.GetValue<bool>()).ShouldBe(("confirmed", true));
        var paid = await booked.PaymentAsync();
        (Text(paid, "status"), paid["clientSecret"], paid["checkoutUrl"]).ShouldBe(("paid", null, null));
        var again = await paying.Tenant.AsAnybody(
            "POST", "payments/intents", $$"""{"appointmentId":"{{booked.Id}}"}""", booked.Token);
        Text(again.Data, "status").ShouldBe("paid", "it has one payment, however often it is asked for");
    }

    [Fact]
    public async Task The_gateways_word_is_enough_when_nobody_looks()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var booked = await paying.BookAsync();
        await paying.ConfirmAsync(booked.Secret);
        await Eventually.Holds(async () => Text(await booked.ReadAsync(), "status") == "confirmed");
    }

    [Fact]
    public async Task Who_is_declined_tries_again()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var booked = await paying.BookAsync();
        await paying.ConfirmAsync(booked.Secret, "pm_card_visa_chargeDeclinedInsufficientFunds");
        var declined = await booked.PaymentAsync();
        (Text(declined, "status"), Text(declined, "declineCode")).ShouldBe(("requires_payment", "insufficient_funds"));
        Text(await booked.ReadAsync(), "status").ShouldBe("scheduled");
        await paying.ConfirmAsync(Text(declined, "clientSecret"));
        (await booked.UntilPaymentAsync("paid"))["declineCode"].ShouldBeNull();
    }

    [Fact]
    public async Task Who_pays_on_two_tabs_pays_once()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var booked = await paying.BookAsync();
        var body = $$"""{"successUrl":"{{paying.Tenant.Server.Address}}paid","cancelUrl":"{{paying.Tenant.Server.Address}}back"}""";
        var page = await paying.Tenant.AsOwner("POST", $"payments/{booked.PaymentId}/checkout", body);
        page.Status.ShouldBe(200, page.ToString());
        (await paying.Tenant.AsOwner("POST", $"payments/{booked.PaymentId}/checkout", body)).Data.ToJsonString()
            .ShouldBe(page.Data.ToJsonString(), "the page that is open");
        await paying.SubmitAsync(new Uri(Text(page.Data, "url")), "card", Paying.Good);
        await paying.ConfirmAsync(booked.Secret);
        var paid = await booked.UntilPaymentAsync("paid");
        (paid["captured"]!.GetValue<long>(), paid["refunded"]!.GetValue<long>()).ShouldBe((8_000, 0), "the other was never taken");
    }

    [Fact]
    public async Task A_free_cancellation_gives_everything_back_and_a_late_one_keeps_the_fee()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full, Policy);
        var early = await paying.BookAsync("2027-03-09T09:00:00Z");
        var late = await paying.BookAsync("2027-03-02T10:00:00Z");
        foreach (var booked in new[] { early, late })
        {
            await paying.ConfirmAsync(booked.Secret);
            await booked.UntilPaymentAsync("paid");
            await booked.CancelAsync();
        }

        (await early.UntilPaymentAsync("refunded"))["refunded"]!.GetValue<long>().ShouldBe(8_000);
        (await late.UntilPaymentAsync("partially_refunded"))["refunded"]!.GetValue<long>().ShouldBe(6_000);
    }

    [Fact]
    public async Task What_is_cancelled_before_it_is_paid_cannot_be_paid()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var booked = await paying.BookAsync();
        await booked.CancelAsync();
        var ended = await booked.UntilPaymentAsync("cancelled");
        ended["clientSecret"].ShouldBeNull();
        var late = await paying.Tenant.AsOwner("POST", $"payments/{booked.PaymentId}/checkout", Back);
        (late.Status, late.Code).ShouldBe((409, "INVALID_TRANSITION"));
    }

    [Fact]
    public async Task Those_who_manage_give_back_and_no_more_than_is_left()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var booked = await paying.BookAsync();
        var refund = $"payments/{booked.PaymentId}/refund";
        (await paying.Tenant.AsOwner("POST", refund, """{"reason":"early"}""")).Code.ShouldBe("INVALID_TRANSITION", "nothing was taken");
        await paying.ConfirmAsync(booked.Secret);
        await booked.UntilPaymentAsync("paid");
        (await paying.Tenant.AsAnybody("POST", refund, """{"reason":"me"}""", booked.Token)).Status.ShouldBe(401);
        (await paying.Tenant.AsOwner("POST", refund, """{"amount":0,"reason":"none"}""")).Code.ShouldBe("VALIDATION_ERROR");
        (await paying.Tenant.AsOwner("POST", refund, """{"amount":-5,"reason":"less"}""")).Code.ShouldBe("VALIDATION_ERROR");
        var tooMuch = await paying.Tenant.AsOwner("POST", refund, """{"amount":8001,"reason":"much"}""");
        (tooMuch.Status, tooMuch.Code).ShouldBe((422, "POLICY_VIOLATION"));

        var part = await paying.Tenant.AsOwner("POST", refund, """{"amount":3000,"reason":"late start"}""", ("Idempotency-Key", "part"));
        part.Status.ShouldBe(200, part.ToString());
        var repeat = await paying.Tenant.AsOwner("POST", refund, """{"amount":3000,"reason":"late start"}""", ("Idempotency-Key", "part"));
        repeat.Header("Idempotent-Replayed").ShouldBe("true", repeat.ToString());
        (await paying.Tenant.AsOwner("POST", refund, """{"amount":4000,"reason":"late start"}""", ("Idempotency-Key", "part"))).Code
            .ShouldBe("IDEMPOTENCY_KEY_REUSED");
        await Eventually.Holds(async () =>
        {
            var shown = await paying.Tenant.AsOwner("GET", "payments/" + booked.PaymentId);
            return shown.Data["refunds"]!.AsArray() is [var only] && Text(only!, "status") == "succeeded";
        });
        (await booked.PaymentAsync())["refunds"].ShouldBeNull("clients see what they get back, not who said why");
        (await paying.Tenant.AsOwner("POST", refund, """{"reason":"all of it"}""")).Data["refunded"]!.GetValue<long>().ShouldBe(8_000);
    }

    [Fact]
    public async Task Another_tenants_payment_is_not_there()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var other = await TestTenant.CreateAsync(shared.Server);
        var booked = await paying.BookAsync();
        (await other.AsOwner("GET", "payments/" + booked.PaymentId)).Status.ShouldBe(404);
        (await other.AsOwner("POST", $"payments/{booked.PaymentId}/refund", """{"reason":"mine"}""")).Status.ShouldBe(404);
        (await other.AsOwner("POST", "payments/intents", $$"""{"appointmentId":"{{booked.Id}}"}""")).Status.ShouldBe(404);
        (await paying.Tenant.AsAnybody("GET", "payments/" + booked.PaymentId)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_deposit_is_what_is_due_and_staff_book_without_it()
    {
        var paying = await Paying.CreateAsync(shared.Server, """{"collects":"deposit","depositPercent":25}""");
        var booked = await paying.BookAsync();
        booked.Answer["payment"]!["amount"]!.GetValue<long>().ShouldBe(2_000);
        booked.Answer["payment"]!["total"]!.GetValue<long>().ShouldBe(8_000);
        var tenant = paying.Tenant;
        var body = tenant.Booking("2027-03-02T11:00:00Z").TrimEnd();
        var byStaff = await tenant.AsOwner(
            "POST", "appointments", body[..^1] + $$""","override":["PAYMENT"]}""");
        byStaff.Status.ShouldBe(201, byStaff.ToString());
        (Text(byStaff.Data, "status"), byStaff.Data["payment"]).ShouldBe(("confirmed", null));
    }

    [Fact]
    public async Task An_amount_is_asked_for_by_those_who_manage_and_paid_on_a_page()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var tenant = paying.Tenant;
        const string amount = """{"amount":{"amount":4200,"currency":"EUR"},"description":"Report"}""";
        (await tenant.AsAnybody("POST", "payments/intents", amount)).Status.ShouldBe(401);
        (await tenant.AsOwner("POST", "payments/intents", "{}")).Code.ShouldBe("VALIDATION_ERROR");
        (await tenant.AsOwner("POST", "payments/intents", """{"amount":{"amount":0,"currency":"EUR"}}""")).Code
            .ShouldBe("VALIDATION_ERROR");
        (await tenant.AsOwner("POST", "payments/intents", """{"amount":{"amount":100,"currency":"euro"}}""")).Code
            .ShouldBe("VALIDATION_ERROR");
        var asked = await tenant.AsOwner("POST", "payments/intents", amount, ("Idempotency-Key", "report"));
        asked.Status.ShouldBe(201, asked.ToString());
        var id = Text(asked.Data, "id");
        var page = await tenant.AsOwner("POST", $"payments/{id}/checkout", Back);
        await paying.SubmitAsync(new Uri(Text(page.Data, "url")), "card", Paying.Good);
        await Eventually.Holds(async () => Text((await tenant.AsOwner("GET", "payments/" + id)).Data, "status") == "paid");
        var list = await tenant.AsOwner("GET", "payments?status=paid");
        Text(list.Data.AsArray().ShouldHaveSingleItem()!, "id").ShouldBe(id);
    }

    [Fact]
    public async Task An_expert_gets_an_account_and_payments_go_there()
    {
        var paying = await Paying.CreateAsync(shared.Server, Full);
        var tenant = paying.Tenant;
        var none = await tenant.AsOwner("GET", "stripe/connect?expertId=" + tenant.ExpertId);
        none.Data["chargesEnabled"]!.GetValue<bool>().ShouldBeFalse();
        const string urls = "\"refreshUrl\":\"https://example.com/again\",\"returnUrl\":\"https://example.com/done\"";
        (await tenant.AsOwner("POST", "stripe/connect", $$"""{"expertId":"{{tenant.ExpertId}}",{{urls}}}""")).Code
            .ShouldBe("VALIDATION_ERROR", "the country is not known yet");
        var link = await tenant.AsOwner("POST", "stripe/connect", $$"""{"expertId":"{{tenant.ExpertId}}","country":"PT",{{urls}}}""");
        link.Status.ShouldBe(200, link.ToString());
        var before = (await tenant.AsOwner("GET", "stripe/connect?expertId=" + tenant.ExpertId)).Data;
        before["chargesEnabled"]!.GetValue<bool>().ShouldBeFalse();
        before["missing"]!.AsArray().Count.ShouldBeGreaterThan(0);
        await SaysAtTheServiceAsync(tenant, isWithout: true);
        await IsNotOfferedAsync(tenant);
        await PublishAsync(tenant);
        await OfferedByAsync(tenant, count: 0);
        await paying.SubmitAsync(new Uri(Text(link.Data, "url")), "answer", "complete");
        await Eventually.Holds(async () =>
            (await tenant.AsOwner("GET", "stripe/connect?expertId=" + tenant.ExpertId)).Data["chargesEnabled"]!.GetValue<bool>());
        await SaysAtTheServiceAsync(tenant, isWithout: false);
        await OfferedByAsync(tenant, count: 1);
        var booked = await paying.BookAsync();
        (await tenant.AsOwner("GET", "payments/" + booked.PaymentId)).Data["applicationFee"].ShouldNotBeNull();
    }

    // Told to those who can do something about it, and to nobody else.
    private static async Task SaysAtTheServiceAsync(TestTenant tenant, bool isWithout)
    {
        var service = await Eventually.Hears(
            () => tenant.AsOwner("GET", "services/" + tenant.ServiceId),
            answer => answer.Data["expertsWithoutPayments"] is null != isWithout);
        if (isWithout) service.Data["expertsWithoutPayments"]![0]!.GetValue<string>().ShouldBe(tenant.ExpertId);
        ((await tenant.AsOwner("GET", "services")).Data[0]!["expertsWithoutPayments"] is not null).ShouldBe(isWithout);
        (await tenant.AsAnybody("GET", "services/" + tenant.ServiceId)).Body.ShouldNotContain("WithoutPayments");
    }

    private static async Task PublishAsync(TestTenant tenant)
    {
        var profile = $$"""{"bio":"{{string.Join(' ', Enumerable.Repeat("helps", 20))}}","categories":["Physiotherapy"]}""";
        (await tenant.AsOwner("PATCH", "experts/" + tenant.ExpertId, profile)).Status.ShouldBe(200);
        (await tenant.AsOwner("POST", $"experts/{tenant.ExpertId}/publish")).Status.ShouldBe(200);
    }

    // The service is offered by all. What everybody may read is kept for a moment.
    private static async Task OfferedByAsync(TestTenant tenant, int count) => await Eventually.Hears(
        () => tenant.AsAnybody("GET", "experts?serviceType=" + tenant.ServiceId), answer => answer.Data.AsArray().Count == count);

    private static async Task IsNotOfferedAsync(TestTenant tenant)
    {
        const string when = "2027-03-02T09:00:00Z";
        var slots = await tenant.AsAnybody("GET", $"appointments/availability?serviceType={tenant.ServiceId}&date=2027-03-02");
        slots.Body.ShouldNotContain("\"start\"");
        var named = await tenant.AsAnybody("POST", "appointments", tenant.Booking(when));
        (named.Status, named.Code).ShouldBe((422, "POLICY_VIOLATION"), named.ToString());
        named.Body.ShouldContain("takes no payments");
        var unpaid = tenant.Booking("2027-03-02T15:00:00Z")[..^1] + ",\"override\":[\"PAYMENT\"]}";
        (await tenant.AsOwner("POST", "appointments", unpaid)).Status.ShouldBe(201, "what staff book to be paid later is theirs to decide");
    }
}
