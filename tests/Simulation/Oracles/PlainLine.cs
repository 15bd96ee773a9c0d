using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Waitlist;
using NodaTime;

namespace Actors.Simulation.Oracles;

/// <summary>Somebody who stands in line, or did.</summary>
/// <param name="line">Where.</param>
/// <param name="id">Her entry.</param>
/// <param name="wish">What she waits for.</param>
internal sealed class PlainPlace(PlainLine line, string id, WaitlistWish wish)
{
    /// <summary>Where she stands.</summary>
    public PlainLine Line => line;

    /// <summary>Her entry.</summary>
    public string Id => id;

    /// <summary>What she waits for.</summary>
    public WaitlistWish Wish => wish;

    /// <summary>What was chosen for her and is not offered yet; null for nothing.</summary>
    public WaitlistOffer? Choice { get; set; }

    /// <summary>What she is offered; null for nothing.</summary>
    public WaitlistOffer? Offer { get; set; }

    /// <summary>The number of the last that was chosen for her.</summary>
    public int LastNumber { get; set; }

    /// <summary>What she was offered and did not take.</summary>
    public HashSet<(string ExpertId, DateTimeOffset Start)> Passed { get; } = [];

    /// <summary>What was booked of an offer of hers; null for nothing.</summary>
    public string? Accepted { get; set; }

    /// <summary>How it ended; null while she stands in line.</summary>
    public WaitlistStatus? Ended { get; set; }

    /// <summary>True while she waits for something to be chosen for her.</summary>
    public bool IsWaiting => Ended is null && Choice is null && Offer is null;

    /// <summary>Whether a slot is what she waits for, and was not offered to her before.</summary>
    /// <param name="expert">Whose time.</param>
    /// <param name="start">When it starts.</param>
    /// <param name="seats">How many seats there are.</param>
    public bool Wants(string expert, DateTimeOffset start, int seats)
    {
        var local = Instant.FromDateTimeOffset(start).InZone(line.Zone).LocalDateTime;
        var part = local.Hour < 12 ? PartOfDay.Morning : local.Hour < 17 ? PartOfDay.Afternoon : PartOfDay.Evening;
        return start >= wish.From && start < wish.To && seats >= wish.Seats
            && (wish.ExpertId ?? expert) == expert
            && (wish.PartOfDay ?? part) == part
            && (wish.Days.IsEmpty || wish.Days.Contains((int)local.DayOfWeek))
            && !Passed.Contains((expert, start));
    }
}

/// <summary>
/// A line as a list. It takes what was written, in order, and says what must never have been written: too simple to be wrong.
/// </summary>
/// <param name="tenant">The tenant.</param>
/// <param name="serviceId">The service that is waited for.</param>
/// <param name="zone">The zone of the experts.</param>
internal sealed class PlainLine(string tenant, string serviceId, DateTimeZone zone)
{
    // A clock may be behind the one by which something was chosen.
    private static readonly TimeSpan ShortestOffer = TimeSpan.FromMinutes(5);

    private readonly List<PlainPlace> _places = [];

    /// <summary>The tenant.</summary>
    public string Tenant => tenant;

    /// <summary>The service that is waited for.</summary>
    public string ServiceId => serviceId;

    /// <summary>The zone of the experts.</summary>
    public DateTimeZone Zone => zone;

    /// <summary>Who stands in line, first come first.</summary>
    public IEnumerable<PlainPlace> Standing => _places.Where(place => place.Ended is null);

    /// <summary>When it is looked at next; null when it is not.</summary>
    public DateTimeOffset? NextLook { get; private set; }

    /// <summary>The newest entry of an id; null when there was none.</summary>
    /// <param name="id">The id.</param>
    public PlainPlace? Find(string id) => _places.FindLast(place => place.Id == id);

