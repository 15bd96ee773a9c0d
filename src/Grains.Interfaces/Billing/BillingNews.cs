namespace Actors.Grains.Interfaces.Billing;

/// <summary>What the gateway says has happened. It is only a reason to look: what counts is what the gateway answers then.</summary>
/// <param name="Kind">What sort of news.</param>
/// <param name="InvoiceId">The invoice that it is about; null when it is about none.</param>
/// <param name="Attempt">How often the invoice was tried; 0 when that is not told.</param>
[GenerateSerializer, Immutable, Alias("billing.news")]
public sealed record BillingNews(
    [property: Id(0)] BillingNewsKind Kind, [property: Id(1)] string? InvoiceId, [property: Id(2)] int Attempt);

/// <summary>What sort of news.</summary>
[GenerateSerializer, Alias("billing.news-kind")]
public enum BillingNewsKind
{
    /// <summary>Something has changed.</summary>
    Changed,

    /// <summary>An invoice was not paid.</summary>
    PaymentFailed,

    /// <summary>Whoever pays an invoice has to prove herself.</summary>
    ActionRequired,

    /// <summary>A trial ends soon.</summary>
    TrialEnds,
}
