using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;
using Actors.Grains.Payments.Testing.Model;
using Actors.Integrations.Payments.Stripe;
using Actors.Support.Payments;

namespace Actors.Silo.Tests.Payments;

/// <summary>What goes wrong between us and Stripe.</summary>
public sealed class StripeFaultTests : IAsyncLifetime
{
    private readonly StripeOnFake _stripe = new();

    private static readonly IntentOrder Order = new()
    {
        Amount = new Money(5_000, "EUR"),
        CapturesLater = false,
        Metadata = new Dictionary<string, string> { ["tenant_id"] = "tnt_1", ["payment_id"] = "pay_1" },
    };

    private IPaymentGateway Payments => _stripe.Payments;

    private int Intents => _stripe.Fake.World.All<ModelIntent>().Count;

    public async ValueTask InitializeAsync() => await _stripe.StartAsync();

    public ValueTask DisposeAsync() => _stripe.DisposeAsync();

    [Theory]
    [InlineData(StripeFault.DisconnectBefore)]
    [InlineData(StripeFault.DisconnectAfter)]
    [InlineData(StripeFault.Status)]
    public async Task One_loss_is_made_up_for_under_the_same_key(StripeFault fault)
    {
        _stripe.Fake.FailNext(1, fault);
        (await Payments.OpenAsync(Order, "open", default)).Value.ShouldNotBeNull();
        _stripe.Fake.Calls.Select(call => call.Key).ShouldBe(["open", "open"]);
        Intents.ShouldBe(1);
    }

    [Theory]
    [InlineData(StripeFault.DisconnectBefore, 0)]
    [InlineData(StripeFault.DisconnectAfter, 1)]
    [InlineData(StripeFault.Status, 0)]
    public async Task What_stays_lost_is_an_exception_and_the_same_call_finds_out(StripeFault fault, int intents)
    {
        _stripe.Fake.FailNext(3, fault);
        var failure = await Should.ThrowAsync<IOException>(() => Payments.OpenAsync(Order, "open", default));
        failure.ToString().ShouldNotContain(FakeStripe.SecretKey);
        (_stripe.Fake.Calls.Count, Intents).ShouldBe((3, intents));
        (await Payments.OpenAsync(Order, "open", default)).Value.ShouldNotBeNull();
        Intents.ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_that_is_cut_short_is_no_answer()
    {
        _stripe.Fake.FailNext(3, StripeFault.CutShort);
        await Should.ThrowAsync<IOException>(() => Payments.OpenAsync(Order, "open", default));
        (await Payments.OpenAsync(Order, "open", default)).Value.ShouldNotBeNull();
        Intents.ShouldBe(1);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(429)]
    [InlineData(503)]
    public async Task What_may_go_well_later_and_what_is_about_ourselves_is_no_refusal(int status)
    {
        _stripe.Fake.FailNext(3, StripeFault.Status, status);
        var failure = await Should.ThrowAsync<IOException>(() => Payments.OpenAsync(Order, "open", default));
        failure.Message.ShouldContain($"{status}");
    }

    [Fact]
    public async Task A_wrong_key_of_ours_is_no_refusal()
    {
        using var lines = new StripeLines(
            new StripeGatewayOptions { SecretKey = "sk_test_wrong", ApiBase = _stripe.Fake.Url }, TimeProvider.System);
        var failure = await Should.ThrowAsync<IOException>(() => new StripeGateway(lines).OpenAsync(Order, "open", default));
        failure.ToString().ShouldNotContain("sk_test_wrong");
    }

    [Fact]
    public async Task A_call_whose_key_is_in_use_is_no_refusal_and_one_that_hangs_ends()
    {
        using var lines = new StripeLines(
            new StripeGatewayOptions { SecretKey = FakeStripe.SecretKey, ApiBase = _stripe.Fake.Url, TimeoutSeconds = 1, Retries = 0 },
            TimeProvider.System);
        var impatient = new StripeGateway(lines);
        _stripe.Fake.FailNext(1, StripeFault.Hang);
        await Should.ThrowAsync<IOException>(() => impatient.OpenAsync(Order, "open", default));
        var inUse = await Should.ThrowAsync<IOException>(() => impatient.OpenAsync(Order, "open", default));
        inUse.Message.ShouldContain("idempotency_key_in_use");
        _stripe.Fake.LetGo();
        await Eventually.Holds(() => Intents == 1);
        (await impatient.OpenAsync(Order, "open", default)).Value.ShouldNotBeNull();
        Intents.ShouldBe(1);
    }

    [Fact]
    public async Task A_caller_who_gives_up_hears_that_and_nothing_else()
    {
        using var gone = new CancellationTokenSource();
        _stripe.Fake.FailNext(1, StripeFault.Hang);
        var asking = Payments.OpenAsync(Order, "open", gone.Token);
        await Eventually.Holds(() => _stripe.Fake.Calls.Count == 1);
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task Nobody_there_is_an_exception()
    {
        var options = _stripe.Options();
        options.ApiBase = "http://127.0.0.1:9";
        options.Retries = 0;
        using var lines = new StripeLines(options, TimeProvider.System);
        await Should.ThrowAsync<IOException>(() => new StripeGateway(lines).GetAsync("pi_1", default));
    }
}