    /// <summary>Takes an event.</summary>
    /// <param name="event">The event.</param>
    /// <param name="at">When it was decided.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Take(IEvent @event, DateTimeOffset at) => @event switch
    {
        WaitlistJoined joined => Join(joined),
        WaitlistSlotChosen chosen => About(chosen.EntryId, place => Choose(place, chosen.Offer, at)),
        WaitlistChoiceDropped dropped => About(dropped.EntryId, place => Drop(place, dropped.Number)),
        WaitlistOffered offered => About(offered.EntryId, place => Offer(place, offered.Offer)),
        WaitlistOfferPassed passed => About(passed.EntryId, place => Pass(place, passed, at)),
        WaitlistEnded ended => About(ended.EntryId, place => End(place, ended)),
        WaitlistLookPlanned planned => Plan(planned),
        WaitlistErased => null,
        _ => $"a line has a foreign event {@event.GetType().Name}",
    };

    private string? Join(WaitlistJoined joined)
    {
        if (Find(joined.Entry.Id) is { Ended: null }) return $"{joined.Entry.Id} stands in line twice";
        _places.Add(new PlainPlace(this, joined.Entry.Id, joined.Entry.Wish));
        return joined.Position == Standing.Count() ? null : $"{joined.Entry.Id} was told that it is at {joined.Position}";
    }

    private string? About(string id, Func<PlainPlace, string?> take) =>
        Find(id) is { Ended: null } place ? take(place) : $"{id} does not stand in line";

    private string? Choose(PlainPlace place, WaitlistOffer offer, DateTimeOffset at)
    {
        if (!place.IsWaiting) return $"{place.Id} has something already";
        if (offer.Number <= place.LastNumber) return $"{place.Id} has had an offer {offer.Number}";
        if (offer.Seats != place.Wish.Seats) return $"{place.Id} wants {place.Wish.Seats} seats and not {offer.Seats}";
        if (!place.Wants(offer.ExpertId, offer.Start, offer.Seats))
            return $"{place.Id} does not want {offer.ExpertId} {offer.Start:u}, or did not take it before";
        if (offer.ExpiresAt - at < ShortestOffer) return $"{place.Id} has from {at:O} to {offer.ExpiresAt:O} to answer";
        (place.Choice, place.LastNumber) = (offer, offer.Number);
        // Who wants more seats may not have found as many.
        var before = Standing.TakeWhile(other => other != place)
            .FirstOrDefault(other => other.IsWaiting && other.Wants(offer.ExpertId, offer.Start, offer.Seats));
        return before is null ? null : $"{offer.ExpertId} {offer.Start:u} goes to {place.Id}, and {before.Id} stands before it";
    }

    private static string? Drop(PlainPlace place, int number)
    {
        if (place.Choice?.Number != number) return $"{place.Id} has no choice {number} to drop";
        place.Choice = null;
        return null;
    }

    private static string? Offer(PlainPlace place, WaitlistOffer offer)
    {
        if (place.Choice != offer) return $"{place.Id} is offered {offer}, and {place.Choice} was chosen";
        (place.Choice, place.Offer) = (null, offer);
        return null;
    }

    private static string? Pass(PlainPlace place, WaitlistOfferPassed passed, DateTimeOffset at)
    {
        if (place.Offer is not { } offer || offer.Number != passed.Number) return $"{place.Id} has no offer {passed.Number} to pass";
        place.Passed.Add((offer.ExpertId, offer.Start));
        place.Offer = null;
        return passed.IsDeclined || offer.ExpiresAt <= at ? null : $"the offer {offer.Number} of {place.Id} lapsed before its time";
    }

    private static string? End(PlainPlace place, WaitlistEnded ended)
    {
        (place.Choice, place.Offer, place.Ended) = (null, null, ended.Status);
        return ended.Status is WaitlistStatus.Waiting or WaitlistStatus.Offered ? $"{place.Id} ended as {ended.Status}" : null;
    }

    private string? Plan(WaitlistLookPlanned planned)
    {
        NextLook = planned.At;
        return null;
    }
}
