using System.Collections.Immutable;
using System.Text.Json;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Payments.Gateway;
using Stripe;
using Stripe.Checkout;
using ApiSubscription = Stripe.Subscription;

namespace Actors.Integrations.Payments.Stripe;

/// <summary>What Stripe answers, as the ports say it. Objects of older versions of its API are read as well.</summary>
internal static class StripeReading
{
    private const int MostLines = 100;

    /// <summary>An intent.</summary>
    /// <param name="intent">As Stripe knows it.</param>
    /// <param name="dispute">The dispute about its charge; null for none.</param>
    /// <param name="tellsSecret">True when its secret may be told.</param>
    public static GatewayIntent Intent(PaymentIntent intent, Dispute? dispute = null, bool tellsSecret = false) => new()
    {
        Id = intent.Id,
        Status = StatusOf(intent.Status),
        Amount = new Money(intent.Amount, CurrencyOf(intent.Currency)),
        Capturable = intent.AmountCapturable,
        Received = intent.AmountReceived,
        Refunded = intent.LatestCharge?.AmountRefunded ?? 0,
        ClientSecret = tellsSecret ? intent.ClientSecret : null,
        Metadata = Metadata(intent.Metadata),
        CustomerId = intent.CustomerId,
        PaymentMethodId = intent.PaymentMethodId,
        LastDecline = Decline(intent.LastPaymentError),
        Dispute = dispute is null
            ? null
            : new GatewayDispute(dispute.Id, dispute.Status, dispute.Amount, dispute.Reason, dispute.IsChargeRefundable),
    };

    /// <summary>A refund.</summary>
    /// <param name="refund">As Stripe knows it.</param>
    public static GatewayRefund Refund(Refund refund) => new(
        refund.Id,
        refund.Status switch
        {
            "succeeded" => GatewayRefundStatus.Succeeded,
            "failed" => GatewayRefundStatus.Failed,
            "canceled" => GatewayRefundStatus.Canceled,
            _ => GatewayRefundStatus.Pending,
        },
        refund.Amount,
        refund.FailureReason);

    /// <summary>A page.</summary>
    /// <param name="session">As Stripe knows it.</param>
    public static GatewayCheckout Checkout(Session session)
    {
        var status = session.Status switch
        {
            "open" => GatewayCheckoutStatus.Open,
            "complete" => GatewayCheckoutStatus.Complete,
            _ => GatewayCheckoutStatus.Expired,
        };
        var url = status == GatewayCheckoutStatus.Open && session.Url is { } address ? new Uri(address) : null;
        return new GatewayCheckout(session.Id, status, url, session.PaymentIntentId) { SetupId = session.SetupIntentId };
    }

    /// <summary>A setup.</summary>
    /// <param name="setup">As Stripe knows it.</param>
    public static GatewaySetup Setup(SetupIntent setup) => new(
        setup.Id,
        setup.Status switch
        {
            "requires_action" => GatewaySetupStatus.NeedsAction,
            "processing" => GatewaySetupStatus.Processing,
            "succeeded" => GatewaySetupStatus.Succeeded,
            "canceled" => GatewaySetupStatus.Canceled,
            _ => GatewaySetupStatus.NeedsMethod,
        },
        setup.CustomerId,
        setup.PaymentMethodId)
    {
        ClientSecret = setup.ClientSecret,
        LastDecline = Decline(setup.LastSetupError),
    };

    /// <summary>An account.</summary>
    /// <param name="account">As Stripe knows it.</param>
    public static GatewayAccount Account(Account account) => new()
    {
        Id = account.Id,
        ChargesEnabled = account.ChargesEnabled,
        PayoutsEnabled = account.PayoutsEnabled,
        DetailsSubmitted = account.DetailsSubmitted,
        CurrentlyDue = Texts(account.Requirements?.CurrentlyDue),
        PastDue = Texts(account.Requirements?.PastDue),
        DisabledReason = account.Requirements?.DisabledReason,
    };

    /// <summary>A method.</summary>
    /// <param name="method">As Stripe knows it.</param>
    public static GatewayMethod Method(PaymentMethod method) => new(
        method.Id, method.Type, method.Card?.Brand, method.Card?.Last4, (int?)method.Card?.ExpMonth, (int?)method.Card?.ExpYear);

