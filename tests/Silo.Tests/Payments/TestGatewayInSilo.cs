using System.Text.Json;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests.Payments;

/// <summary>The test gateway as it is served by a silo.</summary>
public sealed class TestGatewayInSilo : GatewayUnderTest
{
    private readonly Dictionary<string, (string Type, JsonElement About)> _told = [];
    private TestSilo? _silo;

    /// <inheritdoc/>
    public override IPaymentGateway Payments => Services.GetRequiredService<IPaymentGateway>();

    /// <inheritdoc/>
    public override IConnectGateway Accounts => Services.GetRequiredService<IConnectGateway>();

    /// <inheritdoc/>
    public override IBillingGateway Billing => Services.GetRequiredService<IBillingGateway>();

    /// <inheritdoc/>
    public override DateTimeOffset Now => Silo.Clock.GetUtcNow();

    private TestSilo Silo => _silo.ShouldNotBeNull();

    private IServiceProvider Services => Silo.Host.Services;

    private TestGatewayDesk Desk => Services.GetRequiredService<TestGatewayDesk>();

    /// <inheritdoc/>
    public override async Task StartAsync() => _silo = await TestSilo.Start(configure: QuickHasher.Add);

    /// <inheritdoc/>
    public override Task WaitAsync(TimeSpan time)
    {
        Silo.Clock.Advance(time);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task<string?> ConfirmAsync(string intentId, string clientSecret, string method) =>
        (await Desk.ConfirmAsync(intentId, clientSecret, method)).Refusal?.Code;

    /// <inheritdoc/>
    public override async Task FinishAsync(string intentId, string clientSecret, bool succeeds) =>
        await Desk.FinishAsync(intentId, clientSecret, succeeds);

    /// <inheritdoc/>
    public override async Task<string?> ConfirmSetupAsync(string setupId, string clientSecret, string method) =>
        (await Desk.ConfirmSetupAsync(setupId, clientSecret, method)).Refusal?.Code;

    /// <inheritdoc/>
    public override async Task FinishSetupAsync(string setupId, string clientSecret, bool succeeds) =>
        await Desk.FinishSetupAsync(setupId, clientSecret, succeeds);

    /// <inheritdoc/>
    public override async Task<string?> PayAsync(GatewayCheckout page, string method) =>
        (await Desk.PayAsync(page.Id, page.Url!.Query["?key=".Length..], method))?.Code;

    /// <inheritdoc/>
    public override async Task<string?> OnboardAsync(GatewayLink link, bool leavesSomethingOut) =>
        (await Desk.OnboardAsync(link.Url.Segments[^1], link.Url.Query["?key=".Length..], leavesSomethingOut)).Refusal?.Code;

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<(string Type, JsonElement About)>> EventsAsync()
    {
        var query = new DocumentQuery { Tenant = Caller.System, Kind = InboundWebhookDocuments.Webhook, Limit = 100 };
        for (var page = 1; ; page++)
        {
            var found = await Silo.Documents.QueryAsync(query with { Page = page }, default);
            foreach (var id in found.Items.Select(document => document.Key.Id)) await ReadAsync(id);
            if (found.Items.Count < query.Limit) return [.. _told.Values];
        }
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        if (_silo is { } silo) await silo.DisposeAsync();
    }

    private async Task ReadAsync(string id)
    {
        if (_told.ContainsKey(id)) return;
        var grain = Silo.As(Caller.System).GetGrain<IInboundWebhookGrain>(WebhookKey.For(id));
        var content = (await grain.Get()).Value.ShouldNotBeNull();
        _told[id] = (content.Webhook.Type, JsonElement.Parse(content.Body).GetProperty("data").GetProperty("object"));
    }
}

/// <summary>The test gateway passes.</summary>
public sealed class TestGatewayPayments(Running<TestGatewayInSilo> running) : PaymentConformance<TestGatewayInSilo>(running);

/// <summary>The test gateway passes.</summary>
public sealed class TestGatewayRefunds(Running<TestGatewayInSilo> running) : RefundConformance<TestGatewayInSilo>(running);

/// <summary>The test gateway passes.</summary>
public sealed class TestGatewayCheckouts(Running<TestGatewayInSilo> running) : CheckoutConformance<TestGatewayInSilo>(running);

/// <summary>The test gateway passes.</summary>
public sealed class TestGatewaySetupCheckouts(Running<TestGatewayInSilo> running) : SetupCheckoutConformance<TestGatewayInSilo>(running);

/// <summary>The test gateway passes.</summary>
public sealed class TestGatewayAccounts(Running<TestGatewayInSilo> running) : ConnectConformance<TestGatewayInSilo>(running);

/// <summary>The test gateway passes.</summary>
public sealed class TestGatewayBilling(Running<TestGatewayInSilo> running) : BillingConformance<TestGatewayInSilo>(running);
