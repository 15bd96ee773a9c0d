using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>An expert's schedule as it stands.</summary>
/// <param name="Schedule">The hours.</param>
/// <param name="Version">The calendar's version when the schedule last changed; names the schedule's state for <c>If-Match</c>.</param>
[GenerateSerializer, Immutable, Alias("scheduling.current-schedule")]
public sealed record CurrentSchedule([property: Id(0)] Schedule Schedule, [property: Id(1)] long Version)
{
    /// <summary>The appointments that its hours leave outside; null when that was not asked for.</summary>
    [Id(200)] public OutsideAppointments? Outside { get; init; }
}

/// <summary>A stretch of time in which the expert is off.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Reason">Why, for staff.</param>
[GenerateSerializer, Immutable, Alias("scheduling.time-off")]
public sealed record TimeOff(
    [property: Id(0)] string Id,
    [property: Id(1)] DateTimeOffset Start,
    [property: Id(2)] DateTimeOffset End,
    [property: Id(3), Personal] string? Reason)
{
    /// <summary>The appointments in it when it was added; told to who adds it, and kept nowhere.</summary>
    [Id(200), JsonIgnore] public OutsideAppointments? Outside { get; init; }
}

/// <summary>A slot kept for one caller.</summary>
/// <param name="Id">The hold's id; who knows it may book or give back the slot.</param>
/// <param name="ExpertId">Whose time is held.</param>
/// <param name="ServiceId">For which service.</param>
/// <param name="Start">When the slot starts.</param>
/// <param name="End">When the slot ends.</param>
/// <param name="ExpiresAt">When the hold lapses by itself.</param>
[GenerateSerializer, Immutable, Alias("scheduling.hold")]
public sealed record Hold(
    [property: Id(0)] string Id,
    [property: Id(1)] string ExpertId,
    [property: Id(2)] string ServiceId,
    [property: Id(3)] DateTimeOffset Start,
    [property: Id(4)] DateTimeOffset End,
    [property: Id(5)] DateTimeOffset ExpiresAt);

/// <summary>A client, as a booking names one.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The phone number.</param>
[GenerateSerializer, Immutable, Alias("scheduling.client")]
public sealed record Client(
    [property: Id(0), Personal] string Name,
    [property: Id(1), Personal] string? Email,
    [property: Id(2), Personal] string? Phone);

/// <summary>A request to book.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.booking-request")]
public sealed record BookingRequest
{
    /// <summary>A service's id or slug.</summary>
    [Id(0)] public required string Service { get; init; }

    /// <summary>When the appointment starts.</summary>
    [Id(1)] public required DateTimeOffset Start { get; init; }

    /// <summary>For whom.</summary>
    [Id(2)] public required Client Client { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    [Id(3)] public string? Notes { get; init; }

    /// <summary>The client's IANA time zone; null means the schedule's.</summary>
    [Id(4)] public string? TimeZone { get; init; }

    /// <summary>The hold that keeps the slot for this caller.</summary>
    [Id(5)] public string? HoldId { get; init; }

    /// <summary>Answers to the service's questions.</summary>
    [Id(6)] public ImmutableDictionary<string, string> Answers { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The signed-in user who books for herself, or null.</summary>
    [Id(7)] public string? ClientUserId { get; init; }

    /// <summary>
    /// True when somebody else may be asked after a refusal, so that a refusal is not yet the answer to the request's key.
    /// </summary>
    [Id(140)] public bool MayBeAskedElsewhere { get; init; }

    /// <summary>The client's language as a tag of BCP 47; null means the organisation's.</summary>
    [Id(180)] public string? Locale { get; init; }

    /// <summary>Answers to the service's questions, by their ids. <see cref="Answers"/> comes from hosts that know no types.</summary>
    [Id(181)] public ImmutableDictionary<string, Answer>? TypedAnswers { get; init; }

    /// <summary>Where; null for the first place of the service.</summary>
    [Id(182)] public Place? Place { get; init; }

    /// <summary>What programs of the organisation keep with the appointment.</summary>
    [Id(183)] public ImmutableDictionary<string, string>? Metadata { get; init; }

    /// <summary>For how many minutes; null for the length of the hold, or else the service's own.</summary>
    [Id(184)] public int? DurationMinutes { get; init; }

    /// <summary>The rules against which staff book; null for none.</summary>
    [Id(185)] public ImmutableArray<BookingRule>? Overrides { get; init; }

    /// <summary>The id of the voucher that a code leads to, whether or not there is one; null for no code.</summary>
    [Id(280)] public string? Voucher { get; init; }

    /// <summary>True when staff book against a rule.</summary>
    /// <param name="rule">The rule.</param>
    public bool IsAgainst(BookingRule rule) => Overrides is { IsDefault: false } overrides && overrides.Contains(rule);
}

/// <summary>What an appointment has of a calendar's time.</summary>
/// <param name="Start">When it starts, without buffers.</param>
/// <param name="End">When it ends, without buffers.</param>
/// <param name="Version">
/// The version of the calendar at which it was moved there, 0 when it never was: of two times of an appointment the greater version is the
/// newer, and the same time is told with the same version however often it is asked for.
/// </param>
[GenerateSerializer, Immutable, Alias("scheduling.claim")]
public sealed record ReservedTime(
    [property: Id(0)] DateTimeOffset Start, [property: Id(1)] DateTimeOffset End, [property: Id(2)] long Version)
{
    /// <summary>The greatest late fee that it was moved with; null when there was none.</summary>
    [Id(3)] public Money? LateFee { get; init; }

    /// <summary>True when the client was the last to move it.</summary>
    [Id(4), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool IsMovedByClient { get; init; }

    /// <summary>With which others of its series it was last moved; null when it was by itself.</summary>
    [Id(5)] public long? SeriesStep { get; init; }
}

/// <summary>What an appointment asks of its calendar when it is rescheduled.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.move-request")]
public sealed record MoveRequest
{
    /// <summary>The service's id, whose rules the new slot must satisfy.</summary>
    [Id(0)] public required string ServiceId { get; init; }

    /// <summary>The new start.</summary>
    [Id(1)] public required DateTimeOffset Start { get; init; }

    /// <summary>When the time that the appointment has ends: a calendar forgets what has long been over.</summary>
    [Id(2)] public required DateTimeOffset EndsAt { get; init; }

    /// <summary>
    /// What cancelling in place of moving would cost the client; null when nothing, or when it is not the client who moves.
    /// </summary>
    [Id(3)] public Money? LateFee { get; init; }

    /// <summary>True when the client moves it.</summary>
    [Id(4)] public bool IsByClient { get; init; }

    /// <summary>How long the appointment is, in minutes: it keeps its length. Null for the service's own.</summary>
    [Id(180)] public int? DurationMinutes { get; init; }
}
