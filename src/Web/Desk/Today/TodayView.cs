using Actors.Web.Api;
using Actors.Web.Desk.Shared;

namespace Actors.Web.Desk.Today;

/// <summary>What happens today.</summary>
public sealed record TodayView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The time at which it was looked at.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Names.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>What each expert does; null when there are too many to look at, or it is not the visitor's to know.</summary>
    public IReadOnlyList<ExpertNow>? Experts { get; init; }

    /// <summary>What waits to be confirmed, the soonest first.</summary>
    public required IReadOnlyList<AppointmentInfo> Waiting { get; init; }

    /// <summary>How many wait in all.</summary>
    public required int WaitingTotal { get; init; }

    /// <summary>Today's appointments that were not cancelled, in order.</summary>
    public required IReadOnlyList<AppointmentInfo> Appointments { get; init; }

    /// <summary>How many there are today in all.</summary>
    public required int Total { get; init; }

    /// <summary>The next one on a later day.</summary>
    public AppointmentInfo? NextDay { get; init; }

    /// <summary>What is left to do before the organisation can be booked.</summary>
    public SetUp? SetUp { get; init; }

    /// <summary>Those that go on or are to come.</summary>
    public IReadOnlyList<AppointmentInfo> Rest => [.. Appointments.Where(appointment => appointment.EndsAt > Now && appointment.IsOpen)];

    /// <summary>Those that are over.</summary>
    public IReadOnlyList<AppointmentInfo> Over => [.. Appointments.Where(appointment => appointment.EndsAt <= Now || !appointment.IsOpen)];
}
