using System.Collections.Immutable;

namespace Actors.Grains.Payments.Testing.Model;

/// <summary>What a subscription costs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Amount">How much a period, in minor units.</param>
/// <param name="Currency">The currency, in capitals.</param>
/// <param name="Interval"><c>day</c>, <c>week</c>, <c>month</c> or <c>year</c>.</param>
internal sealed record ModelPrice(string Id, long Amount, string Currency, string Interval)
{
    /// <summary>When the period ends that begins at a time.</summary>
    /// <param name="start">The time.</param>
    public DateTimeOffset After(DateTimeOffset start) => Interval switch
    {
        "day" => start.AddDays(1),
        "week" => start.AddDays(7),
        "month" => start.AddMonths(1),
        _ => start.AddYears(1),
    };
}

/// <summary>Where subscriptions are, in the words of Stripe.</summary>
internal static class SubscriptionStatus
{
    public const string Incomplete = "incomplete";
    public const string IncompleteExpired = "incomplete_expired";
    public const string Trialing = "trialing";
    public const string Active = "active";
    public const string PastDue = "past_due";
    public const string Canceled = "canceled";
}

/// <summary>A subscription.</summary>
internal sealed record ModelSubscription : ModelObject
{
    /// <summary>Whose.</summary>
    public required string CustomerId { get; init; }

    /// <summary>Where it is; one of <see cref="SubscriptionStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The price.</summary>
    public required ModelPrice Price { get; init; }

    /// <summary>The id of its one item.</summary>
    public required string ItemId { get; init; }

    /// <summary>When the period began.</summary>
    public required DateTimeOffset PeriodStart { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset PeriodEnd { get; init; }

    /// <summary>Until when it costs nothing.</summary>
    public DateTimeOffset? TrialEnd { get; init; }

    /// <summary>True once it was told that the trial ends soon.</summary>
    public bool TrialEndTold { get; init; }

    /// <summary>True when it ends with its period.</summary>
    public bool EndsWithPeriod { get; init; }

    /// <summary>By which method; null for the customer's newest.</summary>
    public string? MethodId { get; init; }

    /// <summary>The newest invoice.</summary>
    public string? LatestInvoiceId { get; init; }

    /// <summary>What comes onto the next invoice: what a change of price costs and gives back.</summary>
    public ImmutableArray<ModelLine> Pending { get => field.IsDefault ? [] : field; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>True while it goes on.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsAlive => Status is not (SubscriptionStatus.Canceled or SubscriptionStatus.IncompleteExpired);
}

/// <summary>A line of an invoice.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Description">What for.</param>
/// <param name="Amount">How much; negative for what is given back.</param>
/// <param name="PeriodStart">From when.</param>
/// <param name="PeriodEnd">Until when.</param>
internal sealed record ModelLine(
    string Id, string Description, long Amount, DateTimeOffset PeriodStart, DateTimeOffset PeriodEnd);

/// <summary>An invoice.</summary>
internal sealed record ModelInvoice : ModelObject
{
    /// <summary>Whose.</summary>
    public required string CustomerId { get; init; }

    /// <summary>For which subscription.</summary>
    public required string SubscriptionId { get; init; }

    /// <summary>Its number.</summary>
    public required string Number { get; init; }

    /// <summary><c>open</c>, <c>paid</c>, <c>uncollectible</c> or <c>void</c>.</summary>
    public required string Status { get; init; }

    /// <summary>In which currency.</summary>
    public required string Currency { get; init; }

    /// <summary>Why: <c>subscription_create</c>, <c>subscription_cycle</c> or <c>subscription_update</c>.</summary>
    public required string Reason { get; init; }

    /// <summary>The lines.</summary>
    public required ImmutableArray<ModelLine> Lines { get; init; }

    /// <summary>What it comes to; never below nothing.</summary>
    public required long Total { get; init; }

    /// <summary>How much was paid.</summary>
    public long Paid { get; init; }

    /// <summary>When it was paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; init; }

    /// <summary>The intent by which it is paid; null when there is nothing to pay.</summary>
    public string? IntentId { get; init; }
}
