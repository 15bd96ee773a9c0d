namespace Actors.Grains.Payments.Gateway;

/// <summary>
/// How refusals in the words of Stripe are read here. What may go well when it is tried again is none: whoever reads it throws.
/// </summary>
public static class StripeRefusals
{
    private static readonly string[] OfState =
    [
        "charge_already_refunded", "charge_already_captured", "charge_disputed", "charge_not_refundable", "charge_expired_for_capture",
        "account_link_spent", "checkout_session_not_open", "dispute_closed", "payment_method_limit", "customer_max_subscriptions",
        "subscription_payment_intent_requires_action",
    ];

    private static readonly string[] Passing = ["idempotency_key_in_use", "lock_timeout", "rate_limit"];

    /// <summary>The refusal; null when it may go well when it is tried again, or is about ourselves (a wrong key).</summary>
    /// <param name="http">The status of HTTP.</param>
    /// <param name="type">The error's type.</param>
    /// <param name="code">Its code; null when there is none.</param>
    /// <param name="declineCode">Why a card was declined; null when it was not.</param>
    /// <param name="message">Why, for people.</param>
    public static GatewayRefusal? Of(int http, string? type, string? code, string? declineCode, string? message)
    {
        if (http is not (400 or 402 or 404) || Passing.Contains(code)) return null;
        var kind = (http, code) switch
        {
            (_, "authentication_required") => GatewayRefusalKind.NeedsAction,
            (402, _) => GatewayRefusalKind.Declined,
            (404, _) or (_, "resource_missing") => GatewayRefusalKind.NotFound,
            (_, { } known) when IsOfState(known) => GatewayRefusalKind.WrongState,
            _ => GatewayRefusalKind.Invalid,
        };
        return new GatewayRefusal(kind, code ?? type ?? "invalid_request_error", message ?? "The gateway refused.")
        {
            DeclineCode = declineCode,
        };
    }

    private static bool IsOfState(string code) =>
        code.EndsWith("_unexpected_state", StringComparison.Ordinal) || OfState.Contains(code);
}
