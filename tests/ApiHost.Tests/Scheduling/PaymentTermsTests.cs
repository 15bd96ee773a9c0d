using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Scheduling;

/// <summary>What services cost, with which tax, how they are paid for, and what an appointment says of that.</summary>
[Collection(SharedServerTests.Name)]
public sealed class PaymentTermsTests(SharedServer shared) : IAsyncLifetime
{
    private const string Price = """{"amount":8000,"currency":"EUR"}""";
    private const string At = "2027-03-02T09:00:00Z";

    private TestTenant _tenant = null!;

    private string Service => "services/" + _tenant.ServiceId;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Payment_is_turned_on_and_off_by_patches()
    {
        var priced = await PatchAsync($$"""{"price":{{Price}}}""");
        priced["requiresPayment"]!.GetValue<bool>().ShouldBeFalse();
        priced["payment"].ShouldBeNull();
        priced["charge"]!.ToJsonString().ShouldBe("""{"currency":"EUR","total":8000,"tax":0,"due":0}""");

        var whole = await PatchAsync("""{"requiresPayment":true}""");
        whole["payment"]!.ToJsonString().ShouldBe("""{"collects":"full","keepsDeposit":false,"payWithinMinutes":30}""");
        whole["charge"]!["due"]!.GetValue<long>().ShouldBe(8_000);

        const string quarter = """{"collects":"deposit","depositPercent":25,"keepsDeposit":true,"payWithinMinutes":15}""";
        var deposit = await PatchAsync($$"""{"payment":{{quarter}}}""");
        deposit["payment"]!["depositPercent"]!.GetValue<int>().ShouldBe(25);
        deposit["charge"]!["due"]!.GetValue<long>().ShouldBe(2_000);
        var renamed = await PatchAsync("""{"name":"Long consultation"}""");
        renamed["payment"]!.ToJsonString().ShouldBe(deposit["payment"]!.ToJsonString(), "what is not named stays");

        var amount = await PatchAsync("""{"payment":{"depositPercent":null,"depositAmount":1500}}""");
        amount["charge"]!["due"]!.GetValue<long>().ShouldBe(1_500);
        (await PatchAsync("""{"payment":null}"""))["requiresPayment"]!.GetValue<bool>().ShouldBeFalse();
        (await PatchAsync("""{"payment":{"collects":"card"}}"""))["charge"]!["due"]!.GetValue<long>().ShouldBe(0);
        var off = await PatchAsync("""{"requiresPayment":false}""");
        (off["requiresPayment"]!.GetValue<bool>(), off["payment"]).ShouldBe((false, null));
    }

