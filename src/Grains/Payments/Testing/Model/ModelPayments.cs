namespace Actors.Grains.Payments.Testing.Model;

/// <summary>What is to be collected, as it was asked for.</summary>
internal sealed record ModelOrder
{
    /// <summary>How much, in minor units.</summary>
    public required long Amount { get; init; }

    /// <summary>The currency, in capitals.</summary>
    public required string Currency { get; init; }

    /// <summary>True when it is only authorised until somebody captures it.</summary>
    public bool CapturesLater { get; init; }

    /// <summary>What identifies it at whoever asked.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = ModelObject.NoMetadata;

    /// <summary>What it is for.</summary>
    public string? Description { get; init; }

    /// <summary>The account that the money goes on to.</summary>
    public string? Destination { get; init; }

    /// <summary>How much of that the platform keeps.</summary>
    public long ApplicationFee { get; init; }

    /// <summary>Who pays.</summary>
    public string? CustomerId { get; init; }

    /// <summary>True when the method is kept for later.</summary>
    public bool KeepsMethod { get; init; }
}

/// <summary>Where intents are, in the words of Stripe.</summary>
internal static class IntentStatus
{
    public const string NeedsMethod = "requires_payment_method";
    public const string NeedsConfirmation = "requires_confirmation";
    public const string NeedsAction = "requires_action";
    public const string Processing = "processing";
    public const string NeedsCapture = "requires_capture";
    public const string Succeeded = "succeeded";
    public const string Canceled = "canceled";
}

/// <summary>An intent to collect an amount, with its charge.</summary>
internal sealed record ModelIntent : ModelObject
{
    /// <summary>What was asked for.</summary>
    public required ModelOrder Order { get; init; }

    /// <summary>Where it is; one of <see cref="IntentStatus"/>.</summary>
    public string Status { get; init; } = IntentStatus.NeedsMethod;

    /// <summary>How much can be captured.</summary>
    public long Capturable { get; init; }

    /// <summary>How much was taken.</summary>
    public long Received { get; init; }

    /// <summary>How much of that was given back.</summary>
    public long Refunded { get; init; }

    /// <summary>The platform's part of what was taken.</summary>
    public long Fee { get; init; }

    /// <summary>By what it is paid.</summary>
    public string? MethodId { get; init; }

    /// <summary>The test card of that method, by its token.</summary>
    public string? Card { get; init; }

    /// <summary>The charge; null before one has succeeded or was authorised.</summary>
    public string? ChargeId { get; init; }

    /// <summary>True when the payer is not there.</summary>
    public bool OffSession { get; init; }

    /// <summary>Why it was declined last.</summary>
    public ModelError? LastError { get; init; }

    /// <summary>How often it was confirmed.</summary>
    public int Attempts { get; init; }

    /// <summary>Why it was canceled.</summary>
    public string? CancellationReason { get; init; }

    /// <summary>When it was canceled.</summary>
    public DateTimeOffset? CanceledAt { get; init; }

    /// <summary>The dispute about its charge.</summary>
    public string? DisputeId { get; init; }

    /// <summary>The page on which it was made.</summary>
    public string? CheckoutId { get; init; }

    /// <summary>The invoice that it pays.</summary>
    public string? InvoiceId { get; init; }
}

/// <summary>A refund.</summary>
internal sealed record ModelRefund : ModelObject
{
    /// <summary>Of which intent.</summary>
    public required string IntentId { get; init; }

    /// <summary>How much.</summary>
    public required long Amount { get; init; }

    /// <summary>In which currency.</summary>
    public required string Currency { get; init; }

    /// <summary><c>pending</c>, <c>succeeded</c>, <c>failed</c> or <c>canceled</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Why it failed.</summary>
    public string? FailureReason { get; init; }

    /// <summary>When it goes on by itself; null when it does not.</summary>
    public DateTimeOffset? MovesAt { get; init; }

    /// <summary>True when the connected account gives it back in proportion.</summary>
    public bool ReversesTransfer { get; init; }
}

/// <summary>A dispute.</summary>
internal sealed record ModelDispute : ModelObject
{
    /// <summary>About which intent.</summary>
    public required string IntentId { get; init; }

    /// <summary>How much it is about.</summary>
    public required long Amount { get; init; }

    /// <summary>In which currency.</summary>
    public required string Currency { get; init; }

    /// <summary>In the words of Stripe.</summary>
    public required string Status { get; init; }

    /// <summary>In the words of Stripe.</summary>
    public required string Reason { get; init; }

    /// <summary>True while the charge may still be refunded.</summary>
    public bool IsRefundable { get; init; }
}

/// <summary>A page on which somebody pays, or leaves a method.</summary>
internal sealed record ModelCheckout : ModelObject
{
    /// <summary>What is to be collected: nothing where a method is left.</summary>
    public required ModelOrder Order { get; init; }

    /// <summary><c>open</c>, <c>complete</c> or <c>expired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Where somebody goes who has paid.</summary>
    public required string SuccessUrl { get; init; }

    /// <summary>Where somebody goes who has not.</summary>
    public required string CancelUrl { get; init; }

    /// <summary>Until when it can be used.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The intent that was made there.</summary>
    public string? IntentId { get; init; }

    /// <summary>For whom a method is kept there; null where somebody pays.</summary>
    public string? SetupFor { get; init; }

    /// <summary>The setup that was made there.</summary>
    public string? SetupId { get; init; }
}
