using System.Text.Json;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments;

/// <summary>The documents of payments.</summary>
internal static class PaymentRows
{
    /// <summary>The document that shows a payment.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="payment">The payment.</param>
    public static Document Of(string tenant, Payment payment) => new()
    {
        Key = new DocumentKey(tenant, PaymentDocuments.Payment, payment.Id),
        Version = payment.Version,
        CreatedAt = payment.CreatedAt,
        Body = JsonSerializer.SerializeToUtf8Bytes(payment, PaymentsJson.Default.Payment),
        Status = PaymentNames.Of(payment.Status),
        Owner = payment.Order.ExpertId,
        Category = payment.Order.Purpose.Id,
        Amount = payment.Order.Amount.Amount,
        Currency = payment.Order.Amount.Currency,
    };
}
