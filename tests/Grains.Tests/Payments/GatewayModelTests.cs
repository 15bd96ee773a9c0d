using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Payments.Testing;
using Actors.Grains.Payments.Testing.Model;
using Shouldly;
using Xunit;

namespace Actors.Grains.Tests.Payments;

/// <summary>The pure model of a gateway: what holds whatever is asked of it, in whatever order.</summary>
public sealed class GatewayModelTests
{
    private static readonly DateTimeOffset Start = new(2027, 1, 4, 8, 0, 0, TimeSpan.Zero);

    private static readonly PriceBook Prices = new(new TestGatewayOptions());

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Money_is_never_made_and_a_repeat_changes_nothing(int seed)
    {
        var random = new Random(seed);
        var world = new World();
        for (var step = 0; step < 400; step++)
        {
            var key = $"step-{step}";
            var command = Next(random, world);
            var answer = world.Run(command, key);
            // An intent that was opened a week ago lapses as soon as it is authorised.
            world.Tick();
            var (things, events) = (world.Things.Count, world.Events.Length);
            if (answer.Error is not { IsOfParameters: true })
            {
                var repeat = world.Run(command, key);
                repeat.IsReplayed.ShouldBeTrue();
                Json(repeat with { IsReplayed = answer.IsReplayed }).ShouldBe(Json(answer));
                (world.Events.Length, world.Things.Count).ShouldBe((events, things));
            }

            Check(world);
            if (random.Next(10) == 0) world.Now += TimeSpan.FromHours(random.Next(48));
        }

        world.Events.Select(told => told.Id).Distinct().Count().ShouldBe(world.Events.Length);
        world.All<ModelIntent>().ShouldContain(intent => intent.Refunded > 0);
    }

    [Fact]
    public void Every_documented_card_is_found_by_name_and_number_and_no_other_is()
    {
        foreach (var card in TestCards.All)
        {
            TestCards.Find(card.Token).ShouldBe(card);
            TestCards.Find(card.Number).ShouldBe(card);
            TestCards.Find(string.Join(' ', card.Number.Chunk(4).Select(part => new string(part)))).ShouldBe(card);
        }

        TestCards.All.Select(card => card.Number).Distinct().Count().ShouldBe(TestCards.All.Length);
        string[] others = ["4111111111111111", "5555555555554444", "", " ", "pm_card_", "pm_card_mastercard", "424242424242424"];
        foreach (var other in others) TestCards.Find(other).ShouldBeNull(other);
    }

    [Fact]
    public void A_key_that_is_being_worked_at_is_said_so()
    {
        var id = ModelKey.IdOf("key");
        var command = new CreateCustomer(null, null) { Family = ModelIds.Family("customer", "key") };
        var running = new ModelKey { Id = id, Fingerprint = GatewayModel.FingerprintOf(command) };
        var ledger = new Ledger(ImmutableDictionary<string, ModelObject>.Empty.Add(id, running), Start, Prices) { Key = "key" };
        var answer = GatewayModel.Run(ledger, new ModelCall(command, "key"));
        (answer.Error!.Http, answer.Error.Code).ShouldBe((409, "idempotency_key_in_use"));
    }

    [Fact]
    public void Ids_lead_to_their_family_and_nothing_else_does()
    {
        var family = ModelIds.Family("intent", "key");
        ModelIds.FamilyOf(ModelIds.Of("pi", family)).ShouldBe(family);
        ModelIds.FamilyOf(ModelIds.Of("re", family, 12)).ShouldBe(family);
        string[] others = ["", "pi_1", family, $"pi_test_{family}/x", $"pi_test_{family}_", $"PI_test_{family}", $"pi_test_{family}\n"];
        foreach (var other in others) ModelIds.FamilyOf(other).ShouldBeNull(other);
        ModelIds.Family("customer", "key").ShouldNotBe(family);
    }

