using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>A question for slots.</summary>
/// <param name="Service">A service's id or slug.</param>
/// <param name="From">Slots that start at this time or later; null with <paramref name="Date"/>.</param>
/// <param name="To">Slots that start before this time; null with <paramref name="Date"/>.</param>
/// <param name="Date">Slots that start on this date of <paramref name="TimeZone"/>; null with a range.</param>
/// <param name="TimeZone">The IANA zone of <paramref name="Date"/> and of the slots' wall-clock times; null means the schedule's.</param>
/// <param name="IncludeUnavailable">True to list also the slots of the grid that cannot be booked.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slot-query")]
public sealed record SlotQuery(
    [property: Id(0)] string Service,
    [property: Id(1)] DateTimeOffset? From,
    [property: Id(2)] DateTimeOffset? To,
    [property: Id(3)] DateOnly? Date,
    [property: Id(4)] string? TimeZone,
    [property: Id(5)] bool IncludeUnavailable)
{
    /// <summary>How many days a range may have.</summary>
    public const int MaxDays = 62;

    /// <summary>
    /// About how many slots of the grid one answer looks at; what it leaves over is <see cref="Slots.Rest"/>. Null looks at all of them.
    /// </summary>
    [Id(6)]
    public int? AtOnce { get; init; }

    /// <summary>A hold whose time counts as free; one that there is not changes nothing.</summary>
    [Id(140)]
    public string? HoldId { get; init; }

    /// <summary>An appointment whose time counts as free; one that there is not changes nothing.</summary>
    [Id(141)]
    public string? AppointmentId { get; init; }

    /// <summary>How long the slots are, one of the lengths of the service; null for its own.</summary>
    [Id(180)]
    public int? DurationMinutes { get; init; }

    /// <summary>
    /// A refusal that names the field when the question is not about one date or a range of at most <see cref="MaxDays"/> days.
    /// </summary>
    public Refusal? CheckRange()
    {
        if (Date is { } date)
        {
            if (From is not null) return Refusal.Invalid("from", "must not be given with date");
            if (To is not null) return Refusal.Invalid("to", "must not be given with date");
            return date == DateOnly.MaxValue ? Refusal.Invalid("date", "must be before 9999-12-31") : null;
        }

        return (From, To) switch
        {
            (null, null) => Refusal.Invalid("date", "must be given, or from and to"),
            (null, _) => Refusal.Invalid("from", "must be given with to"),
            (_, null) => Refusal.Invalid("to", "must be given with from"),
            var (from, to) when to <= from => Refusal.Invalid("to", "must be after from"),
            var (from, to) when to - from > TimeSpan.FromDays(MaxDays) =>
                Refusal.Invalid("to", $"must be at most {MaxDays} days after from"),
            _ => null,
        };
    }
}

/// <summary>A question for the next free slots, however far ahead they are within the booking window.</summary>
/// <param name="Service">A service's id or slug.</param>
/// <param name="After">Slots that start at this time or later.</param>
/// <param name="Count">How many at most, 1 to <see cref="MaxCount"/>.</param>
/// <param name="TimeZone">The IANA zone of the slots' wall-clock times; null means the schedule's.</param>
[GenerateSerializer, Immutable, Alias("scheduling.next-slots-query")]
public sealed record NextSlotsQuery(
    [property: Id(0)] string Service,
    [property: Id(1)] DateTimeOffset After,
    [property: Id(2)] int Count,
    [property: Id(3)] string? TimeZone)
{
    /// <summary>How many may be asked for.</summary>
    public const int MaxCount = 10;

    /// <summary>How long the slots are, one of the lengths of the service; null for its own.</summary>
    [Id(260)]
    public int? DurationMinutes { get; init; }

    /// <summary>A hold whose time counts as free; one that there is not changes nothing.</summary>
    [Id(261)]
    public string? HoldId { get; init; }

    /// <summary>An appointment whose time counts as free; one that there is not changes nothing.</summary>
    [Id(262)]
    public string? AppointmentId { get; init; }
}

/// <summary>How much room an expert has for a service, around one start.</summary>
/// <param name="TimeZone">The zone of the expert's schedule, whose dates are counted.</param>
/// <param name="Refusal">Why the start cannot be booked; null when it can.</param>
/// <param name="Next">When it cannot: the next free starts, three at most.</param>
/// <param name="From">The first date that is counted, a multiple of <see cref="Days"/> since 0001-01-01.</param>
/// <param name="Free">How many slots are free on each of <see cref="Days"/> dates.</param>
[GenerateSerializer, Immutable, Alias("scheduling.room")]
public sealed record Room(
    [property: Id(0)] string TimeZone,
    [property: Id(1)] Refusal? Refusal,
    [property: Id(2)] ImmutableArray<DateTimeOffset> Next,
    [property: Id(3)] DateOnly From,
    [property: Id(4)] ImmutableArray<int> Free)
{
    /// <summary>How many dates are counted.</summary>
    public const int Days = 32;
}

/// <summary>The first reason why a slot cannot be booked. The numbers are on the wire; the API has a name for each.</summary>
[GenerateSerializer, Alias("scheduling.slot-reason")]
public enum SlotReason
{
    /// <summary>It can.</summary>
    None = 0,

    /// <summary>An appointment has it, or all its seats.</summary>
    Booked = 1,

    /// <summary>A hold has it, or its last seat.</summary>
    Held = 2,

    /// <summary>Only a buffer, its own or a neighbour's, is in the way.</summary>
    Buffer = 3,

    /// <summary>The expert is off.</summary>
    TimeOff = 4,

    /// <summary>Another calendar of the expert is busy.</summary>
    ExternalBusy = 5,

    /// <summary>It is too soon.</summary>
    Notice = 6,

    /// <summary>It is too far ahead.</summary>
    Window = 7,

    /// <summary>The day, the week or the month has as many appointments of the service as it may have.</summary>
    Limit = 8,

    /// <summary>The organisation is closed on the date that the hours belong to.</summary>
    Holiday = 20,
}

/// <summary>A slot of the grid.</summary>
/// <param name="Start">When it starts, in UTC.</param>
/// <param name="End">When it ends, in UTC.</param>
/// <param name="Time">The wall-clock time of its start in the answer's zone.</param>
/// <param name="Remaining">How many seats are left.</param>
/// <param name="Reason">Why it cannot be booked, or none.</param>
[GenerateSerializer, Immutable, Alias("scheduling.offered-slot")]
public readonly record struct OfferedSlot(
    [property: Id(0)] DateTimeOffset Start,
    [property: Id(1)] DateTimeOffset End,
    [property: Id(2)] TimeOnly Time,
    [property: Id(3)] int Remaining,
    [property: Id(4)] SlotReason Reason);

/// <summary>The slots that answer a question.</summary>
/// <param name="ExpertId">Whose.</param>
/// <param name="TimeZone">The zone of the wall-clock times.</param>
/// <param name="Offered">In order of their starts.</param>
[GenerateSerializer, Immutable, Alias("scheduling.slots")]
public sealed record Slots(
    [property: Id(0)] string ExpertId,
    [property: Id(1)] string TimeZone,
    [property: Id(2)] ImmutableArray<OfferedSlot> Offered)
{
    /// <summary>
    /// How many slots the grid has for the whole question, free or not; at most, since those of two grids that run through each other
    /// count twice. Counted before any of them is looked at.
    /// </summary>
    [Id(3)]
    public long Count { get; init; }

    /// <summary>The question for the slots that follow these; null when there are none.</summary>
    [Id(4)]
    public SlotQuery? Rest { get; init; }
}
