using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;

namespace Actors.ApiHost.Billing;

/// <summary>To whom invoices are made out: /billing/details.</summary>
internal sealed class BillingDetailsEndpoints(IGrainFactory grains)
{
    public void Map(RouteGroupBuilder billing)
    {
        var details = billing.MapGroup("/details");
        details.MapGet("", Get).As("getBillingDetails", "Reads to whom invoices are made out", "Version 0 while nobody said so.");
        details.MapPut("", Set)
            .As(
                "setBillingDetails", "Says to whom invoices are made out",
                "It stands on invoices that are printed here, also on earlier ones. It is erased when the organisation is deleted for "
                    + "good.");
    }

    private async Task<OkResult<BillingDetailsView>> Get(ApiCall call) =>
        Reply.Ok(BillingViews.DetailsOf(await grains.BillingOf(call).Get()));

    private async Task<OkResult<BillingDetailsView>> Set(ApiCall call, IfMatch ifMatch, Body<BillingDetailsInput> body)
    {
        if (!BillingViews.Check(body.Value).TryGet(out var details, out var invalid)) return invalid;
        return Reply.Ok(
            await grains.BillingOf(call).SetDetails(details, ifMatch.Version), BillingViews.DetailsOf, account => account.Version);
    }
}