    // What was written once stands in journals: it is read for ever.
    [Theory]
    [InlineData("""{"object":"payment_intent","order":{"amount":5000,"currency":"EUR"},"status":"requires_capture","id":"pi_test_1"}""")]
    [InlineData("""{"object":"refund","intentId":"pi_test_1","amount":5,"currency":"EUR","status":"pending","id":"re_test_1"}""")]
    [InlineData("""{"object":"payment_method","card":"pm_card_visa","customerId":"cus_test_1","isSetUp":true,"id":"pm_test_1"}""")]
    [InlineData("""{"object":"account","country":"PT","chargesEnabled":true,"currentlyDue":["external_account"],"id":"acct_test_1"}""")]
    [InlineData("""{"object":"setup_intent","customerId":"cus_test_1","status":"succeeded","id":"seti_test_1","addedLater":1}""")]
    [InlineData("""{"object":"idempotency_key","fingerprint":"1f","answer":{"error":{"http":402,"type":"card_error"}},"id":"key 1"}""")]
    [InlineData("""{"object":"sequence","last":7,"id":"sequence 1f"}""")]
    public void What_is_kept_is_read_as_ever(string json)
    {
        var thing = JsonSerializer.Deserialize(json, ModelJson.Default.ModelObject).ShouldNotBeNull();
        using var written = JsonDocument.Parse(JsonSerializer.Serialize(thing, ModelJson.Default.ModelObject));
        using var kept = JsonDocument.Parse(json);
        written.RootElement.GetProperty("object").GetString().ShouldBe(kept.RootElement.GetProperty("object").GetString());
        written.RootElement.GetProperty("id").GetString().ShouldBe(thing.Id);
    }

    private static string Json(ModelAnswer answer) => JsonSerializer.Serialize(answer, ModelJson.Default.ModelAnswer);

    private static ModelCommand Next(Random random, World world)
    {
        var intents = world.All<ModelIntent>();
        var intent = intents.Count == 0 ? "" : intents[random.Next(intents.Count)].Id;
        var card = TestCards.All[random.Next(TestCards.All.Length)].Token;
        return random.Next(8) switch
        {
            0 or 1 => new OpenIntent(new ModelOrder
            {
                Amount = random.Next(10, 500),
                Currency = "EUR",
                CapturesLater = random.Next(2) == 0,
            })
            {
                Family = ModelIds.Family("intent", $"{world.Events.Length}-{random.Next()}"),
            },
            2 or 3 => new ConfirmIntent(intent, random.Next(2) == 0 ? "pm_card_visa" : card),
            4 => new CaptureIntent(intent, random.Next(1, 500), null),
            5 => new FinishIntent(intent, random.Next(3) > 0),
            6 => random.Next(4) == 0 ? new CancelIntent(intent) : new CloseDispute(intent, random.Next(2) == 0),
            _ => new CreateRefund(intent, random.Next(1, 300)),
        };
    }

    private static void Check(World world)
    {
        foreach (var intent in world.All<ModelIntent>())
        {
            intent.Received.ShouldBeInRange(0, intent.Order.Amount);
            intent.Refunded.ShouldBeInRange(0, intent.Received);
            intent.Capturable.ShouldBe(intent.Status == IntentStatus.NeedsCapture ? intent.Order.Amount : 0);
            (intent.Received > 0).ShouldBe(intent.Status == IntentStatus.Succeeded);
            world.All<ModelRefund>().Where(refund => refund.IntentId == intent.Id && refund.Status != "failed")
                .Sum(refund => refund.Amount).ShouldBe(intent.Refunded);
        }
    }

    private sealed class World
    {
        private readonly List<ModelEvent> _events = [];

        public DateTimeOffset Now { get; set; } = Start;

        public ImmutableDictionary<string, ModelObject> Things { get; private set; } = ImmutableDictionary<string, ModelObject>.Empty;

        public ImmutableArray<ModelEvent> Events => [.. _events];

        public IReadOnlyList<T> All<T>()
            where T : ModelObject => [.. Things.Values.OfType<T>().OrderBy(thing => thing.Id, StringComparer.Ordinal)];

        public ModelAnswer Run(ModelCommand command, string key)
        {
            var ledger = new Ledger(Things, Now, Prices) { Key = key };
            var answer = GatewayModel.Run(ledger, new ModelCall(command, key));
            Keep(ledger);
            return answer;
        }

        public void Tick()
        {
            var ledger = new Ledger(Things, Now, Prices);
            Clockwork.Advance(ledger);
            Keep(ledger);
        }

        private void Keep(Ledger ledger)
        {
            Things = ledger.Objects;
            _events.AddRange(ledger.Events);
        }
    }
}