    /// <summary>A subscription.</summary>
    /// <param name="subscription">As Stripe knows it.</param>
    public static GatewaySubscription Subscription(ApiSubscription subscription)
    {
        var item = subscription.Items?.Data is [var first, ..] ? first : null;
        var raw = subscription.RawJsonElement;
        return new GatewaySubscription
        {
            Id = subscription.Id,
            Status = subscription.Status,
            PriceId = item?.Price?.Id ?? "",
            PeriodStart = TimeIn(raw, "current_period_start") ?? At(item?.CurrentPeriodStart) ?? At(subscription.StartDate)!.Value,
            PeriodEnd = TimeIn(raw, "current_period_end") ?? At(item?.CurrentPeriodEnd) ?? At(subscription.StartDate)!.Value,
            EndsWithPeriod = subscription.CancelAtPeriodEnd,
            TrialEnd = At(subscription.TrialEnd),
            ClientSecret = SecretIn(subscription),
            Metadata = Metadata(subscription.Metadata),
        };
    }

    /// <summary>An invoice.</summary>
    /// <param name="invoice">As Stripe knows it.</param>
    public static GatewayInvoice Invoice(Invoice invoice) => new()
    {
        Id = invoice.Id,
        Number = invoice.Number ?? "",
        Status = invoice.Status,
        Total = new Money(invoice.Total, CurrencyOf(invoice.Currency)),
        Subtotal = invoice.Subtotal,
        Paid = invoice.AmountPaid,
        CreatedAt = At(invoice.Created)!.Value,
        PaidAt = At(invoice.StatusTransitions?.PaidAt),
        NextAttemptAt = At(invoice.NextPaymentAttempt),
        SubscriptionId = invoice.Parent?.SubscriptionDetails?.SubscriptionId ?? TextIn(invoice.RawJsonElement, "subscription"),
        Lines = [.. (invoice.Lines?.Data ?? []).Take(MostLines).Select(Line)],
        PdfUrl = invoice.InvoicePdf is { } address ? new Uri(address) : null,
    };

    private static GatewayRefusal? Decline(StripeError? error) =>
        error is null ? null : StripeRefusals.Of(402, error.Type, error.Code, error.DeclineCode, error.Message);

    private static GatewayInvoiceLine Line(InvoiceLineItem line) => new(
        line.Description ?? "", line.Quantity ?? 1, line.Amount, At(line.Period?.Start) ?? default, At(line.Period?.End) ?? default);

    private static GatewayIntentStatus StatusOf(string status) => status switch
    {
        "requires_payment_method" => GatewayIntentStatus.NeedsMethod,
        "requires_confirmation" => GatewayIntentStatus.NeedsConfirmation,
        "requires_action" or "requires_source_action" => GatewayIntentStatus.NeedsAction,
        "processing" => GatewayIntentStatus.Processing,
        "requires_capture" => GatewayIntentStatus.Authorized,
        "succeeded" => GatewayIntentStatus.Succeeded,
        "canceled" => GatewayIntentStatus.Canceled,
        _ => throw new StripeGatewayException($"Stripe has a new status of intents: {status}."),
    };

    // Only what is still to be paid has one: a paid invoice's would confirm nothing.
    private static string? SecretIn(ApiSubscription subscription)
    {
        if (subscription.LatestInvoice is not { Status: "open" or "draft" } invoice) return null;
        if (invoice.ConfirmationSecret?.ClientSecret is { } secret) return secret;
        return invoice.RawJsonElement is { ValueKind: JsonValueKind.Object } raw
            && raw.TryGetProperty("payment_intent", out var intent) && intent.ValueKind == JsonValueKind.Object
                ? TextIn(intent, "client_secret")
                : null;
    }

    private static string CurrencyOf(string currency) => currency.ToUpperInvariant();

    private static ImmutableArray<string> Texts(List<string>? texts) => texts is null ? [] : [.. texts];

    private static Dictionary<string, string> Metadata(Dictionary<string, string>? metadata) =>
        metadata ?? [];

    private static DateTimeOffset? At(DateTime? time) =>
        time is { } known ? new DateTimeOffset(DateTime.SpecifyKind(known, DateTimeKind.Utc)) : null;

    private static DateTimeOffset? TimeIn(JsonElement? raw, string name) =>
        raw is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value) && value.TryGetInt64(out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string? TextIn(JsonElement? raw, string name) =>
        raw is { ValueKind: JsonValueKind.Object } known && known.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
