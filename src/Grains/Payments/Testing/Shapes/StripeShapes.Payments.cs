using System.Text.Json.Nodes;
using Actors.Grains.Payments.Testing.Model;

namespace Actors.Grains.Payments.Testing.Shapes;

internal static partial class StripeShapes
{
    /// <summary>The charge of an intent.</summary>
    /// <param name="intent">The intent, which was charged or authorised.</param>
    public static JsonObject Charge(ModelIntent intent) => new()
    {
        ["id"] = intent.ChargeId,
        ["object"] = "charge",
        ["amount"] = intent.Order.Amount,
        ["amount_captured"] = intent.Received,
        ["amount_refunded"] = intent.Refunded,
        ["captured"] = intent.Received > 0,
        ["created"] = Seconds(intent.CreatedAt),
        ["currency"] = Currency(intent.Order.Currency),
        ["customer"] = intent.Order.CustomerId,
        ["disputed"] = intent.DisputeId is not null,
        ["livemode"] = false,
        ["metadata"] = Metadata(intent.Metadata),
        ["paid"] = true,
        ["payment_intent"] = intent.Id,
        ["payment_method"] = intent.MethodId,
        ["refunded"] = intent.Received > 0 && intent.Refunded == intent.Received,
        ["status"] = "succeeded",
        ["application_fee_amount"] = intent.Fee > 0 ? intent.Fee : null,
        ["transfer_data"] = Transfer(intent.Order),
    };

    private static JsonObject Intent(ModelIntent intent, ShapeContext context) => new()
    {
        ["id"] = intent.Id,
        ["object"] = "payment_intent",
        ["amount"] = intent.Order.Amount,
        ["amount_capturable"] = intent.Capturable,
        ["amount_received"] = intent.Received,
        ["application_fee_amount"] = intent.Fee > 0 ? intent.Fee : null,
        ["canceled_at"] = Seconds(intent.CanceledAt),
        ["cancellation_reason"] = intent.CancellationReason,
        ["capture_method"] = intent.Order.CapturesLater ? "manual" : "automatic",
        ["client_secret"] = context.Secret(intent.Id),
        ["confirmation_method"] = "automatic",
        ["currency"] = Currency(intent.Order.Currency),
        ["customer"] = intent.Order.CustomerId,
        ["description"] = intent.Order.Description,
        ["last_payment_error"] = LastError(intent.LastError),
        ["latest_charge"] = intent.ChargeId is null ? null : context.Expands("latest_charge") ? Charge(intent) : intent.ChargeId,
        ["next_action"] = NextAction(intent.Status),
        ["payment_method"] = intent.MethodId,
        ["payment_method_types"] = new JsonArray("card"),
        ["setup_future_usage"] = intent.Order.KeepsMethod ? "off_session" : null,
        ["status"] = intent.Status,
        ["transfer_data"] = Transfer(intent.Order),
    };

    private static JsonObject? NextAction(string status) => status != IntentStatus.NeedsAction
        ? null
        : new JsonObject { ["type"] = "use_stripe_sdk", ["use_stripe_sdk"] = new JsonObject() };

    private static JsonObject? Transfer(ModelOrder order) =>
        order.Destination is { } account ? new JsonObject { ["destination"] = account } : null;

    private static JsonObject Refund(ModelRefund refund) => new()
    {
        ["id"] = refund.Id,
        ["object"] = "refund",
        ["amount"] = refund.Amount,
        ["charge"] = null,
        ["currency"] = Currency(refund.Currency),
        ["failure_reason"] = refund.FailureReason,
        ["payment_intent"] = refund.IntentId,
        ["pending_reason"] = refund.Status == "pending" ? "processing" : null,
        ["reason"] = "requested_by_customer",
        ["status"] = refund.Status,
    };

    private static JsonObject Dispute(ModelDispute dispute, ShapeContext context) => new()
    {
        ["id"] = dispute.Id,
        ["object"] = "dispute",
        ["amount"] = dispute.Amount,
        ["charge"] = (context.Find(dispute.IntentId) as ModelIntent)?.ChargeId,
        ["currency"] = Currency(dispute.Currency),
        ["is_charge_refundable"] = dispute.IsRefundable,
        ["payment_intent"] = dispute.IntentId,
        ["reason"] = dispute.Reason,
        ["status"] = dispute.Status,
    };

    private static JsonObject Checkout(ModelCheckout page, ShapeContext context) => new()
    {
        ["id"] = page.Id,
        ["object"] = "checkout.session",
        ["amount_subtotal"] = page.SetupFor is null ? page.Order.Amount : null,
        ["amount_total"] = page.SetupFor is null ? page.Order.Amount : null,
        ["cancel_url"] = page.CancelUrl,
        ["currency"] = Currency(page.Order.Currency),
        ["customer"] = page.Order.CustomerId,
        ["expires_at"] = Seconds(page.ExpiresAt),
        ["mode"] = page.SetupFor is null ? "payment" : "setup",
        ["payment_intent"] = context.Reference("payment_intent", page.IntentId),
        ["payment_status"] = PaymentStatus(page),
        ["setup_intent"] = context.Reference("setup_intent", page.SetupId),
        ["status"] = page.Status,
        ["success_url"] = page.SuccessUrl,
        ["url"] = page.Status == CheckoutRules.Open ? "https://checkout.stripe.test/c/pay/" + page.Id : null,
    };

    private static string PaymentStatus(ModelCheckout page)
    {
        if (page.SetupFor is not null) return "no_payment_required";
        return page.Status == "complete" && !page.Order.CapturesLater ? "paid" : "unpaid";
    }
}
