using System.Net;
using System.Text.Json.Nodes;
using Actors.Web.Tests.Pages;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Actors.Web.Tests.Pay;

/// <summary>Paying for an appointment: every state has its words, and the next step works without a script.</summary>
public sealed class PayPagesTests : IAsyncLifetime
{
    private const string Address = "/book/clinic/-/appointments/apt_1/pay";

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly PayApi _api = new();
    private WebApplication _pages = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _api.Appointment = PayApi.Unpaid(_clock.GetUtcNow());
        _api.Payment = PayApi.Open();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddWeb(_ => _api);
        _pages = builder.Build();
        _pages.MapWeb();
        await _pages.StartAsync();
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_pages.Urls.Single()),
        };
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _pages.DisposeAsync();
    }

    [Fact]
    public async Task It_says_how_much_until_when_and_leads_to_where_it_is_paid()
    {
        var page = await PageAsync(Address + "?tz=Europe/Lisbon");
        Heading(page).ShouldBe("Pay for your appointment");
        Text(page).ShouldContain("The time is kept for you until 08:23. (23 min left)");
        Facts(page).ShouldContain("To pay now: €30.00");
        Facts(page).ShouldContain("Total: €90.00");
        Facts(page).ShouldContain("Tax included: €16.83");
        Text(page).ShouldContain("This is a trial: no money moves");
        page.QuerySelector("main button.primary")!.TextContent.ShouldBe("Pay €30.00");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        _api.Asked.ShouldNotContain(asked => asked.StartsWith("POST", StringComparison.Ordinal), "to look changes nothing");
    }

    [Fact]
    public async Task The_button_opens_the_payment_and_leads_to_the_page_of_the_payment_service()
    {
        _api.Payment = null;
        using var sent = await StartAsync(Address + "?lang=en");
        var leads = await DemoHost.ReadAsync(sent);
        var refresh = leads.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content");
        refresh.ShouldBe("0;url=https://checkout.stripe.com/c/pay/cs_test_1", "a form leads to this host only");
        leads.QuerySelector("main a.primary")!.GetAttribute("href").ShouldBe("https://checkout.stripe.com/c/pay/cs_test_1");
        _api.Asked[^2].ShouldBe("""POST /payments/intents a-token {"appointmentId":"apt_1"}""");
        const string back = "https://pages.example" + Address;
        _api.Asked[^1].ShouldBe(
            "POST /payments/pay_apt_1/checkout a-token "
            + $$"""{"successUrl":"{{back}}?lang=en\u0026paid=1","cancelUrl":"{{back}}?lang=en\u0026paid=0"}""");
    }

    [Fact]
    public async Task A_page_of_this_host_is_reached_at_once()
    {
        _api.Checkout = new Uri(_client.BaseAddress!, "/checkout/test/cs_1?key=k").ToString();
        using var sent = await StartAsync(Address);
        (sent.StatusCode, sent.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, _api.Checkout));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://evil.example/pay")]
    [InlineData("//evil.example/pay")]
    public async Task An_address_that_could_run_something_is_no_place_to_pay(string url)
    {
        _api.Checkout = url;
        using var sent = await StartAsync(Address);
        sent.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        (await sent.Content.ReadAsStringAsync()).ShouldNotContain(url);
    }

    [Fact]
    public async Task What_has_been_paid_meanwhile_leads_back_to_its_page()
    {
        _api.Checkout = null;
        using var sent = await StartAsync(Address);
        (sent.StatusCode, sent.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, Address));
    }

    [Theory]
    [InlineData("requires_payment", "?paid=1", "Your payment is on its way")]
    [InlineData("processing", "", "Your payment is on its way")]
    [InlineData("paid", "", "Your payment is on its way")]
    [InlineData("failed", "", "The payment did not go through")]
    [InlineData("failed", "?paid=1", "The payment did not go through")]
    [InlineData("declined", "?paid=0", "The payment did not go through")]
    [InlineData("requires_payment", "?paid=0", "Pay for your appointment")]
    public async Task What_the_payment_says_counts_and_not_what_the_address_does(string status, string query, string heading)
    {
        if (status == "declined") _api.Payment!["declineCode"] = "insufficient_funds";
        else _api.Payment!["status"] = status;
        var page = await PageAsync(Address + query);
        Heading(page).ShouldBe(heading);
        page.QuerySelector("[data-poll]").ShouldSatisfyAllConditions(
            polls => (polls is not null).ShouldBe(heading.EndsWith("on its way", StringComparison.Ordinal)));
        if (status is "failed" or "declined") page.QuerySelector("main button.primary")!.TextContent.ShouldBe("Pay €30.00", "once more");
        if (query != "?paid=0" || status == "declined") return;
        page.QuerySelector(".notice")!.TextContent.ShouldBe("You have not paid yet. The time is still kept for you.");
    }

    [Theory]
    [InlineData("?paid=1", "A confirmation is on its way to ana@example.com.")]
    [InlineData("", "This appointment is paid for already. There is nothing more to do.")]
    public async Task Whoever_has_paid_is_told_so_and_whoever_comes_again_too(string query, string text)
    {
        (_api.Appointment["status"], _api.Appointment["payment"]!["isPaid"], _api.Payment!["status"]) = ("confirmed", true, "paid");
        var page = await PageAsync(Address + query);
        Heading(page).ShouldBe("Thank you, your payment has arrived");
        page.QuerySelector(".notice.good")!.TextContent.ShouldBe(text);
        page.QuerySelector("main form").ShouldBeNull("nobody pays twice");
        page.QuerySelector("main a.primary")!.TextContent.ShouldBe("To your appointment");
    }

    [Fact]
    public async Task What_was_not_paid_in_time_cannot_be_paid_any_more()
    {
        _clock.Advance(TimeSpan.FromMinutes(23));
        await IsOverAsync("The time to complete the booking is over");
        (_api.Appointment["status"], _api.Appointment["cancellation"]) =
            ("cancelled", new JsonObject { ["at"] = _clock.GetUtcNow(), ["isLapse"] = true });
        await IsOverAsync("The time to complete the booking is over");
        var own = await PageAsync("/book/clinic/-/appointments/apt_1");
        own.QuerySelector(".notice")!.TextContent.ShouldContain("This booking was not completed in time");
    }

    [Fact]
    public async Task What_was_called_off_cannot_be_paid()
    {
        (_api.Appointment["status"], _api.Appointment["cancellation"]) = ("cancelled", new JsonObject { ["at"] = _clock.GetUtcNow() });
        await IsOverAsync("This appointment was cancelled");
    }

    [Fact]
    public async Task A_card_is_left_without_an_amount()
    {
        (_api.Appointment["payment"]!["collects"], _api.Appointment["payment"]!["amount"]) = ("card", 0);
        var page = await PageAsync(Address);
        Heading(page).ShouldBe("Leave a card for your appointment");
        Facts(page).ShouldContain("To pay now: Nothing now");
        page.QuerySelector("main button.primary")!.TextContent.ShouldBe("Leave a card");
        Text(page).ShouldContain("You enter your card on a page of the payment service");
        Text(page).ShouldContain("You can also do this later");
        Text(page).ShouldNotContain("pay later");
        Text(await PageAsync(Address + "?paid=0")).ShouldContain("You have not left a card yet.");
        var waits = await PageAsync(Address + "?paid=1");
        Heading(waits).ShouldBe("Your card is being checked");
        Text(waits).ShouldContain("Not done yet?");
        using var sent = await StartAsync(Address);
        Heading(await DemoHost.ReadAsync(sent)).ShouldBe("Go on to your card");
        (_api.Appointment["status"], _api.Appointment["payment"]!["isPaid"]) = ("confirmed", true);
        var kept = await PageAsync(Address);
        Heading(kept).ShouldBe("Thank you, your card is kept");
        Text(kept).ShouldContain("A card is kept for this appointment already.");
    }

    [Fact]
    public async Task Whoever_comes_from_a_mail_gives_the_code_and_comes_to_pay()
    {
        using var stranger = await _client.GetAsync(new Uri(Address, UriKind.Relative));
        var asks = await DemoHost.ReadAsync(stranger);
        asks.QuerySelector("form[data-token]")!.GetAttribute("action").ShouldBe(Address);
        using var opened = await _client.PostAsync(
            new Uri(Address, UriKind.Relative), new FormUrlEncodedContent([new("token", PayApi.Token)]));
        opened.Headers.Location!.OriginalString.ShouldBe(Address);
        opened.Headers.GetValues("Set-Cookie").Single().ShouldContain("path=/book/clinic/-/appointments/apt_1");
    }

    [Fact]
    public async Task The_appointment_says_what_is_to_be_paid_and_what_comes_back()
    {
        var own = await PageAsync("/book/clinic/-/appointments/apt_1?tz=Europe/Lisbon");
        Facts(own).ShouldContain("Status: Waits for the payment");
        Facts(own).ShouldContain("Payment: €30.00 to pay by Monday 1 March 2027, 08:23");
        own.QuerySelector("main a.primary")!.GetAttribute("href").ShouldStartWith(Address);

        (_api.Appointment["status"], _api.Appointment["payment"]!["isPaid"]) = ("confirmed", true);
        _api.Appointment["cancellationTerms"] = new JsonObject
        {
            ["fee"] = new JsonObject { ["amount"] = 1_000, ["currency"] = "EUR" },
            ["refund"] = new JsonObject { ["amount"] = 2_000, ["currency"] = "EUR" },
        };
        var cancel = await PageAsync("/book/clinic/-/appointments/apt_1/cancel");
        Facts(cancel).ShouldContain("Cancelling: Costs €10.00 if you cancel now");
        Facts(cancel).ShouldContain("Payment: €30.00 paid");
        Facts(cancel).ShouldContain("You get back: €20.00 if you cancel now");
        _api.Appointment["cancellationTerms"]!["refund"]!["amount"] = 0;
        Facts(await PageAsync("/book/clinic/-/appointments/apt_1/cancel")).ShouldContain("You get back: Nothing if you cancel now");
    }

    [Theory]
    [InlineData("de", "Bezahlen Sie Ihren Termin", "30,00\u00a0€ bezahlen")]
    [InlineData("es", "Pague su cita", "Pagar 30,00\u00a0€")]
    [InlineData("fr", "Payez votre rendez-vous", "Payer 30,00\u00a0€")]
    [InlineData("pl", "Opłać swoją wizytę", "Zapłać 30,00\u00a0€")]
    [InlineData("pt", "Pague a sua marcação", "Pagar 30,00\u00a0€")]
    public async Task It_speaks_the_language_of_the_visitor(string language, string heading, string button)
    {
        var page = await PageAsync($"{Address}?lang={language}");
        (Heading(page), page.QuerySelector("main button.primary")!.TextContent).ShouldBe((heading, button));
    }

    private async Task IsOverAsync(string heading)
    {
        var page = await PageAsync(Address);
        Heading(page).ShouldBe(heading);
        page.QuerySelector("main form").ShouldBeNull();
        page.QuerySelector("main a.primary")!.GetAttribute("href").ShouldBe("/book/clinic/running-analysis");
    }

    private static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent;

    private static string Text(IDocument page) => page.QuerySelector("main")!.TextContent;

    private static IEnumerable<string> Facts(IDocument page) => page.QuerySelectorAll(".facts-list > div")
        .Select(fact => $"{fact.QuerySelector("dt")!.TextContent}: {fact.QuerySelector("dd")!.TextContent.Trim()}");

    private async Task<IDocument> PageAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Cookie", "manage=" + PayApi.Token } } };
        using var response = await _client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await DemoHost.ReadAsync(response);
    }

    private async Task<HttpResponseMessage> StartAsync(string address)
    {
        var form = (await PageAsync(address)).QuerySelector("main form")!.GetAttribute("action");
        using var request = new HttpRequestMessage(HttpMethod.Post, form)
        {
            Headers = { { "Cookie", "manage=" + PayApi.Token } },
            Content = new FormUrlEncodedContent([]),
        };
        return await _client.SendAsync(request);
    }
}
