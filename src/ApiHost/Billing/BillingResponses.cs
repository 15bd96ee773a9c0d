using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Billing;

/// <summary>An amount of money of billing.</summary>
public sealed record BillingMoneyView
{
    /// <summary>In minor units, for example cents; negative for what is given back.</summary>
    public required long Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    public required string Currency { get; init; }
}

/// <summary>A plan.</summary>
public sealed record PlanView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it costs in an interval.</summary>
    public required BillingMoneyView Price { get; init; }

    /// <summary>How often that is paid: <c>month</c> or <c>year</c>.</summary>
    public required string Interval { get; init; }

    /// <summary>For how many days the first subscription costs nothing.</summary>
    public required int TrialDays { get; init; }

    /// <summary>How many experts there may be; absent when that is not limited.</summary>
    public int? Experts { get; init; }

    /// <summary>How many bookings there may be in a month; absent when that is not limited.</summary>
    public int? BookingsPerMonth { get; init; }

    /// <summary>How many tokens AI models may use in a month; absent when that is not limited.</summary>
    public long? AiTokensPerMonth { get; init; }

    /// <summary>Whether it can be subscribed to; the plan of an organisation without a subscription may be one that cannot.</summary>
    public required bool CanBeSubscribed { get; init; }

    /// <summary>Whether an organisation without a subscription has it.</summary>
    public required bool IsDefault { get; init; }
}

/// <summary>How a limit of the plan stands.</summary>
public sealed record LimitView
{
    /// <summary>What is limited: <c>bookings</c>, <c>experts</c> or <c>ai_tokens</c>.</summary>
    public required string What { get; init; }

    /// <summary>How much is used.</summary>
    public required long Used { get; init; }

    /// <summary>How much may be used; absent when it is not limited.</summary>
    public long? Limit { get; init; }

    /// <summary>From how much on it is warned; absent when it is not limited.</summary>
    public long? WarnsFrom { get; init; }
}

/// <summary>How an organisation stands with its plan.</summary>
public sealed record SubscriptionView
{
    /// <summary>Whether plans are configured in this installation; when not, nothing is limited and nothing is paid.</summary>
    public required bool Enabled { get; init; }

    /// <summary>What moves the money: <c>stripe</c>, or <c>test</c> for the built-in gateway that moves none.</summary>
    public required string Gateway { get; init; }

    /// <summary>The plan whose limits hold at this moment; absent when nothing is limited.</summary>
    public string? Plan { get; init; }

    /// <summary>Until when that is known; absent when no time changes it.</summary>
    public DateTime? PlanUntil { get; init; }

    /// <summary>The plan that is subscribed to, which may wait for its first payment; absent without a subscription.</summary>
    public string? SubscribedPlan { get; init; }

    /// <summary>
    /// How the subscription stands: <c>none</c>, or in the words of Stripe <c>incomplete</c>, <c>incomplete_expired</c>, <c>trialing</c>,
    /// <c>active</c>, <c>past_due</c>, <c>canceled</c>, <c>unpaid</c> or <c>paused</c>.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>When the period began that is paid for.</summary>
    public DateTime? CurrentPeriodStart { get; init; }

    /// <summary>When it ends.</summary>
    public DateTime? CurrentPeriodEnd { get; init; }

    /// <summary>Until when it costs nothing; absent without a trial.</summary>
    public DateTime? TrialEnd { get; init; }

    /// <summary>Whether it ends with its period.</summary>
    public required bool CancelAtPeriodEnd { get; init; }

    /// <summary>Since when a payment is due that was not made; absent while none is.</summary>
    public DateTime? PastDueSince { get; init; }

    /// <summary>The month that counts for the limits, in the organisation's zone.</summary>
    public required string Month { get; init; }

    /// <summary>How the limits stand.</summary>
    public required IReadOnlyList<LimitView> Limits { get; init; }

    /// <summary>What is missing, in words; empty when nothing is.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>
    /// By it the browser pays the first invoice, with the gateway's own form. Only in answers to POST while there is something to pay; it
    /// is stored nowhere, and told again when the same is posted again.
    /// </summary>
    public string? ClientSecret { get; init; }
}

/// <summary>A payment method.</summary>
public sealed record PaymentMethodView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What sort, for example <c>card</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Of a card, for example <c>visa</c>.</summary>
    public string? Brand { get; init; }

    /// <summary>The last four digits.</summary>
    public string? Last4 { get; init; }

    /// <summary>Of a card: the month in which it ends.</summary>
    public int? ExpiryMonth { get; init; }

    /// <summary>Of a card: the year in which it ends.</summary>
    public int? ExpiryYear { get; init; }
}

