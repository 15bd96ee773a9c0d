using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Payments;
using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.Payments.Booked;

namespace Actors.ApiHost.Tests.Vouchers;

/// <summary>Packages and gifts that strangers buy and pay online.</summary>
public sealed class PurchaseJourneyTests : IAsyncLifetime
{
    private const string Buyer = "buyer@example.com";
    private const string Sessions =
        """{"name":"Ten","price":{"amount":80000,"currency":"EUR"},"sessions":10,"services":["consultation"]}""";
    private const string Gift =
        """{"name":"Gift of 50","price":{"amount":5000,"currency":"EUR"},"worth":{"amount":5000,"currency":"EUR"},"validDays":30}""";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;
    private Paying _paying = null!;

    private TestTenant Tenant => _paying.Tenant;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock);
        _paying = await Paying.CreateAsync(_server, """{"collects":"full"}""");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task Ten_sessions_are_bought_paid_mailed_and_pay_bookings()
    {
        var bought = await BuyAsync(await OfferAsync(Sessions), "");
        Text(bought["payment"]!, "status").ShouldBe("requires_payment");
        bought["voucher"].ShouldBeNull();
        var path = "purchases/" + Text(bought, "id");
        (await Tenant.AsAnybody("GET", path)).Status.ShouldBe(401);
        (await Tenant.AsAnybody("GET", path, null, ("X-Manage-Token", "other"))).Status.ShouldBe(404);
        (await Tenant.AsAnybody("GET", "payments/" + Text(bought["payment"]!, "id"))).Status.ShouldBe(401);

        await _paying.ConfirmAsync(Text(bought["payment"]!, "clientSecret"));
        var paid = await UntilAsync(bought, purchase => purchase["voucher"] is not null);
        Text(paid["payment"]!, "status").ShouldBe("paid");
        var voucher = paid["voucher"]!;
        (voucher["sessionsLeft"]!.GetValue<int>(), Text(voucher, "clientEmail")).ShouldBe((10, Buyer));
        var mail = (await _server.MailsToAsync(Buyer, 1, "Ten:"))[0];
        mail.Text.ShouldContain("Code: " + Text(voucher, "code"));
        mail.Text.ShouldContain("Sessions: 10");
        (await Tenant.AsAnybody("GET", "payments/" + Text(bought["payment"]!, "id"), null, TokenOf(bought))).Data["purchaseId"]!
            .GetValue<string>().ShouldBe(Text(bought, "id"));

        var booked = await BookAsync("2027-03-02T09:00:00Z", Text(voucher, "code"));
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["payment"].ShouldBeNull("the session pays it");
        (await ReadAsync(bought))["voucher"]!["sessionsLeft"]!.GetValue<int>().ShouldBe(9);
        Mailbox.Now(_server, Buyer).Count(sent => sent.Subject.StartsWith("Ten:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_gift_is_given_away_and_what_is_given_back_is_over()
    {
        var bought = await BuyAsync(await OfferAsync(Gift), ""","bearer":true,"locale":"de" """);
        await _paying.ConfirmAsync(Text(bought["payment"]!, "clientSecret"));
        var voucher = (await UntilAsync(bought, purchase => purchase["voucher"] is not null))["voucher"]!;
        (Text(voucher, "kind"), voucher["balance"]!["amount"]!.GetValue<long>()).ShouldBe(("gift", 5_000));
        (await _server.MailsToAsync(Buyer, 1, "Gift of 50: Ihr Code"))[0].Text.ShouldContain("Wert: 50,00");
        var check = "vouchers/check?serviceType=consultation&code=" + Text(voucher, "code");
        (await Tenant.AsAnybody("GET", check)).Status.ShouldBe(200, "whoever has the code may use it");

        var refund = $"payments/{Text(bought["payment"]!, "id")}/refund";
        (await AsOwnerAsync("POST", refund, """{"amount":1000,"reason":"goodwill"}""")).Status.ShouldBe(200);
        await UntilAsync(bought, purchase => Text(purchase["payment"]!, "status") == "partially_refunded");
        (await Tenant.AsAnybody("GET", check)).Status.ShouldBe(200, "a part changes nothing");
        (await AsOwnerAsync("POST", refund, """{"reason":"she changed her mind"}""")).Status.ShouldBe(200);
        await UntilAsync(bought, purchase => !purchase["voucher"]!["isActive"]!.GetValue<bool>());
        (await Tenant.AsAnybody("GET", check)).Code.ShouldBe("POLICY_VIOLATION");
    }

    [Fact]
    public async Task What_nobody_pays_lapses_and_what_is_not_offered_is_not_sold()
    {
        var package = await OfferAsync(Sessions);
        var bought = await BuyAsync(package, "");
        var again = await Tenant.AsAnybody("POST", "purchases", BodyOf(package, ""), ("Idempotency-Key", "buy-" + package));
        (again.Status, Text(again.Data, "manageToken")).ShouldBe((201, Text(bought, "manageToken")), again.ToString());
        (await Tenant.AsAnybody("POST", "purchases", BodyOf(package, ""","clientName":"Else" """), ("Idempotency-Key", "buy-" + package)))
            .Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await Tenant.AsAnybody("POST", "purchases", BodyOf("pkg_none", ""))).Status.ShouldBe(404);
        (await Tenant.AsAnybody("POST", "purchases", """{"packageId":"x","clientEmail":"no address"}""")).Fields.ShouldBe(["clientEmail"]);

        _clock.Advance(TimeSpan.FromHours(24));
        await UntilAsync(bought, purchase => Text(purchase["payment"]!, "status") == "cancelled");
        (await ReadAsync(bought))["voucher"].ShouldBeNull();
        (await AsOwnerAsync("DELETE", "packages/" + package)).Status.ShouldBe(200);
        (await Tenant.AsAnybody("POST", "purchases", BodyOf(package, ""))).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task A_package_has_sessions_or_a_worth_and_a_page_to_pay_is_open_for_a_day_at_most()
    {
        const string both =
            """{"name":"B","price":{"amount":5000,"currency":"EUR"},"worth":{"amount":1,"currency":"USD"},"sessions":2}""";
        (await AsOwnerAsync("POST", "packages", both)).Fields.ShouldBe(["sessions", "worth.currency"], ignoreOrder: true);
        (await AsOwnerAsync("POST", "packages", """{"name":"B","price":{"amount":5000,"currency":"EUR"}}""")).Fields
            .ShouldBe(["sessions", "services"], ignoreOrder: true);

        const string week = """{"amount":{"amount":5000,"currency":"EUR"},"description":"A course","payWithinMinutes":10080}""";
        var asked = await AsOwnerAsync("POST", "payments/intents", week);
        asked.Status.ShouldBe(201, asked.ToString());
        var page = await AsOwnerAsync(
            "POST", $"payments/{Text(asked.Data, "id")}/checkout",
            """{"successUrl":"https://example.com/done","cancelUrl":"https://example.com/again"}""");
        page.Status.ShouldBe(200, page.ToString());
    }

    private async Task<string> OfferAsync(string package)
    {
        var offered = await AsOwnerAsync("POST", "packages", package);
        offered.Status.ShouldBe(201, offered.ToString());
        return Text(offered.Data, "id");
    }

    private async Task<JsonNode> BuyAsync(string package, string more)
    {
        var answer = await Tenant.AsAnybody("POST", "purchases", BodyOf(package, more), ("Idempotency-Key", "buy-" + package));
        answer.Status.ShouldBe(201, answer.ToString());
        return answer.Data;
    }

    private static string BodyOf(string package, string more) => $$"""{"packageId":"{{package}}","clientEmail":"{{Buyer}}"{{more}}}""";

    private static (string Name, string Value) TokenOf(JsonNode bought) => ("X-Manage-Token", Text(bought, "manageToken"));

    private async Task<JsonNode> ReadAsync(JsonNode bought)
    {
        var answer = await Tenant.AsAnybody("GET", "purchases/" + Text(bought, "id"), null, TokenOf(bought));
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data;
    }

    private Task<JsonNode> UntilAsync(JsonNode bought, Func<JsonNode, bool> isSo) => Eventually.Hears(() => ReadAsync(bought), isSo);

    private Task<ApiAnswer> BookAsync(string start, string code) => Tenant.AsAnybody(
        "POST", "appointments",
        Tenant.Booking(start).Replace("ana@example.com", Buyer, StringComparison.Ordinal)[..^1] + $$""","voucherCode":"{{code}}"}""");

    // A day goes by in some of these: the owner signs in anew.
    private async Task<ApiAnswer> AsOwnerAsync(string method, string path, string? body = null) => await _server.CallAsync(
        method, path, body, Calls.Bearer(await TestTenant.LoginAsync(_server, Tenant.OwnerEmail, Tenant.OwnerPassword)));
}
