using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>The calendars that are asked for a service's slots.</summary>
internal sealed class ServiceExperts(IGrainFactory grains, IDocuments documents)
{
    /// <summary>The calendar of an expert.</summary>
    public IExpertCalendarGrain Calendar(ApiCall call, string expertId) =>
        grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(call.TenantId, expertId));

    /// <summary>The calendars of those who offer a service: the first <see cref="ServiceDefinition.MaxAsked"/> of more.</summary>
    public async ValueTask<IReadOnlyList<IExpertCalendarGrain>> CalendarsOf(ApiCall call, Service service)
    {
        var ids = service.Definition.IsOfferedByAll() ? await AllAsync(call) : service.Definition.NamedExperts();
        return [.. ids.Take(ServiceDefinition.MaxAsked).Select(id => Calendar(call, id))];
    }

    // The longest-serving ones when there are more.
    private async ValueTask<IEnumerable<string>> AllAsync(ApiCall call)
    {
        var query = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Expert,
            Statuses = ["active"],
            Limit = ServiceDefinition.MaxAsked,
        };
        return (await documents.QueryAsync(query, call.Http.RequestAborted)).Items.Select(document => document.Key.Id);
    }
}
