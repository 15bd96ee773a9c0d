using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>How many appointments of a series a step is about.</summary>
[GenerateSerializer, Alias("scheduling.series-scope")]
public enum SeriesScope
{
    /// <summary>The one that is named.</summary>
    This,

    /// <summary>The one that is named, and all that start later.</summary>
    Following,

    /// <summary>All of the series.</summary>
    All,
}

/// <summary>A request to book a series.</summary>
/// <param name="Booking">What to book; its start is that of the first occurrence.</param>
/// <param name="Recurrence">The rule.</param>
/// <param name="IsPartial">True to book what can be booked; otherwise it is all or none.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-request")]
public sealed record SeriesRequest(
    [property: Id(0)] BookingRequest Booking, [property: Id(1)] Recurrence Recurrence, [property: Id(2)] bool IsPartial);

/// <summary>An occurrence that was not booked.</summary>
/// <param name="Start">When it would have started.</param>
/// <param name="Code">Why not.</param>
[GenerateSerializer, Immutable, Alias("scheduling.refused-occurrence")]
public sealed record RefusedOccurrence([property: Id(0)] DateTimeOffset Start, [property: Id(1)] RefusalCode Code);

/// <summary>Appointments that belong together.</summary>
/// <param name="Id">The series' id; empty for a single appointment.</param>
/// <param name="Appointments">The appointments, in the order in which they were booked.</param>
/// <param name="Refused">The occurrences that were not booked.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-series")]
public sealed record AppointmentSeries(
    [property: Id(0)] string Id,
    [property: Id(1)] ImmutableArray<Appointment> Appointments,
    [property: Id(2)] ImmutableArray<RefusedOccurrence> Refused);

/// <summary>A series was booked, in the commit of its appointments.</summary>
/// <param name="AppointmentIds">Its appointments, in order; the first has the id that comes from the request's key.</param>
/// <param name="Refused">The occurrences that were not booked.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-booked.v1")]
public sealed record SeriesBooked(
    [property: Id(0)] ImmutableArray<string> AppointmentIds, [property: Id(1)] ImmutableArray<RefusedOccurrence> Refused) : IEvent;

/// <summary>Several appointments of a series are called off; each of them follows, by an effect should a crash fall between.</summary>
/// <param name="AppointmentIds">Which.</param>
/// <param name="Cancellation">How; the fee is each appointment's own.</param>
/// <param name="IsByClient">True when the client calls them off, so that fees apply.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-cancelled.v1")]
public sealed record SeriesCancelled(
    [property: Id(0)] ImmutableArray<string> AppointmentIds,
    [property: Id(1)] Cancellation Cancellation,
    [property: Id(2)] bool IsByClient) : IEvent
{
    /// <summary>The request's key; its fingerprint is a digest of the reason.</summary>
    [Id(3), Personal] public CreationKey? Key { get; init; }
}

/// <summary>Several appointments of a series were moved together, under an idempotency key.</summary>
/// <param name="Key">The key and the request's fingerprint.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-moved.v1")]
public sealed record SeriesMoved([property: Id(0)] CreationKey Key) : IEvent;

/// <summary>A move of a series under an idempotency key was refused because of the calendar; a repeat gets the same refusal.</summary>
/// <param name="Key">The key and the request's fingerprint.</param>
/// <param name="Refusal">The refusal.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-move-refused.v1")]
public sealed record SeriesMoveRefused([property: Id(0)] CreationKey Key, [property: Id(1)] Refusal Refusal) : IEvent;

/// <summary>Why appointments of a series were called off was erased.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.series-erased.v1")]
public sealed record SeriesErased : IEvent;

/// <summary>What a calendar is asked when several appointments of a series are to be moved.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.series-move")]
public sealed record SeriesMove
{
    /// <summary>The appointment that is named.</summary>
    [Id(0)] public required string AppointmentId { get; init; }

    /// <summary>Where it is to start. The others move by the same difference of wall-clock time.</summary>
    [Id(1)] public required DateTimeOffset Start { get; init; }

    /// <summary>Which others move with it.</summary>
    [Id(2)] public required SeriesScope Scope { get; init; }

