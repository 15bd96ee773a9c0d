using Actors.Grains.Interfaces.Billing;

namespace Actors.Grains.Billing.Plans;

/// <summary>What a tenant may use: a function of what the gateway told last, and of the time.</summary>
internal static class Entitlements
{
    /// <summary>What a tenant may use.</summary>
    /// <param name="subscription">Its subscription; null when there is none.</param>
    /// <param name="plans">The plans.</param>
    /// <param name="grace">For how long a plan is kept whose payment is due.</param>
    /// <param name="now">The time.</param>
    public static Entitlement Of(Subscription? subscription, PlanCatalog plans, TimeSpan grace, DateTimeOffset now)
    {
        if (!plans.IsOn) return PlanCatalog.Unlimited;
        if (subscription is null || EndOf(subscription, grace) is not { } end || end <= now)
            return new Entitlement(plans.DefaultPlan, plans.LimitsOf(plans.DefaultPlan), Until: null);
        // Of a price that is no plan's any more nobody knows what was promised, so nothing is taken away.
        return plans.Find(subscription.PlanId) is null
            ? PlanCatalog.Unlimited with { Until = end }
            : new Entitlement(subscription.PlanId, plans.LimitsOf(subscription.PlanId), end);
    }

    /// <summary>Until when a subscription gives its plan, as far as is known; null when it gives none.</summary>
    /// <param name="subscription">The subscription.</param>
    /// <param name="grace">For how long a plan is kept whose payment is due.</param>
    public static DateTimeOffset? EndOf(Subscription subscription, TimeSpan grace) => subscription.Status switch
    {
        // The gateway says that it goes on; when it has not said so in time, it is given as long as one who does not pay.
        SubscriptionStatuses.Active or SubscriptionStatuses.Trialing => subscription.EndsWithPeriod
            ? subscription.PeriodEnd
            : subscription.PeriodEnd + grace,
        SubscriptionStatuses.PastDue => (subscription.PastDueSince ?? subscription.PeriodStart) + grace,
        _ => null,
    };
}

/// <summary>What a subscription is, in the words of Stripe.</summary>
internal static class SubscriptionStatuses
{
    /// <summary>It is paid.</summary>
    public const string Active = "active";

    /// <summary>It costs nothing yet.</summary>
    public const string Trialing = "trialing";

    /// <summary>A payment was not made.</summary>
    public const string PastDue = "past_due";

    /// <summary>The first invoice was not paid yet.</summary>
    public const string Incomplete = "incomplete";

    /// <summary>The first invoice was never paid.</summary>
    public const string IncompleteExpired = "incomplete_expired";

    /// <summary>It is over.</summary>
    public const string Canceled = "canceled";

    /// <summary>Nothing is tried any more, and nothing is over.</summary>
    public const string Unpaid = "unpaid";

    /// <summary>True when nothing comes of it any more.</summary>
    /// <param name="status">The status.</param>
    public static bool IsOver(string status) => status is Canceled or IncompleteExpired;
}
