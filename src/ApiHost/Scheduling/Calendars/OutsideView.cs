using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>The appointments to come that a change leaves outside, at the moment of the answer. They keep their time.</summary>
public sealed record OutsideView
{
    /// <summary>How many there are.</summary>
    public required int Total { get; init; }

    /// <summary>The first of them by their start, 100 at most.</summary>
    public required IReadOnlyList<OutsideAppointmentView> Appointments { get; init; }

    /// <summary>False when the organisation has more experts than were looked at, which are 1,000.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>As answers show them; null when nobody has asked.</summary>
    public static OutsideView? Of(OutsideAppointments? outside) => outside is null ? null : new OutsideView
    {
        Total = outside.Count,
        Appointments = [.. outside.First.Select(one => new OutsideAppointmentView
        {
            Id = one.Id,
            ExpertId = one.ExpertId,
            Start = one.Start.UtcDateTime,
            ServiceId = one.ServiceId,
        })],
    };
}

/// <summary>An appointment that a change leaves outside.</summary>
public sealed record OutsideAppointmentView
{
    /// <summary>The appointment.</summary>
    public required string Id { get; init; }

    /// <summary>With whom.</summary>
    public required string ExpertId { get; init; }

    /// <summary>When it starts, in UTC.</summary>
    public required DateTime Start { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }
}
