using Actors.Grains.Interfaces.Billing;

namespace Actors.Grains.Billing.Plans;

/// <summary>The plans that there are, as the configuration has them.</summary>
/// <param name="options">The configuration.</param>
public sealed class PlanCatalog(BillingOptions options)
{
    private static readonly PlanLimits Nothing = new(null, null, null, SoftPercent: 100);

    /// <summary>What is limited when no plan says so.</summary>
    internal static Entitlement Unlimited { get; } = new(PlanId: null, Nothing, Until: null);

    /// <summary>True when there are plans, and so limits.</summary>
    public bool IsOn => options.IsOn;

    /// <summary>All of them with their ids, the cheapest first.</summary>
    public IReadOnlyList<KeyValuePair<string, PlanOptions>> All { get; } =
        [.. options.Plans.OrderBy(plan => plan.Value.Amount).ThenBy(plan => plan.Key, StringComparer.Ordinal)];

    /// <summary>A plan; null when there is none of this id.</summary>
    /// <param name="planId">Its id.</param>
    public PlanOptions? Find(string? planId) => planId is null ? null : options.Plans.GetValueOrDefault(planId);

    /// <summary>The id of the plan that has a price; null when none has.</summary>
    /// <param name="priceId">The price.</param>
    internal string? PlanOf(string priceId)
    {
        foreach (var (id, plan) in options.Plans)
        {
            if (plan.PriceId == priceId) return id;
        }

        return null;
    }

    /// <summary>What a plan allows; everything when there is no such plan.</summary>
    /// <param name="planId">Its id.</param>
    public PlanLimits LimitsOf(string? planId) => Find(planId) is { } plan
        ? new PlanLimits(plan.Experts, plan.BookingsPerMonth, plan.AiTokensPerMonth, plan.SoftPercent)
        : Nothing;

    /// <summary>The id of the plan of a tenant without a subscription; null when there are no plans.</summary>
    public string? DefaultPlan => options.DefaultPlan;
}
