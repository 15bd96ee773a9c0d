using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Billing.Plans;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;

namespace Actors.ApiHost.Billing;

/// <summary>The plan that an organisation has: /billing/subscription and /billing/plans.</summary>
internal sealed class SubscriptionEndpoints(IGrainFactory grains, PlanCatalog plans)
{
    public void Map(RouteGroupBuilder billing)
    {
        billing.MapGet("/plans", ListPlans)
            .As("listPlans", "Lists the plans", "The cheapest first; empty where billing is off, and then nothing is limited.");
        var subscription = billing.MapGroup("/subscription");
        subscription.MapGet("", Get)
            .As(
                "getSubscription", "Reads the organisation's subscription",
                "With what its plan allows and what of that is used, what moves the money, and in words what is missing.");
        subscription.MapPost("", Subscribe)
            .As(
                "subscribe", "Subscribes to a plan, or changes to it",
                "A change holds at once; what is too much or too little of the running period is on the next invoice. The plan that is "
                    + "subscribed to takes an end back, and otherwise changes nothing. While the first invoice is to be paid the answer "
                    + "has the clientSecret with which the browser pays it; the same again tells it again.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation);
        subscription.MapDelete("", End)
            .As(
                "endSubscription", "Ends the subscription with its period",
                "Until then the plan stays, and posting it again takes the end back.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation);
    }

    private PageResult<PlanView> ListPlans(ApiCall call, Query<Paging> paging) =>
        Reply.Page(plans.All, paging.Value, plan => BillingViews.Of(plans, plan.Key, plan.Value));

    private async Task<OkResult<SubscriptionView>> Get(ApiCall call)
    {
        var account = await grains.BillingOf(call).Get();
        return Reply.Ok(BillingViews.Of(account, await grains.UsageOf(call).Stand(), plans));
    }

    private async Task<OkResult<SubscriptionView>> Subscribe(ApiCall call, Body<SubscriptionInput> body)
    {
        if (!BillingViews.Check(body.Value).TryGet(out var input, out var invalid)) return invalid;
        return await ShownAsync(call, await grains.BillingOf(call).Subscribe(input.Plan!, input.PaymentMethodId));
    }

    private async Task<OkResult<SubscriptionView>> End(ApiCall call) => await ShownAsync(call, await grains.BillingOf(call).End());

    private async Task<OkResult<SubscriptionView>> ShownAsync(ApiCall call, Outcome<BillingAccount> outcome)
    {
        if (outcome.Refusal is { } refusal) return refusal;
        var standing = await grains.UsageOf(call).Stand();
        return Reply.Ok(outcome, account => BillingViews.Of(account, standing, plans));
    }
}
