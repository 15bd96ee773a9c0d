using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Waitlist;

/// <summary>Somebody joined the line.</summary>
/// <param name="Entry">The entry as it was made.</param>
/// <param name="Position">Where in the line it stood; with the entry what a repeat of the request is answered with.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("waitlist.joined.v1")]
public sealed record WaitlistJoined(
    [property: Id(0)] WaitlistEntry Entry,
    [property: Id(1)] int Position,
    [property: Id(2), Personal] string? Fingerprint) : IEvent;

/// <summary>
/// A slot was chosen for somebody, and its hold is about to be asked for. So who it is for is known even if a crash falls between.
/// </summary>
/// <param name="EntryId">For whom.</param>
/// <param name="Offer">What will be offered when the calendar agrees.</param>
[GenerateSerializer, Immutable, Alias("waitlist.slot-chosen.v1")]
public sealed record WaitlistSlotChosen([property: Id(0)] string EntryId, [property: Id(1)] WaitlistOffer Offer) : IEvent;

/// <summary>The calendar did not agree: somebody else was quicker.</summary>
/// <param name="EntryId">For whom the slot was chosen.</param>
/// <param name="Number">The number of the offer that is not made.</param>
[GenerateSerializer, Immutable, Alias("waitlist.choice-dropped.v1")]
public sealed record WaitlistChoiceDropped([property: Id(0)] string EntryId, [property: Id(1)] int Number) : IEvent;

/// <summary>A slot is held and offered.</summary>
/// <param name="EntryId">To whom.</param>
/// <param name="Offer">The offer.</param>
[GenerateSerializer, Immutable, Alias("waitlist.offered.v1")]
public sealed record WaitlistOffered([property: Id(0)] string EntryId, [property: Id(1)] WaitlistOffer Offer) : IEvent;

/// <summary>An offer was declined or has lapsed; its slot is offered to the next.</summary>
/// <param name="EntryId">Whose.</param>
/// <param name="Number">Which of the entry's offers.</param>
/// <param name="IsDeclined">True when it was declined; false when nobody answered.</param>
[GenerateSerializer, Immutable, Alias("waitlist.offer-passed.v1")]
public sealed record WaitlistOfferPassed(
    [property: Id(0)] string EntryId, [property: Id(1)] int Number, [property: Id(2)] bool IsDeclined) : IEvent
{
    /// <summary>The key of the request that declined it; null when its caller gave none.</summary>
    [Id(3)] public CreationKey? Key { get; init; }
}

/// <summary>Somebody stands in line no more.</summary>
/// <param name="EntryId">Who.</param>
/// <param name="Status">How it ended: booked, left or expired.</param>
/// <param name="AppointmentIds">What was booked.</param>
[GenerateSerializer, Immutable, Alias("waitlist.ended.v1")]
public sealed record WaitlistEnded(
    [property: Id(0)] string EntryId,
    [property: Id(1)] WaitlistStatus Status,
    [property: Id(2)] ImmutableArray<string> AppointmentIds) : IEvent;

/// <summary>The line will be looked at, whatever happens until then.</summary>
/// <param name="At">When; null for no more, because nobody waits.</param>
[GenerateSerializer, Immutable, Alias("waitlist.look-planned.v1")]
public sealed record WaitlistLookPlanned([property: Id(0)] DateTimeOffset? At) : IEvent;

/// <summary>
/// What entries told of some clients was erased, with everything personal that the stream had. What others told is told anew here.
/// </summary>
/// <param name="EntryIds">The entries that tell nothing any more.</param>
/// <param name="Kept">What the others tell.</param>
[GenerateSerializer, Immutable, Alias("waitlist.erased.v1")]
public sealed record WaitlistErased(
    [property: Id(0)] ImmutableArray<string> EntryIds,
    [property: Id(1), Personal] ImmutableArray<KeptClient> Kept) : IEvent;

/// <summary>What an entry tells of its client.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Phone">The phone number.</param>
/// <param name="Fingerprint">The fingerprint of the request that made the entry.</param>
[GenerateSerializer, Immutable, Alias("waitlist.kept-client")]
public sealed record KeptClient(
    [property: Id(0)] string EntryId,
    [property: Id(1)] string Name,
    [property: Id(2)] string? Email,
    [property: Id(3)] string? Phone,
    [property: Id(4)] string? Fingerprint);