/// <summary>A setup by which somebody gives a payment method in the browser.</summary>
public sealed record PaymentMethodSetupView
{
    /// <summary>Its id at the gateway.</summary>
    public required string SetupId { get; init; }

    /// <summary>By it the browser confirms, with the gateway's own form; absent once that is done.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What moves the money: <c>stripe</c>, or <c>test</c>.</summary>
    public required string Gateway { get; init; }
}

/// <summary>A line of an invoice.</summary>
public sealed record InvoiceLineView
{
    /// <summary>What for.</summary>
    public required string Description { get; init; }

    /// <summary>How many.</summary>
    public required long Quantity { get; init; }

    /// <summary>How much in all, in minor units; negative for what is given back.</summary>
    public required long Amount { get; init; }

    /// <summary>From when.</summary>
    public required DateTime PeriodStart { get; init; }

    /// <summary>Until when.</summary>
    public required DateTime PeriodEnd { get; init; }
}

/// <summary>An invoice.</summary>
public sealed record InvoiceView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>How it stands: <c>open</c>, <c>paid</c>, <c>uncollectible</c> or <c>void</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What it comes to.</summary>
    public required BillingMoneyView Total { get; init; }

    /// <summary>Before tax, in minor units.</summary>
    public required long Subtotal { get; init; }

    /// <summary>How much of it was paid, in minor units.</summary>
    public required long Paid { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it was paid; absent when it was not.</summary>
    public DateTime? PaidAt { get; init; }

    /// <summary>When its payment is tried again; absent when it is not.</summary>
    public DateTime? NextAttemptAt { get; init; }

    /// <summary>The lines, 100 at most.</summary>
    public required IReadOnlyList<InvoiceLineView> Lines { get; init; }
}

/// <summary>What was used in a month.</summary>
public sealed record UsageView
{
    /// <summary>The month, in the organisation's zone.</summary>
    public required string Month { get; init; }

    /// <summary>How many bookings were made and not called off within the same month.</summary>
    public required long Bookings { get; init; }

    /// <summary>How many experts there were at most at one time.</summary>
    public required int Experts { get; init; }

    /// <summary>How many tokens AI models have used.</summary>
    public required long AiTokens { get; init; }
}

/// <summary>A month, counted twice.</summary>
public sealed record RecountView
{
    /// <summary>As it was counted while it happened.</summary>
    public required UsageView Counted { get; init; }

    /// <summary>As it is counted from the start of the journal.</summary>
    public required UsageView Recounted { get; init; }

    /// <summary>Whether the two are the same.</summary>
    public required bool AreEqual { get; init; }
}

/// <summary>To whom invoices are made out.</summary>
public sealed record BillingDetailsView
{
    /// <summary>The name on invoices; absent while nobody said so.</summary>
    public string? Name { get; init; }

    /// <summary>The address as it stands on a letter, without the country.</summary>
    public required IReadOnlyList<string> AddressLines { get; init; }

    /// <summary>The country, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The number under which taxes are paid.</summary>
    public string? TaxNumber { get; init; }

    /// <summary>An e-mail address that hears of billing as owners and admins do.</summary>
    public string? Email { get; init; }

    /// <summary>The language of invoices and of mails about billing; absent for the organisation's.</summary>
    public string? Locale { get; init; }

    /// <summary>Grows with each change, from 1; 0 while nobody said so.</summary>
    public required long Version { get; init; }
}

/// <summary>How answers about billing are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PagedEnvelope<PlanView>))]
[JsonSerializable(typeof(Envelope<SubscriptionView>))]
[JsonSerializable(typeof(PagedEnvelope<PaymentMethodView>))]
[JsonSerializable(typeof(Envelope<PaymentMethodView>))]
[JsonSerializable(typeof(Envelope<PaymentMethodSetupView>))]
[JsonSerializable(typeof(PagedEnvelope<InvoiceView>))]
[JsonSerializable(typeof(Envelope<InvoiceView>))]
[JsonSerializable(typeof(Envelope<UsageView>))]
[JsonSerializable(typeof(Envelope<RecountView>))]
[JsonSerializable(typeof(Envelope<BillingDetailsView>))]
internal sealed partial class BillingAnswers : JsonSerializerContext;
