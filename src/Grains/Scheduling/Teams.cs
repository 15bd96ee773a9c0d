using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>Who takes part in an appointment that takes the time of several experts: pure.</summary>
/// <param name="Members">Who takes part in any case.</param>
/// <param name="Candidates">Of whom one takes part, in the order in which they are tried; empty when nobody else does.</param>
internal sealed record Team(ImmutableArray<string> Members, ImmutableArray<string> Candidates);

/// <summary>Teams of services, and of appointments.</summary>
internal static class Teams
{
    /// <summary>Who takes part in a booking.</summary>
    /// <param name="service">The service.</param>
    /// <param name="candidates">Whom to try beside the fixed ones; all others when empty.</param>
    public static Team Of(Service service, ImmutableArray<string> candidates)
    {
        var definition = service.Definition;
        var named = definition.NamedExperts();
        if (definition.Assignment == Assignment.Collective) return new Team(named, []);
        var isFixed = named.ToLookup(expert => definition.ShareOf(expert).Fixed);
        ImmutableArray<string> others = [.. isFixed[false].Where(service.MayBePaidFor)];
        ImmutableArray<string> asked = candidates.IsDefaultOrEmpty
            ? others
            : [.. candidates.Where(candidate => !definition.ShareOf(candidate).Fixed)];
        // Who names a fixed expert leaves open who the other is.
        return new Team([.. isFixed[true]], asked.IsEmpty ? others : asked);
    }

    /// <summary>True when an appointment takes the time of several experts.</summary>
    /// <param name="appointment">The appointment.</param>
    public static bool Has(Appointment appointment) => appointment.ExpertIds is not null;

    /// <summary>When an appointment starts in an expert's calendar; null when it has no time there.</summary>
    /// <param name="appointment">The appointment; null when there is none.</param>
    /// <param name="expertId">The expert.</param>
    public static DateTimeOffset? StartIn(Appointment? appointment, string expertId) =>
        appointment is not null && appointment.Status != AppointmentStatus.Cancelled && appointment.Experts().Contains(expertId)
            ? appointment.ScheduledAt
            : null;
}
