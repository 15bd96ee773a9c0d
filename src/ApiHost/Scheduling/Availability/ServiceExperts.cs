using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>The calendars that are asked for a service's slots.</summary>
internal sealed class ServiceExperts(IGrainFactory grains, IDocuments documents)
{
    /// <summary>The calendar of an expert.</summary>
    public IExpertCalendarGrain Calendar(ApiCall call, string expertId) => grains.CalendarOf(call, expertId);

    /// <summary>The calendars of those who offer a service: the first <see cref="ServiceDefinition.MaxAsked"/> of more.</summary>
    public async ValueTask<IReadOnlyList<IExpertCalendarGrain>> CalendarsOf(ApiCall call, Service service)
    {
        var ids = await OfferingExperts.FindAsync(documents, call.TenantId, service, call.Http.RequestAborted);
        return [.. ids.Select(id => Calendar(call, id))];
    }
}
