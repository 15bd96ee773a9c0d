using System.Globalization;
using Actors.Grains.Billing.Notices;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;
using Actors.Grains.Journaling;
using Actors.Grains.Payments.Gateway;

namespace Actors.Grains.Billing;

/// <summary>What becomes of a tenant's subscription: pure.</summary>
internal static class BillingDecisions
{
    // Renewals are tried about an hour after the period's end, and told after that.
    private static readonly TimeSpan AfterPeriod = TimeSpan.FromHours(6);

    // A first invoice that is not paid lapses after 23 hours.
    private static readonly TimeSpan FirstPayment = TimeSpan.FromDays(1);

    private static readonly TimeSpan AMoment = TimeSpan.FromMinutes(1);

    /// <summary>The refusal where no plans are configured.</summary>
    public static Refusal Off { get; } = new(
        RefusalCode.InvalidTransition, "Billing is off in this installation: no plans are configured, and nothing is limited.");

    /// <summary>The refusal when there is nothing to end.</summary>
    public static Refusal NoSubscription { get; } =
        new(RefusalCode.InvalidTransition, "There is no subscription that could be ended.");

    /// <summary>The next step towards a plan; null when there is nothing left to do.</summary>
    /// <param name="state">How the tenant stands.</param>
    /// <param name="planId">The plan.</param>
    /// <param name="plan">What it is.</param>
    /// <param name="methodId">By which method; null for the customer's own.</param>
    /// <param name="now">The time.</param>
    public static Outcome<BillingStep>? Towards(
        BillingState state, string planId, PlanOptions plan, string? methodId, DateTimeOffset now)
    {
        var number = state.Steps + 1;
        if (state.Subscription is not { } current || SubscriptionStatuses.IsOver(current.Status))
            return new BillingStep
            {
                Number = number,
                Kind = BillingStepKind.Subscribe,
                PlanId = planId,
                PriceId = plan.PriceId,
                MethodId = methodId,
                // A trial is for who has not tried yet.
                TrialEnd = state.Subscription is null && plan.TrialDays > 0 ? now.AddDays(plan.TrialDays) : null,
            };
        if (current.EndsWithPeriod) return new BillingStep { Number = number, Kind = BillingStepKind.GoOn };
        if (current.PriceId == plan.PriceId) return null;
        return methodId is null
            ? new BillingStep { Number = number, Kind = BillingStepKind.Change, PlanId = planId, PriceId = plan.PriceId }
            : Refusal.Invalid("paymentMethodId", "can be given with a new subscription only: a change is paid as the subscription is");
    }

    /// <summary>Notes what the gateway has told of the subscription, and who is to hear of it.</summary>
    /// <param name="state">How the tenant stood.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="told">What it has told.</param>
    /// <param name="rules">The plans, and the time of grace.</param>
    /// <param name="step">The step that this concludes; null when it was only looked at.</param>
    /// <param name="isDue">True when the time has come that was planned, so that another has to be.</param>
    public static Subscription See(
        BillingState state, UnitOfWork work, GatewaySubscription told, BillingRules rules, BillingStep? step, bool isDue)
    {
        var before = state.Subscription?.Id == told.Id ? state.Subscription : null;
        var seen = Of(told, before, rules.Plans, work.Now);
        if (step is null && !isDue && seen == state.Subscription) return seen;
        var lookAt = NextLook(seen, rules.Grace, work.Now);
        work.Append(new SubscriptionSeen(seen, step?.Number, lookAt));
        if (lookAt is { } at && (isDue || lookAt != state.LookAt)) work.Enqueue(BillingEffects.Look(work, at));
        if (before is not null && GivesPlan(before) && EndsNow(seen))
            Tell(state, work, "ended:" + seen.Id, new BillingNotice { Kind = BillingNoticeKind.Ended });
        if (seen.PastDueSince is { } since && since + rules.Grace <= work.Now)
            Tell(
                state, work, Key($"grace:{seen.Id}:{since.ToUnixTimeSeconds()}"),
                new BillingNotice { Kind = BillingNoticeKind.GraceOver });
        return seen;
    }

    /// <summary>Tells those who manage the tenant something, unless they were told.</summary>
    /// <param name="state">How the tenant stands.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">What, so that it is told once.</param>
    /// <param name="notice">The notice.</param>
    public static void Tell(BillingState state, UnitOfWork work, string key, BillingNotice notice)
    {
        if (state.IsClosed || state.WasTold(key)) return;
        work.Append(new BillingManagersTold(key));
        work.Enqueue(BillingEffects.Mail(work, notice));
    }

