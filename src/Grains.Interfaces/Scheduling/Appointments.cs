using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

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

/// <summary>A booked slot and its life.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment")]
public sealed record Appointment
{
    /// <summary>None lasts longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);

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

    /// <summary>
    /// What calling off costs the client at least, since she has moved it when calling off would have cost that; null when nothing.
    /// </summary>
    [Id(19)] public Money? LateFee { get; init; }

    /// <summary>How many hours staff have to confirm it; null when it need not be confirmed.</summary>
    [Id(20)] public int? ConfirmWithinHours { get; init; }

    /// <summary>When it lapses unless somebody confirms it; null when it need not be confirmed.</summary>
    [Id(21)] public DateTimeOffset? ConfirmBy { get; init; }

    /// <summary>The service's name when it was booked; null when it was booked before that was kept.</summary>
    [Id(240)] public string? ServiceName { get; init; }

    /// <summary>The newest mail about it that somebody will not get; null while there is none.</summary>
    [Id(120)] public MailProblem? MailProblem { get; init; }

    /// <summary>The id of the series that it was booked with; null when it was booked alone.</summary>
    [Id(160)] public string? Series { get; init; }

    /// <summary>All experts whose time it takes, <see cref="ExpertId"/> the first of them; null when that is the only one.</summary>
    [Id(161)] public ImmutableArray<string>? ExpertIds { get; init; }

    /// <summary>The client's language as a tag of BCP 47; null means the organisation's.</summary>
    [Id(180)] public string? Locale { get; init; }

    /// <summary>The questions of the service when it was booked; null for none. Answers are judged by them.</summary>
    [Id(181)] public ImmutableArray<Question>? Questions { get; init; }

    /// <summary>Answers to them, by their ids; null for none. <see cref="Answers"/> has those from before there were types.</summary>
    [Id(182), Personal] public ImmutableDictionary<string, Answer>? TypedAnswers { get; init; }

    /// <summary>Where it takes place; null when that is not said.</summary>
    [Id(183), Personal] public Place? Place { get; init; }

    /// <summary>What programs of the organisation keep with it; clients are not shown it. Null for nothing.</summary>
    [Id(184), Personal] public ImmutableDictionary<string, string>? Metadata { get; init; }

    /// <summary>What staff note for themselves; clients are not shown it.</summary>
    [Id(185), Personal] public string? StaffNotes { get; init; }

    /// <summary>What is to be paid for it; null when nothing is.</summary>
    [Id(260)] public AppointmentPayment? Payment { get; init; }

    /// <summary>What it has taken of a voucher; null when nothing.</summary>
    [Id(280)] public AppliedVoucher? Voucher { get; init; }

    /// <summary>
    /// What it comes to, when it has taken something of a voucher and has a price; null otherwise. <see cref="Price"/> is then the price
    /// less the discount.
    /// </summary>
    [Id(281)] public Charge? Charge { get; init; }

    /// <summary>Where people meet; null when that is not said.</summary>
    [Id(320)] public AppointmentMeeting? Meeting { get; init; }

    /// <summary>The experts whose time it takes, its own the first of them.</summary>
    public ImmutableArray<string> Experts() => ExpertIds ?? [ExpertId];

    /// <summary>What its service was called when it was booked, or else is called at present; its slug when neither is known.</summary>
    /// <param name="service">The service; null when there is none any more.</param>
    public string NameOf(Service? service) => ServiceName ?? service?.Definition.Name ?? ServiceType;
}

/// <summary>
/// The authority on one appointment's life. The key is <c>{tenant}/{appointmentId}</c>. Whoever has nothing to do with an appointment is
/// told that there is none. Where a version is expected and another is found, the answer is CONCURRENT_UPDATE; a step that the state does
/// not allow is INVALID_TRANSITION. A step that an equal request has taken already is answered with the appointment as it is, under the
/// same idempotency key with the first answer, and writes nothing (decision 0025).
/// </summary>
[Alias("scheduling.appointment-grain")]
public partial interface IAppointmentGrain : IGrainWithStringKey
{
    /// <summary>Reads the appointment, for callers who have looked to the caller's rights.</summary>
    [Alias("get")]
    Task<Outcome<Appointment>> Get();

    /// <summary>
    /// Refuses the booking that would have made the appointment: what the key was first answered stands, and a refusal that follows from
    /// calendars becomes the answer to the key.
    /// </summary>
    /// <param name="key">The appointment's id, and the request's fingerprint.</param>
    /// <param name="refusal">Why it was not booked.</param>
    [Alias("refuse")]
    Task<Outcome<Appointment>> Refuse(CreationKey key, Refusal refusal);

