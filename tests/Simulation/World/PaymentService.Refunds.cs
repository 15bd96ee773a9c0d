using Actors.Grains.Payments.Gateway;
using Actors.Simulation.Oracles;

namespace Actors.Simulation.World;

/// <content>Giving money back, and banks that take it back.</content>
internal sealed partial class PaymentService
{
    private static readonly GatewayRefusal NotRefundable = new(
        GatewayRefusalKind.WrongState, "charge_not_refundable", "The charge cannot be refunded.");

    private static readonly GatewayRefusal Disputed = new(
        GatewayRefusalKind.WrongState, "charge_disputed", "The charge has been charged back and cannot be refunded.");

    // The bank says nothing of what the product keeps with the intent.
    private static readonly Dictionary<string, string> OfNobody = [];

    private readonly Dictionary<string, ServiceRefund> _refunds = [];
    private readonly List<RefundOrder> _refused = [];

    /// <summary>All refunds.</summary>
    public IReadOnlyCollection<ServiceRefund> Refunds => _refunds.Values;

    /// <summary>All refunds that it did not even begin with.</summary>
    public IReadOnlyCollection<RefundOrder> RefusedRefunds => _refused;

    /// <summary>Gives money back.</summary>
    public GatewayAnswer<GatewayRefund> Refund(RefundOrder order, bool isRefused)
    {
        if (!_intents.TryGetValue(order.IntentId, out var intent)) return Unknown;
        if (order.Amount <= 0 || order.Amount > intent.Received - intent.Refunded)
            throw new ViolationException(
                "no more is given back than was taken", $"{order.Amount} of {intent.Id}, which has {intent.Received - intent.Refunded}");
        if (isRefused || intent.Dispute is { IsRefundable: false })
        {
            _refused.Add(order);
            return isRefused ? NotRefundable : Disputed;
        }

        var refund = new ServiceRefund
        {
            Id = Next("re"),
            IntentId = intent.Id,
            Amount = order.Amount,
            Metadata = order.Metadata,
        };
        _refunds[refund.Id] = refund;
        intent.Refunded += order.Amount;
        Banks.Receive(refund);
        Tell(new ServiceEvent("refund.created", order.Metadata, intent.Id));
        Tell(new ServiceEvent("charge.refunded", intent.Metadata, intent.Id));
        return Seen(refund);
    }

    /// <summary>What a refund is.</summary>
    public GatewayAnswer<GatewayRefund> GetRefund(string id) => _refunds.TryGetValue(id, out var refund) ? Seen(refund) : Unknown;

    /// <summary>The bank has taken a refund, or sends it back; one that it has taken may come back too.</summary>
    public void Decide(ServiceRefund refund, string? failure)
    {
        if (refund.Status == GatewayRefundStatus.Failed) return;
        refund.Status = failure is null ? GatewayRefundStatus.Succeeded : GatewayRefundStatus.Failed;
        refund.Failure = failure;
        Tell(new ServiceEvent("refund.updated", refund.Metadata, refund.IntentId));
        if (failure is null) return;
        _intents[refund.IntentId].Refunded -= refund.Amount;
        Tell(new ServiceEvent("refund.failed", refund.Metadata, refund.IntentId));
    }

    /// <summary>The payer's bank takes back what is left of the money, or only asks. What is on its way to it comes back.</summary>
    public void Dispute(ServiceIntent intent, bool isInquiry)
    {
        if (!isInquiry)
        {
            foreach (var refund in _refunds.Values.Where(each => each.IntentId == intent.Id && each.Status == GatewayRefundStatus.Pending))
                Decide(refund, "charge_for_pending_refund_disputed");
        }

        if (intent.Received == intent.Refunded) return;
        intent.Dispute = new ServiceDispute(
            Next("dp"), isInquiry ? "warning_needs_response" : "needs_response", intent.Received - intent.Refunded);
        Tell(new ServiceEvent("charge.dispute.created", OfNobody, intent.Id));
    }

    /// <summary>The bank has decided.</summary>
    public void Close(ServiceIntent intent, bool isWon)
    {
        if (intent.Dispute is not { IsOpen: true } dispute) return;
        var isInquiry = dispute.IsRefundable;
        intent.Dispute = dispute with { Status = isInquiry ? "warning_closed" : isWon ? "won" : "lost" };
        Tell(new ServiceEvent("charge.dispute.closed", OfNobody, intent.Id));
    }

    private static GatewayRefund Seen(ServiceRefund refund) => new(refund.Id, refund.Status, refund.Amount, refund.Failure);
}
