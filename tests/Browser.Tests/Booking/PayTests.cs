using System.Text.Json;
using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Booking;

/// <summary>Paying for an appointment at the gateway that is built in, and getting money back.</summary>
public sealed class PayTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    private const string Good = "pm_card_visa";
    private const string Declined = "pm_card_visa_chargeDeclined";

    [Fact]
    public async Task Booked_paid_and_confirmed()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.PickAsync(Clinic, "deposit-session", Sample.At(Site.FreshDay(), 9));
        (await page.Locator(".choice-card").InnerTextAsync()).ShouldContain("To pay now\n€20.00");
        await page.FillAsync("Paula Pay");
        await page.BookButton().ClickAsync();
        await HasHeadingAsync(page, "Pay for your appointment");
        await PayAsync(page, Good);
        await HasHeadingAsync(page, "Thank you, your payment has arrived");
        await page.GetByRole(AriaRole.Link, new() { Name = "To your appointment" }).ClickAsync();
        await HasHeadingAsync(page, "Your appointment");
        var facts = await page.Locator(".facts-list").InnerTextAsync();
        facts.ShouldContain("Confirmed");
        facts.ShouldContain("€20.00 paid");
    }

    [Fact]
    public async Task A_card_is_left_and_kept()
    {
        var visitor = await VisitAsync();
        var page = visitor.Page;
        await visitor.PickAsync(Clinic, "card-session", Sample.At(Site.FreshDay(), 9));
        (await page.Locator(".choice-card").InnerTextAsync()).ShouldContain("To pay now\nNothing now");
        await page.FillAsync("Carla Card");
        await page.BookButton().ClickAsync();
        await HasHeadingAsync(page, "Leave a card for your appointment");
        await page.Locator("main button.primary").ClickAsync();
        await LeaveAsync(page, Declined);
        await page.Locator(".notice.bad[role=alert]").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go back without leaving a card" }).ClickAsync();
        (await page.Locator(".notice").First.InnerTextAsync()).ShouldStartWith("You have not left a card yet.");
        await page.Locator("main button.primary").ClickAsync();
        await LeaveAsync(page, "pm_card_threeDSecure2Required");
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, it is me" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
        await HasHeadingAsync(page, "Thank you, your card is kept");
        await page.GetByRole(AriaRole.Link, new() { Name = "To your appointment" }).ClickAsync();
        var facts = await page.Locator(".facts-list").InnerTextAsync();
        facts.ShouldContain("Confirmed");
        facts.ShouldContain("Card kept");
    }

    [Fact]
    public async Task Without_a_script()
    {
        var visitor = await VisitAsync(options => options.JavaScriptEnabled = false);
        var (id, token) = await BookAsync("deposit-session");
        (await visitor.GoAsync($"/book/{Clinic.Slug}/-/appointments/{id}/pay")).ShouldBe(200);
        await visitor.Page.Locator("[name=token]").FillAsync(token);
        await visitor.Page.Locator("main button.primary").ClickAsync();
        await PayAsync(visitor.Page, Good);
        // What a script does by itself is a link: the page looks again until the payment has arrived.
        await Eventually.Holds(async () =>
        {
            var again = visitor.Page.GetByRole(AriaRole.Link, new() { Name = "Look again" });
            if (await again.CountAsync() > 0) await again.ClickAsync();
            return await visitor.Page.Locator("h1").InnerTextAsync() == "Thank you, your payment has arrived";
        });
    }

    [Fact]
    public async Task Declined_then_left_then_paid_with_another_card()
    {
        var (id, token) = await BookAsync("deposit-session");
        var visitor = await OpenAsync(id, token);
        var page = visitor.Page;
        await page.Locator("main button.primary").ClickAsync();
        await ChooseAsync(page, Declined);
        await page.Locator(".notice.bad[role=alert]").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Go back without paying" }).ClickAsync();
        await HasHeadingAsync(page, "The payment did not go through");
        // Whoever gives up comes back by the mail's link, in another browser.
        var later = await OpenAsync(id, token);
        await HasHeadingAsync(later.Page, "The payment did not go through");
        await PayAsync(later.Page, Good);
        await HasHeadingAsync(later.Page, "Thank you, your payment has arrived");
        await page.ReloadAsync();
        await HasHeadingAsync(page, "Thank you, your payment has arrived");
    }

    [Fact]
    public async Task Two_tabs_pay_once()
    {
        var (id, token) = await BookAsync("deposit-session");
        var visitor = await OpenAsync(id, token);
        var other = await visitor.TabAsync(new Uri(visitor.Page.Url).PathAndQuery);
        await PayAsync(visitor.Page, Good);
        await HasHeadingAsync(visitor.Page, "Thank you, your payment has arrived");
        await other.BringToFrontAsync();
        await visitor.Context.Clock.FastForwardAsync("01:05");
        await HasHeadingAsync(other, "Thank you, your payment has arrived");
        (await other.Locator(".notice").InnerTextAsync()).ShouldStartWith("This appointment is paid for already");
        (await other.Locator("main form").CountAsync()).ShouldBe(0);
        (await PaymentAsync(id)).GetProperty("captured").GetInt64().ShouldBe(2_000);
    }

    [Fact]
    public async Task What_was_called_off_meanwhile_is_not_paid()
    {
        var (id, token) = await BookAsync("deposit-session");
        var visitor = await OpenAsync(id, token);
        await (await Clinic.OwnerAsync()).PostAsync($"appointments/{id}/cancel", new { reason = "Rita is ill" });
        await visitor.Page.Locator("main button.primary").ClickAsync();
        await HasHeadingAsync(visitor.Page, "This appointment was cancelled");
        (await visitor.Page.Locator("main form").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("deposit-session", "€20.00 if you cancel now", "€20.00 is on its way back to you", 2_000)]
    [InlineData("strict-session", "Nothing if you cancel now", "The fee for cancelling late is €25.00", 0)]
    public async Task Cancelling_says_first_what_comes_back(string service, string before, string after, long refunded)
    {
        var (id, token) = await BookAsync(service);
        var visitor = await OpenAsync(id, token);
        var page = visitor.Page;
        await PayAsync(page, Good);
        await HasHeadingAsync(page, "Thank you, your payment has arrived");
        await visitor.GoAsync($"/book/{Clinic.Slug}/-/appointments/{id}/cancel");
        (await page.Locator(".facts-list").InnerTextAsync()).ShouldContain(before);
        await page.Locator("button.danger").ClickAsync();
        await HasHeadingAsync(page, "Your appointment");
        (await page.Locator(".notice").First.InnerTextAsync()).ShouldContain(after);
        await Eventually.Holds(async () => (await PaymentAsync(id)).GetProperty("refunded").GetInt64() == refunded);
    }

    private static Task HasHeadingAsync(IPage page, string heading) => Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(heading);

    private static async Task LeaveAsync(IPage page, string card)
    {
        await HasHeadingAsync(page, "Leave a test card");
        await page.Locator("#card").SelectOptionAsync(card);
        await page.Locator("main button.primary").ClickAsync();
    }

    private static async Task PayAsync(IPage page, string card)
    {
        await page.Locator("main button.primary").ClickAsync();
        await ChooseAsync(page, card);
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on" }).ClickAsync();
    }

    private static async Task ChooseAsync(IPage page, string card)
    {
        await HasHeadingAsync(page, "Test payment");
        await page.Locator("#card").SelectOptionAsync(card);
        await page.Locator("main button.primary").ClickAsync();
    }

    private async Task<(string Id, string Token)> BookAsync(string service)
    {
        var booked = await Clinic.BookAsync(service, Clinic.Rita, Sample.At(Site.FreshDay(), 9));
        return (booked.GetProperty("id").GetString()!, booked.GetProperty("manageToken").GetString()!);
    }

    private async Task<Visitor> OpenAsync(string id, string token)
    {
        var visitor = await VisitAsync();
        await visitor.GoAsync($"/book/{Clinic.Slug}/-/appointments/{id}/pay#token={token}");
        await visitor.Page.Locator("[data-pay]").WaitForAsync();
        return visitor;
    }

    private async Task<JsonElement> PaymentAsync(string id) => await (await Clinic.OwnerAsync()).GetAsync("payments/pay_" + id);
}
