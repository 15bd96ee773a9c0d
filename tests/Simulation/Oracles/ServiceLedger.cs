using Actors.Grains.Payments.Gateway;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>What the payment service has of one payment.</summary>
/// <param name="Intents">Its intents.</param>
/// <param name="Refunds">Its refunds.</param>
/// <param name="Refused">The refunds that were refused.</param>
internal sealed record ServiceLedger(
    List<ServiceIntent> Intents, IReadOnlyList<ServiceRefund> Refunds, IReadOnlyList<RefundOrder> Refused)
{
    /// <summary>Of what the service does not know.</summary>
    public static ServiceLedger Empty { get; } = new([], [], []);

    /// <summary>True when a bank did something after it had agreed; what is on its way is looked at every hour.</summary>
    public bool HasLateNews => Refunds.Any(each => each is { Status: GatewayRefundStatus.Failed, TookTime: false })
        || Intents.Exists(each => each.Dispute is not null);

    /// <summary>True when a bank has taken the money back, so that nothing can be given back.</summary>
    public bool IsBlocked => Intents.Exists(each => each.Dispute is { IsRefundable: false });

    /// <summary>What has gone back of an intent's money, or is on its way, added up.</summary>
    /// <param name="intent">The intent.</param>
    public long GivenBackOf(ServiceIntent intent) => Refunds
        .Where(each => each.IntentId == intent.Id && each.Status is GatewayRefundStatus.Succeeded or GatewayRefundStatus.Pending)
        .Sum(each => each.Amount);

    /// <summary>The service's books, by tenant and payment.</summary>
    /// <param name="service">The service.</param>
    public static Dictionary<(string Tenant, string PaymentId), ServiceLedger> AllOf(PaymentService service)
    {
        var refunds = service.Refunds.ToLookup(each => each.IntentId);
        var refused = service.RefusedRefunds.ToLookup(each => each.IntentId);
        return service.Intents.GroupBy(each => (each.Metadata["tenant_id"], each.Metadata["payment_id"])).ToDictionary(
            each => each.Key,
            each => new ServiceLedger(
                [.. each],
                [.. each.SelectMany(intent => refunds[intent.Id])],
                [.. each.SelectMany(intent => refused[intent.Id])]));
    }
}
