using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Payments.Gateway;

/// <summary>What tenants pay for using the product: methods, subscriptions and invoices. The rules of <see cref="IPaymentGateway"/> hold;
/// customers and setups are made there.</summary>
public interface IBillingGateway
{
    /// <summary>The methods that are kept for a customer, newest first, 100 at most.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayMethods>> ListMethodsAsync(string customerId, CancellationToken cancellationToken);

    /// <summary>Forgets a method; refused as not found when it is no method of the customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="methodId">The method.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayMethod>> DetachMethodAsync(
        string customerId, string methodId, string key, CancellationToken cancellationToken);

    /// <summary>Subscribes a customer (<c>payment_behavior=default_incomplete</c>).</summary>
    /// <param name="order">To what.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySubscription>> SubscribeAsync(SubscriptionOrder order, string key, CancellationToken cancellationToken);

    /// <summary>Changes the price of a subscription at once, with proration (<c>create_prorations</c>).</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="priceId">The price from now on.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySubscription>> ChangeSubscriptionAsync(
        string subscriptionId, string priceId, string key, CancellationToken cancellationToken);

    /// <summary>Has a subscription end with its period, or go on after all.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="ends">True when it is to end.</param>
    /// <param name="key">The idempotency key.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySubscription>> EndWithPeriodAsync(
        string subscriptionId, bool ends, string key, CancellationToken cancellationToken);

    /// <summary>What a subscription is now.</summary>
    /// <param name="subscriptionId">The subscription.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewaySubscription>> GetSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken);

    /// <summary>A page of a customer's invoices, newest first, drafts left out.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="after">The last invoice of the page before; null for the first page.</param>
    /// <param name="limit">How many, from 1 to 100.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayInvoices>> ListInvoicesAsync(
        string customerId, string? after, int limit, CancellationToken cancellationToken);

    /// <summary>An invoice; refused as not found when it is none of the customer.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="invoiceId">The invoice.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    Task<GatewayAnswer<GatewayInvoice>> GetInvoiceAsync(string customerId, string invoiceId, CancellationToken cancellationToken);
}

/// <summary>A method by which somebody pays. Of the number nobody here knows more than its end.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">What sort, for example <c>card</c>.</param>
/// <param name="Brand">Of a card, for example <c>visa</c>.</param>
/// <param name="Last4">The last four digits.</param>
/// <param name="ExpiryMonth">Of a card, 1 to 12.</param>
/// <param name="ExpiryYear">Of a card, four digits.</param>
public sealed record GatewayMethod(string Id, string Type, string? Brand, string? Last4, int? ExpiryMonth, int? ExpiryYear);

/// <summary>Methods of a customer.</summary>
/// <param name="Items">The methods.</param>
public sealed record GatewayMethods(ImmutableArray<GatewayMethod> Items);

/// <summary>A subscription to make.</summary>
/// <param name="CustomerId">Who pays.</param>
/// <param name="PriceId">The price: it says how much, how often, and in which currency.</param>
/// <param name="TrialEndsAt">Until when it costs nothing; null for no trial.</param>
/// <param name="MethodId">By which method; null for the customer's own.</param>
/// <param name="Metadata">What identifies it here.</param>
public sealed record SubscriptionOrder(
    string CustomerId, string PriceId, DateTimeOffset? TrialEndsAt, string? MethodId, IReadOnlyDictionary<string, string> Metadata);

/// <summary>A subscription, as the gateway knows it. Entitlement follows from status and period.</summary>
public sealed record GatewaySubscription
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// In the words of Stripe: <c>incomplete</c>, <c>incomplete_expired</c>, <c>trialing</c>, <c>active</c>, <c>past_due</c>,
    /// <c>canceled</c>, <c>unpaid</c> or <c>paused</c>.
    /// </summary>
    public required string Status { get; init; }

    /// <summary>The price.</summary>
    public required string PriceId { get; init; }

    /// <summary>When the period began that is paid for.</summary>
    public required DateTimeOffset PeriodStart { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>True when it ends with its period.</summary>
    public required bool EndsWithPeriod { get; init; }

    /// <summary>Until when it costs nothing; null without a trial.</summary>
    public DateTimeOffset? TrialEnd { get; init; }

    /// <summary>By it the browser pays the first invoice; null when nothing is to be paid. Never stored, never logged.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>What identifies it here.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Status}";
}

/// <summary>A line of an invoice.</summary>
/// <param name="Description">What for.</param>
/// <param name="Quantity">How many.</param>
/// <param name="Amount">How much in all, in minor units; negative for what is given back.</param>
/// <param name="PeriodStart">From when.</param>
/// <param name="PeriodEnd">Until when.</param>
public sealed record GatewayInvoiceLine(
    string Description, long Quantity, long Amount, DateTimeOffset PeriodStart, DateTimeOffset PeriodEnd);

/// <summary>An invoice, as the gateway knows it.</summary>
public sealed record GatewayInvoice
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary>In the words of Stripe: <c>open</c>, <c>paid</c>, <c>uncollectible</c> or <c>void</c>.</summary>
    public required string Status { get; init; }

    /// <summary>What it comes to.</summary>
    public required Money Total { get; init; }

    /// <summary>Before tax, in minor units.</summary>
    public required long Subtotal { get; init; }

    /// <summary>How much of it was paid.</summary>
    public required long Paid { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was paid; null when it was not.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>When it is tried again; null when it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>For which subscription; null for none.</summary>
    public string? SubscriptionId { get; init; }

    /// <summary>The lines, 100 at most.</summary>
    public ImmutableArray<GatewayInvoiceLine> Lines { get; init; } = [];

    /// <summary>Where the gateway has its own printed form; null when it has none, and we print it.</summary>
    public Uri? PdfUrl { get; init; }
}

/// <summary>A page of invoices.</summary>
/// <param name="Items">The invoices.</param>
/// <param name="HasMore">True when there are more.</param>
public sealed record GatewayInvoices(ImmutableArray<GatewayInvoice> Items, bool HasMore);
