namespace Actors.Grains.Scheduling.Notifications;

/// <summary>
/// Follows appointments: hears that they were booked, moved, given to another expert or called off, soon after, at least once, and in no
/// order, so that it asks what they are now.
/// </summary>
public interface IAppointmentFollower
{
    /// <summary>Hears of it. An exception means that it is told again.</summary>
    /// <param name="news">What has changed.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    Task FollowAsync(AppointmentNews news, CancellationToken cancellationToken);
}

/// <summary>Appointments have changed.</summary>
/// <param name="Tenant">Whose they are.</param>
/// <param name="AppointmentIds">Which.</param>
/// <param name="FormerExpertId">Who had it before and has it no more; null where nobody has changed.</param>
public sealed record AppointmentNews(string Tenant, IReadOnlyList<string> AppointmentIds, string? FormerExpertId);
