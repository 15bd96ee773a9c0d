using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Waitlist;

/// <summary>
/// The line of one service. It is not reentrant: an offer talks to the calendar in between, and no other step may fall there. Calendars
/// never call it, so the two never wait for each other.
/// </summary>
[GrainType("waitlist")]
internal sealed partial class WaitlistGrain(
    IGrainContext context, JournalServices services, IDocuments documents, WaitlistSecrets secrets, WaitlistOptions options)
    : EventSourcedGrain<WaitlistState>(context, services), IWaitlistGrain
{
    private ServiceCalendars? _calendars;

    /// <inheritdoc/>
    protected override string StreamKind => "waitlist";

    /// <inheritdoc/>
    protected override WaitlistState Empty() => new();

    /// <inheritdoc/>
    protected override ISnapshotFormat<WaitlistState> SnapshotFormat => WaitlistSnapshotFormat.Instance;

    private ServiceCalendars Calendars => _calendars ??= new ServiceCalendars(GrainFactory, documents, Tenant, Id);

    /// <inheritdoc/>
    public async Task<Outcome<WaitlistPlace>> Join(CreationKey key, WaitlistRequest request)
    {
        if (await Read(state => WaitlistDecisions.Repeat(state, key)) is { } repeat) return repeat;
        if (await Calendars.FindService() is not { } service) return Refusal.NotFound("service");
        if ((ServiceRules.CheckAlone(service) ?? await CheckWish(service, request.Wish)) is { } refusal) return refusal;
        if (await IsInTooManyLines(request.Client)) return WaitlistDecisions.TooManyOfOne(options);
        // Watched before it is acknowledged, so that whatever is freed or booked from then on is told.
        await Watch(service, request.Wish.ExpertId is { } named ? [named] : [], request.Wish.To);
        return await Execute((state, work) => WaitlistDecisions.Join(state, work, key, request, service, options));
    }

    /// <inheritdoc/>
    public Task<Outcome<WaitlistPlace>> Leave(string entryId, long? expectedVersion) =>
        Execute((state, work) => WaitlistDecisions.Leave(state, work, entryId, expectedVersion));

    /// <inheritdoc/>
    public Task<Outcome<WaitlistPlace>> Decline(string entryId, CreationKey? key) =>
        Execute((state, work) => WaitlistDecisions.Decline(state, work, entryId, key));

    /// <inheritdoc/>
    public async Task<Outcome<AcceptedOffer>> Accept(string entryId, AcceptRequest request)
    {
        var found = await ReadNewest(state => WaitlistDecisions.Acceptable(state, entryId));
        if (found.IsRefused(out var entry, out var refusal)) return refusal;
        if (await FindBooked(entry) is { } first) return await Finish(entry, first);
        if (entry.Entry.Offer is not { } offer) return WaitlistDecisions.HasBooked;
        if (offer.ExpiresAt <= Now) return WaitlistDecisions.HasLapsed;
        var booked = await Calendars.Book(AppointmentOf(entry, 1), entry.Entry, offer, seat: 1, request);
        return booked.IsRefused(out var appointment, out var refused) ? refused : await Finish(entry, appointment, isNew: true);
    }

    /// <inheritdoc/>
    public Task<Outcome<WaitlistPlace>> Get(string entryId) => ReadNewest<Outcome<WaitlistPlace>>(state =>
        state.Find(entryId) is { } entry ? state.PlaceOf(entry) : Refusal.NotFound("waitlist entry"));

    /// <inheritdoc/>
    public Task<ImmutableArray<int>> PositionsOf(ImmutableArray<string> entryIds) =>
        Read(state => entryIds.Select(state.PositionOf).ToImmutableArray());

    /// <inheritdoc/>
    public async Task NoteBooking(Appointment appointment)
    {
        foreach (var entry in await ReadNewest(state => state.Line.ToImmutableList()))
        {
            if (entry.Entry.Offer is { } offer && IsOf(entry, offer, appointment))
            {
                if (await FindBooked(entry) is { } first) await Finish(entry, first);
            }
            else if (WaitlistDecisions.IsOwn(entry.Entry, appointment))
            {
                await Execute((state, work) => WaitlistDecisions.Book(state, work, entry.Id, [appointment.Id], offer: null));
            }
        }
    }

    /// <inheritdoc/>
    public Task Erase(ImmutableArray<string> entryIds) => Execute((state, work) =>
    {
        WaitlistDecisions.Erase(state, work, entryIds);
        return state;
    });

    // One by one the seats are booked through holds that nobody else can take. The first one's appointment says that the offer was
    // accepted; whoever finds it there goes on from it, be it a repeat, the calendar's effect or a look.
    private async Task<Outcome<AcceptedOffer>> Finish(LineEntry entry, Appointment first, bool isNew = false)
    {
        var appointments = ImmutableArray.Create(first);
        for (var seat = 2; seat <= entry.Entry.Wish.Seats; seat++)
        {
            var id = AppointmentOf(entry, seat);
            var next = await Calendars.FindAppointment(id);
            if (next is null && entry.Entry.Offer is { } offer)
                next = await BookFurther(id, entry.Entry, offer, seat, ServiceCalendars.SaidIn(first));
            if (next is not null) appointments = appointments.Add(next);
        }

        var ids = appointments.Select(appointment => appointment.Id).ToImmutableArray();
        var ended = await Execute((state, work) => WaitlistDecisions.Book(state, work, entry.Id, ids, entry.Offers));
        return new Outcome<AcceptedOffer> { Value = new AcceptedOffer((ended ?? entry).Entry, appointments), Replayed = !isNew };
    }

    // A voucher that does not reach for all seats is no reason to lose one that was offered.
    private async Task<Appointment?> BookFurther(string id, WaitlistEntry entry, WaitlistOffer offer, int seat, AcceptRequest said)
    {
        var booked = await Calendars.Book(id, entry, offer, seat, said);
        if (booked.Value is null && said.Voucher is not null)
            booked = await Calendars.Book(id, entry, offer, seat, said with { Voucher = null });
        return booked.Value;
    }

    private async Task<IReadOnlyList<string>> Watch(Service service, IReadOnlyList<string> named, DateTimeOffset until)
    {
        IReadOnlyList<string> all = [.. named.Union(await Calendars.ExpertsOf(service)).Order(StringComparer.Ordinal)];
        await Calendars.Watch(all, until);
        return all;
    }

    private Task<Appointment?> FindBooked(LineEntry entry) =>
        entry.Offers == 0 ? Task.FromResult<Appointment?>(null) : Calendars.FindAppointment(AppointmentOf(entry, 1));

    private string AppointmentOf(LineEntry entry, int seat) => secrets.AppointmentOf(Tenant, entry.Id, entry.Offers, seat);

    // Known by its id alone: she may have moved it since, or it was given to another expert.
    private bool IsOf(LineEntry entry, WaitlistOffer offer, Appointment appointment) =>
        Enumerable.Range(1, offer.Seats).Any(seat => AppointmentOf(entry, seat) == appointment.Id);

    private async Task<Refusal?> CheckWish(Service service, WaitlistWish wish)
    {
        if (wish.Seats > service.Definition.Capacity)
        {
            return Refusal.Invalid("seats", $"must be at most {service.Definition.Capacity}: a slot has no more") with
            {
                Code = RefusalCode.PolicyViolation,
            };
        }

        if (wish.ExpertId is not { } expertId) return null;
        if (!await Calendars.HasExpert(expertId)) return Refusal.NotFound("expert");
        // A service that is not offered at present may be again; that is worth waiting for.
        return ServiceRules.Check(service with { Definition = service.Definition with { Active = true } }, expertId);
    }

    // The line counts exactly; over all lines of the organisation two requests at once may both pass.
    private async Task<bool> IsInTooManyLines(Client client)
    {
        if (client.Email is not { } email) return false;
        var query = new DocumentQuery
        {
            Tenant = Tenant,
            Kind = WaitlistDocuments.Entry,
            Statuses = [WaitlistNames.Of(WaitlistStatus.Waiting), WaitlistNames.Of(WaitlistStatus.Offered)],
            Subject = email.ToLowerInvariant(),
            Limit = 1,
        };
        return (await documents.QueryAsync(query, CancellationToken.None)).Total >= options.MaximumEntriesPerClient;
    }
}