    /// <summary>The service's id, whose rules the new slots must satisfy.</summary>
    [Id(3)] public required string ServiceId { get; init; }

    /// <summary>The appointments of the series that are to come, the named one among them.</summary>
    [Id(4)] public required ImmutableArray<SeriesMember> Members { get; init; }

    /// <summary>True when the client moves them.</summary>
    [Id(5)] public bool IsByClient { get; init; }

    /// <summary>The series.</summary>
    [Id(6)] public required string SeriesId { get; init; }
}

/// <summary>An appointment that may move with its series.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="LateFee">What cancelling it in place of moving would cost the client; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-member")]
public sealed record SeriesMember([property: Id(0)] string AppointmentId, [property: Id(1)] Money? LateFee);

/// <summary>Appointments that were moved in one commit.</summary>
/// <param name="AppointmentIds">Which.</param>
[GenerateSerializer, Immutable, Alias("scheduling.moved-appointments")]
public sealed record MovedAppointments([property: Id(0)] ImmutableArray<string> AppointmentIds);

/// <summary>
/// The appointments of a series, and the steps that several of them take at once. The key is <c>{tenant}/{seriesId}</c>. It asks the
/// appointments and never the other way round, so that none of them waits for each other. Who has nothing to do with the appointment that a
/// step names is told that there is none.
/// </summary>
[Alias("scheduling.series-grain")]
public interface ISeriesGrain : IGrainWithStringKey
{
    /// <summary>The appointments as they are.</summary>
    /// <param name="appointmentId">The one that is named.</param>
    /// <param name="scope">Which others.</param>
    /// <param name="rights">Who asks.</param>
    [Alias("get")]
    Task<Outcome<AppointmentSeries>> Get(string appointmentId, SeriesScope scope, AppointmentRights rights);

    /// <summary>
    /// Calls off those that have not started, each with its own fee. It is durable once it is answered, and what a crash cuts short an
    /// effect finishes. INVALID_TRANSITION when there is nothing to call off.
    /// </summary>
    /// <param name="appointmentId">The one that is named.</param>
    /// <param name="scope">Which others.</param>
    /// <param name="reason">Why.</param>
    /// <param name="request">Who asks.</param>
    [Alias("cancel")]
    Task<Outcome<AppointmentSeries>> Cancel(string appointmentId, SeriesScope scope, string? reason, StepRequest request);

    /// <summary>
    /// Moves the named one to a start and the others by the same difference of wall-clock time: all or none, in one commit.
    /// </summary>
    /// <param name="appointmentId">The one that is named; it has not started.</param>
    /// <param name="scope">Which others.</param>
    /// <param name="start">Where the named one is to start.</param>
    /// <param name="request">Who asks.</param>
    [Alias("reschedule")]
    Task<Outcome<AppointmentSeries>> Reschedule(string appointmentId, SeriesScope scope, DateTimeOffset start, StepRequest request);

    /// <summary>Calls off what a crash has left; called by the effect that was kept for it.</summary>
    /// <param name="cancelled">What was decided.</param>
    [Alias("finish-cancellation")]
    Task FinishCancellation(SeriesCancelled cancelled);

    /// <summary>Erases the reasons that were given for calling appointments off.</summary>
    [Alias("erase")]
    Task Erase();
}

/// <content>Series of appointments in one calendar.</content>
public partial interface IExpertCalendarGrain
{
    /// <summary>
    /// Books a series in one commit: all of its occurrences or none, or those that fit when it is partial. A repeat under the same key gets
    /// the first answer, refusals included.
    /// </summary>
    /// <param name="key">The first appointment's id, and the request's fingerprint.</param>
    /// <param name="request">What to book.</param>
    [Alias("book-series")]
    Task<Outcome<AppointmentSeries>> BookSeries(CreationKey key, SeriesRequest request);

    /// <summary>
    /// Moves several appointments of a series in one commit, all or none; called by the series. When the named one is there already they
    /// stay, and the answer says that it is a repeat.
    /// </summary>
    /// <param name="move">Where to.</param>
    [Alias("move-series")]
    Task<Outcome<MovedAppointments>> MoveSeries(SeriesMove move);
}
