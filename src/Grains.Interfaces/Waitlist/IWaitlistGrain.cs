using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Waitlist;

/// <summary>
/// Those who wait for time of one service, in the order in which they came. The key is <c>{tenant}/{serviceId}</c>. A slot is offered to
/// one at a time, because the offer is a hold on the expert's calendar (decision 0042).
/// </summary>
[Alias("waitlist.line")]
public interface IWaitlistGrain : IGrainWithStringKey
{
    /// <summary>
    /// Joins the line; also while something is free, which is then offered at once. Not found when there is no such service or expert,
    /// POLICY_VIOLATION when the expert does not offer the service or a slot never has as many seats, LIMIT_REACHED when the line or the
    /// client's part of it is full.
    /// </summary>
    /// <param name="key">The id to create the entry under.</param>
    /// <param name="request">Who waits for what.</param>
    [Alias("join")]
    Task<Outcome<WaitlistPlace>> Join(CreationKey key, WaitlistRequest request);

    /// <summary>Leaves the line, and gives back what is offered. A repeat is answered alike.</summary>
    /// <param name="entryId">Who.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null leaves whatever is there.</param>
    [Alias("leave")]
    Task<Outcome<WaitlistPlace>> Leave(string entryId, long? expectedVersion);

    /// <summary>Declines the offer that is open; its slot passes to the next, and the entry waits on for other slots.</summary>
    /// <param name="entryId">Who.</param>
    /// <param name="key">The request's key, so that a repeat does not decline another offer; null when its caller gave none.</param>
    [Alias("decline")]
    Task<Outcome<WaitlistPlace>> Decline(string entryId, CreationKey? key);

    /// <summary>
    /// Books what is offered. A repeat is answered with the same appointments; INVALID_TRANSITION when nothing is offered or the offer has
    /// lapsed. What a booking is refused for, this is refused for too, and the offer stands.
    /// </summary>
    /// <param name="entryId">Who.</param>
    /// <param name="request">What she says beside that.</param>
    [Alias("accept")]
    Task<Outcome<AcceptedOffer>> Accept(string entryId, AcceptRequest request);

    /// <summary>
    /// An entry that stands in line, or did until lately, as the journal has it at this moment; not found when it is not known any more.
    /// </summary>
    /// <param name="entryId">Which.</param>
    [Alias("get")]
    Task<Outcome<WaitlistPlace>> Get(string entryId);

    /// <summary>Where entries stand in the line; 0 for those that stand there no more.</summary>
    /// <param name="entryIds">Which, at most 100.</param>
    [Alias("positions")]
    Task<ImmutableArray<int>> PositionsOf(ImmutableArray<string> entryIds);

    /// <summary>
    /// Looks at the line: lets what is over lapse, and offers what is free. Called by effects; looking once too often changes nothing.
    /// </summary>
    /// <param name="expertId">Whose time became free; null looks at all calendars of the service.</param>
    [Alias("look")]
    Task Look(string? expertId);

    /// <summary>Ends the entries whose client has booked by herself; called by the effect of a calendar that is watched.</summary>
    /// <param name="appointment">What she has booked.</param>
    [Alias("note-booking")]
    Task NoteBooking(Appointment appointment);

    /// <summary>Erases what entries tell of their client; those that stand in line leave it.</summary>
    /// <param name="entryIds">Which.</param>
    [Alias("erase")]
    Task Erase(ImmutableArray<string> entryIds);
}
