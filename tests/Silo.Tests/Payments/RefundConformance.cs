using Actors.Grains.Payments.Gateway;

namespace Actors.Silo.Tests.Payments;

/// <summary>Refunds and disputes.</summary>
public abstract class RefundConformance<TGateway>(Running<TGateway> running) : GatewayConformance<TGateway>(running)
    where TGateway : GatewayUnderTest, new()
{
    [Fact]
    public async Task Parts_are_given_back_until_nothing_is_left()
    {
        var paid = await PaidAsync();
        var key = NewKey();
        var first = Got(await RefundAsync(paid.Id, 2_000, key));
        (first.Status, first.Amount, first.FailureReason).ShouldBe((GatewayRefundStatus.Succeeded, 2_000, null));
        Got(await RefundAsync(paid.Id, 2_000, key)).Id.ShouldBe(first.Id);
        Refused(await RefundAsync(paid.Id, 2_001, key)).Kind.ShouldBe(GatewayRefusalKind.Invalid);
        (await IntentAsync(paid.Id)).Refunded.ShouldBe(2_000);
        Refused(await RefundAsync(paid.Id, 3_001)).ShouldBe((GatewayRefusalKind.Invalid, "amount_too_large"));
        Got(await RefundAsync(paid.Id, 3_000)).Status.ShouldBe(GatewayRefundStatus.Succeeded);
        Refused(await RefundAsync(paid.Id, 1)).ShouldBe((GatewayRefusalKind.WrongState, "charge_already_refunded"));
        (await IntentAsync(paid.Id)).ShouldSatisfyAllConditions(
            intent => intent.Refunded.ShouldBe(5_000), intent => intent.Status.ShouldBe(GatewayIntentStatus.Succeeded));
        await Gateway.HearsAsync("refund.created", first.Id);
        await Gateway.HearsAsync("charge.refunded", paid.Id);
    }

    [Fact]
    public async Task What_was_captured_in_part_is_given_back_up_to_that()
    {
        var held = await PaidAsync(Order(capturesLater: true));
        Refused(await RefundAsync(held.Id, 100)).Kind.ShouldBe(GatewayRefusalKind.WrongState);
        Got(await Payments.CaptureAsync(held.Id, 3_000, 0, NewKey(), default));
        Refused(await RefundAsync(held.Id, 3_001)).Kind.ShouldBe(GatewayRefusalKind.Invalid);
        Got(await RefundAsync(held.Id, 3_000)).Amount.ShouldBe(3_000);
    }

    [Fact]
    public async Task A_refund_may_be_on_its_way_for_a_while()
    {
        var paid = await PaidAsync(method: "pm_card_pendingRefund");
        var refund = Got(await RefundAsync(paid.Id, 5_000));
        refund.Status.ShouldBe(GatewayRefundStatus.Pending);
        await Gateway.WaitAsync(TimeSpan.FromMinutes(2));
        await Gateway.HearsAsync("refund.updated", refund.Id);
        Got(await Payments.GetRefundAsync(refund.Id, default)).Status.ShouldBe(GatewayRefundStatus.Succeeded);
    }

    [Fact]
    public async Task A_refund_that_succeeded_may_fail_later_and_can_be_tried_again()
    {
        var paid = await PaidAsync(method: "pm_card_refundFail");
        var refund = Got(await RefundAsync(paid.Id, 5_000));
        refund.Status.ShouldBe(GatewayRefundStatus.Succeeded);
        await Gateway.WaitAsync(TimeSpan.FromMinutes(2));
        await Gateway.HearsAsync("refund.failed", refund.Id);
        var failed = Got(await Payments.GetRefundAsync(refund.Id, default));
        (failed.Status, failed.FailureReason).ShouldBe((GatewayRefundStatus.Failed, "expired_or_canceled_card"));
        (await IntentAsync(paid.Id)).Refunded.ShouldBe(0);
        Got(await RefundAsync(paid.Id, 5_000)).Status.ShouldBe(GatewayRefundStatus.Succeeded);
    }

    [Theory]
    [InlineData("pm_card_createDispute", "fraudulent", "needs_response", false)]
    [InlineData("pm_card_createDisputeProductNotReceived", "product_not_received", "needs_response", false)]
    [InlineData("pm_card_createDisputeInquiry", "fraudulent", "warning_needs_response", true)]
    public async Task A_dispute_stands_with_its_intent_and_stops_refunds_unless_it_only_asks(
        string card, string reason, string status, bool isRefundable)
    {
        var paid = await PaidAsync(method: card);
        var dispute = paid.Dispute.ShouldNotBeNull();
        (dispute.Reason, dispute.Status, dispute.Amount, dispute.IsRefundable).ShouldBe((reason, status, 5_000, isRefundable));
        await Gateway.HearsAsync("charge.dispute.created", paid.Id);
        var refund = await RefundAsync(paid.Id, 1_000);
        if (isRefundable) Got(refund).Status.ShouldBe(GatewayRefundStatus.Succeeded);
        else Refused(refund).ShouldBe((GatewayRefusalKind.WrongState, "charge_disputed"));
    }
}
