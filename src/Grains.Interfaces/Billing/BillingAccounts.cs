using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Billing;

/// <summary>To whom invoices are made out.</summary>
[GenerateSerializer, Immutable, Alias("billing.details")]
public sealed record BillingDetails
{
    /// <summary>The name on invoices.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>The address as it stands on a letter, without the country.</summary>
    [Id(1)] public ImmutableArray<string> AddressLines { get; init; } = [];

    /// <summary>The country, ISO 3166-1 alpha-2.</summary>
    [Id(2)] public required string Country { get; init; }

    /// <summary>The number under which it pays taxes; null for none.</summary>
    [Id(3)] public string? TaxNumber { get; init; }

    /// <summary>Where mails about billing go as well, in lower case; null for owners and admins alone.</summary>
    [Id(4)] public string? Email { get; init; }

    /// <summary>The language of invoices, as a tag of BCP 47; null for the organisation's.</summary>
    [Id(5)] public string? Locale { get; init; }

    /// <summary>Tells nothing of what it holds, since this may stand in logs.</summary>
    public override string ToString() => nameof(BillingDetails);
}

/// <summary>What a tenant subscribes to, as the gateway told it last.</summary>
[GenerateSerializer, Immutable, Alias("billing.subscription")]
public sealed record Subscription
{
    /// <summary>Its id at the gateway.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>The plan; null when its price is that of no plan any more.</summary>
    [Id(1)] public string? PlanId { get; init; }

    /// <summary>The price at the gateway.</summary>
    [Id(2)] public required string PriceId { get; init; }

    /// <summary>
    /// In the words of Stripe: <c>incomplete</c>, <c>incomplete_expired</c>, <c>trialing</c>, <c>active</c>, <c>past_due</c>,
    /// <c>canceled</c>, <c>unpaid</c> or <c>paused</c>.
    /// </summary>
    [Id(3)] public required string Status { get; init; }

    /// <summary>When the period began that is paid for.</summary>
    [Id(4)] public required DateTimeOffset PeriodStart { get; init; }

    /// <summary>When it ends.</summary>
    [Id(5)] public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>True when it ends with its period.</summary>
    [Id(6)] public required bool EndsWithPeriod { get; init; }

    /// <summary>Until when it costs nothing; null without a trial.</summary>
    [Id(7)] public DateTimeOffset? TrialEnd { get; init; }

    /// <summary>Since when a payment is due that was not made; null while none is.</summary>
    [Id(8)] public DateTimeOffset? PastDueSince { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Status}";
}

/// <summary>What is done to a subscription at the gateway.</summary>
[GenerateSerializer, Alias("billing.step-kind")]
public enum BillingStepKind
{
    /// <summary>It is made.</summary>
    Subscribe,

    /// <summary>It gets another price.</summary>
    Change,

    /// <summary>It is to end with its period.</summary>
    End,

    /// <summary>It is to go on after all.</summary>
    GoOn,
}

/// <summary>
/// Something that is asked of the gateway. It is written down before it is asked, so that whoever comes after a crash asks the same again
/// under the same key, and finds out what happened.
/// </summary>
[GenerateSerializer, Immutable, Alias("billing.step")]
public sealed record BillingStep
{
    /// <summary>Which step of the tenant it is, from 1; the idempotency key follows from it.</summary>
    [Id(0)] public required long Number { get; init; }

    /// <summary>What is done.</summary>
    [Id(1)] public required BillingStepKind Kind { get; init; }

    /// <summary>To which plan; null when the plan stays.</summary>
    [Id(2)] public string? PlanId { get; init; }

    /// <summary>The plan's price when it was asked; null when the plan stays.</summary>
    [Id(3)] public string? PriceId { get; init; }

    /// <summary>By which method; null for the customer's own.</summary>
    [Id(4)] public string? MethodId { get; init; }

    /// <summary>Until when it costs nothing; null for no trial.</summary>
    [Id(5)] public DateTimeOffset? TrialEnd { get; init; }
}

/// <summary>How a tenant stands with what it pays for.</summary>
[GenerateSerializer, Immutable, Alias("billing.account")]
public sealed record BillingAccount
{
    /// <summary>What moves the money: <c>stripe</c>, or <c>test</c> for what moves none.</summary>
    [Id(0)] public required string Gateway { get; init; }

    /// <summary>The subscription; null while there was none.</summary>
    [Id(1)] public Subscription? Subscription { get; init; }

    /// <summary>What it may use at this moment.</summary>
    [Id(2)] public required Entitlement Entitlement { get; init; }

    /// <summary>To whom invoices are made out; null while nobody said so.</summary>
    [Id(3)] public BillingDetails? Details { get; init; }

    /// <summary>How many methods are kept; null when the gateway did not tell.</summary>
    [Id(4)] public int? Methods { get; init; }

    /// <summary>By it the browser pays the first invoice; null when nothing is to be paid, or when that was not asked.</summary>
    [Id(5)] public string? ClientSecret { get; init; }

    /// <summary>Grows with each change, from 1; 0 before the first.</summary>
    [Id(6)] public required long Version { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Gateway} {Subscription}";
}

