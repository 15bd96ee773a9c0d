using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Scheduling.Public;

/// <summary>What the outside hears of appointments.</summary>
internal static class AppointmentPublicEvents
{
    private const string Appointment = "appointment";

    private static readonly PublicName Booked = Name("booked", "An appointment was booked.");
    private static readonly PublicName Changed = Name("changed", "Details of an appointment were changed.");
    private static readonly PublicName Confirmed = Name("confirmed", "An appointment was confirmed.");
    private static readonly PublicName Paid = Name("paid", "An appointment was paid for, or the card for it was kept.");
    private static readonly PublicName Moved = Name("moved", "An appointment has another time.");
    private static readonly PublicName Reassigned = Name("reassigned", "An appointment was taken over by another expert.");
    private static readonly PublicName Completed = Name("completed", "An appointment took place.");
    private static readonly PublicName Missed = Name("missed", "The client of an appointment did not come.");
    private static readonly PublicName Cancelled = Name("cancelled", "An appointment was called off, or was not confirmed in time.");
    private static readonly PublicName Erased = Name("erased", "What an appointment told of its client was erased.");
    private static readonly PublicName MailFailed = Name("mail_failed", "A mail about an appointment was refused for good.");

    private static readonly PublicName MeetingChanged =
        Name("meeting_changed", "The meeting of an appointment was made, changed or deleted, or could not be.");

    /// <summary>Declares them.</summary>
    /// <param name="events">Where.</param>
    public static EventDeclarations DeclareAppointments(this EventDeclarations events) => events
        .Public<AppointmentBooked, AppointmentData>(
            Booked,
            SchedulingEventJson.Default.AppointmentData,
            static (booked, context) => Of(context.StreamId, AppointmentFacts.Of(booked.Appointment)))
        .Step<AppointmentAmended>(Changed)
        .Step<AppointmentConfirmed>(Confirmed)
        .Step<AppointmentPaid>(Paid)
        .Step<AppointmentRescheduled>(Moved)
        .Step<AppointmentReassigned>(Reassigned)
        .Step<AppointmentCompleted>(Completed)
        .Step<AppointmentMissed>(Missed)
        .Step<AppointmentErased>(Erased)
        .Step<AppointmentMailRefused>(MailFailed)
        .Step<AppointmentMeetingSettled>(MeetingChanged)
        .Public<AppointmentCancelled, AppointmentData>(
            Cancelled,
            SchedulingEventJson.Default.AppointmentData,
            static (cancelled, context) => cancelled.Facts is { } facts
                ? Of(context.StreamId, facts, CancellationData.Of(cancelled.Cancellation))
                : null)
        .Private<BookingRefused>("What was refused has not happened.")
        .Private<MoveRefused>("What was refused has not happened.")
        .Private<ClientBooked>("A fence; the appointment tells it.")
        .Private<SeriesBooked>("Each appointment tells it, and names the series.")
        .Private<SeriesCancelled>("Each appointment tells it.")
        .Private<SeriesMoved>("Each appointment tells it.")
        .Private<SeriesMoveRefused>("What was refused has not happened.")
        .Private<SeriesErased>("Each appointment tells it.");

    // One that was written before its facts were kept says too little to be told.
    private static EventDeclarations Step<TEvent>(this EventDeclarations events, PublicName name)
        where TEvent : class, IAppointmentStep => events.Public<TEvent, AppointmentData>(
            name,
            SchedulingEventJson.Default.AppointmentData,
            static (step, context) => step.Facts is { } facts ? Of(context.StreamId, facts) : null);

    private static Told<AppointmentData> Of(string id, AppointmentFacts facts, CancellationData? cancellation = null) =>
        new(id, AppointmentData.Of(id, facts) with { Cancellation = cancellation }) { Experts = facts.ExpertIds };

    private static PublicName Name(string what, string summary) => new($"{Appointment}.{what}", Appointment, summary);
}
