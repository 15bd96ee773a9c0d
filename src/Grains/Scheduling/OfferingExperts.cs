using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>Says which experts offer a service at present, to whoever asks their calendars.</summary>
public static class OfferingExperts
{
    /// <summary>
    /// Those who are named, or else all of the tenant; the first <see cref="ServiceDefinition.MaxAsked"/> when there are more: as they are
    /// named, or the longest-serving ones. Of a service that is paid for when booking, those who take payments.
    /// </summary>
    /// <param name="documents">Where a tenant's experts are found.</param>
    /// <param name="tenant">The tenant.</param>
    /// <param name="service">The service; null when there is none any more, which anybody may have offered.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async ValueTask<IReadOnlyList<string>> FindAsync(
        IDocuments documents, string tenant, Service? service, CancellationToken cancellationToken)
    {
        if (service is { Definition: var definition } && !definition.IsOfferedByAll())
            return [.. definition.NamedExperts().Where(service.MayBePaidFor).Take(ServiceDefinition.MaxAsked)];
        var query = new DocumentQuery
        {
            Tenant = tenant,
            Kind = SchedulingDocuments.Expert,
            Statuses = ["active"],
            Limit = ServiceDefinition.MaxAsked,
        };
        var page = await documents.QueryAsync(query, cancellationToken);
        return [.. page.Items.Select(document => document.Key.Id).Where(id => service?.MayBePaidFor(id) != false)];
    }
}
