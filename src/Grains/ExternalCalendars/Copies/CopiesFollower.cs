using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.ExternalCalendars.Copies;

/// <summary>Wakes the copies of the experts whose appointments have changed.</summary>
internal sealed class CopiesFollower(IGrainFactory grains, IDocuments documents) : IAppointmentFollower
{
    /// <inheritdoc/>
    public async Task FollowAsync(AppointmentNews news, CancellationToken cancellationToken)
    {
        // Most organisations have none, and are asked for no appointment.
        if ((await ReceiversAsync(news.Tenant, expertId: null, cancellationToken)).Count == 0) return;
        var experts = new HashSet<string>(StringComparer.Ordinal);
        if (news.FormerExpertId is { } former) experts.Add(former);
        foreach (var id in news.AppointmentIds)
            if ((await grains.GetGrain<IAppointmentGrain>(GrainKey.For(news.Tenant, id)).GetNewest()).Value is { } appointment)
                experts.UnionWith(appointment.Experts());
        foreach (var expert in experts)
            foreach (var row in await ReceiversAsync(news.Tenant, expert, cancellationToken))
                await grains.GetGrain<IAppointmentCopiesGrain>(GrainKey.For(news.Tenant, row.Key.Id)).Wake();
    }

    private async Task<IReadOnlyList<Document>> ReceiversAsync(string tenant, string? expertId, CancellationToken cancellationToken)
    {
        var query = new DocumentQuery
        {
            Tenant = tenant,
            Kind = ExternalCalendarDocuments.Calendar,
            Owner = expertId,
            Statuses = [ExternalCalendarRows.Receiving],
            Limit = expertId is null ? 1 : ExternalCalendar.MostOfExpert,
        };
        return (await documents.QueryAsync(query, cancellationToken)).Items;
    }
}
