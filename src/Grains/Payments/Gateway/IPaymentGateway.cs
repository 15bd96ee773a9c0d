using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Payments.Gateway;

/// <summary>
/// Where money is moved: payments and refunds, by whoever does that for the installation. The states are those of Stripe's payment intents,
/// which everybody in the field has learnt. What it refuses is a value (<see cref="GatewayAnswer{T}"/>); an exception means that nobody
/// knows what happened, and the same call under the same key finds out. Every key is at most 255 characters, and never random.
/// </summary>
public interface IPaymentGateway
{
    /// <summary>What it is called in answers: <c>stripe</c>, or <c>test</c> for the one that moves no money.</summary>
    string Name { get; }

    /// <summary>Opens an intent to collect an amount from somebody who is there; it confirms it in the browser by its secret.</summary>
    /// <param name="order">What is to be collected.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayIntent>> OpenAsync(IntentOrder order, string key, CancellationToken cancellationToken);

    /// <summary>Collects an amount from a method that was kept, from somebody who is not there (off session).</summary>
    /// <param name="order">What is to be collected; its customer and method are given.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayIntent>> ChargeAsync(IntentOrder order, string key, CancellationToken cancellationToken);

    /// <summary>What an intent is now. The only call that tells its secret again.</summary>
    /// <param name="intentId">The intent.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayIntent>> GetAsync(string intentId, CancellationToken cancellationToken);

    /// <summary>Takes what was authorised, or a part; the rest is released.</summary>
    /// <param name="intentId">The intent.</param>
    /// <param name="amount">How much, in minor units.</param>
    /// <param name="applicationFee">The platform's part of it; at most the amount.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayIntent>> CaptureAsync(
        string intentId, long amount, long applicationFee, string key, CancellationToken cancellationToken);

    /// <summary>Gives an intent up; what was authorised is released.</summary>
    /// <param name="intentId">The intent.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayIntent>> CancelAsync(string intentId, string key, CancellationToken cancellationToken);

    /// <summary>Gives back what was taken, or a part.</summary>
    /// <param name="order">What is given back.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayRefund>> RefundAsync(RefundOrder order, string key, CancellationToken cancellationToken);

    /// <summary>What a refund is now.</summary>
    /// <param name="refundId">The refund.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayRefund>> GetRefundAsync(string refundId, CancellationToken cancellationToken);

    /// <summary>Opens a page of the gateway's own on which somebody pays. It makes its intent when that is confirmed.</summary>
    /// <param name="order">What is to be collected, and where people go from there.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayCheckout>> OpenCheckoutAsync(CheckoutOrder order, string key, CancellationToken cancellationToken);

    /// <summary>
    /// Opens a page of the gateway's own on which somebody leaves a method to be kept for later; no money moves. It makes its setup itself,
    /// and whoever wants to give that up closes the page.
    /// </summary>
    /// <param name="order">Whose method it is, and where people go from there.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayCheckout>> OpenSetupCheckoutAsync(
        SetupCheckoutOrder order, string key, CancellationToken cancellationToken);

    /// <summary>What a page is now.</summary>
    /// <param name="checkoutId">The page.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayCheckout>> GetCheckoutAsync(string checkoutId, CancellationToken cancellationToken);

    /// <summary>Closes a page that nobody has completed; one that somebody has stays complete, and the answer says so.</summary>
    /// <param name="checkoutId">The page.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayCheckout>> ExpireCheckoutAsync(string checkoutId, string key, CancellationToken cancellationToken);

    /// <summary>Somebody who pays, so that methods can be kept for her.</summary>
    /// <param name="order">Who.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayCustomer>> CreateCustomerAsync(CustomerOrder order, string key, CancellationToken cancellationToken);

    /// <summary>Opens an intent to keep a method for later, which the browser confirms by its secret; no money moves.</summary>
    /// <param name="customerId">Whose.</param>
    /// <param name="metadata">What identifies it here.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySetup>> OpenSetupAsync(
        string customerId, IReadOnlyDictionary<string, string> metadata, string key, CancellationToken cancellationToken);

    /// <summary>What such an intent is now.</summary>
    /// <param name="setupId">The intent.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySetup>> GetSetupAsync(string setupId, CancellationToken cancellationToken);

    /// <summary>Gives up such an intent.</summary>
    /// <param name="setupId">The intent.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySetup>> CancelSetupAsync(string setupId, string key, CancellationToken cancellationToken);
}

/// <summary>What is to be collected.</summary>
public sealed record IntentOrder
{
    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>True when it is taken only when we say so; false when it is taken as soon as it can be.</summary>
    public required bool CapturesLater { get; init; }

    /// <summary>What identifies it here: <c>tenant_id</c> and <c>payment_id</c>, nothing of persons.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>What it is for, as statements and receipts say it; nothing of persons.</summary>
    public string? Description { get; init; }

    /// <summary>The connected account whose money it is; null for the platform's own.</summary>
    public string? Destination { get; init; }

    /// <summary>The platform's part of it, in minor units.</summary>
    public long ApplicationFee { get; init; }

    /// <summary>Who pays; null when nobody whom the gateway knows.</summary>
    public string? CustomerId { get; init; }

    /// <summary>By which kept method; only off session.</summary>
    public string? PaymentMethodId { get; init; }

    /// <summary>True when the method is to be kept for later charges off session; needs a customer.</summary>
    public bool KeepsMethod { get; init; }
}

/// <summary>A page on which somebody pays.</summary>
public sealed record CheckoutOrder
{
    /// <summary>What is to be collected.</summary>
    public required IntentOrder Intent { get; init; }

    /// <summary>Where somebody goes who has paid.</summary>
    public required Uri SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required Uri CancelUrl { get; init; }

    /// <summary>Until when it can be paid on; from 30 minutes to 24 hours after it is opened (Stripe, Checkout Sessions).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The payer's address, so that she need not type it.</summary>
    public string? Email { get; init; }
}

/// <summary>A page on which somebody leaves a method to be kept for later.</summary>
public sealed record SetupCheckoutOrder
{
    /// <summary>For whom the method is kept.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The currency of later charges; which kinds of methods are offered follows from it (Stripe, Checkout Sessions).</summary>
    public required string Currency { get; init; }

    /// <summary>What identifies it here: <c>tenant_id</c> and <c>payment_id</c>, nothing of persons.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }

    /// <summary>Where somebody goes who has left a method.</summary>
    public required Uri SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required Uri CancelUrl { get; init; }

    /// <summary>Until when it can be done; from 30 minutes to 24 hours after it is opened (Stripe, Checkout Sessions).</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>What is given back.</summary>
public sealed record RefundOrder
{
    /// <summary>Of which intent.</summary>
    public required string IntentId { get; init; }

    /// <summary>How much, in minor units.</summary>
    public required long Amount { get; init; }

    /// <summary>True when it went to a connected account, which gives it back in proportion, and the platform its part.</summary>
    public bool ReversesTransfer { get; init; }

    /// <summary>What identifies it here.</summary>
    public required IReadOnlyDictionary<string, string> Metadata { get; init; }
}

/// <summary>Somebody who pays.</summary>
/// <param name="Email">Her address.</param>
/// <param name="Name">Her name.</param>
/// <param name="Metadata">What identifies her here.</param>
public sealed record CustomerOrder(string? Email, string? Name, IReadOnlyDictionary<string, string> Metadata);
