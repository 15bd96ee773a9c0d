using System.Collections.Immutable;

namespace Actors.Scheduling;

/// <summary>The life of an appointment (api.md section 3).</summary>
[GenerateSerializer, Alias("scheduling.appointment-status")]
public enum AppointmentStatus
{
    /// <summary>Booked, and waits to be confirmed; it owns its time all the same.</summary>
    Scheduled,

    /// <summary>Booked for certain.</summary>
    Confirmed,

    /// <summary>It took place.</summary>
    Completed,

    /// <summary>It was called off.</summary>
    Cancelled,

    /// <summary>The client did not come.</summary>
    NoShow,
}

/// <summary>How an appointment was called off.</summary>
/// <param name="At">When.</param>
/// <param name="By">By whom: a user id, <c>client</c> or <c>system</c>.</param>
/// <param name="Reason">Why.</param>
/// <param name="Fee">What it costs the client under the policy that the appointment was booked with; null when nothing.</param>
[GenerateSerializer, Immutable, Alias("scheduling.cancellation")]
public sealed record Cancellation(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string By,
    [property: Id(2), Personal] string? Reason,
    [property: Id(3)] Money? Fee)
{
    /// <summary>True for the same cancellation, also when its reason has been erased since.</summary>
    /// <param name="other">The other.</param>
    public bool IsSame(Cancellation other) => At == other.At && By == other.By;
}

/// <summary>A booked slot and its life.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment")]
public sealed record Appointment
{
    /// <summary>The appointment's id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>With whom.</summary>
    [Id(1)] public required string ExpertId { get; init; }

    /// <summary>For which service.</summary>
    [Id(2)] public required string ServiceId { get; init; }

    /// <summary>The service's slug when it was booked.</summary>
    [Id(3)] public required string ServiceType { get; init; }

    /// <summary>Where in its life it is.</summary>
    [Id(4)] public required AppointmentStatus Status { get; init; }

    /// <summary>When it starts.</summary>
    [Id(5)] public required DateTimeOffset ScheduledAt { get; init; }

    /// <summary>When it ends.</summary>
    [Id(6)] public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The client's IANA time zone.</summary>
    [Id(7)] public required string TimeZone { get; init; }

    /// <summary>For whom.</summary>
    [Id(8)] public required Client Client { get; init; }

    /// <summary>The signed-in user who booked it for herself, or null.</summary>
    [Id(9)] public string? ClientUserId { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    [Id(10), Personal] public string? Notes { get; init; }

    /// <summary>Answers to the service's questions.</summary>
    [Id(11), Personal] public ImmutableDictionary<string, string> Answers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The price when it was booked.</summary>
    [Id(12)] public Money? Price { get; init; }

    /// <summary>The cancellation policy when it was booked.</summary>
    [Id(13)] public CancellationPolicy? CancellationPolicy { get; init; }

    /// <summary>How it was called off; null while it was not.</summary>
    [Id(14)] public Cancellation? Cancellation { get; init; }

    /// <summary>When it was booked.</summary>
    [Id(15)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(16)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(17)] public required long Version { get; init; }

    /// <summary>When what it told of its client was erased; null while it was not.</summary>
    [Id(18)] public DateTimeOffset? ErasedAt { get; init; }
}

/// <summary>What may be changed of an appointment without moving it.</summary>
/// <param name="Client">For whom.</param>
/// <param name="Notes">What the client wants the expert to know.</param>
/// <param name="Answers">Answers to the service's questions.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-details")]
public sealed record AppointmentDetails(
    [property: Id(0)] Client Client,
    [property: Id(1), Personal] string? Notes,
    [property: Id(2), Personal] ImmutableDictionary<string, string> Answers);

/// <summary>
/// The authority on one appointment's life. The key is <c>{tenant}/{appointmentId}</c>. Where a version is expected and another is
/// found, the answer is CONCURRENT_UPDATE; a step that the state does not allow is INVALID_TRANSITION.
/// </summary>
[Alias("scheduling.appointment-grain")]
public interface IAppointmentGrain : IGrainWithStringKey
{
    /// <summary>Reads the appointment.</summary>
    [Alias("get")]
    Task<Outcome<Appointment>> Get();

    /// <summary>Changes details.</summary>
    /// <param name="details">The details from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null changes whatever is there.</param>
    [Alias("amend")]
    Task<Outcome<Appointment>> Amend(AppointmentDetails details, long? expectedVersion);

    /// <summary>From scheduled to confirmed.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null for any.</param>
    [Alias("confirm")]
    Task<Outcome<Appointment>> Confirm(long? expectedVersion);

    /// <summary>From confirmed to completed, once it has started.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null for any.</param>
    [Alias("complete")]
    Task<Outcome<Appointment>> Complete(long? expectedVersion);

    /// <summary>From confirmed to no_show, once it has started.</summary>
    /// <param name="expectedVersion">The version that the caller has seen; null for any.</param>
    [Alias("mark-no-show")]
    Task<Outcome<Appointment>> MarkNoShow(long? expectedVersion);

    /// <summary>Calls it off and gives its time back.</summary>
    /// <param name="byClient">True when the client does it: then the policy's fee applies.</param>
    /// <param name="reason">Why.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null for any.</param>
    [Alias("cancel")]
    Task<Outcome<Appointment>> Cancel(bool byClient, string? reason, long? expectedVersion);

    /// <summary>Moves it to another slot of the same expert and service, all or nothing.</summary>
    /// <param name="start">The new start.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null for any.</param>
    [Alias("reschedule")]
    Task<Outcome<Appointment>> Reschedule(DateTimeOffset start, long? expectedVersion);

    /// <summary>
    /// Erases what the appointment tells of its client, for ever. One that is still to come is called off first, without a fee. Does nothing
    /// when it was erased before.
    /// </summary>
    [Alias("erase")]
    Task<Outcome<Appointment>> Erase();

    /// <summary>
    /// Makes the appointment agree with its calendar after a crash fell between the two; called by the effect that was kept for it.
    /// Does nothing when they agree.
    /// </summary>
    /// <param name="cancellation">How it was being called off; null when it was being moved.</param>
    [Alias("reconcile")]
    Task Reconcile(Cancellation? cancellation);
}