    /// <summary>The notice of news about an invoice; null when they were overtaken.</summary>
    /// <param name="news">The news.</param>
    /// <param name="invoice">What the invoice is by now.</param>
    public static (string Key, BillingNotice Notice)? NoticeOf(BillingNews news, GatewayInvoice invoice)
    {
        if (invoice.Status != "open" || news.Kind is not (BillingNewsKind.PaymentFailed or BillingNewsKind.ActionRequired)) return null;
        var kind = news.Kind == BillingNewsKind.PaymentFailed ? BillingNoticeKind.PaymentFailed : BillingNoticeKind.ActionRequired;
        var notice = new BillingNotice
        {
            Kind = kind,
            Amount = invoice.Total with { Amount = invoice.Total.Amount - invoice.Paid },
            Invoice = invoice.Number,
            At = invoice.NextAttemptAt,
        };
        return (Key($"{kind}:{invoice.Id}:{news.Attempt}"), notice);
    }

    /// <summary>The notice that a trial ends; null when it was overtaken.</summary>
    /// <param name="subscription">What the subscription is by now.</param>
    public static (string Key, BillingNotice Notice)? TrialNoticeOf(Subscription subscription) =>
        subscription is { Status: SubscriptionStatuses.Trialing, EndsWithPeriod: false, TrialEnd: { } end }
            ? (Key($"trial:{subscription.Id}:{end.ToUnixTimeSeconds()}"),
                new BillingNotice { Kind = BillingNoticeKind.TrialEnds, At = end })
            : null;

    /// <summary>Tells of a limit, once a month for each of its two marks; another plan's is another limit.</summary>
    /// <param name="state">How the tenant stands.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="limit">The limit.</param>
    public static void TellLimit(BillingState state, UnitOfWork work, LimitNotice limit)
    {
        var kind = limit.Used >= limit.Most ? BillingNoticeKind.LimitReached : BillingNoticeKind.LimitNear;
        // Who has heard that it is reached needs not hear that it was near.
        if (kind == BillingNoticeKind.LimitNear && state.WasTold(LimitKey(BillingNoticeKind.LimitReached, limit))) return;
        Tell(state, work, LimitKey(kind, limit), new BillingNotice { Kind = kind, Limit = limit });
    }

    private static string LimitKey(BillingNoticeKind kind, LimitNotice limit) => Key($"{kind}:{limit.What}:{limit.Month}:{limit.Most}");

    private static string Key(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool GivesPlan(Subscription subscription) => subscription.Status
        is SubscriptionStatuses.Active or SubscriptionStatuses.Trialing or SubscriptionStatuses.PastDue;

    private static bool EndsNow(Subscription subscription) =>
        SubscriptionStatuses.IsOver(subscription.Status) || subscription.Status == SubscriptionStatuses.Unpaid;

    private static Subscription Of(GatewaySubscription told, Subscription? before, PlanCatalog plans, DateTimeOffset now) => new()
    {
        Id = told.Id,
        PriceId = told.PriceId,
        // A plan that is offered no more keeps its name here.
        PlanId = plans.PlanOf(told.PriceId) ?? (before?.PriceId == told.PriceId ? before.PlanId : null),
        Status = told.Status,
        PeriodStart = told.PeriodStart,
        PeriodEnd = told.PeriodEnd,
        EndsWithPeriod = told.EndsWithPeriod,
        TrialEnd = told.TrialEnd,
        PastDueSince = told.Status == SubscriptionStatuses.PastDue ? before?.PastDueSince ?? now : null,
    };

    private static DateTimeOffset? NextLook(Subscription seen, TimeSpan grace, DateTimeOffset now)
    {
        if (SubscriptionStatuses.IsOver(seen.Status)) return null;
        var next = seen.Status == SubscriptionStatuses.Incomplete ? now + FirstPayment : seen.PeriodEnd + AfterPeriod;
        if (seen.PastDueSince is { } since && since + grace > now) next = Earlier(next, since + grace + AMoment);
        // Who looked and heard nothing new looks again, and not at once.
        return next > now ? next : now + AfterPeriod;
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}

/// <summary>What decisions about billing need from the configuration.</summary>
/// <param name="Plans">The plans.</param>
/// <param name="Grace">For how long a plan is kept whose payment is due.</param>
internal sealed record BillingRules(PlanCatalog Plans, TimeSpan Grace);
