using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Silo.Tests;

/// <summary>Steps of appointments as tests ask for them.</summary>
internal static class Steps
{
    /// <summary>Asked for by somebody who manages the tenant.</summary>
    public static StepRequest ByStaff { get; } = new(AppointmentRights.OfManager);

    /// <summary>Asked for by the client, with the manage token.</summary>
    public static StepRequest ByClient { get; } = new(new AppointmentRights { HasManageToken = true });

    public static Task<Outcome<Appointment>> Cancel(this IAppointmentGrain grain, bool byClient, string? reason, long? expectedVersion) =>
        grain.Cancel(reason, (byClient ? ByClient : ByStaff) with { ExpectedVersion = expectedVersion });

    public static Task<Outcome<Appointment>> Reschedule(this IAppointmentGrain grain, DateTimeOffset start, long? expectedVersion) =>
        grain.Reschedule(start, ByStaff with { ExpectedVersion = expectedVersion });

    public static Task<Outcome<Appointment>> Amend(this IAppointmentGrain grain, AppointmentDetails details, long? expectedVersion) =>
        grain.Amend(details, ByStaff with { ExpectedVersion = expectedVersion });
}
