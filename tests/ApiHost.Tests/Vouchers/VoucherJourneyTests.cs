using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Vouchers;

/// <summary>Coupons, gifts and packages over HTTP: made, checked, booked with, given back, found again, erased.</summary>
[Collection(SharedServerTests.Name)]
public sealed class VoucherJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        const string priced = """{"price":{"amount":10000,"currency":"EUR"},"cancellationPolicy":{"freeUntilHours":24,"feePercent":50}}""";
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, priced)).Status.ShouldBe(200);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_coupon_is_checked_used_given_back_and_taken_out_of_use()
    {
        var coupon = await MakeAsync("""{"kind":"coupon","code":"Summer-27","name":"Summer","percent":20,"maxRedemptions":1}""");
        Text(coupon, "code").ShouldBe("Summer-27");
        (await _tenant.AsOwner("POST", "vouchers", """{"kind":"coupon","code":"SUMMER27","percent":5}"""))
            .Code.ShouldBe("DUPLICATE_RESOURCE", "it is the same code");
        var check = await _tenant.AsAnybody("GET", "vouchers/check?code=summer%2027&serviceType=consultation");
        check.Status.ShouldBe(200, check.ToString());
        (Number(check.Data["discount"]), Number(check.Data["remaining"])).ShouldBe((2_000, 8_000));

        var booked = await BookAsync("2027-03-02T09:00:00Z", "SUMMER-27");
        booked.Status.ShouldBe(201, booked.ToString());
        (Number(booked.Data["price"]), Number(booked.Data["voucher"]!["fullPrice"])).ShouldBe((8_000, 10_000));
        booked.Body.ShouldNotContain("SUMMER");
        var used = await _tenant.AsAnybody("GET", "vouchers/check?code=SUMMER27&serviceType=consultation");
        (used.Status, used.Code).ShouldBe((422, "LIMIT_REACHED"), used.ToString());
        used.Body.ShouldContain("\"code\"");
        var refused = await BookAsync("2027-03-02T10:00:00Z", "SUMMER-27");
        (refused.Status, refused.Code).ShouldBe((422, "LIMIT_REACHED"), refused.ToString());
        refused.Body.ShouldContain("voucherCode");

        var id = Text(booked.Data, "id");
        var cancelled = await _tenant.AsOwner("POST", $"appointments/{id}/cancel");
        cancelled.Data["voucher"]!["isReturned"]!.GetValue<bool>().ShouldBeTrue(cancelled.ToString());
        var path = "vouchers/" + Text(coupon, "id");
        (await _tenant.AsOwner("GET", path)).Data["redemptions"]!.GetValue<int>().ShouldBe(0);
        (await _tenant.AsOwner("PATCH", path, """{"maxRedemptions":5,"percent":30}""")).Data["percent"]!.GetValue<int>().ShouldBe(30);
        var listed = await _tenant.AsOwner("GET", "vouchers?kind=coupon&status=active&search=summer");
        listed.Json["data"]!.AsArray().Count.ShouldBe(1);
        listed.Body.ShouldNotContain("Summer-27");
        (await _tenant.AsOwner("DELETE", path)).Data["isActive"]!.GetValue<bool>().ShouldBeFalse();
        (await _tenant.AsOwner("PATCH", path, """{"percent":10}""")).Code.ShouldBe("INVALID_TRANSITION");
        var gone = await BookAsync("2027-03-02T10:00:00Z", "SUMMER-27");
        (gone.Status, gone.Code).ShouldBe((422, "POLICY_VIOLATION"), gone.ToString());
        var unknown = await BookAsync("2027-03-02T10:00:00Z", "NEVER-WAS");
        (unknown.Status, unknown.Code).ShouldBe((422, "POLICY_VIOLATION"));
        unknown.Json["error"]!["message"]!.GetValue<string>().ShouldBe(gone.Json["error"]!["message"]!.GetValue<string>());
        (await BookAsync("2027-03-02T10:00:00Z", null)).Status.ShouldBe(201, "nothing was lost");
    }

    [Fact]
    public async Task A_package_is_sold_at_the_desk_found_by_its_owner_and_pays_her_bookings()
    {
        var package = await _tenant.AsOwner(
            "POST", "packages",
            """{"name":"Ten","price":{"amount":80000,"currency":"EUR"},"sessions":10,"services":["consultation"]}""");
        package.Status.ShouldBe(201, package.ToString());
        (await _tenant.AsAnybody("GET", "packages")).Body.ShouldContain("\"Ten\"");
        var email = $"owner-of-package@{_tenant.Slug}.example";
        var token = await _tenant.MemberAsync(email);
        var path = $"packages/{Text(package.Data, "id")}/purchases";
        var sold = await _tenant.AsOwner("POST", path, $$"""{"clientEmail":"{{email}}","clientName":"Ana"}""", ("Idempotency-Key", "one"));
        sold.Status.ShouldBe(201, sold.ToString());
        var code = Text(sold.Data, "code");
        code.Length.ShouldBe(14);

        var mine = await shared.Server.CallAsync("GET", "vouchers/mine", null, Calls.Bearer(token));
        var voucher = mine.Json["data"]!.AsArray().ShouldHaveSingleItem()!;
        (Text(voucher, "code"), voucher["sessionsLeft"]!.GetValue<int>()).ShouldBe((code, 10));
        (await BookAsync("2027-03-03T09:00:00Z", code)).Code.ShouldBe("POLICY_VIOLATION", "it is another client's");
        var booked = await BookAsync("2027-03-03T09:00:00Z", code.ToLowerInvariant(), email);
        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["voucher"]!["sessions"]!.GetValue<int>().ShouldBe(1);
        Text(booked.Data["voucher"]!, "kind").ShouldBe("package");
        var left = await shared.Server.CallAsync("GET", "vouchers/mine", null, Calls.Bearer(token));
        left.Json["data"]![0]!["sessionsLeft"]!.GetValue<int>().ShouldBe(9);
        var export = await shared.Server.CallAsync("GET", "users/me/export", null, Calls.Bearer(token));
        export.Body.ShouldContain("\"vouchers\":[{");
        export.Body.ShouldNotContain(code);

        (await _tenant.AsOwner("DELETE", $"packages/{Text(package.Data, "id")}")).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", "packages")).Body.ShouldNotContain("\"Ten\"");
        (await _tenant.AsOwner("POST", path, """{"clientEmail":"late@example.com"}""")).Code.ShouldBe("INVALID_TRANSITION");
        (await _tenant.AsOwner("POST", path, $$"""{"clientEmail":"{{email}}","clientName":"Ana"}""", ("Idempotency-Key", "one")))
            .Header("Idempotent-Replayed").ShouldBe("true");
    }

    [Fact]
    public async Task A_gift_is_spent_in_parts_and_a_series_uses_a_code_for_each_of_its_appointments()
    {
        var gift = await MakeAsync("""{"kind":"gift","amount":{"amount":25000,"currency":"EUR"}}""");
        var code = Text(gift, "code");
        const string daily = ",\"recurrence\":{\"frequency\":\"daily\",\"count\":3}}";
        var body = Booking("2027-03-08T09:00:00Z", code, "ana@example.com").TrimEnd('}') + daily;
        var series = await _tenant.AsAnybody("POST", "appointments", body);
        series.Status.ShouldBe(201, series.ToString());
        var read = await _tenant.AsOwner("GET", "vouchers/" + Text(gift, "id"));
        (Number(read.Data["balance"]), read.Data["redemptions"]!.GetValue<int>()).ShouldBe((0, 3));
        (await BookAsync("2027-03-15T09:00:00Z", code)).Code.ShouldBe("LIMIT_REACHED");
    }

    [Theory]
    [InlineData("""{"kind":"coupon"}""", "percent")]
    [InlineData("""{"kind":"coupon","percent":10,"amount":{"amount":5,"currency":"EUR"}}""", "percent")]
    [InlineData("""{"kind":"coupon","percent":10,"code":"abc"}""", "code")]
    [InlineData("""{"kind":"coupon","percent":10,"sessions":3}""", "sessions")]
    [InlineData("""{"kind":"gift","amount":{"amount":0,"currency":"EUR"}}""", "amount.amount")]
    [InlineData("""{"kind":"gift","amount":{"amount":5,"currency":"EUR"},"code":"SHORTCODE"}""", "code")]
    [InlineData("""{"kind":"package","sessions":3,"price":{"amount":5,"currency":"EUR"}}""", "services")]
    [InlineData("""{"kind":"coupon","percent":10,"services":["nothing"]}""", "services[0]")]
    [InlineData("""{"kind":"coupon","percent":10,"validFrom":"2027-03-02T00:00:00Z","validUntil":"2027-03-01T00:00:00Z"}""", "validUntil")]
    [InlineData("""{"kind":"wand"}""", "kind")]
    public async Task What_is_wrong_with_a_voucher_is_named(string body, string field)
    {
        var refused = await _tenant.AsOwner("POST", "vouchers", body);
        (refused.Status, refused.Code).ShouldBe((400, "VALIDATION_ERROR"), refused.ToString());
        refused.Body.ShouldContain($"\"{field}\"");
    }

    private async Task<System.Text.Json.Nodes.JsonNode> MakeAsync(string body)
    {
        var made = await _tenant.AsOwner("POST", "vouchers", body);
        made.Status.ShouldBe(201, made.ToString());
        return made.Data;
    }

    private Task<ApiAnswer> BookAsync(string start, string? code, string email = "ana@example.com") =>
        _tenant.AsAnybody("POST", "appointments", Booking(start, code, email));

    private string Booking(string start, string? code, string email)
    {
        var voucher = code is null ? "" : $",\"voucherCode\":\"{code}\"";
        return $$"""
            {"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","scheduledAt":"{{start}}","clientName":"Ana",
            "clientEmail":"{{email}}"{{voucher}}}
            """;
    }

    private static string Text(System.Text.Json.Nodes.JsonNode node, string name) => node[name]!.GetValue<string>();

    private static long Number(System.Text.Json.Nodes.JsonNode? price) => price!["amount"]!.GetValue<long>();
}
