using System.ComponentModel.DataAnnotations;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>What can be booked, as its owner describes it.</summary>
public sealed record ServiceInput
{
    /// <summary>The name people see, up to 100 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>The slug by which callers name the service; unique in the organisation, made from the name when absent.</summary>
    public string? ServiceType { get; init; }

    /// <summary>What it is, up to 2,000 characters.</summary>
    public string? Description { get; init; }

    /// <summary>How long an appointment takes, 1 to 1,440 minutes.</summary>
    [Required]
    public int? DurationMinutes { get; init; }

    /// <summary>The step of the slot grid, 1 to 1,440 minutes; the duration when absent.</summary>
    public int? SlotIntervalMinutes { get; init; }

    /// <summary>Minutes kept free before; 0 by default.</summary>
    public int? BufferBeforeMinutes { get; init; }

    /// <summary>Minutes kept free after; 0 by default.</summary>
    public int? BufferAfterMinutes { get; init; }

    /// <summary>How many minutes ahead it must be booked; 0 by default.</summary>
    public int? MinimumNoticeMinutes { get; init; }

    /// <summary>How many days ahead it may be booked, 1 to 1,825; 365 by default.</summary>
    public int? BookingWindowDays { get; init; }

    /// <summary>At most so many times of an expert on one date; seats of one slot share its time.</summary>
    public int? MaxPerDay { get; init; }

    /// <summary>At most so many times of an expert in one ISO week.</summary>
    public int? MaxPerWeek { get; init; }

    /// <summary>At most so many times of an expert in one month.</summary>
    public int? MaxPerMonth { get; init; }

    /// <summary>
    /// At most so many appointments of it that are to come has one client, by the e-mail address, with all experts together.
    /// </summary>
    public int? MaxActivePerClient { get; init; }

    /// <summary>How many may share one slot, 1 to 1,000; 1 by default.</summary>
    public int? Capacity { get; init; }

    /// <summary>What it costs; free when absent.</summary>
    public PriceBody? Price { get; init; }

    /// <summary>True when a booking waits for staff to confirm it.</summary>
    public bool? RequiresConfirmation { get; init; }

    /// <summary>
    /// A booking that nobody has confirmed after so many hours lapses, and at its start at the latest: 1 to 720; 48 by default.
    /// </summary>
    public int? ConfirmWithinHours { get; init; }

    /// <summary>
    /// How many minutes somebody on the waitlist has to accept a slot that has become free: 5 to 1,440; 120 by default.
    /// </summary>
    public int? WaitlistOfferMinutes { get; init; }

    /// <summary>
    /// True when it is paid for when booking: as <c>payment</c> says, or else the whole price. False turns that off, whatever
    /// <c>payment</c> says; when absent, <c>payment</c> decides. A booking waits, as <c>scheduled</c>, until it is paid.
    /// </summary>
    public bool? RequiresPayment { get; init; }

    /// <summary>How it is paid for when booking; it needs a price.</summary>
    public PaymentTermsBody? Payment { get; init; }

    /// <summary>Its rate of tax; the organisation's when absent.</summary>
    public TaxRateBody? TaxRate { get; init; }

    /// <summary>
    /// How people meet: <c>none</c> (by default), <c>zoom</c> or <c>teams</c>, a meeting for each appointment, <c>link</c>, <c>phone</c> or
    /// <c>in_person</c>. Zoom and Teams need credentials of the installation; <c>google_meet</c> is not offered by this version.
    /// </summary>
    public string? MeetingPlatform { get; init; }

    /// <summary>
    /// Where: with <c>link</c> an https address of up to 500 characters, with <c>phone</c> the number or what to do, with <c>in_person</c>
    /// the address, up to 300; absent otherwise.
    /// </summary>
    public string? MeetingLocation { get; init; }

    /// <summary>What a late cancellation by the client costs; nothing when absent.</summary>
    public CancellationPolicyBody? CancellationPolicy { get; init; }

    /// <summary>Experts who offer it; when neither this nor <c>experts</c> names one, all do.</summary>
    public IReadOnlyList<string?>? ExpertIds { get; init; }

    /// <summary>
    /// Who serves a booking that names no expert: <c>any</c> (by default), <c>round_robin</c>, in turn, or <c>collective</c>, all together.
    /// </summary>
    public string? Assignment { get; init; }

    /// <summary>Experts who offer it, with their share; nobody is both here and in <c>expertIds</c>. At most 100.</summary>
    public IReadOnlyList<ServiceExpertBody?>? Experts { get; init; }

    /// <summary>
    /// When people are reminded by mail, in minutes before the start: at most ten, from 5 to 43,200; 1,440 and 60 by default, none when
    /// empty. Appointments keep those that they were booked with.
    /// </summary>
    public IReadOnlyList<int>? Reminders { get; init; }

    /// <summary>What clients are asked when they book, at most 20 questions.</summary>
    public IReadOnlyList<QuestionBody?>? Questions { get; init; }

    /// <summary>The lengths that it may be booked for beside <c>durationMinutes</c>, at most 20. They share one grid of slots.</summary>
    public IReadOnlyList<DurationBody?>? Durations { get; init; }

    /// <summary>Where it may take place, at most 20; a booking that names none means the first.</summary>
    public IReadOnlyList<PlaceBody?>? Places { get; init; }

    /// <summary>False when it cannot be booked at present; true by default.</summary>
    public bool? Active { get; init; }
}

/// <summary>An expert who offers a service, and how much of it.</summary>
public sealed record ServiceExpertBody
{
    /// <summary>The expert's id.</summary>
    [Required]
    public string? Id { get; init; }

    /// <summary>The share of the bookings in turn, 1 to 100; 1 by default.</summary>
    public int? Weight { get; init; }

    /// <summary>Who has a higher one goes first, 0 to 10; 0 by default.</summary>
    public int? Priority { get; init; }

    /// <summary>True for an expert who takes part in every booking, beside the one who is assigned; only with <c>round_robin</c>.</summary>
    public bool? Fixed { get; init; }
}

/// <summary>An amount of money.</summary>
public sealed record PriceBody
{
    /// <summary>In minor units, for example cents.</summary>
    [Required]
    public long? Amount { get; init; }

    /// <summary>An ISO 4217 code.</summary>
    [Required]
    public string? Currency { get; init; }
}

/// <summary>What a late cancellation by the client costs.</summary>
public sealed record CancellationPolicyBody
{
    /// <summary>Until so many hours before the start a cancellation is free.</summary>
    [Required]
    public int? FreeUntilHours { get; init; }

    /// <summary>After that, so many percent of the price, 0 to 100.</summary>
    [Required]
    public int? FeePercent { get; init; }
}
