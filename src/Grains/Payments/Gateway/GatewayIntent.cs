using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Payments.Gateway;

/// <summary>Where an intent is in its life; the names in the API of Stripe stand beside.</summary>
public enum GatewayIntentStatus
{
    /// <summary><c>requires_payment_method</c>: nobody has paid, or was declined.</summary>
    NeedsMethod,

    /// <summary><c>requires_confirmation</c>.</summary>
    NeedsConfirmation,

    /// <summary><c>requires_action</c>: whoever pays has to prove herself.</summary>
    NeedsAction,

    /// <summary><c>processing</c>.</summary>
    Processing,

    /// <summary><c>requires_capture</c>: authorised, nothing taken.</summary>
    Authorized,

    /// <summary><c>succeeded</c>: taken.</summary>
    Succeeded,

    /// <summary><c>canceled</c>.</summary>
    Canceled,
}

/// <summary>An intent to collect an amount, as the gateway knows it.</summary>
public sealed record GatewayIntent
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Where in its life it is.</summary>
    public required GatewayIntentStatus Status { get; init; }

    /// <summary>How much it is for.</summary>
    public required Money Amount { get; init; }

    /// <summary>How much could be taken, in minor units.</summary>
    public long Capturable { get; init; }

    /// <summary>How much was taken.</summary>
    public long Received { get; init; }

    /// <summary>How much of that was given back, as its charge says; 0 when that is not known here.</summary>
    public long Refunded { get; init; }

    /// <summary>By it the browser confirms. Never stored, never logged.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What identifies it here.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Who pays, as the gateway knows her.</summary>
    public string? CustomerId { get; init; }

    /// <summary>By what she pays.</summary>
    public string? PaymentMethodId { get; init; }

    /// <summary>Why it was declined last; null when it was not.</summary>
    public GatewayRefusal? LastDecline { get; init; }

    /// <summary>The dispute about it; null when there is none.</summary>
    public GatewayDispute? Dispute { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Status} {Amount}";
}

/// <summary>A dispute: the payer's bank takes the money back, or asks.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">In the words of the gateway, for example <c>needs_response</c>, <c>won</c> or <c>lost</c>.</param>
/// <param name="Amount">How much it is about, in minor units.</param>
/// <param name="Reason">In the words of the gateway, for example <c>fraudulent</c>.</param>
/// <param name="IsRefundable">True while the charge may still be refunded (inquiries only).</param>
public sealed record GatewayDispute(string Id, string Status, long Amount, string Reason, bool IsRefundable);

/// <summary>Where a refund is.</summary>
public enum GatewayRefundStatus
{
    /// <summary>It is on its way.</summary>
    Pending,

    /// <summary>It was given back. Banks may return it: <see cref="Failed"/> can follow.</summary>
    Succeeded,

    /// <summary>It did not arrive; the money is with the platform again.</summary>
    Failed,

    /// <summary>It was called off.</summary>
    Canceled,
}

/// <summary>A refund, as the gateway knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">Where it is.</param>
/// <param name="Amount">How much, in minor units.</param>
/// <param name="FailureReason">Why it failed, in the gateway's words; null when it did not.</param>
public sealed record GatewayRefund(string Id, GatewayRefundStatus Status, long Amount, string? FailureReason);

/// <summary>How far a page has come on which people pay, or leave a method.</summary>
public enum GatewayCheckoutStatus
{
    /// <summary>It can be used.</summary>
    Open,

    /// <summary>Somebody has confirmed there.</summary>
    Complete,

    /// <summary>It is closed.</summary>
    Expired,
}

/// <summary>A page on which somebody pays, or leaves a method, as the gateway knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="Url">Where it is; null unless it is open.</param>
/// <param name="IntentId">The intent that was made there; null while there is none.</param>
public sealed record GatewayCheckout(string Id, GatewayCheckoutStatus Status, Uri? Url, string? IntentId)
{
    /// <summary>The setup that was made there. There may be one before the page is complete, and nothing comes of that.</summary>
    public string? SetupId { get; init; }
}

/// <summary>Somebody who pays, as the gateway knows her.</summary>
/// <param name="Id">Her id there.</param>
public sealed record GatewayCustomer(string Id);

/// <summary>How far keeping a method has come.</summary>
public enum GatewaySetupStatus
{
    /// <summary>No method was given, or it was declined.</summary>
    NeedsMethod,

    /// <summary>Whoever gives it has to prove herself.</summary>
    NeedsAction,

    /// <summary>It is under way.</summary>
    Processing,

    /// <summary>The method is kept.</summary>
    Succeeded,

    /// <summary>It was given up.</summary>
    Canceled,
}

/// <summary>An intent to keep a method, as the gateway knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="CustomerId">Whose method.</param>
/// <param name="PaymentMethodId">The method; null before there is one.</param>
public sealed record GatewaySetup(string Id, GatewaySetupStatus Status, string CustomerId, string? PaymentMethodId)
{
    /// <summary>Why the last method was declined; null when none was, or another was tried since.</summary>
    public GatewayRefusal? LastDecline { get; init; }

    /// <summary>By it the browser confirms. Never stored, never logged.</summary>
    public string? ClientSecret { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Status}";
}
