using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Billing.Notices;

/// <summary>What those who manage a tenant are mailed. The names are stored.</summary>
internal enum BillingNoticeKind
{
    /// <summary>An invoice was not paid.</summary>
    PaymentFailed,

    /// <summary>Whoever pays an invoice has to prove herself.</summary>
    ActionRequired,

    /// <summary>A trial ends soon.</summary>
    TrialEnds,

    /// <summary>The subscription is over.</summary>
    Ended,

    /// <summary>The time of grace is over, and nothing was paid.</summary>
    GraceOver,

    /// <summary>A limit is near.</summary>
    LimitNear,

    /// <summary>A limit is reached.</summary>
    LimitReached,
}

/// <summary>A mail to those who manage a tenant: what it is about, in a form that every language can be made of.</summary>
internal sealed record BillingNotice
{
    /// <summary>What it tells.</summary>
    public required BillingNoticeKind Kind { get; init; }

    /// <summary>How much is to be paid; null when it is about no payment.</summary>
    public Money? Amount { get; init; }

    /// <summary>The number of the invoice; null when it is about none.</summary>
    public string? Invoice { get; init; }

    /// <summary>The time that matters: when it is tried again, when the plan falls, when the trial ends. Null for none.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The limit; null when it is about none.</summary>
    public LimitNotice? Limit { get; init; }
}
