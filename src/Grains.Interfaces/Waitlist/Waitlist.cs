using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Waitlist;

/// <summary>The life of somebody's place in a line.</summary>
[GenerateSerializer, Alias("waitlist.status")]
public enum WaitlistStatus
{
    /// <summary>Waits for time to become free.</summary>
    Waiting,

    /// <summary>Has an offer: a slot is held until it is accepted, declined or lapses.</summary>
    Offered,

    /// <summary>Has booked, through an offer or without one.</summary>
    Booked,

    /// <summary>Has left the line.</summary>
    Left,

    /// <summary>What was waited for is over, or too many offers were passed.</summary>
    Expired,
}

/// <summary>A part of the day, by the wall clock of the schedule: a slot belongs to the part in which it starts.</summary>
[GenerateSerializer, Alias("waitlist.part-of-day")]
public enum PartOfDay
{
    /// <summary>Until 12:00.</summary>
    Morning,

    /// <summary>From 12:00 until 17:00.</summary>
    Afternoon,

    /// <summary>From 17:00.</summary>
    Evening,
}

/// <summary>What somebody waits for.</summary>
[GenerateSerializer, Immutable, Alias("waitlist.wish")]
public sealed record WaitlistWish
{
    /// <summary>With whom; null with any expert of the service.</summary>
    [Id(0)] public string? ExpertId { get; init; }

    /// <summary>Slots that start at this time or later.</summary>
    [Id(1)] public required DateTimeOffset From { get; init; }

    /// <summary>Slots that start before this time.</summary>
    [Id(2)] public required DateTimeOffset To { get; init; }

    /// <summary>On which days, 1 for Monday to 7 for Sunday, as dates of the schedule's zone; empty on any.</summary>
    [Id(3)] public ImmutableArray<int> Days { get; init; } = [];

    /// <summary>In which part of the day; null in any.</summary>
    [Id(4)] public PartOfDay? PartOfDay { get; init; }

    /// <summary>How many seats of one slot, from 1.</summary>
    [Id(5)] public int Seats { get; init; } = 1;
}

/// <summary>A request to stand in line.</summary>
[GenerateSerializer, Immutable, Alias("waitlist.request")]
public sealed record WaitlistRequest
{
    /// <summary>What is waited for.</summary>
    [Id(0)] public required WaitlistWish Wish { get; init; }

    /// <summary>Who waits.</summary>
    [Id(1)] public required Client Client { get; init; }

    /// <summary>The signed-in user who waits for herself, or null.</summary>
    [Id(2)] public string? ClientUserId { get; init; }

    /// <summary>The client's IANA time zone; null means the schedule's.</summary>
    [Id(3)] public string? TimeZone { get; init; }

    /// <summary>The language in which the client is written to, such as <c>pt</c>; null means the usual one.</summary>
    [Id(4)] public string? Locale { get; init; }
}

/// <summary>A slot that is kept for the first in line.</summary>
[GenerateSerializer, Immutable, Alias("waitlist.offer")]
public sealed record WaitlistOffer
{
    /// <summary>Which of the entry's offers it is, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>The hold that keeps the slot; of several seats the first one's.</summary>
    [Id(1)] public required string HoldId { get; init; }

    /// <summary>With whom.</summary>
    [Id(2)] public required string ExpertId { get; init; }

    /// <summary>When the slot starts.</summary>
    [Id(3)] public required DateTimeOffset Start { get; init; }

    /// <summary>When the offer lapses.</summary>
    [Id(4)] public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How many seats are kept.</summary>
    [Id(5)] public required int Seats { get; init; }
}

/// <summary>Somebody's place in the line of a service.</summary>
[GenerateSerializer, Immutable, Alias("waitlist.entry")]
public sealed record WaitlistEntry
{
    /// <summary>The entry's id.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>For which service.</summary>
    [Id(1)] public required string ServiceId { get; init; }

    /// <summary>The service's slug when the entry was made.</summary>
    [Id(2)] public required string ServiceType { get; init; }

    /// <summary>What is waited for.</summary>
    [Id(3)] public required WaitlistWish Wish { get; init; }

    /// <summary>Who waits.</summary>
    [Id(4)] public required Client Client { get; init; }

    /// <summary>The signed-in user who waits for herself, or null.</summary>
    [Id(5)] public string? ClientUserId { get; init; }

    /// <summary>The client's IANA time zone; null means the schedule's.</summary>
    [Id(6)] public string? TimeZone { get; init; }

    /// <summary>The language in which the client is written to; null means the usual one.</summary>
    [Id(7)] public string? Locale { get; init; }

    /// <summary>Where in its life it is.</summary>
    [Id(8)] public required WaitlistStatus Status { get; init; }

    /// <summary>The offer that is open; null when there is none.</summary>
    [Id(9)] public WaitlistOffer? Offer { get; init; }

    /// <summary>What was booked; one for each seat. Empty until then.</summary>
    [Id(10)] public ImmutableArray<string> AppointmentIds { get; init; } = [];

    /// <summary>When the client joined.</summary>
    [Id(11)] public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    [Id(12)] public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Grows with each change, from 1.</summary>
    [Id(13)] public required long Version { get; init; }

    /// <summary>When what it told of its client was erased; null while it was not.</summary>
    [Id(14)] public DateTimeOffset? ErasedAt { get; init; }
}

/// <summary>An entry and where in the line it stands.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Position">How many stand in line up to it, itself included; 0 for who stands there no more.</param>
[GenerateSerializer, Immutable, Alias("waitlist.place")]
public sealed record WaitlistPlace([property: Id(0)] WaitlistEntry Entry, [property: Id(1)] int Position);

/// <summary>What is said when an offer is accepted: all that a booking takes beside its time and its client.</summary>
[GenerateSerializer, Immutable, Alias("waitlist.accept-request")]
public sealed record AcceptRequest
{
    /// <summary>What the client wants the expert to know.</summary>
    [Id(0)] public string? Notes { get; init; }

    /// <summary>The client's IANA time zone; null means the entry's.</summary>
    [Id(1)] public string? TimeZone { get; init; }

    /// <summary>The client's language as a tag of BCP 47; null means the entry's.</summary>
    [Id(2)] public string? Locale { get; init; }

    /// <summary>Answers to the service's questions, by their ids.</summary>
    [Id(3)] public ImmutableDictionary<string, Answer>? TypedAnswers { get; init; }

    /// <summary>Where; null for the first place of the service.</summary>
    [Id(4)] public Place? Place { get; init; }

    /// <summary>What programs of the organisation keep with the appointment.</summary>
    [Id(5)] public ImmutableDictionary<string, string>? Metadata { get; init; }

    /// <summary>The id of the voucher that a code leads to, whether or not there is one; null for no code.</summary>
    [Id(280)] public string? Voucher { get; init; }
}

/// <summary>An offer that was accepted.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Appointments">What was booked, one for each seat.</param>
[GenerateSerializer, Immutable, Alias("waitlist.accepted")]
public sealed record AcceptedOffer(
    [property: Id(0)] WaitlistEntry Entry, [property: Id(1)] ImmutableArray<Appointment> Appointments);
