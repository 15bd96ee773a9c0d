using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.Grains.Waitlist;

/// <summary>What a line answers to those who come, leave and are offered something: pure.</summary>
internal static partial class WaitlistDecisions
{
    private static readonly Refusal NotFound = Refusal.NotFound("waitlist entry");
    private static readonly Refusal NothingOffered = new(RefusalCode.InvalidTransition, "Nothing is offered at present.");

    /// <summary>The refusal to accept of somebody who has booked otherwise.</summary>
    public static Refusal HasBooked { get; } =
        new(RefusalCode.InvalidTransition, "The waitlist entry is over: its client has booked by herself.");

    /// <summary>The refusal to accept what is offered no more.</summary>
    public static Refusal HasLapsed { get; } = new(RefusalCode.InvalidTransition, "The offer has lapsed; the next in line has it now.");

    /// <summary>Joins the line.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The entry's id and the request's fingerprint.</param>
    /// <param name="request">Who waits for what.</param>
    /// <param name="service">The service.</param>
    /// <param name="options">How many there may be.</param>
    public static Outcome<WaitlistPlace> Join(
        WaitlistState state, UnitOfWork work, CreationKey key, WaitlistRequest request, Service service, WaitlistOptions options)
    {
        if (Repeat(state, key) is { } repeat) return repeat;
        if (Full(state, request.Client, options) is { } full) return full;
        var entry = new WaitlistEntry
        {
            Id = key.Id,
            ServiceId = service.Id,
            ServiceType = service.Definition.ServiceType,
            Wish = request.Wish,
            Client = request.Client,
            ClientUserId = request.ClientUserId,
            TimeZone = request.TimeZone,
            Locale = request.Locale,
            Status = WaitlistStatus.Waiting,
            CreatedAt = work.Now,
            UpdatedAt = work.Now,
            Version = 1,
        };
        var place = new WaitlistPlace(entry, state.Line.Count + 1);
        work.Append(new WaitlistJoined(entry, place.Position, key.Fingerprint));
        work.Save(WaitlistDocument.Of(work.Caller.Tenant, entry));
        work.Enqueue(WaitlistEffects.LookNow(work, service.Id));
        return place;
    }

    /// <summary>The answer to a request that was made before under the same key; null when there was none.</summary>
    /// <param name="state">The line.</param>
    /// <param name="key">The key.</param>
    public static Outcome<WaitlistPlace>? Repeat(WaitlistState state, CreationKey key) => state.Find(key.Id) is { } known
        ? Repeats.Answer(known.First, known.Fingerprint, key.Fingerprint)
        : null;

    /// <summary>Leaves the line.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="entryId">Who.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null leaves whatever is there.</param>
    public static Outcome<WaitlistPlace> Leave(WaitlistState state, UnitOfWork work, string entryId, long? expectedVersion)
    {
        if (state.Find(entryId) is not { } entry) return NotFound;
        if (entry.Entry.Status == WaitlistStatus.Left) return new Outcome<WaitlistPlace> { Value = state.PlaceOf(entry), Replayed = true };
        if (Over(entry) is { } over) return over;
        if (Versions.Check(expectedVersion, entry.Entry.Version) is { } changed) return changed;
        return new WaitlistPlace(End(work, entry, WaitlistStatus.Left, []).Entry, 0);
    }

    /// <summary>Declines what is offered.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="entryId">Who.</param>
    /// <param name="key">The request's key; null when its caller gave none.</param>
    public static Outcome<WaitlistPlace> Decline(WaitlistState state, UnitOfWork work, string entryId, CreationKey? key)
    {
        if (state.Find(entryId) is not { } entry) return NotFound;
        // By the key a repeat is known even when something else is offered by now.
        if (entry.HasDeclined(key)) return new Outcome<WaitlistPlace> { Value = state.PlaceOf(entry), Replayed = true };
        if (Over(entry) is { } over) return over;
        if (entry.Entry.Offer is not { } offer)
            return entry.HasJustDeclined ? new Outcome<WaitlistPlace> { Value = state.PlaceOf(entry), Replayed = true } : NothingOffered;
        var declined = Change(work, entry, new WaitlistOfferPassed(entry.Id, offer.Number, IsDeclined: true) { Key = key });
        work.Enqueue(WaitlistEffects.GiveBack(work, entry, offer));
        return new WaitlistPlace(declined.Entry, state.PositionOf(entryId));
    }

    /// <summary>What is to be booked when an entry's offer is accepted.</summary>
    /// <param name="state">The line.</param>
    /// <param name="entryId">Who.</param>
    public static Outcome<LineEntry> Acceptable(WaitlistState state, string entryId)
    {
        if (state.Find(entryId) is not { } entry) return NotFound;
        // What has become of a booked one its caller finds out: it may have been booked by this offer.
        if (entry.Entry.Status == WaitlistStatus.Booked) return entry;
        if (Over(entry) is { } over) return over;
        return entry.Entry.Offer is null ? NothingOffered : entry;
    }

