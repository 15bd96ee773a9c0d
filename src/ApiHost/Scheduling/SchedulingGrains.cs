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

    /// <summary>The catalogue of its services.</summary>
    public static IServiceCatalogGrain CatalogOf(this IGrainFactory grains, ApiCall call) =>
        grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));
}
