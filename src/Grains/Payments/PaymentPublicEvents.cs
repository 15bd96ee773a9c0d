using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Payments;

/// <summary>What the outside hears of payments.</summary>
internal static class PaymentPublicEvents
{
    private const string Payment = "payment";
    private const string Account = "connected_account";

    private static readonly PublicName Opened = Name("opened", "Something is to be paid.");
    private static readonly PublicName Declined = Name("declined", "Whoever pays was declined, and may try again.");
    private static readonly PublicName Paid = Name("paid", "Money was taken.");
    private static readonly PublicName CardKept = Name("card_kept", "A card is kept, and nothing was taken.");
    private static readonly PublicName Cancelled = Name("cancelled", "A payment was given up, and nothing was taken.");
    private static readonly PublicName Failed = Name("failed", "What was owed could not be collected.");
    private static readonly PublicName Refunding = Name("refunding", "Money is to be given back.");
    private static readonly PublicName Refunded = Name("refunded", "Money was given back.");
    private static readonly PublicName RefundFailed = Name("refund_failed", "A refund did not arrive; somebody has to look.");
    private static readonly PublicName Disputed = Name("disputed", "The payer's bank disputes a payment, or has decided.");

    private static readonly PublicName AccountChanged = new(
        "connected_account.changed", Account, "An expert's account at the payment provider is something else now.");

    /// <summary>What payments say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Of<PaymentOpened>(Opened, static (opened, data) => data.With(opened.Order.Amount) with
        {
            PurchaseId = opened.Order.Purpose.PurchaseId(),
            AppointmentId = opened.Order.Purpose.AppointmentId(),
        })
        .Of<PaymentDeclined>(Declined, static (declined, data) => data with { Code = declined.Code })
        .Of<PaymentTaken>(Paid, static (taken, data) => data.With(taken.Amount))
        .Of<CardKept>(CardKept, static (_, data) => data)
        .Of<PaymentEnded>(Cancelled, static (_, data) => data)
        .Of<PaymentFailed>(Failed, static (failed, data) => data with { Code = failed.Code })
        .Of<RefundDecided>(Refunding, static (decided, data) => data with { RefundId = decided.Refund.Id, Amount = decided.Refund.Amount })
        .Of<RefundArrived>(Refunded, static (arrived, data) => data.With(arrived.Amount) with { RefundId = arrived.RefundId })
        .Of<RefundFailed>(RefundFailed, static (failed, data) => data with { RefundId = failed.RefundId, Code = failed.Failure })
        .Of<PaymentDisputed>(Disputed, static (disputed, data) => data with
        {
            Amount = disputed.Dispute.Amount,
            Code = disputed.Dispute.Status,
        })
        .Private<AttemptPlanned>("A step towards the payment.")
        .Private<AttemptSeen>("A note of what the gateway said.")
        .Private<PaymentSecured>("The appointment tells it.")
        .Private<CaptureDecided>("Nothing was taken yet.")
        .Private<PaymentSettled>("What is given back is told by itself.")
        .Private<RefundSent>("Nothing was given back yet.")
        .Private<PaymentLookPlanned>("A note of when the gateway is asked.")
        .Private<PaymentErased>("What it is for tells it.")
        .Private<PaymentsReconciled>("A note of what was compared.")
        .Public<ConnectedAccountSeen, ConnectedAccountData>(
            AccountChanged, PaymentEventJson.Default.ConnectedAccountData, static (seen, context) =>
                new Told<ConnectedAccountData>(context.StreamId, new ConnectedAccountData
                {
                    ExpertId = context.StreamId,
                    ChargesEnabled = seen.Account.ChargesEnabled,
                })
                {
                    Experts = [context.StreamId],
                })
        .Public<ConnectedAccountLeft, ConnectedAccountData>(
            AccountChanged, PaymentEventJson.Default.ConnectedAccountData, static (_, context) =>
                new Told<ConnectedAccountData>(
                    context.StreamId, new ConnectedAccountData { ExpertId = context.StreamId, ChargesEnabled = false })
                {
                    Experts = [context.StreamId],
                });

    private static EventDeclarations Of<TEvent>(
        this EventDeclarations events, PublicName name, Func<TEvent, PaymentData, PaymentData> tell)
        where TEvent : class, IEvent => events.Public<TEvent, PaymentData>(
            name,
            PaymentEventJson.Default.PaymentData,
            (@event, context) => new Told<PaymentData>(
                context.StreamId, tell(@event, new PaymentData { PaymentId = context.StreamId })));

    private static PaymentData With(this PaymentData data, Money amount) =>
        data with { Amount = amount.Amount, Currency = amount.Currency };

    private static PublicName Name(string what, string summary) => new($"{Payment}.{what}", Payment, summary);
}

/// <summary>Something of a payment.</summary>
public sealed record PaymentData
{
    /// <summary>The payment's id.</summary>
    public required string PaymentId { get; init; }

    /// <summary>The appointment that it is for; absent when it is not new, or for something else.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>The purchase that it is for; absent when it is not new, or for something else.</summary>
    public string? PurchaseId { get; init; }

    /// <summary>How much it is about, in minor units; absent when it is about no amount.</summary>
    public long? Amount { get; init; }

    /// <summary>The ISO 4217 code of the amount; absent when the payment's own is meant.</summary>
    public string? Currency { get; init; }

    /// <summary>The refund that it is about; absent when it is about none.</summary>
    public string? RefundId { get; init; }

    /// <summary>Why, or how it stands, in the payment provider's words; absent when there is nothing to say.</summary>
    public string? Code { get; init; }
}

/// <summary>Something of an expert's account at the payment provider.</summary>
public sealed record ConnectedAccountData
{
    /// <summary>The expert.</summary>
    public required string ExpertId { get; init; }

    /// <summary>True when payments may go to it.</summary>
    public required bool ChargesEnabled { get; init; }
}

/// <summary>How the public events of payments are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PaymentData))]
[JsonSerializable(typeof(ConnectedAccountData))]
internal sealed partial class PaymentEventJson : JsonSerializerContext;
