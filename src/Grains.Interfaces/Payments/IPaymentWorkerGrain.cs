namespace Actors.Grains.Interfaces.Payments;

/// <summary>What a client needs in order to pay. It opens the payment to whoever has it, so it is never stored and never logged.</summary>
[GenerateSerializer, Immutable, Alias("payments.access")]
public sealed record PaymentAccess
{
    /// <summary>The payment as it is.</summary>
    [Id(0)] public required Payment Payment { get; init; }

    /// <summary>By it a browser confirms the intent or the setup; null when there is none to confirm.</summary>
    [Id(1)] public string? ClientSecret { get; init; }

    /// <summary>True when what the browser confirms keeps a card, and takes nothing.</summary>
    [Id(2)] public bool IsSetup { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Payment.Id;
}

/// <summary>A page of the gateway's on which somebody pays.</summary>
/// <param name="Url">Where it is.</param>
[GenerateSerializer, Immutable, Alias("payments.page")]
public sealed record PaymentPage([property: Id(0)] string Url);

/// <summary>Where people come back to from a page of the gateway's.</summary>
/// <param name="Success">When they have paid.</param>
/// <param name="Cancel">When they have not.</param>
[GenerateSerializer, Immutable, Alias("payments.return-urls")]
public sealed record ReturnUrls([property: Id(0)] string Success, [property: Id(1)] string Cancel);

/// <summary>
/// Talks with the gateway for a payment, so that its grain never waits for that. The key is the payment's. It keeps nothing: whatever it
/// does follows from the payment, and twice is as good as once.
/// </summary>
[Alias("payments.payment-worker")]
public interface IPaymentWorkerGrain : IGrainWithStringKey
{
    /// <summary>
    /// Asks the gateway what has become of the payment, does what is to be done, and answers what the client needs to pay; refused as not
    /// found when there is no such payment. When the gateway cannot be reached the payment is answered as it is known.
    /// </summary>
    [Alias("advance")]
    Task<Outcome<PaymentAccess>> Advance();

    /// <summary>Opens a page of the gateway's, or answers the one that is open; refused when nothing is to be paid any more.</summary>
    /// <param name="urls">Where people come back to.</param>
    [Alias("open-page")]
    Task<Outcome<PaymentPage>> OpenPage(ReturnUrls urls);
}
