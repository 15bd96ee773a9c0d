using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Waitlist;

/// <summary>The calendars of those who offer a service, as those who wait for it see them.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where the experts of an organisation are found.</param>
/// <param name="tenant">The tenant.</param>
/// <param name="serviceId">The service.</param>
internal sealed class ServiceCalendars(IGrainFactory grains, IDocuments documents, string tenant, string serviceId)
{
    /// <summary>The service; null when there is none any more.</summary>
    public Task<Service?> FindService() =>
        grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(tenant, IServiceCatalogGrain.KeyId)).Find(serviceId);

    /// <summary>The experts who offer the service, as far as calendars are asked; who is waited for by name comes on top.</summary>
    /// <param name="service">The service; null names all of the organisation.</param>
    public ValueTask<IReadOnlyList<string>> ExpertsOf(Service? service) =>
        OfferingExperts.FindAsync(documents, tenant, service, CancellationToken.None);

    /// <summary>Has calendars tell the waitlist when time becomes free.</summary>
    /// <param name="experts">Whose.</param>
    /// <param name="until">Until when at least; null for no longer.</param>
    public Task Watch(IEnumerable<string> experts, DateTimeOffset? until)
    {
        var end = until is { } time ? UpToWeek(time) : default(DateTimeOffset?);
        return Task.WhenAll(experts.Select(expertId => CalendarOf(expertId).Watch(serviceId, end)));
    }

    /// <summary>The free slots of some calendars in a range, in order of their starts.</summary>
    /// <param name="experts">Whose.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends.</param>
    public async Task<IReadOnlyList<FreeSlot>> Free(IEnumerable<string> experts, DateTimeOffset from, DateTimeOffset to)
    {
        var query = new SlotQuery(serviceId, from, to, Date: null, TimeZone: null, IncludeUnavailable: false);
        var answers = await Task.WhenAll(experts.Select(expertId => CalendarOf(expertId).FindSlots(query)));
        // An expert who is gone or does not offer the service at present has no slots.
        return Sorted(answers.SelectMany(answer => answer.Value is { } slots ? FreeSlot.Of(slots) : []));
    }

    /// <summary>Slots in order of their starts.</summary>
    /// <param name="slots">The slots.</param>
    public static IReadOnlyList<FreeSlot> Sorted(IEnumerable<FreeSlot> slots) =>
        [.. slots.OrderBy(slot => slot.Start).ThenBy(slot => slot.ExpertId, StringComparer.Ordinal)];

    /// <summary>Asks a calendar to keep what is to be offered; the hold, or null when it does not agree.</summary>
    /// <param name="offer">What.</param>
    public async Task<Hold?> Keep(WaitlistOffer offer)
    {
        var request = new OfferRequest { ServiceId = serviceId, Start = offer.Start, Seats = offer.Seats, Until = offer.ExpiresAt };
        // The fingerprint only says that a repeat is one: the id stands for this offer and no other.
        return (await CalendarOf(offer.ExpertId).Offer(new CreationKey(offer.HoldId, offer.HoldId), request)).Value;
    }

    /// <summary>Gives back what was kept.</summary>
    /// <param name="offer">What.</param>
    public async Task Release(WaitlistOffer offer)
    {
        for (var seat = 1; seat <= offer.Seats; seat++) await CalendarOf(offer.ExpertId).ReleaseHold(OfferHolds.IdOf(offer.HoldId, seat));
    }

    /// <summary>Books one seat of what is offered.</summary>
    /// <param name="appointmentId">The appointment's id.</param>
    /// <param name="entry">For whom.</param>
    /// <param name="offer">What.</param>
    /// <param name="seat">Which seat, from 1.</param>
    /// <param name="said">What was said beside that; the calendar judges it as it judges every booking.</param>
    public Task<Outcome<Appointment>> Book(
        string appointmentId, WaitlistEntry entry, WaitlistOffer offer, int seat, AcceptRequest said) =>
        CalendarOf(offer.ExpertId).Book(
            // Without a fingerprint a refusal is not kept: what cannot be booked now may be later, while the offer lasts.
            new CreationKey(appointmentId, Fingerprint: null),
            new BookingRequest
            {
                Service = serviceId,
                Start = offer.Start,
                Client = entry.Client,
                TimeZone = said.TimeZone ?? entry.TimeZone,
                ClientUserId = entry.ClientUserId,
                Locale = said.Locale ?? entry.Locale,
                HoldId = OfferHolds.IdOf(offer.HoldId, seat),
                Notes = said.Notes,
                TypedAnswers = said.TypedAnswers,
                Place = said.Place,
                Metadata = said.Metadata,
                Voucher = said.Voucher,
            });

    /// <summary>What was said when the first seat was booked: it holds for the others, whoever books them.</summary>
    /// <param name="first">The first seat's appointment.</param>
    public static AcceptRequest SaidIn(Appointment first) => new()
    {
        Notes = first.Notes,
        TimeZone = first.TimeZone,
        Locale = first.Locale,
        TypedAnswers = first.TypedAnswers,
        Place = first.Place,
        Metadata = first.Metadata,
        Voucher = first.Voucher?.Id,
    };

    /// <summary>An appointment; null when there is none.</summary>
    /// <param name="appointmentId">Its id.</param>
    public async Task<Appointment?> FindAppointment(string appointmentId) =>
        (await grains.GetGrain<IAppointmentGrain>(GrainKey.For(tenant, appointmentId)).Get()).Value;

    /// <summary>Whether there is such an expert.</summary>
    /// <param name="expertId">The expert.</param>
    public Task<bool> HasExpert(string expertId) => grains.GetGrain<IExpertGrain>(GrainKey.For(tenant, expertId)).IsStill(email: null);

    // Whole weeks, so that not every further wish writes to every calendar.
    private static DateTimeOffset UpToWeek(DateTimeOffset time)
    {
        var week = TimeSpan.FromDays(7).Ticks;
        return new DateTimeOffset((time.UtcTicks + week - 1) / week * week, TimeSpan.Zero);
    }

    private IExpertCalendarGrain CalendarOf(string expertId) => grains.GetGrain<IExpertCalendarGrain>(GrainKey.For(tenant, expertId));
}
