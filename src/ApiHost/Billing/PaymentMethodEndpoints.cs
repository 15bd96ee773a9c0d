using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;

namespace Actors.ApiHost.Billing;

/// <summary>How an organisation pays: /billing/payment-methods.</summary>
internal sealed class PaymentMethodEndpoints(IGrainFactory grains)
{
    private const string Prefix = "pms_";

    public void Map(RouteGroupBuilder billing)
    {
        var methods = billing.MapGroup("/payment-methods");
        methods.MapGet("", List).As("listPaymentMethods", "Lists the organisation's payment methods", "Newest first, 100 at most.");
        methods.MapPost("", Open)
            .As(
                "openPaymentMethodSetup", "Begins to add a payment method",
                "Answers the clientSecret with which the browser gives it, in the gateway's own form: no number of a card comes here. Once "
                    + "it is confirmed the list shows the method.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation);
        methods.MapDelete("/{methodId}", Remove)
            .As(
                "removePaymentMethod", "Removes a payment method",
                "The last one stays while a subscription is paid by it. Answers the method as it was.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation);
    }

    private async Task<PageResult<PaymentMethodView>> List(ApiCall call, Query<Paging> paging)
    {
        if ((await grains.BillingOf(call).ListMethods()).IsRefused(out var methods, out var refusal)) return refusal;
        return Reply.Page(methods.Items, paging.Value, BillingViews.Of);
    }

    private async Task<CreatedResult<PaymentMethodSetupView>> Open(ApiCall call, IdempotencyKey idempotency)
    {
        var billing = grains.BillingOf(call);
        // There is nothing in the request that could differ but who asks, which the key's scope has already.
        var key = idempotency.For(new CreationScope(Prefix, "payment-methods", call.TenantId), new PaymentMethodSetupInput());
        var opened = await billing.OpenSetup(key);
        if (opened.Refusal is { } refusal) return refusal;
        var gateway = (await billing.Get()).Gateway;
        return Reply.Created(opened, setup => new PaymentMethodSetupView
        {
            SetupId = setup.Id,
            ClientSecret = setup.IsDone ? null : setup.ClientSecret,
            Gateway = gateway,
        });
    }

    private async Task<OkResult<PaymentMethodView>> Remove(ApiCall call, string methodId) =>
        Reply.Ok(await grains.BillingOf(call).RemoveMethod(methodId), BillingViews.Of);
}
