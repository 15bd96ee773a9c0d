using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Billing;

/// <summary>What the gateway answers, as the API tells it.</summary>
internal static class GatewayAnswers
{
    /// <summary>The refusal while the gateway does not answer.</summary>
    public static Refusal Away { get; } = new(
        RefusalCode.TemporarilyUnavailable, "The payment gateway does not answer at the moment; ask the same again.");

    /// <summary>A refusal of the gateway.</summary>
    /// <param name="refusal">The refusal.</param>
    public static Refusal Of(GatewayRefusal refusal) => refusal.Kind switch
    {
        GatewayRefusalKind.NotFound => new Refusal(RefusalCode.ResourceNotFound, refusal.Message),
        GatewayRefusalKind.WrongState => new Refusal(RefusalCode.InvalidTransition, refusal.Message),
        _ => new Refusal(RefusalCode.PolicyViolation, refusal.Message),
    };

    /// <summary>A method.</summary>
    /// <param name="method">As the gateway has it.</param>
    public static PaymentMethod Of(GatewayMethod method) =>
        new(method.Id, method.Type, method.Brand, method.Last4, method.ExpiryMonth, method.ExpiryYear);

    /// <summary>A setup.</summary>
    /// <param name="setup">As the gateway has it.</param>
    public static MethodSetup Of(GatewaySetup setup) =>
        new(setup.Id, setup.Status == GatewaySetupStatus.Succeeded, setup.ClientSecret);

    /// <summary>An invoice.</summary>
    /// <param name="invoice">As the gateway has it.</param>
    public static Invoice Of(GatewayInvoice invoice) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number,
        Status = invoice.Status,
        Total = invoice.Total,
        Subtotal = invoice.Subtotal,
        Paid = invoice.Paid,
        CreatedAt = invoice.CreatedAt,
        PaidAt = invoice.PaidAt,
        NextAttemptAt = invoice.NextAttemptAt,
        Lines =
        [
            .. invoice.Lines.Select(line => new InvoiceLine(
                line.Description, line.Quantity, line.Amount, line.PeriodStart, line.PeriodEnd)),
        ],
        PdfUrl = invoice.PdfUrl?.AbsoluteUri,
    };
}

/// <summary>The gateway did not answer: nobody knows what happened, and the same call under the same key finds out.</summary>
/// <param name="failure">How it failed.</param>
internal sealed class GatewayAwayException(Exception failure) : Exception("The payment gateway did not answer.", failure);
