using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What becomes of an expert's appointments that are to come, when the expert goes.</summary>
[GenerateSerializer, Alias("scheduling.appointments-fate")]
public enum AppointmentsFate
{
    /// <summary>The expert stays while there are any.</summary>
    Refuse,

    /// <summary>They are called off, and their clients get a mail.</summary>
    Cancel,

    /// <summary>Another expert takes them over at their times, as far as that fits, and their clients get a mail.</summary>
    Reassign,
}

/// <summary>How an expert goes.</summary>
/// <param name="Fate">What becomes of the appointments that are to come.</param>
/// <param name="ReassignTo">The expert who takes them over; null unless somebody does.</param>
[GenerateSerializer, Immutable, Alias("scheduling.departure")]
public sealed record Departure([property: Id(0)] AppointmentsFate Fate, [property: Id(1)] string? ReassignTo);

/// <summary>The appointments of a calendar that have not started.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Ids">The first of them, in the order of their starts.</param>
[GenerateSerializer, Immutable, Alias("scheduling.upcoming-appointments")]
public sealed record UpcomingAppointments([property: Id(0)] int Count, [property: Id(1)] ImmutableArray<string> Ids);

/// <summary>An appointment that goes from one expert to another.</summary>
/// <param name="From">The expert who has it.</param>
/// <param name="To">The expert who takes it over.</param>
[GenerateSerializer, Immutable, Alias("scheduling.reassignment")]
public sealed record Reassignment([property: Id(0)] string From, [property: Id(1)] string To)
{
    /// <summary>How long the appointment is, in minutes: it keeps its length. Null for the service's own.</summary>
    [Id(180)] public int? DurationMinutes { get; init; }
}

/// <summary>An appointment was taken over by another expert.</summary>
/// <param name="ExpertId">The expert from now on.</param>
/// <param name="Time">Its time in that expert's calendar.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-reassigned.v1")]
public sealed record AppointmentReassigned([property: Id(0)] string ExpertId, [property: Id(1)] ReservedTime Time)
    : IAnswersRequest, IAppointmentStep
{
    /// <inheritdoc/>
    [Id(180)] public CreationKey? Key { get; init; }

    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}

/// <content>Appointments that go from calendar to calendar, and the end of a calendar.</content>
public partial interface IExpertCalendarGrain
{
    /// <summary>
    /// Takes an appointment over from another calendar, at the time that it has; called by the appointment. It must fit as a booking must,
    /// but for notice and booking window, which it has kept.
    /// </summary>
    /// <param name="appointmentId">The appointment.</param>
    /// <param name="reassignment">From whom to whom; kept so that it is finished even if a crash falls between.</param>
    /// <param name="service">The service's id or slug.</param>
    /// <param name="start">When it starts.</param>
    [Alias("take-over")]
    Task<Outcome<ReservedTime>> TakeOver(string appointmentId, Reassignment reassignment, string service, DateTimeOffset start);

    /// <summary>Gives the time of an appointment back that another calendar has; does nothing when there is none of it.</summary>
    /// <param name="appointmentId">The appointment.</param>
    [Alias("give-up")]
    Task GiveUp(string appointmentId);

    /// <summary>The appointments that have not started.</summary>
    /// <param name="most">How many ids are told at most.</param>
    [Alias("get-upcoming"), ReadOnly]
    Task<UpcomingAppointments> GetUpcoming(int most);

    /// <summary>
    /// Closes the calendar when no appointment is to come, and is closed already when it was; INVALID_TRANSITION names those that are. The
    /// expert goes next, by an effect should a crash fall between.
    /// </summary>
    [Alias("close-if-free")]
    Task<Outcome<UpcomingAppointments>> CloseIfFree();
}