    /// <summary>
    /// Reads the appointment as it stands in the journal at this moment; for steps that several appointments take at once.
    /// </summary>
    [Alias("get-newest")]
    Task<Outcome<Appointment>> GetNewest();

    /// <summary>
    /// Calls it off together with others of its series; called by the series. Does nothing when it is called off, over or under way.
    /// </summary>
    /// <param name="cancellation">How; the fee follows from the appointment.</param>
    /// <param name="isByClient">True when the client calls it off, so that the policy's fee applies.</param>
    [Alias("cancel-with-series")]
    Task<Outcome<Appointment>> CancelWithSeries(Cancellation cancellation, bool isByClient);

    /// <summary>Changes details.</summary>
    /// <param name="details">The details from now on.</param>
    /// <param name="request">Who asks.</param>
    [Alias("amend")]
    Task<Outcome<Appointment>> Amend(AppointmentDetails details, StepRequest request);

    /// <summary>From scheduled to confirmed, until the request lapses; for staff.</summary>
    /// <param name="request">Who asks.</param>
    [Alias("confirm")]
    Task<Outcome<Appointment>> Confirm(StepRequest request);

    /// <summary>From confirmed to completed, once it has started; for staff.</summary>
    /// <param name="request">Who asks.</param>
    [Alias("complete")]
    Task<Outcome<Appointment>> Complete(StepRequest request);

    /// <summary>From confirmed to no_show, once it has started; for staff.</summary>
    /// <param name="request">Who asks.</param>
    [Alias("mark-no-show")]
    Task<Outcome<Appointment>> MarkNoShow(StepRequest request);

    /// <summary>Calls it off and gives its time back. The client can until it starts, and the policy's fee applies.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="request">Who asks.</param>
    [Alias("cancel")]
    Task<Outcome<Appointment>> Cancel(string? reason, StepRequest request);

    /// <summary>
    /// Moves it to another slot of the same expert and service, all or nothing. The client can until it starts; one that staff have to
    /// confirm is to be confirmed again.
    /// </summary>
    /// <param name="start">The new start.</param>
    /// <param name="request">Who asks.</param>
    [Alias("reschedule")]
    Task<Outcome<Appointment>> Reschedule(DateTimeOffset start, StepRequest request);

    /// <summary>
    /// Gives it to another expert at the time that it has, all or nothing, and mails the client; called when its expert goes. Refused as a
    /// booking is when it does not fit there. One that the expert has already stays, and the answer says that it is a repeat.
    /// </summary>
    /// <param name="expertId">The expert who takes it over.</param>
    [Alias("reassign")]
    Task<Outcome<Appointment>> Reassign(string expertId);

    /// <summary>Gives it to another expert as above, for staff who ask for it.</summary>
    /// <param name="expertId">The expert who takes it over.</param>
    /// <param name="request">Who asks.</param>
    [Alias("reassign-for")]
    Task<Outcome<Appointment>> ReassignFor(string expertId, StepRequest request);

    /// <summary>
    /// Mails the client the link with which she manages it once more; for staff. Within a minute it is a repeat, and nothing is sent.
    /// </summary>
    /// <param name="request">Who asks.</param>
    [Alias("send-manage-link")]
    Task<Outcome<Appointment>> SendManageLink(StepRequest request);

    /// <summary>
    /// Makes appointment and both calendars agree after a crash fell between them; called by the effect that was kept for it. Does nothing
    /// when they agree.
    /// </summary>
    /// <param name="reassignment">From whom to whom it was to go.</param>
    [Alias("finish-reassignment")]
    Task FinishReassignment(Reassignment reassignment);

    /// <summary>
    /// Erases what the appointment tells of its client, for ever. One that is still to come is called off first, without a fee. Does
    /// nothing when it was erased before.
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

    /// <summary>
    /// Calls it off when its time to be confirmed is over and nobody has; called by the effect that was kept for it. Does nothing else.
    /// </summary>
    [Alias("lapse")]
    Task Lapse();

    /// <summary>
    /// Notes where its people meet; called by whoever provides it. Does nothing when that is known, or when the appointment has none.
    /// </summary>
    /// <param name="meeting">Where.</param>
    [Alias("settle-meeting")]
    Task SettleMeeting(AppointmentMeeting meeting);

    /// <summary>Notes that somebody will not get a mail about it; called by the effect that was to send it.</summary>
    /// <param name="problem">What happened.</param>
    [Alias("note-mail-problem")]
    Task NoteMailProblem(MailProblem problem);
}
