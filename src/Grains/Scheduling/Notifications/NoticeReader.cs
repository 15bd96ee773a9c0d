using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Interfaces.Tenancy;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Reads what has to be known to write a notice.</summary>
/// <param name="grains">The grains.</param>
internal sealed class NoticeReader(IGrainFactory grains)
{
    private static readonly ImmutableArray<int> UsualReminders = [1_440, 60];

    /// <summary>Reads it; null when there is no such organisation any more.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="notice">The notice.</param>
    public async Task<NoticeFacts?> ReadAsync(string tenant, Appointment appointment, Notice notice)
    {
        var organization = await grains.GetGrain<ITenantGrain>(GrainKey.For(tenant, tenant)).Get();
        if (organization is null || !organization.IsThere()) return null;
        var catalog = grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(tenant, IServiceCatalogGrain.KeyId));
        var service = await catalog.Find(appointment.ServiceId);
        var expert = await ExpertAsync(tenant, notice.ExpertId);
        var schedule = await grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(tenant, notice.ExpertId)).GetSchedule();
        return new NoticeFacts
        {
            Organization = organization,
            Appointment = appointment,
            ServiceName = appointment.NameOf(service),
            Expert = expert,
            Team = await TeamAsync(tenant, appointment, notice.ExpertId),
            FormerExpert = notice.FormerExpertId is { } former ? await ExpertAsync(tenant, former) : null,
            ExpertTimeZone = schedule.Value?.Schedule.TimeZone ?? expert?.Profile.TimeZone ?? appointment.TimeZone,
            Reminders = IsReminded(notice.Kind) ? RemindersOf(service?.Definition) : [],
        };
    }

    private async Task<IReadOnlyList<Expert>> TeamAsync(string tenant, Appointment appointment, string first)
    {
        var team = new List<Expert>();
        foreach (var expertId in appointment.ExpertIds ?? [])
        {
            if (expertId != first && await ExpertAsync(tenant, expertId) is { } expert) team.Add(expert);
        }

        return team;
    }

    private Task<Expert?> ExpertAsync(string tenant, string expertId) =>
        grains.GetGrain<IExpertGrain>(GrainKey.For(tenant, expertId)).Get();

    // What waits for somebody's word is reminded of once it has it.
    private static bool IsReminded(NoticeKind kind) =>
        kind is NoticeKind.Booked or NoticeKind.Confirmed or NoticeKind.Moved or NoticeKind.Reassigned;

    private static ImmutableArray<int> RemindersOf(ServiceDefinition? service) =>
        service is { Reminders.IsDefault: false } ? service.Reminders : UsualReminders;
}
