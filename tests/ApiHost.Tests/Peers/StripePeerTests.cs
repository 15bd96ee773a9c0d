using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.InboundWebhooks;
using Actors.Grains.Payments.Testing.Model;
using Actors.Support.Payments;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>Our stand-in of Stripe is driven by Stripe's own client, which also takes what it signs; so does this host.</summary>
public sealed class StripePeerTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-stripe-");
    private readonly TestClock _clock = new(DateTimeOffset.UnixEpoch.AddYears(57));
    private FakeStripe _fake = null!;

    public async ValueTask InitializeAsync() => _fake = await FakeStripe.StartAsync(_clock);

    public async ValueTask DisposeAsync()
    {
        await _fake.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Stripes_own_client_finds_what_it_expects()
    {
        var module = ForeignProgram.Module("stripe/esm/stripe.esm.node.js");
        ForeignProgram.Insist("/usr/bin/node", module);
        SomethingHappens();
        var (file, deliveries) = await DeliveriesAsync(_clock.GetUtcNow(), seed: 11);
        var told = await ForeignProgram.RunAsync(
            _folder.FullName, "/usr/bin/node", ForeignProgram.Script("stripe.mjs"), module, _fake.Url, Vectors.StripeSecret, file);
        var found = JsonNode.Parse(told)!;
        string Said(string name) => found[name]!.ToJsonString();
        Said("replay").ShouldBe("""[true,"true"]""");
        Said("reused").ShouldBe("""["StripeIdempotencyError",null,null]""");
        Said("confirmed").ShouldBe("\"requires_capture\"");
        Said("captured").ShouldBe("""["succeeded",4000]""");
        Said("refund").ShouldBe("\"succeeded\"");
        Said("tooMuch").ShouldBe("""["StripeInvalidRequestError","amount_too_large",null]""");
        Said("charge").ShouldBe("1500");
        Said("declined").ShouldBe("""["StripeCardError","card_declined","insufficient_funds"]""");
        Said("missing").ShouldBe("""["StripeInvalidRequestError","resource_missing",null]""");
        Said("listed").ShouldBe("3");
        Said("link").ShouldBe("[false,true]");
        Said("subscription").ShouldBe("""["incomplete","active"]""");
        found["taken"]!.AsArray().Select(id => id?.GetValue<string>())
            .ShouldBe(deliveries.Select(delivery => delivery.IsForged ? null : delivery.EventId));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task This_host_keeps_each_event_once_however_it_comes(int seed)
    {
        await using var server = await WebhookServer.StartAsync();
        SomethingHappens();
        var deliveries = StripeDeliveries.Plan(_fake, Vectors.StripeSecret, server.Clock.GetUtcNow(), seed);
        var received = 0;
        foreach (var delivery in deliveries)
        {
            server.Clock.Advance(delivery.After);
            var answer = await server.SendAsync("stripe", delivery.Body, ("Stripe-Signature", delivery.Signature));
            answer.Status.ShouldBe(delivery.IsForged ? 401 : 200);
            if (!delivery.IsForged) received += answer.Data["received"]!.GetValue<int>();
        }

        received.ShouldBe(_fake.World.Events.Count);
    }

    private void SomethingHappens()
    {
        var order = new ModelOrder { Amount = 5_000, Currency = "USD" };
        for (var number = 0; number < 4; number++)
        {
            var open = new OpenIntent(order) { Family = ModelIds.Family("intent", $"{number}"), Method = "pm_card_refundFail" };
            var intent = _fake.Act(open).Value.ShouldNotBeNull();
            _fake.Act(new CreateRefund(intent.Id, 1_000)).Error.ShouldBeNull();
        }
    }

    private async Task<(string File, IReadOnlyList<StripeDelivery> Deliveries)> DeliveriesAsync(DateTimeOffset from, int seed)
    {
        var deliveries = StripeDeliveries.Plan(_fake, Vectors.StripeSecret, from, seed);
        var at = from;
        var lines = new JsonArray();
        foreach (var delivery in deliveries)
        {
            at += delivery.After;
            lines.Add(new JsonObject
            {
                ["body"] = delivery.Body,
                ["signature"] = delivery.Signature,
                ["at"] = at.ToUnixTimeSeconds(),
            });
        }

        var file = Path.Combine(_folder.FullName, "deliveries.json");
        await File.WriteAllTextAsync(file, lines.ToJsonString());
        return (file, deliveries);
    }
}
