using Actors.Grains.Payments.Gateway;
using Stripe;
using Stripe.Checkout;

namespace Actors.Integrations.Payments.Stripe;

/// <summary>What the ports ask for, as Stripe takes it.</summary>
internal static class StripeWriting
{
    /// <summary>How a method is kept for charges of somebody who is not there.</summary>
    public const string OffSession = "off_session";

    /// <summary>The charge of an intent, to be told whole.</summary>
    public const string LatestCharge = "latest_charge";

    /// <summary>An intent. No kinds of methods are named: Stripe offers what the account has switched on.</summary>
    /// <param name="order">What is to be collected.</param>
    public static PaymentIntentCreateOptions Intent(IntentOrder order) => new()
    {
        Amount = order.Amount.Amount,
        Currency = CurrencyOf(order),
        CaptureMethod = CaptureOf(order),
        Metadata = Metadata(order.Metadata),
        Description = order.Description,
        TransferData = order.Destination is { } account ? new PaymentIntentTransferDataOptions { Destination = account } : null,
        ApplicationFeeAmount = FeeOf(order),
        Customer = order.CustomerId,
        SetupFutureUsage = order.KeepsMethod ? OffSession : null,
        Expand = [LatestCharge],
    };

    /// <summary>A page on which somebody pays.</summary>
    /// <param name="order">What is to be collected, and where people go from there.</param>
    public static SessionCreateOptions Session(CheckoutOrder order)
    {
        var intent = order.Intent;
        return new SessionCreateOptions
        {
            Mode = "payment",
            SuccessUrl = order.SuccessUrl.AbsoluteUri,
            CancelUrl = order.CancelUrl.AbsoluteUri,
            ExpiresAt = order.ExpiresAt.UtcDateTime,
            Customer = intent.CustomerId,
            CustomerEmail = intent.CustomerId is null ? order.Email : null,
            Metadata = Metadata(intent.Metadata),
            LineItems =
            [
                new SessionLineItemOptions
                {
                    Quantity = 1,
                    PriceData = new SessionLineItemPriceDataOptions
                    {
                        Currency = CurrencyOf(intent),
                        UnitAmount = intent.Amount.Amount,
                        ProductData = new SessionLineItemPriceDataProductDataOptions { Name = intent.Description ?? "Payment" },
                    },
                },
            ],
            PaymentIntentData = new SessionPaymentIntentDataOptions
            {
                CaptureMethod = CaptureOf(intent),
                Description = intent.Description,
                Metadata = Metadata(intent.Metadata),
                SetupFutureUsage = intent.KeepsMethod ? OffSession : null,
                ApplicationFeeAmount = FeeOf(intent),
                TransferData = intent.Destination is { } account
                    ? new SessionPaymentIntentDataTransferDataOptions { Destination = account }
                    : null,
            },
        };
    }

    /// <summary>A page on which somebody leaves a method. What a page in this mode keeps is kept for charges off session.</summary>
    /// <param name="order">Whose method it is, and where people go from there.</param>
    public static SessionCreateOptions Session(SetupCheckoutOrder order) => new()
    {
        Mode = "setup",
        Currency = order.Currency.ToLowerInvariant(),
        Customer = order.CustomerId,
        SuccessUrl = order.SuccessUrl.AbsoluteUri,
        CancelUrl = order.CancelUrl.AbsoluteUri,
        ExpiresAt = order.ExpiresAt.UtcDateTime,
        Metadata = Metadata(order.Metadata),
        SetupIntentData = new SessionSetupIntentDataOptions { Metadata = Metadata(order.Metadata) },
    };

    /// <summary>Metadata.</summary>
    /// <param name="metadata">The metadata.</param>
    public static Dictionary<string, string> Metadata(IReadOnlyDictionary<string, string> metadata) => new(metadata);

    private static string CurrencyOf(IntentOrder order) => order.Amount.Currency.ToLowerInvariant();

    private static string CaptureOf(IntentOrder order) => order.CapturesLater ? "manual" : "automatic";

    private static long? FeeOf(IntentOrder order) => order.ApplicationFee > 0 ? order.ApplicationFee : null;
}
