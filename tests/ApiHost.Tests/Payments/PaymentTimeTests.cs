using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.Payments.Booked;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>What time makes of payments: what nobody pays is free again, who does not come is charged, and every night the books are
/// compared.</summary>
public sealed class PaymentTimeTests : IAsyncLifetime
{
    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(_clock);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_nobody_pays_is_free_again_and_cannot_be_paid_late()
    {
        var paying = await Paying.CreateAsync(_server, """{"collects":"full","payWithinMinutes":15}""");
        var booked = await paying.BookAsync();
        (await paying.Tenant.AsAnybody("POST", "appointments", paying.Tenant.Booking("2027-03-02T09:00:00Z"))).Code
            .ShouldBe("SCHEDULE_CONFLICT", "it is hers while she may pay");
        _clock.Advance(TimeSpan.FromMinutes(16));
        await Eventually.Holds(async () => Text(await booked.ReadAsync(), "status") == "cancelled");
        (await booked.ReadAsync())["cancellation"]!["isLapse"]!.GetValue<bool>().ShouldBeTrue();
        await booked.UntilPaymentAsync("cancelled");
        await paying.BookAsync();
        var id = booked.Secret[..booked.Secret.IndexOf("_secret", StringComparison.Ordinal)];
        var late = await _server.CallAsync(
            "POST", $"payments/test/intents/{id}/confirm", $$"""{"clientSecret":"{{booked.Secret}}","paymentMethod":"{{Paying.Good}}"}""");
        (late.Status, late.Code).ShouldBe((409, "INVALID_TRANSITION"));
    }

    [Fact]
    public async Task Who_does_not_come_is_charged_by_the_kept_card()
    {
        var paying = await Paying.CreateAsync(_server, """{"collects":"card","noShowFeePercent":50}""");
        var booked = await paying.BookAsync();
        booked.Answer["payment"]!["amount"]!.GetValue<long>().ShouldBe(0);
        await paying.ConfirmAsync(booked.Secret, what: "setups");
        (await booked.UntilPaymentAsync("card_kept"))["captured"]!.GetValue<long>().ShouldBe(0);
        Text(await booked.ReadAsync(), "status").ShouldBe("confirmed");
        _clock.Advance(TimeSpan.FromHours(26));
        var token = await TestTenant.LoginAsync(_server, paying.Tenant.OwnerEmail, paying.Tenant.OwnerPassword);
        (await _server.CallAsync("POST", $"appointments/{booked.Id}/no-show", null, Calls.Bearer(token))).Status.ShouldBe(200);
        (await booked.UntilPaymentAsync("paid"))["captured"]!.GetValue<long>().ShouldBe(4_000);
    }

    [Fact]
    public async Task Every_night_the_books_are_compared()
    {
        var paying = await Paying.CreateAsync(_server, """{"collects":"full"}""");
        var booked = await paying.BookAsync("2027-03-03T09:00:00Z");
        await paying.ConfirmAsync(booked.Secret);
        await booked.UntilPaymentAsync("paid");
        _clock.Advance(TimeSpan.FromHours(20));
        var token = await TestTenant.LoginAsync(_server, paying.Tenant.OwnerEmail, paying.Tenant.OwnerPassword);
        ApiAnswer report = null!;
        await Eventually.Holds(async () =>
        {
            report = await _server.CallAsync("GET", "payments/reconciliation", null, Calls.Bearer(token));
            return report.Data["at"] is not null;
        });
        (report.Data["compared"]!.GetValue<int>(), report.Data["differences"]!.AsArray().Count).ShouldBe((1, 0));
    }
}