/// <summary>What a tenant may use.</summary>
/// <param name="PlanId">By which plan; null when nothing is limited, because billing is off or its plan is none any more.</param>
/// <param name="Limits">How much.</param>
/// <param name="Until">Until when that is known; null when no time changes it.</param>
[GenerateSerializer, Immutable, Alias("billing.entitlement")]
public sealed record Entitlement(
    [property: Id(0)] string? PlanId, [property: Id(1)] PlanLimits Limits, [property: Id(2)] DateTimeOffset? Until);

/// <summary>How much a plan allows; null where it does not limit.</summary>
/// <param name="Experts">How many experts.</param>
/// <param name="Bookings">How many bookings in a month.</param>
/// <param name="AiTokens">How many tokens of models in a month.</param>
/// <param name="SoftPercent">From how many percent of a limit it warns, 1 to 100.</param>
[GenerateSerializer, Immutable, Alias("billing.plan-limits")]
public sealed record PlanLimits(
    [property: Id(0)] int? Experts, [property: Id(1)] int? Bookings, [property: Id(2)] long? AiTokens, [property: Id(3)] int SoftPercent);

/// <summary>A method by which a tenant pays. Of the number nobody here knows more than its end.</summary>
/// <param name="Id">Its id at the gateway.</param>
/// <param name="Type">What sort, for example <c>card</c>.</param>
/// <param name="Brand">Of a card, for example <c>visa</c>.</param>
/// <param name="Last4">The last four digits.</param>
/// <param name="ExpiryMonth">Of a card, 1 to 12.</param>
/// <param name="ExpiryYear">Of a card, four digits.</param>
[GenerateSerializer, Immutable, Alias("billing.payment-method")]
public sealed record PaymentMethod(
    [property: Id(0)] string Id,
    [property: Id(1)] string Type,
    [property: Id(2)] string? Brand,
    [property: Id(3)] string? Last4,
    [property: Id(4)] int? ExpiryMonth,
    [property: Id(5)] int? ExpiryYear);

/// <summary>The methods by which a tenant can pay.</summary>
/// <param name="Items">The methods, newest first.</param>
[GenerateSerializer, Immutable, Alias("billing.payment-methods")]
public sealed record PaymentMethods([property: Id(0)] ImmutableArray<PaymentMethod> Items);

/// <summary>A setup by which somebody gives a method.</summary>
/// <param name="Id">Its id at the gateway.</param>
/// <param name="IsDone">True once the method is kept.</param>
/// <param name="ClientSecret">By it the browser confirms. Never stored, never logged.</param>
[GenerateSerializer, Immutable, Alias("billing.method-setup")]
public sealed record MethodSetup([property: Id(0)] string Id, [property: Id(1)] bool IsDone, [property: Id(2)] string? ClientSecret)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>An invoice to a tenant.</summary>
[GenerateSerializer, Immutable, Alias("billing.invoice")]
public sealed record Invoice
{
    /// <summary>Its id at the gateway.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Its number.</summary>
    [Id(1)] public required string Number { get; init; }

    /// <summary><c>open</c>, <c>paid</c>, <c>uncollectible</c> or <c>void</c>.</summary>
    [Id(2)] public required string Status { get; init; }

    /// <summary>What it comes to.</summary>
    [Id(3)] public required Money Total { get; init; }

    /// <summary>Before tax, in minor units.</summary>
    [Id(4)] public required long Subtotal { get; init; }

    /// <summary>How much of it was paid, in minor units.</summary>
    [Id(5)] public required long Paid { get; init; }

    /// <summary>When it was made.</summary>
    [Id(6)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was paid; null when it was not.</summary>
    [Id(7)] public DateTimeOffset? PaidAt { get; init; }

    /// <summary>When it is tried again; null when it is not.</summary>
    [Id(8)] public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>The lines, 100 at most.</summary>
    [Id(9)] public ImmutableArray<InvoiceLine> Lines { get; init; } = [];

    /// <summary>Where the gateway has its own printed form; null when it has none.</summary>
    [Id(10)] public string? PdfUrl { get; init; }
}

/// <summary>A line of an invoice.</summary>
/// <param name="Description">What for.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Amount">How much in all, in minor units; negative for what is given back.</param>
/// <param name="PeriodStart">From when.</param>
/// <param name="PeriodEnd">Until when.</param>
[GenerateSerializer, Immutable, Alias("billing.invoice-line")]
public sealed record InvoiceLine(
    [property: Id(0)] string Description,
    [property: Id(1)] long Quantity,
    [property: Id(2)] long Amount,
    [property: Id(3)] DateTimeOffset PeriodStart,
    [property: Id(4)] DateTimeOffset PeriodEnd);

/// <summary>A page of a tenant's invoices.</summary>
/// <param name="Items">The invoices, newest first.</param>
/// <param name="Total">How many there are on all pages, as far as 1,000.</param>
[GenerateSerializer, Immutable, Alias("billing.invoice-page")]
public sealed record InvoicePage([property: Id(0)] ImmutableArray<Invoice> Items, [property: Id(1)] int Total);
