using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>One gateway for the tests of a class; they share no things in it.</summary>
public sealed class Running<TGateway> : IAsyncLifetime
    where TGateway : GatewayUnderTest, new()
{
    /// <summary>The gateway.</summary>
    public TGateway Gateway { get; } = new();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => await Gateway.StartAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Gateway.DisposeAsync();
}

/// <summary>
/// What every gateway does, whoever made it. The gateway that is built in and the adapter of Stripe both pass: what is built on the port is
/// built on this.
/// </summary>
public abstract class GatewayConformance<TGateway>(Running<TGateway> running) : IClassFixture<Running<TGateway>>
    where TGateway : GatewayUnderTest, new()
{
    private static int _keys;

    /// <summary>What identifies things in these tests.</summary>
    protected static readonly IReadOnlyDictionary<string, string> Metadata =
        new Dictionary<string, string> { ["tenant_id"] = "tnt_1", ["payment_id"] = "pay_1" };

    /// <summary>The gateway.</summary>
    protected TGateway Gateway => running.Gateway;

    /// <summary>The port to payments.</summary>
    protected IPaymentGateway Payments => running.Gateway.Payments;

    /// <summary>The port to billing.</summary>
    protected IBillingGateway Billing => running.Gateway.Billing;

    /// <summary>A key that was not used before.</summary>
    protected static string NewKey() => $"test:{typeof(TGateway).Name}:{Interlocked.Increment(ref _keys)}";

    /// <summary>What is asked for in most tests.</summary>
    protected static IntentOrder Order(long amount = 5_000, bool capturesLater = false) => new()
    {
        Amount = new Money(amount, "EUR"),
        CapturesLater = capturesLater,
        Metadata = Metadata,
        Description = "Consultation",
    };

    /// <summary>What was not refused.</summary>
    protected static T Got<T>(GatewayAnswer<T> answer)
        where T : class
    {
        answer.Refusal.ShouldBeNull();
        return answer.Value.ShouldNotBeNull();
    }

    /// <summary>The refusal of what was refused.</summary>
    protected static (GatewayRefusalKind Kind, string Code) Refused<T>(GatewayAnswer<T> answer)
        where T : class
    {
        answer.Value.ShouldBeNull();
        answer.Refusal.ShouldNotBeNull().Message.ShouldNotBeNullOrWhiteSpace();
        return (answer.Refusal.Kind, answer.Refusal.Code);
    }

    /// <summary>An intent that was opened and confirmed.</summary>
    protected async Task<GatewayIntent> PaidAsync(IntentOrder? order = null, string method = "pm_card_visa")
    {
        var opened = Got(await Payments.OpenAsync(order ?? Order(), NewKey(), default));
        (await Gateway.ConfirmAsync(opened.Id, opened.ClientSecret!, method)).ShouldBeNull();
        return await IntentAsync(opened.Id);
    }

    /// <summary>An intent as it is now.</summary>
    protected async Task<GatewayIntent> IntentAsync(string id) => Got(await Payments.GetAsync(id, default));

    /// <summary>Gives back a part of an intent.</summary>
    protected Task<GatewayAnswer<GatewayRefund>> RefundAsync(string intentId, long amount, string? key = null) => Payments.RefundAsync(
        new RefundOrder { IntentId = intentId, Amount = amount, Metadata = Metadata }, key ?? NewKey(), default);

    /// <summary>Somebody who pays.</summary>
    protected async Task<string> CustomerAsync() =>
        Got(await Payments.CreateCustomerAsync(new CustomerOrder("ana@example.com", "Ana Sousa", Metadata), NewKey(), default)).Id;

    /// <summary>A method that is kept for a customer.</summary>
    protected async Task<string> KeptMethodAsync(string customer, string card = "pm_card_visa")
    {
        var setup = Got(await Payments.OpenSetupAsync(customer, Metadata, NewKey(), default));
        (await Gateway.ConfirmSetupAsync(setup.Id, setup.ClientSecret!, card)).ShouldBeNull();
        if (Got(await Payments.GetSetupAsync(setup.Id, default)).Status == GatewaySetupStatus.NeedsAction)
            await Gateway.FinishSetupAsync(setup.Id, setup.ClientSecret!, succeeds: true);
        return Got(await Payments.GetSetupAsync(setup.Id, default)).PaymentMethodId.ShouldNotBeNull();
    }
}
