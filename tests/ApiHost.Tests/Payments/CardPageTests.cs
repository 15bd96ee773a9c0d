using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;
using static Actors.ApiHost.Tests.Payments.Booked;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>
/// A card is left on the gateway's page: at once, after a decline, beside the form, too late; and is charged when nobody comes.
/// </summary>
public sealed class CardPageTests : IAsyncLifetime
{
    private const string Card = """{"collects":"card","noShowFeePercent":50,"payWithinMinutes":15}""";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(_clock);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_card_that_is_left_there_makes_the_appointment_the_clients_and_is_charged_when_she_does_not_come()
    {
        var (paying, booked, page) = await OpenedAsync();
        (await PageAsync(booked)).ShouldBe(page, "the page that is open");
        await paying.SubmitAsync(page, "card", Paying.Good);
        await Eventually.Holds(async () => Text(await booked.ReadAsync(), "status") == "confirmed");
        var kept = await booked.PaymentAsync();
        (Text(kept, "status"), kept["captured"]!.GetValue<long>()).ShouldBe(("card_kept", 0));
        (kept["clientSecret"], kept["checkoutUrl"]).ShouldBe((null, null));
        var again = await CheckoutAsync(booked);
        (again.Status, again.Code).ShouldBe((409, "INVALID_TRANSITION"));

        _clock.Advance(TimeSpan.FromHours(26));
        var owner = await TestTenant.LoginAsync(_server, paying.Tenant.OwnerEmail, paying.Tenant.OwnerPassword);
        (await _server.CallAsync("POST", $"appointments/{booked.Id}/no-show", null, Calls.Bearer(owner))).Status.ShouldBe(200);
        (await booked.UntilPaymentAsync("paid"))["captured"]!.GetValue<long>().ShouldBe(4_000);
    }

    [Fact]
    public async Task Who_is_declined_or_asked_for_proof_goes_on_on_the_same_page()
    {
        var (paying, booked, page) = await OpenedAsync();
        var declined = await UseAsync(page, ""","paymentMethod":"pm_card_visa_chargeDeclined" """);
        (Text(declined, "status"), Text(declined["declined"]!, "code")).ShouldBe(("open", "card_declined"));
        (declined["keepsCard"]!.GetValue<bool>(), declined["amount"]!.GetValue<long>()).ShouldBe((true, 0));
        var asked = await UseAsync(page, ""","paymentMethod":"pm_card_threeDSecure2Required" """);
        asked["needsAction"]!.GetValue<bool>().ShouldBeTrue();
        Text(await booked.ReadAsync(), "status").ShouldBe("scheduled");
        await paying.SubmitAsync(page, "proof", "given");
        await booked.UntilPaymentAsync("card_kept");
    }

    [Fact]
    public async Task Beside_the_form_the_first_wins_and_the_other_is_given_up()
    {
        var (paying, byPage, page) = await OpenedAsync();
        await paying.SubmitAsync(page, "card", Paying.Good);
        await byPage.UntilPaymentAsync("card_kept");
        var id = byPage.Secret[..byPage.Secret.IndexOf("_secret", StringComparison.Ordinal)];
        await Eventually.Holds(async () => (await _server.CallAsync(
            "POST", $"payments/test/setups/{id}/confirm",
            $$"""{"clientSecret":"{{byPage.Secret}}","paymentMethod":"{{Paying.Good}}"}""")).Code == "INVALID_TRANSITION");

        var byForm = await paying.BookAsync("2027-03-02T11:00:00Z");
        var other = await PageAsync(byForm);
        await paying.ConfirmAsync(byForm.Secret, what: "setups");
        await byForm.UntilPaymentAsync("card_kept");
        await Eventually.Holds(async () => Text(await UseAsync(other, ""), "status") == "expired");
    }

    [Fact]
    public async Task Whoever_calls_off_or_comes_too_late_finds_the_page_closed()
    {
        var (paying, cancelled, page) = await OpenedAsync();
        await cancelled.CancelAsync();
        await Eventually.Holds(async () => Text(await UseAsync(page, ""), "status") == "expired");
        Text(await cancelled.UntilPaymentAsync("cancelled"), "status").ShouldBe("cancelled");

        var late = await paying.BookAsync("2027-03-02T11:00:00Z");
        var closed = await PageAsync(late);
        _clock.Advance(TimeSpan.FromMinutes(16));
        await Eventually.Holds(async () => Text(await late.ReadAsync(), "status") == "cancelled");
        await Eventually.Holds(async () => Text(await UseAsync(closed, ""), "status") == "expired");
    }

    private async Task<(Paying Paying, Booked Booked, Uri Page)> OpenedAsync()
    {
        var paying = await Paying.CreateAsync(_server, Card);
        var booked = await paying.BookAsync();
        return (paying, booked, await PageAsync(booked));
    }

    private static async Task<Uri> PageAsync(Booked booked)
    {
        var answer = await CheckoutAsync(booked);
        answer.Status.ShouldBe(200, answer.ToString());
        return new Uri(Text(answer.Data, "url"));
    }

    // As the client's own page asks for it: she comes back to this installation.
    private static async Task<ApiAnswer> CheckoutAsync(Booked booked)
    {
        var own = new Uri(Text(booked.Answer["payment"]!, "checkoutUrl")).GetLeftPart(UriPartial.Path);
        return await booked.AskAsync(
            "POST", $"payments/{booked.PaymentId}/checkout", $$"""{"successUrl":"{{own}}?paid=1","cancelUrl":"{{own}}?paid=0"}""");
    }

    private async Task<JsonNode> UseAsync(Uri page, string does)
    {
        var answer = await _server.CallAsync(
            "POST", "payments/test/checkouts/" + page.Segments[^1], $$"""{"key":"{{page.Query["?key=".Length..]}}"{{does}}}""");
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data;
    }
}