    [Theory]
    [InlineData("""{"requiresPayment":true}""", "price")]
    [InlineData("""{"price":{"amount":0,"currency":"EUR"},"payment":{"collects":"full"}}""", "price")]
    [InlineData("""{"price":{"amount":10,"currency":"EUR"},"payment":{}}""", "payment.collects")]
    [InlineData("""{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"half"}}""", "payment.collects")]
    [InlineData("""{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"deposit"}}""", "payment.depositAmount")]
    [InlineData(
        """{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"deposit","depositAmount":5,"depositPercent":5}}""",
        "payment.depositAmount")]
    [InlineData(
        """{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"deposit","depositAmount":11}}""", "payment.depositAmount")]
    [InlineData("""{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"deposit","depositAmount":0}}""", "payment.depositAmount")]
    [InlineData(
        """{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"deposit","depositPercent":101}}""", "payment.depositPercent")]
    [InlineData("""{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"full","depositPercent":50}}""", "payment.depositPercent")]
    [InlineData("""{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"card","keepsDeposit":true}}""", "payment.keepsDeposit")]
    [InlineData(
        """{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"card","noShowFeePercent":101}}""", "payment.noShowFeePercent")]
    [InlineData(
        """{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"full","payWithinMinutes":4}}""", "payment.payWithinMinutes")]
    [InlineData(
        """{"price":{"amount":10,"currency":"EUR"},"payment":{"collects":"full","payWithinMinutes":1441}}""", "payment.payWithinMinutes")]
    [InlineData("""{"taxRate":{}}""", "taxRate.basisPoints")]
    [InlineData("""{"taxRate":{"basisPoints":10001}}""", "taxRate.basisPoints")]
    [InlineData("""{"serviceType":"tax"}""", "serviceType")]
    public async Task Terms_that_make_no_sense_are_refused(string patch, string field)
    {
        var answer = await _tenant.AsOwner("PATCH", Service, patch);
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task The_organisations_rate_of_tax_holds_for_services_that_have_none()
    {
        (await _tenant.AsOwner("GET", "services/tax")).Data.ToJsonString().ShouldBe("""{"basisPoints":0,"inclusive":false}""");
        const string longer = """[{"minutes":60,"price":{"amount":12000,"currency":"EUR"}}]""";
        var untaxed = await PatchAsync($$"""{"price":{{Price}},"requiresPayment":true,"durations":{{longer}}}""");
        untaxed["charge"]!["tax"]!.GetValue<long>().ShouldBe(0);

        var set = await _tenant.AsOwner("PUT", "services/tax", """{"basisPoints":2300}""");
        set.Data.ToJsonString().ShouldBe("""{"basisPoints":2300,"inclusive":false}""");
        (await _tenant.AsOwner("PUT", "services/tax", """{"basisPoints":2300}""")).Status.ShouldBe(200, "a repeat changes nothing");
        (await _tenant.AsOwner("GET", "services/tax")).Data["basisPoints"]!.GetValue<int>().ShouldBe(2_300);
        const string charge =
            """{"currency":"EUR","total":9840,"tax":1840,"taxRate":{"basisPoints":2300,"inclusive":false},"due":9840}""";
        var shown = (await _tenant.AsAnybody("GET", Service)).Data;
        shown["charge"]!.ToJsonString().ShouldBe(charge);
        shown["taxRate"].ShouldBeNull("it has none of its own");
        shown["durations"]![1]!["charge"]!["total"]!.GetValue<long>().ShouldBe(14_760);
        var listed = await shared.Server.CallAsync("GET", "services", headers: _tenant.Named);
        listed.Json["data"]![0]!["charge"]!.ToJsonString().ShouldBe(charge, "the list says the same");

        var own = await PatchAsync("""{"taxRate":{"basisPoints":600,"inclusive":true}}""");
        own["charge"]!.ToJsonString().ShouldBe(
            """{"currency":"EUR","total":8000,"tax":453,"taxRate":{"basisPoints":600,"inclusive":true},"due":8000}""");
        (await PatchAsync("""{"taxRate":null}"""))["charge"]!["tax"]!.GetValue<long>().ShouldBe(1_840);
        (await _tenant.AsOwner("PUT", "services/tax", """{"basisPoints":-1}""")).Fields.ShouldBe(["basisPoints"]);
    }

    [Fact]
    public async Task No_new_service_is_hidden_behind_a_word_of_the_api()
    {
        var made = await _tenant.AsOwner("POST", "services", """{"name":"Tax","durationMinutes":30}""");
        made.Status.ShouldBe(201, made.ToString());
        made.Data["serviceType"]!.GetValue<string>().ShouldStartWith("tax-");
    }

    [Fact]
    public async Task A_booking_says_what_is_to_be_paid_and_is_told_to_the_client_alone()
    {
        const string tax = """{"basisPoints":2300,"inclusive":true}""";
        const string deposit = """{"collects":"deposit","depositAmount":2000}""";
        await PatchAsync($$"""{"price":{{Price}},"taxRate":{{tax}},"payment":{{deposit}}}""");
        var email = $"client@{_tenant.Slug}.example";
        var booking = _tenant.Booking(At).Replace("ana@example.com", email, StringComparison.Ordinal);
        var booked = await _tenant.AsAnybody("POST", "appointments", booking);

        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["status"]!.GetValue<string>().ShouldBe("scheduled");
        var payment = booked.Data["payment"]!;
        payment["id"]!.GetValue<string>().ShouldBe("pay_" + booked.Data["id"]);
        payment["collects"]!.GetValue<string>().ShouldBe("deposit");
        AmountsOf(payment).ShouldBe((2_000, 8_000, 1_496, 0));
        (payment["currency"]!.GetValue<string>(), payment["isPaid"]!.GetValue<bool>()).ShouldBe(("EUR", false));
        payment["payBy"]!.GetValue<DateTime>().ShouldBe(booked.Data["createdAt"]!.GetValue<DateTime>().AddMinutes(30));
        booked.Data["cancellationTerms"]!["refund"].ShouldBeNull("nothing is paid yet");

        var mail = (await shared.Server.MailsToAsync(email, 1, "Please pay for your appointment")).ShouldHaveSingleItem();
        mail.Text.ShouldContain("To pay now: €20.00\nTotal: €80.00\nTax included: €14.96\n");
        mail.Text.ShouldContain($"/book/{_tenant.Slug}/-/appointments/{booked.Data["id"]}/pay#token=");
        mail.Calendar!.ShouldContain("STATUS:TENTATIVE");
        Mailbox.Now(shared.Server, _tenant.ExpertEmail).ShouldBeEmpty("the expert hears of what is paid for");
    }

    [Fact]
    public async Task Staff_book_without_a_payment_when_they_say_so()
    {
        await PatchAsync($$"""{"price":{{Price}},"requiresPayment":true}""");
        const string extras = ""","override":["PAYMENT"]}""";
        var body = _tenant.Booking(At)[..^1] + extras;
        (await _tenant.AsAnybody("POST", "appointments", body)).Status.ShouldBe(403);
        var booked = await _tenant.AsOwner("POST", "appointments", body);
        booked.Status.ShouldBe(201, booked.ToString());
        (booked.Data["status"]!.GetValue<string>(), booked.Data["payment"]).ShouldBe(("confirmed", null));
    }

    private static (long Amount, long Total, long Tax, long Discount) AmountsOf(JsonNode payment) => (
        payment["amount"]!.GetValue<long>(), payment["total"]!.GetValue<long>(), payment["tax"]!.GetValue<long>(),
        payment["discount"]!.GetValue<long>());

    private async Task<JsonNode> PatchAsync(string patch)
    {
        var answer = await _tenant.AsOwner("PATCH", Service, patch);
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data;
    }
}
