using System.Globalization;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces.Billing;

namespace Actors.ApiHost.Billing;

/// <summary>Says in words what an organisation has to do about its plan.</summary>
internal static class BillingWords
{
    /// <summary>What is missing; empty when nothing is.</summary>
    public static IReadOnlyList<string> MissingOf(BillingAccount account, UsageStanding standing, PlanCatalog plans)
    {
        if (!plans.IsOn) return ["Billing is off in this installation: no plans are configured, and nothing is limited."];
        var missing = new List<string>();
        if (OfSubscription(account) is { } subscription) missing.Add(subscription);
        if (account.Subscription is { Status: "trialing" or "active", EndsWithPeriod: false } && account.Methods == 0)
            missing.Add("There is no payment method: the next payment will fail. Add one.");
        if (account.Subscription is not null && account.Details is null)
            missing.Add("Nobody has said to whom invoices are made out: PUT /billing/details.");
        foreach (var limit in standing.Standings)
        {
            if (limit.Left == 0) missing.Add(Reached(limit));
        }

        return missing;
    }

    /// <summary>
    /// How warned limits stand, for the header: a dictionary of structured fields (RFC 9651), for example
    /// <c>bookings;used=95;limit=100</c>. Null when none is.
    /// </summary>
    public static string? WarningOf(UsageStanding standing)
    {
        var warned = standing.Standings.Where(limit => limit.IsWarned).Select(limit => string.Create(
            CultureInfo.InvariantCulture, $"{BillingViews.Limits[(int)limit.What]};used={limit.Used};limit={limit.Most}"));
        var text = string.Join(", ", warned);
        return text.Length == 0 ? null : text;
    }

    private static string? OfSubscription(BillingAccount account) => account.Subscription switch
    {
        null => "There is no subscription: choose one of /billing/plans.",
        { Status: "incomplete" } => "The first invoice has to be paid: POST the same plan again for the clientSecret, and confirm it.",
        { Status: "incomplete_expired" } => "The first invoice was not paid in time: choose a plan again.",
        { Status: "past_due" } when account.Entitlement.Until is { } until =>
            $"A payment has failed. The plan is kept until {Date(until)}; check the payment method.",
        { Status: "past_due" } => "A payment has failed, and the time to make it is over: the default plan holds until it is paid.",
        { Status: "unpaid" } => "Payments have failed, and none is tried any more: the default plan holds until they are paid.",
        { Status: "paused" } => "The subscription is paused, because the trial is over and there is no payment method.",
        { Status: "canceled" } => "The subscription is over: choose one of /billing/plans.",
        { EndsWithPeriod: true } ending => $"The subscription ends on {Date(ending.PeriodEnd)}; POST its plan again to keep it.",
        { PlanId: null } => "The plan that is subscribed to is offered no more; nothing is limited until another is chosen.",
        _ => null,
    };

    private static string Reached(LimitStanding limit) => limit.What switch
    {
        Limited.Bookings => $"The month's {limit.Most} bookings are used up: further ones are refused until next month, or a larger plan.",
        Limited.Experts => $"The plan's {limit.Most} experts are there: further ones are refused.",
        _ => $"The month's {limit.Most} tokens of AI models are used up.",
    };

    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