    /// <summary>Ends an entry whose client has booked; does nothing when it has ended.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="entryId">Who.</param>
    /// <param name="appointmentIds">What was booked.</param>
    /// <param name="offer">The number of the offer that was booked, null for none; what is offered beside that is given back.</param>
    public static LineEntry? Book(
        WaitlistState state, UnitOfWork work, string entryId, ImmutableArray<string> appointmentIds, int? offer)
    {
        if (state.Find(entryId) is not { } entry || entry.EndedAt is not null) return state.Find(entryId);
        // A further seat may have been refused, as when the service is offered no more: nobody else is to find its hold in the way.
        var isWhole = entry.Offers == offer && appointmentIds.Length >= entry.Entry.Wish.Seats;
        return End(work, entry, WaitlistStatus.Booked, appointmentIds, givesBack: !isWhole);
    }

    /// <summary>Whether somebody who waits has booked what she waits for by herself.</summary>
    /// <param name="entry">Who waits.</param>
    /// <param name="appointment">What was booked.</param>
    public static bool IsOwn(WaitlistEntry entry, Appointment appointment)
    {
        var isHers = (entry.ClientUserId is not null && entry.ClientUserId == appointment.ClientUserId)
            || (entry.Client.Email is not null
                && entry.Client.Email.Equals(appointment.Client.Email, StringComparison.OrdinalIgnoreCase));
        return isHers && appointment.ScheduledAt >= entry.Wish.From && appointment.ScheduledAt < entry.Wish.To;
    }

    /// <summary>Erases what entries tell of their client; those that stand in line leave it.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="entryIds">Which.</param>
    public static void Erase(WaitlistState state, UnitOfWork work, ImmutableArray<string> entryIds)
    {
        foreach (var id in entryIds)
        {
            // What is not known any more has ended long ago; nobody misses its row.
            if (state.Find(id) is not { } entry)
            {
                work.Delete(WaitlistDocument.KeyOf(work.Caller.Tenant, id));
                continue;
            }

            if (entry.EndedAt is null) entry = End(work, entry, WaitlistStatus.Left, [], saves: false);
            work.Save(WaitlistDocument.Of(work.Caller.Tenant, entry.Erased(work.Now).Entry));
        }

        work.ErasePersonal(new WaitlistErased(entryIds, [.. Kept(state, entryIds)]));
    }

    private static IEnumerable<KeptClient> Kept(WaitlistState state, ImmutableArray<string> erased)
    {
        foreach (var entry in state.Line.Concat(state.Ended))
        {
            var client = entry.Entry.Client;
            if (!erased.Contains(entry.Id) && entry.Entry.ErasedAt is null)
                yield return new KeptClient(entry.Id, client.Name, client.Email, client.Phone, entry.Fingerprint);
        }
    }

    private static Refusal? Full(WaitlistState state, Client client, WaitlistOptions options)
    {
        if (state.Line.Count >= options.MaximumEntries)
            return new Refusal(RefusalCode.LimitReached, $"At most {options.MaximumEntries} people wait for one service.");
        var own = state.Line.Count(entry => string.Equals(entry.Entry.Client.Email, client.Email, StringComparison.OrdinalIgnoreCase));
        return own < options.MaximumEntriesPerClient ? null : TooManyOfOne(options);
    }

    /// <summary>The refusal to somebody who stands in as many lines as anybody may.</summary>
    /// <param name="options">How many there may be.</param>
    public static Refusal TooManyOfOne(WaitlistOptions options) =>
        new(RefusalCode.LimitReached, $"One e-mail address has at most {options.MaximumEntriesPerClient} places in lines at a time.");

    private static Refusal? Over(LineEntry entry) => entry.EndedAt is null
        ? null
        : new Refusal(RefusalCode.InvalidTransition, $"The waitlist entry is over: it is {WaitlistNames.Of(entry.Entry.Status)}.");

    private static LineEntry End(
        UnitOfWork work, LineEntry entry, WaitlistStatus status, ImmutableArray<string> appointmentIds, bool givesBack = true,
        bool saves = true)
    {
        var ended = Change(work, entry, new WaitlistEnded(entry.Id, status, appointmentIds), saves);
        if (givesBack && (entry.Entry.Offer ?? entry.Choice) is { } offer) work.Enqueue(WaitlistEffects.GiveBack(work, entry, offer));
        // The line may be empty now, and then no calendar needs to be watched any more. What expires does so in a look.
        if (status != WaitlistStatus.Expired) work.Enqueue(WaitlistEffects.LookNow(work, entry.Entry.ServiceId));
        return ended;
    }

    private static LineEntry Change(UnitOfWork work, LineEntry entry, IEvent @event, bool saves = true)
    {
        work.Append(@event);
        var changed = entry.After(@event, work.Now);
        if (saves) work.Save(WaitlistDocument.Of(work.Caller.Tenant, changed.Entry));
        return changed;
    }
}
