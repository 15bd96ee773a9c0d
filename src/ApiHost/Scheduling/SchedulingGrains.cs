using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Grains of the organisation that a call is about.</summary>
internal static class SchedulingGrains
{
    /// <summary>An expert's calendar.</summary>
    public static IExpertCalendarGrain CalendarOf(this IGrainFactory grains, ApiCall call, string expertId) =>
        grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, expertId));

    /// <summary>An expert.</summary>
    public static IExpertGrain ExpertOf(this IGrainFactory grains, ApiCall call, string expertId) =>
        grains.GetGrain<IExpertGrain>(GrainKey.For(call.TenantId, expertId));

    /// <summary>Its rate of tax.</summary>
    public static IOrganizationTaxGrain TaxOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IOrganizationTaxGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));

    /// <summary>Its experts who take no payments.</summary>
    public static IExpertPaymentsGrain ExpertPaymentsOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IExpertPaymentsGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));

    /// <summary>The catalogue of its services.</summary>
    public static IServiceCatalogGrain CatalogOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));
}
