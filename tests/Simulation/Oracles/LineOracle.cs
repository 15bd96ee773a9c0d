using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Waitlist;
using Actors.Simulation.World;
using NodaTime;

namespace Actors.Simulation.Oracles;

/// <summary>Looks at every line at the moment in which something about it becomes durable, and at what calendars keep for it.</summary>
/// <param name="zone">The zone of the experts.</param>
/// <param name="now">The world's time.</param>
/// <param name="calendars">The calendars, by tenant and expert.</param>
/// <param name="secrets">The ids that follow from entries.</param>
internal sealed class LineOracle(
    string zone, Func<DateTimeOffset> now, IReadOnlyDictionary<string, PlainCalendar> calendars, WaitlistSecrets secrets)
{
    /// <summary>The kind of a line's stream.</summary>
    public const string Kind = "waitlist";

    private readonly Dictionary<StreamName, (PlainLine Plain, WaitlistState State)> _lines = [];
    private readonly Dictionary<DocumentKey, WaitlistEntry> _entries = [];
    private readonly Dictionary<string, PlainPlace> _offers = [];
    private readonly HashSet<string> _mails = [];

    /// <summary>The lines.</summary>
    public IEnumerable<PlainLine> Lines => _lines.Values.Select(line => line.Plain);

    /// <summary>All entries as their newest events say, by their documents.</summary>
    public IReadOnlyDictionary<DocumentKey, WaitlistEntry> Entries => _entries;

    /// <summary>The ids of the mails that may have been sent: one for each offer.</summary>
    public IReadOnlySet<string> Mails => _mails;

    /// <summary>True for a hold that keeps an offer.</summary>
    /// <param name="holdId">The hold.</param>
    public static bool IsOffer(string? holdId) => holdId?.Contains(".ofr_", StringComparison.Ordinal) == true;

    /// <summary>The holds of an offer.</summary>
    /// <param name="offer">The offer.</param>
    public static IEnumerable<string> HoldsOf(WaitlistOffer offer) =>
        Enumerable.Range(1, offer.Seats).Select(seat => OfferHolds.IdOf(offer.HoldId, seat));

    /// <summary>Somebody's place; null when there is none.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="id">The entry.</param>
    public PlainPlace? Find(string tenant, string serviceId, string id) =>
        _lines.TryGetValue(StreamName.For(tenant, Kind, serviceId), out var line) ? line.Plain.Find(id) : null;

    /// <summary>Takes an event of a line.</summary>
    /// <param name="stream">The line's stream.</param>
    /// <param name="event">The event.</param>
    /// <param name="version">Its version.</param>
    /// <param name="at">When it was decided.</param>
    public void Take(StreamName stream, IEvent @event, long version, DateTimeOffset at)
    {
        if (!_lines.TryGetValue(stream, out var line))
        {
            var plain = new PlainLine(stream.Tenant, stream.Id, DateTimeZoneProviders.Tzdb[zone]);
            _lines[stream] = line = (plain, new WaitlistState());
        }

        if (line.Plain.Take(@event, at) is { } problem)
            throw new ViolationException("lines are fair", $"{stream} {version} {@event.GetType().Name}: {problem}");
        line.State.Apply(@event, version, at);
        foreach (var id in EntriesOf(@event))
        {
            if (line.State.Find(id) is { } entry) _entries[new DocumentKey(stream.Tenant, WaitlistDocuments.Entry, id)] = entry.Entry;
        }

        if (@event is WaitlistOffered offered) Offered(line.Plain.Find(offered.EntryId)!, offered.Offer);
    }

    /// <summary>Takes an event of a calendar.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="event">The event.</param>
    public void Take(string tenant, IEvent @event)
    {
        if (@event is HoldReleased released && PlaceOf(released.HoldId) is { } place)
            throw new ViolationException("an offer is held", $"{released.HoldId} was given back, and {place.Id} is offered it");
        if (@event is SlotBooked { HoldId: { } hold } booked && PlaceOf(hold) is { } taker
            && booked.AppointmentId == secrets.AppointmentOf(tenant, taker.Id, taker.LastNumber, seat: 1))
            taker.Accepted = booked.AppointmentId;
    }

    /// <summary>The appointments that an acceptance of an offer books, also when its hold has lapsed by then.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="offered">The offer.</param>
    public IEnumerable<string> AppointmentsOf(string tenant, WaitlistOffered offered) => Enumerable.Range(1, offered.Offer.Seats)
        .Select(seat => secrets.AppointmentOf(tenant, offered.EntryId, offered.Offer.Number, seat));

    /// <summary>True when an entry's document is what its events say.</summary>
    /// <param name="key">The document.</param>
    /// <param name="stored">What is stored; null for nothing.</param>
    public bool IsRight(DocumentKey key, Document? stored)
    {
        var expected = _entries.TryGetValue(key, out var entry) ? WaitlistDocument.Of(key.Tenant, entry) : null;
        return stored?.Status == expected?.Status && (stored is null || stored.Body.Span.SequenceEqual(expected!.Body.Span));
    }

    /// <summary>An effect was done: who is offered something by then has a mail, unless the expert leaves.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="isMailed">Whether there is a mail of an id.</param>
    public void Done(Effect effect, Func<string, bool> isMailed)
    {
        if (effect.Kind != WaitlistEffects.MailKind || isMailed(effect.Id)) return;
        var (entryId, number) = WaitlistEffects.OfferIn(effect);
        if (Find(effect.Tenant, GrainKey.IdOf(effect.Target), entryId)?.Offer is not { } offer) return;
        if ($"{offer.Number}" == number && !IsOver(offer) && !calendars[GrainKey.For(effect.Tenant, offer.ExpertId)].IsClosed)
            throw new ViolationException("effects are done", $"the offer {number} of {entryId} was never mailed");
    }

    /// <summary>True for the hold of an offer that is open no more.</summary>
    /// <param name="holdId">The hold.</param>
    public bool WasOffered(string holdId) => _offers.ContainsKey(holdId) && PlaceOf(holdId) is null;

    /// <summary>True when an offer's time is over, or may be by some clock.</summary>
    /// <param name="offer">The offer.</param>
    public bool IsOver(WaitlistOffer offer) => offer.ExpiresAt <= now() + SimulatedWorld.MostSkew;

    /// <summary>True when a calendar keeps all of an offer.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="offer">The offer.</param>
    public bool IsHeld(string tenant, WaitlistOffer offer)
    {
        var calendar = calendars[GrainKey.For(tenant, offer.ExpertId)];
        return HoldsOf(offer).All(hold => calendar.Entries.Any(
            entry => entry.Id == hold && entry.IsHold && entry.Until == offer.ExpiresAt && entry.Time.Start == offer.Start));
    }

    private void Offered(PlainPlace place, WaitlistOffer offer)
    {
        _mails.Add($"offer-{place.Id}-{offer.Number}");
        foreach (var hold in HoldsOf(offer)) _offers[hold] = place;
        // Whoever is dismissed has no time to keep, and what took so long may be over.
        if (calendars[GrainKey.For(place.Line.Tenant, offer.ExpertId)].IsClosed || IsOver(offer)) return;
        if (!IsHeld(place.Line.Tenant, offer))
            throw new ViolationException("an offer is held", $"{place.Id} is offered {offer.HoldId}, and nothing keeps it");
    }

    // Who is offered what a hold keeps.
    private PlainPlace? PlaceOf(string holdId) =>
        _offers.TryGetValue(holdId, out var place) && place.Offer is { } offer && HoldsOf(offer).Contains(holdId) ? place : null;

    private static ImmutableArray<string> EntriesOf(IEvent @event) => @event switch
    {
        WaitlistJoined joined => [joined.Entry.Id],
        WaitlistOffered offered => [offered.EntryId],
        WaitlistOfferPassed passed => [passed.EntryId],
        WaitlistEnded ended => [ended.EntryId],
        WaitlistErased erased => erased.EntryIds,
        _ => [],
    };
}
