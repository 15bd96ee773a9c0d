using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Silo.Tests.Billing;

/// <summary>Steps at the gateway whose answers get lost, and news that come twice and in any order.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task An_answer_that_gets_lost_is_found_out_by_the_same_request_and_nothing_is_made_twice(int lost)
    {
        await using var silo = await StartAsync(failures: lost);
        Outcome<BillingAccount> outcome;
        var attempts = 0;
        do
        {
            outcome = await silo.Billing().Subscribe("pro", null);
            attempts++;
            if (outcome.Refusal is { } refusal) refusal.Code.ShouldBe(RefusalCode.TemporarilyUnavailable);
        }
        while (outcome.Refusal is not null && attempts < 10);
        outcome.Value!.Subscription!.Status.ShouldBe("incomplete");
        outcome.Value.ClientSecret.ShouldNotBeNull();
        (await silo.Billing().ListInvoices(1, 10)).Value!.Total.ShouldBe(1);
        (await silo.Billing().Get()).Subscription!.Id.ShouldBe(outcome.Value.Subscription.Id);
    }

    [Fact]
    public async Task What_was_asked_and_never_answered_is_finished_by_itself()
    {
        await using var silo = await StartAsync(failures: 0);
        (await silo.Billing().ListMethods()).Refusal.ShouldBeNull();
        // The customer is opened, and the step's own answer is the one that is lost.
        (await silo.Billing().OpenSetup(new CreationKey("pms_1", null))).Refusal.ShouldBeNull();
        silo.Host.Services.GetRequiredService<Losing>().Next = 1;
        (await silo.Billing().Subscribe("pro", null)).Refusal!.Code.ShouldBe(RefusalCode.TemporarilyUnavailable);
        (await silo.Billing().Get()).Subscription.ShouldBeNull();
        silo.Clock.Advance(TimeSpan.FromMinutes(3));
        await Eventually.Holds(async () => (await silo.Billing().Get()).Subscription is { Status: "incomplete" });
        (await silo.Billing().ListInvoices(1, 10)).Value!.Total.ShouldBe(1);
    }

    [Fact]
    public async Task News_change_nothing_but_what_the_gateway_says()
    {
        await using var silo = await StartAsync(failures: 0);
        await silo.Billing().Subscribe("pro", null);
        var before = await silo.Billing().Get();
        foreach (var kind in Enum.GetValues<BillingNewsKind>().Concat(Enum.GetValues<BillingNewsKind>().Reverse()))
        {
            await silo.Billing().Hear(new BillingNews(kind, "in_somebody_elses", 1));
            await silo.Billing().Hear(new BillingNews(kind, null, 0));
        }

        (await silo.Billing().Get()).ShouldBe(before);
        var other = silo.For("nobody");
        await other.Billing().Hear(new BillingNews(BillingNewsKind.Changed, null, 0));
        (await other.Billing().Get()).Subscription.ShouldBeNull();
    }

    private static Task<TestSilo> StartAsync(int failures) => BillingSilo.StartAsync(bookings: null, configure: services =>
    {
        services.Configure<TestGatewayOptions>(options => options.FailNext = failures);
        services.AddSingleton<Losing>();
        services.AddSingleton<IBillingGateway>(provider => provider.GetRequiredService<Losing>());
    });

    /// <summary>The test gateway, of which the answers to so many new subscriptions get lost.</summary>
    private sealed class Losing(TestPaymentGateway gateway) : IBillingGateway
    {
        public int Next { get; set; }

        public async Task<GatewayAnswer<GatewaySubscription>> SubscribeAsync(
            SubscriptionOrder order, string key, CancellationToken cancellationToken)
        {
            var answer = await gateway.SubscribeAsync(order, key, cancellationToken);
            return Next-- > 0 ? throw new TimeoutException("The answer got lost.") : answer;
        }

        public Task<GatewayAnswer<GatewayMethods>> ListMethodsAsync(string customerId, CancellationToken cancellationToken) =>
            gateway.ListMethodsAsync(customerId, cancellationToken);

        public Task<GatewayAnswer<GatewayMethod>> DetachMethodAsync(
            string customerId, string methodId, string key, CancellationToken cancellationToken) =>
            gateway.DetachMethodAsync(customerId, methodId, key, cancellationToken);

        public Task<GatewayAnswer<GatewaySubscription>> ChangeSubscriptionAsync(
            string subscriptionId, string priceId, string key, CancellationToken cancellationToken) =>
            gateway.ChangeSubscriptionAsync(subscriptionId, priceId, key, cancellationToken);

        public Task<GatewayAnswer<GatewaySubscription>> EndWithPeriodAsync(
            string subscriptionId, bool ends, string key, CancellationToken cancellationToken) =>
            gateway.EndWithPeriodAsync(subscriptionId, ends, key, cancellationToken);

        public Task<GatewayAnswer<GatewaySubscription>> GetSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
            gateway.GetSubscriptionAsync(subscriptionId, cancellationToken);

        public Task<GatewayAnswer<GatewayInvoices>> ListInvoicesAsync(
            string customerId, string? after, int limit, CancellationToken cancellationToken) =>
            gateway.ListInvoicesAsync(customerId, after, limit, cancellationToken);

        public Task<GatewayAnswer<GatewayInvoice>> GetInvoiceAsync(
            string customerId, string invoiceId, CancellationToken cancellationToken) =>
            gateway.GetInvoiceAsync(customerId, invoiceId, cancellationToken);
    }
}
