using System.Text.Json;
using System.Text.Json.Nodes;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;
using Actors.Grains.Payments.Testing.Shapes;
using Actors.Integrations.Payments.Stripe;
using Actors.Support.Payments;

namespace Actors.Silo.Tests.Payments;

/// <summary>The adapter of Stripe, and its counterpart on this machine.</summary>
public sealed class StripeOnFake : GatewayUnderTest
{
    private readonly TestClock _clock = new(TestSilo.Monday);
    private readonly HttpClient _browser = new();
    private StripeLines? _lines;
    private StripeGateway? _gateway;
    private FakeStripe? _fake;

    /// <inheritdoc/>
    public override IPaymentGateway Payments => _gateway.ShouldNotBeNull();

    /// <inheritdoc/>
    public override IConnectGateway Accounts => _gateway.ShouldNotBeNull();

    /// <inheritdoc/>
    public override IBillingGateway Billing => _gateway.ShouldNotBeNull();

    /// <inheritdoc/>
    public override DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>The counterpart.</summary>
    public FakeStripe Fake => _fake.ShouldNotBeNull();

    /// <inheritdoc/>
    public override async Task StartAsync()
    {
        _fake = await FakeStripe.StartAsync(_clock);
        // The adapter's time is another than Stripe's, as it is in life.
        _lines = new StripeLines(Options(), TimeProvider.System);
        _gateway = new StripeGateway(_lines);
    }

    /// <summary>How the counterpart is spoken to.</summary>
    internal StripeGatewayOptions Options() => new() { SecretKey = FakeStripe.SecretKey, ApiBase = Fake.Url };

    /// <inheritdoc/>
    public override Task WaitAsync(TimeSpan time)
    {
        _clock.Advance(time);
        Fake.Tick();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task<string?> ConfirmAsync(string intentId, string clientSecret, string method) =>
        ConfirmInBrowserAsync("payment_intents", intentId, clientSecret, method);

    /// <inheritdoc/>
    public override Task FinishAsync(string intentId, string clientSecret, bool succeeds) =>
        Task.FromResult(Fake.Act(new FinishIntent(intentId, succeeds)));

    /// <inheritdoc/>
    public override Task<string?> ConfirmSetupAsync(string setupId, string clientSecret, string method) =>
        ConfirmInBrowserAsync("setup_intents", setupId, clientSecret, method);

    /// <inheritdoc/>
    public override Task FinishSetupAsync(string setupId, string clientSecret, bool succeeds) =>
        Task.FromResult(Fake.Act(new FinishSetup(setupId, succeeds)));

    /// <inheritdoc/>
    public override Task<string?> PayAsync(GatewayCheckout page, string method) => CodeOf(new PayCheckout(page.Id, method));

    /// <inheritdoc/>
    public override Task<string?> OnboardAsync(GatewayLink link, bool leavesSomethingOut)
    {
        var account = link.Url.Segments[^2].TrimEnd('/');
        var number = int.Parse(link.Url.Segments[^1], System.Globalization.CultureInfo.InvariantCulture);
        return CodeOf(new Onboard(account, number, leavesSomethingOut));
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<(string Type, JsonElement About)>> EventsAsync()
    {
        IReadOnlyList<(string, JsonElement)> told =
        [
            .. Fake.World.Events.Select(known =>
            {
                var body = JsonElement.Parse(StripeShapes.Event(known, known.Id).ToJsonString());
                return (known.Type, body.GetProperty("data").GetProperty("object"));
            }),
        ];
        return Task.FromResult(told);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        _lines?.Dispose();
        if (_fake is { } fake) await fake.DisposeAsync();
    }

    private Task<string?> CodeOf(ModelCommand command) =>
        Task.FromResult(Fake.Act(command).Error is { } error ? error.Code ?? error.Type : null);

    private async Task<string?> ConfirmInBrowserAsync(string path, string id, string clientSecret, string method)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Fake.Url}/v1/{path}/{id}/confirm")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["client_secret"] = clientSecret,
                ["payment_method"] = method,
            }),
        };
        request.Headers.Add("Authorization", "Bearer " + FakeStripe.PublishableKey);
        using var answer = await _browser.SendAsync(request);
        if (answer.IsSuccessStatusCode) return null;
        var error = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!;
        return (error["code"] ?? error["type"])!.GetValue<string>();
    }
}

/// <summary>Stripe's adapter passes.</summary>
public sealed class StripePayments(Running<StripeOnFake> running) : PaymentConformance<StripeOnFake>(running);

/// <summary>Stripe's adapter passes.</summary>
public sealed class StripeRefunding(Running<StripeOnFake> running) : RefundConformance<StripeOnFake>(running);

/// <summary>Stripe's adapter passes.</summary>
public sealed class StripeCheckouts(Running<StripeOnFake> running) : CheckoutConformance<StripeOnFake>(running);

/// <summary>Stripe's adapter passes.</summary>
public sealed class StripeSetupCheckouts(Running<StripeOnFake> running) : SetupCheckoutConformance<StripeOnFake>(running);

/// <summary>Stripe's adapter passes.</summary>
public sealed class StripeAccounts(Running<StripeOnFake> running) : ConnectConformance<StripeOnFake>(running);

/// <summary>Stripe's adapter passes.</summary>
public sealed class StripeBilling(Running<StripeOnFake> running) : BillingConformance<StripeOnFake>(running);
