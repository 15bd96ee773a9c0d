using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Billing;

namespace Actors.ApiHost.Billing;

/// <summary>Grains of the organisation that a call is about.</summary>
internal static class BillingGrains
{
    /// <summary>What it pays.</summary>
    public static IBillingGrain BillingOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IBillingGrain>(GrainKey.For(call.TenantId, call.TenantId));

    /// <summary>What it uses.</summary>
    public static IUsageGrain UsageOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IUsageGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
