using System.Net;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;
using Actors.Support.Payments;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Payments;

/// <summary>What browsers do at the test gateway: by the API, and on its pages without a script.</summary>
public sealed class TestPaymentTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> NoMetadata = [];

    private ApiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task An_intent_is_confirmed_by_its_secret_and_by_no_other()
    {
        var intent = (await Payments.OpenAsync(Order, "open", default)).Value!;
        var path = $"payments/test/intents/{intent.Id}/confirm";
        string With(string secret, string card) => $$"""{"clientSecret":"{{secret}}","paymentMethod":"{{card}}"}""";
        (await _server.CallAsync("POST", path, With("pi_wrong_secret", "pm_card_visa"))).Status.ShouldBe(404);
        (await _server.CallAsync("POST", path, """{"clientSecret":"x"}""")).Status.ShouldBe(400);
        var declined = await _server.CallAsync("POST", path, With(intent.ClientSecret!, "pm_card_visa_chargeDeclinedInsufficientFunds"));
        declined.Data["status"]!.GetValue<string>().ShouldBe("requires_payment_method");
        declined.Data["declined"]!["declineCode"]!.GetValue<string>().ShouldBe("insufficient_funds");
        var real = await _server.CallAsync("POST", path, With(intent.ClientSecret!, "4111 1111 1111 1111"));
        real.Status.ShouldBe(400);
        real.ToString().ShouldNotContain("4111");
        var asked = await _server.CallAsync("POST", path, With(intent.ClientSecret!, "4000 0000 0000 3220"));
        asked.Data["status"]!.GetValue<string>().ShouldBe("requires_action");
        var proven = await _server.CallAsync("POST", path, $$"""{"clientSecret":"{{intent.ClientSecret}}","succeeds":true}""");
        proven.Data["status"]!.GetValue<string>().ShouldBe("succeeded");
        (await _server.CallAsync("POST", path, With(intent.ClientSecret!, "pm_card_visa"))).Status.ShouldBe(409);
        (await Payments.GetAsync(intent.Id, default)).Value!.Received.ShouldBe(5_000);
    }

    [Fact]
    public async Task A_setup_is_confirmed_by_its_secret()
    {
        var customer = (await Payments.CreateCustomerAsync(new CustomerOrder(null, null, NoMetadata), "cus", default)).Value!;
        var setup = (await Payments.OpenSetupAsync(customer.Id, NoMetadata, "setup", default)).Value!;
        var path = $"payments/test/setups/{setup.Id}/confirm";
        var body = $$"""{"clientSecret":"{{setup.ClientSecret}}","paymentMethod":"pm_card_visa"}""";
        (await _server.CallAsync("POST", path, body)).Data["status"]!.GetValue<string>().ShouldBe("succeeded");
    }

    [Fact]
    public async Task A_page_is_paid_on_in_a_browser_without_scripts()
    {
        var url = await PageAsync("page");
        var shown = await GetAsync(url);
        shown.Text.ShouldContain("No money moves.");
        shown.Text.ShouldContain("ends in 4242");
        shown.Text.ShouldNotContain("4242424242424242");
        shown.Text.ShouldNotContain("<script");
        shown.Answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        var declined = await PostAsync(url, ("card", "pm_card_visa_chargeDeclined"));
        declined.Answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        declined.Text.ShouldContain("Your card was declined.");
        (await PostAsync(url, ("card", "pm_card_threeDSecure2Required"))).Text.ShouldContain("is it you who pays?");
        var paid = await PostAsync(url, ("proof", "given"));
        paid.Text.ShouldContain("Paid, as far as a test can be.");
        paid.Text.ShouldContain("https://example.com/paid");
        (await PostAsync(url, ("card", "pm_card_visa"))).Text.ShouldContain("Paid, as far as a test can be.");
    }

    [Fact]
    public async Task A_page_is_shown_to_nobody_without_its_key_and_takes_forms_of_this_host_only()
    {
        var url = await PageAsync("page");
        (await GetAsync(new Uri(url.GetLeftPart(UriPartial.Path)))).Answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await GetAsync(new Uri(url + "x"))).Answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(url, "https://elsewhere.example", ("card", "pm_card_visa"))).Answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task An_expert_answers_on_a_page()
    {
        var accounts = _server.Services.GetRequiredService<IConnectGateway>();
        var account = (await accounts.CreateAccountAsync(new AccountOrder("PT", null, NoMetadata), "acct", default)).Value!;
        async Task<Uri> LinkAsync() => (await accounts.CreateLinkAsync(
            account.Id, new Uri("https://example.com/again"), new Uri("https://example.com/done"), default)).Value!.Url;
        var first = await LinkAsync();
        (await GetAsync(first)).Text.ShouldContain("Answer everything");
        (await PostAsync(first, ("answer", "missing"))).Text.ShouldContain("https://example.com/done");
        (await accounts.GetAccountAsync(account.Id, default)).Value!.ChargesEnabled.ShouldBeFalse();
        (await PostAsync(first, ("answer", "complete"))).Text.ShouldContain("This link was used");
        (await PostAsync(await LinkAsync(), ("answer", "complete"))).Text.ShouldContain("https://example.com/done");
        (await accounts.GetAccountAsync(account.Id, default)).Value!.ChargesEnabled.ShouldBeTrue();
    }

    [Fact]
    public async Task Where_Stripe_serves_there_is_nothing_here()
    {
        await using var server = await ApiServer.StartAsync(
            ("Payments:Stripe:SecretKey", "sk_test_1"), ("Payments:Stripe:ApiBase", "http://127.0.0.1:9"));
        var body = """{"clientSecret":"x","paymentMethod":"pm_card_visa"}""";
        (await server.CallAsync("POST", "payments/test/intents/pi_test_1/confirm", body)).Status.ShouldBe(404);
    }

    /// <summary>Hosts have JSON by reflection switched off, as these tests have; Stripe.net reads by it.</summary>
    [Fact]
    public async Task The_host_speaks_with_Stripe()
    {
        await using var stripe = await FakeStripe.StartAsync(TimeProvider.System);
        await using var server = await ApiServer.StartAsync(
            ("Payments:Stripe:SecretKey", FakeStripe.SecretKey), ("Payments:Stripe:ApiBase", stripe.Url));
        var payments = server.Services.GetRequiredService<IPaymentGateway>();
        payments.Name.ShouldBe("stripe");
        var opened = (await payments.OpenAsync(Order, "open", default)).Value.ShouldNotBeNull();
        (await payments.GetAsync(opened.Id, default)).Value!.ClientSecret.ShouldBe(opened.ClientSecret);
        (await payments.CaptureAsync(opened.Id, 1, 0, "capture", default)).Refusal!.Kind.ShouldBe(GatewayRefusalKind.WrongState);
        var billing = server.Services.GetRequiredService<IBillingGateway>();
        var customer = (await payments.CreateCustomerAsync(new CustomerOrder(null, null, NoMetadata), "cus", default)).Value!;
        var order = new SubscriptionOrder(customer.Id, "price_test_2900_eur_month", null, null, NoMetadata);
        (await billing.SubscribeAsync(order, "subscribe", default)).Value!.ClientSecret.ShouldNotBeNull();
    }

    private IPaymentGateway Payments => _server.Services.GetRequiredService<IPaymentGateway>();

    private static IntentOrder Order => new() { Amount = new Money(5_000, "EUR"), CapturesLater = false, Metadata = NoMetadata };

    private async Task<Uri> PageAsync(string key)
    {
        var order = new CheckoutOrder
        {
            Intent = Order with { Description = "Consultation" },
            SuccessUrl = new Uri("https://example.com/paid"),
            CancelUrl = new Uri("https://example.com/back"),
            ExpiresAt = _server.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(1),
        };
        return (await Payments.OpenCheckoutAsync(order, key, default)).Value!.Url!;
    }

    private async Task<(HttpResponseMessage Answer, string Text)> GetAsync(Uri url)
    {
        var answer = await _server.Client.GetAsync(new Uri(_server.Address, url.PathAndQuery));
        return (answer, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    private Task<(HttpResponseMessage Answer, string Text)> PostAsync(Uri url, params (string Name, string Value)[] form) =>
        PostAsync(url, _server.Address.GetLeftPart(UriPartial.Authority), form);

    private async Task<(HttpResponseMessage Answer, string Text)> PostAsync(
        Uri url, string origin, params (string Name, string Value)[] form)
    {
        var fields = form.Append(("key", url.Query["?key=".Length..])).ToDictionary(field => field.Item1, field => field.Item2);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.Address, url.PathAndQuery))
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Add("Origin", origin);
        var answer = await _server.Client.SendAsync(request);
        return (answer, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }
}
