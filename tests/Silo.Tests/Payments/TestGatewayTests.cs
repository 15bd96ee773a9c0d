using System.Text.Json;
using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing;
using Actors.Integrations.Payments.Stripe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Silo.Tests.Payments;

/// <summary>The test gateway on a silo: restarts, repeats at once, its events at our own intake, and what it keeps.</summary>
public sealed class TestGatewayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("actors-gateway-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_restart_loses_nothing()
    {
        var file = Path.Combine(_folder, "actors.db");
        GatewayIntent opened;
        string customer;
        await using (var silo = await TestSilo.Start(file, QuickHasher.Add))
        {
            opened = (await Payments(silo).OpenAsync(Order(capturesLater: true), "open", default)).Value!;
            (await Desk(silo).ConfirmAsync(opened.Id, opened.ClientSecret!, "pm_card_visa")).Refusal.ShouldBeNull();
            var order = new CustomerOrder("a@example.com", "A", NoMetadata);
            customer = (await Payments(silo).CreateCustomerAsync(order, "cus", default)).Value!.Id;
        }

        await using var again = await TestSilo.Start(file, QuickHasher.Add);
        (await Payments(again).OpenAsync(Order(capturesLater: true), "open", default)).Value!.ClientSecret.ShouldBe(opened.ClientSecret);
        (await Payments(again).CreateCustomerAsync(new CustomerOrder(null, null, NoMetadata), "cus", default)).Value!.Id.ShouldBe(customer);
        var captured = (await Payments(again).CaptureAsync(opened.Id, 4_000, 0, "capture", default)).Value!;
        (captured.Status, captured.Received).ShouldBe((GatewayIntentStatus.Succeeded, 4_000));
        await Eventually.Holds(async () => (await TypesOf(again, opened.Id)).Contains("payment_intent.succeeded"));
    }

    [Fact]
    public async Task What_one_silo_has_done_every_other_knows()
    {
        await using var one = await TestSilo.Start(configure: QuickHasher.Add);
        await using var other = await TestSilo.Start(configure: services =>
        {
            QuickHasher.Add(services);
            services.RemoveAll<IJournal>().AddSingleton(one.Journal);
            services.RemoveAll<IDocuments>().AddSingleton(one.Documents);
            services.RemoveAll<IOutbox>().AddSingleton(one.Host.Services.GetRequiredService<IOutbox>());
        });
        var opened = (await Payments(one).OpenAsync(Order(), "open", default)).Value!;
        (await Desk(other).ConfirmAsync(opened.Id, opened.ClientSecret!, "pm_card_visa")).Refusal.ShouldBeNull();
        (await Payments(one).GetAsync(opened.Id, default)).Value!.Received.ShouldBe(5_000);
        var refunds = await Task.WhenAll(new[] { one, other, one, other }.Select((silo, number) => Payments(silo).RefundAsync(
            new RefundOrder { IntentId = opened.Id, Amount = 2_500, Metadata = NoMetadata }, $"refund-{number}", default)));
        refunds.Count(answer => answer.Refusal is null).ShouldBe(2);
        (await Payments(other).GetAsync(opened.Id, default)).Value!.Refunded.ShouldBe(5_000);
    }

    [Fact]
    public async Task Many_at_once_under_one_key_are_one_and_refunds_at_once_never_come_to_more_than_was_paid()
    {
        await using var silo = await TestSilo.Start(configure: QuickHasher.Add);
        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Payments(silo).OpenAsync(Order(), "open", default)));
        opened.Select(answer => answer.Value!.Id).Distinct().ShouldHaveSingleItem();
        var intent = opened[0].Value!;
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Desk(silo).ConfirmAsync(intent.Id, intent.ClientSecret!, "pm_card_visa")));
        (await Payments(silo).GetAsync(intent.Id, default)).Value!.Received.ShouldBe(5_000);
        var refunds = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Payments(silo).RefundAsync(
            new RefundOrder { IntentId = intent.Id, Amount = 1_000, Metadata = NoMetadata }, $"refund-{number}", default)));
        refunds.Count(answer => answer.Refusal is null).ShouldBe(5);
        refunds.Where(answer => answer.Refusal is not null).ShouldAllBe(answer => answer.Refusal!.Code == "charge_already_refunded");
        (await Payments(silo).GetAsync(intent.Id, default)).Value!.Refunded.ShouldBe(5_000);
    }

    [Fact]
    public async Task A_lost_answer_is_found_under_the_same_key()
    {
        await using var silo = await TestSilo.Start(configure: With<TestGatewayOptions>(options => options.FailNext = 2));
        await Should.ThrowAsync<IOException>(() => Payments(silo).OpenAsync(Order(), "open", default));
        await Should.ThrowAsync<IOException>(() => Payments(silo).OpenAsync(Order(), "open", default));
        (await Payments(silo).OpenAsync(Order(), "open", default)).Value.ShouldNotBeNull();
        var losing = Order() with { Metadata = new Dictionary<string, string> { ["test_answer_lost"] = "true" } };
        await Should.ThrowAsync<IOException>(() => Payments(silo).OpenAsync(losing, "other", default));
        (await Payments(silo).OpenAsync(losing, "other", default)).Value.ShouldNotBeNull();
    }

    [Fact]
    public async Task Events_come_late_twice_and_in_another_order_on_demand()
    {
        await using var silo = await TestSilo.Start(configure: QuickHasher.Add);
        var intent = (await Payments(silo).OpenAsync(
            Order() with
            {
                Metadata = new Dictionary<string, string>
                {
                    ["test_event_delay_seconds"] = "600",
                    ["test_duplicate_events"] = "true",
                    ["test_reorder_events"] = "true",
                },
            },
            "open", default)).Value!;
        (await Desk(silo).ConfirmAsync(intent.Id, intent.ClientSecret!, "pm_card_visa")).Refusal.ShouldBeNull();
        var other = (await Payments(silo).OpenAsync(Order(), "other", default)).Value!;
        await Eventually.Holds(async () => (await TypesOf(silo, other.Id)).Count == 1);
        (await TypesOf(silo, intent.Id)).ShouldBeEmpty();
        silo.Clock.Advance(TimeSpan.FromSeconds(610));
        await Eventually.Holds(async () => (await TypesOf(silo, intent.Id)).Count(type => type == "payment_intent.succeeded") == 2);
    }

    [Fact]
    public async Task A_processor_hears_it_as_it_hears_Stripe_and_no_secret_is_kept()
    {
        var heard = new Heard();
        await using var silo = await TestSilo.Start(configure: services =>
        {
            QuickHasher.Add(services);
            services.AddSingleton<IWebhookProcessor>(heard);
        });
        var intent = (await Payments(silo).OpenAsync(Order(), "open", default)).Value!;
        (await Desk(silo).ConfirmAsync(intent.Id, intent.ClientSecret!, "4242424242424242")).Refusal.ShouldBeNull();
        await Eventually.Holds(() => heard.Bodies.Count == 1);
        var body = JsonElement.Parse(heard.Bodies[0]);
        (body.GetProperty("object").GetString(), body.GetProperty("livemode").GetBoolean()).ShouldBe(("event", false));
        body.GetProperty("data").GetProperty("object").GetProperty("id").GetString().ShouldBe(intent.Id);
        var journal = await silo.Journal.ReadAllAsync(0, null, 1_000, default);
        foreach (var stored in journal)
        {
            var text = System.Text.Encoding.UTF8.GetString([.. stored.Record.Span, .. stored.Personal.Span]);
            text.ShouldNotContain(intent.ClientSecret!.Split("_secret_")[1]);
            text.ShouldNotContain("4242424242424242");
        }
    }

    [Fact]
    public async Task Stripe_serves_where_its_key_is_set()
    {
        await using var silo = await TestSilo.Start(configure: With<StripeGatewayOptions>(options => options.SecretKey = "sk_test_1"));
        Payments(silo).Name.ShouldBe("stripe");
        silo.Host.Services.GetRequiredService<IConnectGateway>().ShouldBeSameAs(Payments(silo));
        silo.Host.Services.GetRequiredService<IBillingGateway>().ShouldBeSameAs(Payments(silo));
        await using var without = await TestSilo.Start(configure: QuickHasher.Add);
        Payments(without).Name.ShouldBe("test");
    }

    private static readonly Dictionary<string, string> NoMetadata = [];

    private static IPaymentGateway Payments(TestSilo silo) => silo.Host.Services.GetRequiredService<IPaymentGateway>();

    private static TestGatewayDesk Desk(TestSilo silo) => silo.Host.Services.GetRequiredService<TestGatewayDesk>();

    private static Action<IServiceCollection> With<TOptions>(Action<TOptions> change)
        where TOptions : class => services =>
    {
        QuickHasher.Add(services);
        services.Configure(change);
    };

    private static IntentOrder Order(bool capturesLater = false) => new()
    {
        Amount = new Money(5_000, "EUR"),
        CapturesLater = capturesLater,
        Metadata = NoMetadata,
    };

    private static async Task<IReadOnlyList<string>> TypesOf(TestSilo silo, string about)
    {
        var query = new DocumentQuery { Tenant = Caller.System, Kind = InboundWebhookDocuments.Webhook, Limit = 100 };
        var found = await silo.Documents.QueryAsync(query, default);
        var types = new List<string>();
        foreach (var document in found.Items)
        {
            var grain = silo.As(Caller.System).GetGrain<IInboundWebhookGrain>(WebhookKey.For(document.Key.Id));
            var content = (await grain.Get()).Value!;
            if (content.Body.Contains(about, StringComparison.Ordinal)) types.Add(content.Webhook.Type);
        }

        return types;
    }

    private sealed class Heard : IWebhookProcessor
    {
        public List<string> Bodies { get; } = [];

        public WebhookSource Source => WebhookSource.Stripe;

        public bool ActsOn(string type) => type == "payment_intent.succeeded";

        public Task<WebhookVerdict> ProcessAsync(WebhookContent webhook, CancellationToken cancellationToken)
        {
            Bodies.Add(webhook.Body);
            return Task.FromResult(WebhookVerdict.Processed());
        }
    }
}
