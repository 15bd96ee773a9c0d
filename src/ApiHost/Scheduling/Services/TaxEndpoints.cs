using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>The organisation's rate of tax: /services/tax.</summary>
internal sealed class TaxEndpoints(IGrainFactory grains)
{
    private static readonly TaxRate None = new(0, IsInclusive: false);

    public async Task<OkResult<TaxRateView>> Get(ApiCall call) =>
        new(PaymentTermsMapping.ToView(await grains.TaxOf(call).GetTax() ?? None)!);

    public async Task<OkResult<TaxRateView>> Set(ApiCall call, Body<TaxRateBody> body)
    {
        if (!PaymentTermsValidators.Check(body.Value).TryGet(out var rate, out var invalid)) return invalid;
        return new OkResult<TaxRateView>(PaymentTermsMapping.ToView(await grains.TaxOf(call).SetTax(rate))!);
    }
}
