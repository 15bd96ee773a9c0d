using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;
using Orleans.Concurrency;

namespace Actors.Grains.Scheduling;

/// <summary>
/// One expert's calendar. Reentrant, so that bookings which arrive while one is being written join the next commit; each decision is made
/// in one turn, on state that includes the decisions before it.
/// </summary>
[Reentrant, GrainType("expert-calendar")]
internal sealed partial class ExpertCalendarGrain(
    IGrainContext context, JournalServices services, SchedulingOptions options, LocalCatalogs catalogs, BookingGuardReader guards,
    IBookingAllowance allowance)
    : EventSourcedGrain<ExpertCalendar>(context, services), IExpertCalendarGrain
{
    /// <summary>The kind of a calendar's stream.</summary>
    public const string Kind = "calendar";

    private readonly RulesCache _rules = new(Duration.FromDays(options.PastDays));
    private BookingKeys? _keys;

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override ExpertCalendar Empty() => new();

    /// <inheritdoc/>
    protected override ISnapshotFormat<ExpertCalendar> SnapshotFormat => CalendarSnapshotFormat.Instance;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        _keys = new BookingKeys(Tenant, FirstEventOf, CreateStream);
    }

    /// <inheritdoc/>
    public Task<Outcome<CurrentSchedule>> GetSchedule() => Read<Outcome<CurrentSchedule>>(calendar =>
        calendar.IsOpen ? new CurrentSchedule(calendar.Schedule, calendar.ScheduleVersion) : Refusal.NotFound("expert"));

    /// <inheritdoc/>
    public Task<Outcome<ImmutableList<TimeOff>>> ListTimeOff() => Read<Outcome<ImmutableList<TimeOff>>>(calendar =>
        calendar.IsOpen
            ? calendar.TimeOff.Values.Where(timeOff => timeOff.End > Now).OrderBy(timeOff => timeOff.Start).ToImmutableList()
            : Refusal.NotFound("expert"));

    /// <inheritdoc/>
    public Task<Outcome<TimeOff>> AddTimeOff(CreationKey key, DateTimeOffset start, DateTimeOffset end, string? reason)
    {
        var timeOff = new TimeOff(key.Id, start.ToUniversalTime(), end.ToUniversalTime(), reason);
        return Execute((calendar, work) => CalendarDecisions.AddTimeOff(calendar, work, key, timeOff, options.MaximumTimeOff));
    }

    /// <inheritdoc/>
    public Task<Outcome<TimeOff>> RemoveTimeOff(string id) =>
        Execute((calendar, work) => CalendarDecisions.RemoveTimeOff(calendar, work, id));

    /// <inheritdoc/>
    public async Task<Outcome<Slots>> FindSlots(SlotQuery query)
    {
        var service = await FindService(query.Service);
        if (service is null) return Refusal.NotFound("service");
        return await Read(calendar => SlotAnswers.Answer(calendar, service, _rules.Of(service, query.DurationMinutes), query, Now));
    }

    /// <inheritdoc/>
    public async Task<Outcome<Slots>> FindNext(NextSlotsQuery query)
    {
        var service = await FindService(query.Service);
        if (service is null) return Refusal.NotFound("service");
        return await Read(calendar => SlotAnswers.Next(calendar, service, _rules.Of(service, query.DurationMinutes), query, Now));
    }

    /// <inheritdoc/>
    public Task<Outcome<Room>> FindRoom(string service, DateTimeOffset start) => FindRoom(service, start, durationMinutes: null);

    /// <inheritdoc/>
    public Task<Outcome<Room>> FindRoomOfLength(string service, DateTimeOffset start, int durationMinutes) =>
        FindRoom(service, start, durationMinutes);

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> Book(CreationKey key, BookingRequest request)
    {
        if (_keys!.Knows(key) && await _keys.TryAnswer(key) is { } known) return known;
        if (await FindService(request.Service) is not { } service) return await _keys.Refuse(key, Refusal.NotFound("service"));
        if (service.Definition.TakesSeveral()) return await BookTeam(key, request);
        if (await TakeAllowance(request, [key.Id]) is { } full) return await _keys.Refuse(key, full);
        var rules = _rules.Of(service, request.DurationMinutes);
        var outcome = await Guarded(
            service,
            request,
            (calendar, work, found) => CalendarDecisions.Book(calendar, work, key, request, service, rules, found),
            whenLost: () => _keys.TryAnswer(key));
        GiveBackUnless(outcome is { Refusal: null, Replayed: false }, request, [key.Id]);
        return outcome switch
        {
            null => await _keys.TryAnswer(key) ?? throw new InvalidOperationException($"{Stream} has {key.Id}, which was never booked."),
            { Refusal: { } refusal, Replayed: false } when !request.MayBeAskedElsewhere => await _keys.Refuse(key, refusal),
            _ => outcome,
        };
    }

    /// <inheritdoc/>
    public Task<Outcome<ReservedTime>> Release(string appointmentId, Cancellation cancellation) =>
        Execute((calendar, work) => CalendarDecisions.Release(calendar, work, appointmentId, cancellation));

    /// <inheritdoc/>
    public async Task<Outcome<ReservedTime>> Move(string appointmentId, MoveRequest request)
    {
        if (await FindService(request.ServiceId) is { } service)
        {
            var rules = _rules.Of(service, request.DurationMinutes);
            return await Execute((calendar, work) => CalendarDecisions.Move(calendar, work, appointmentId, request, service, rules));
        }

        // What is at that time already was moved there while there was such a service.
        var gone = new Refusal(RefusalCode.PolicyViolation, "The service is no longer offered.");
        return await Execute((calendar, _) => CalendarDecisions.ReservedTimeAt(calendar, appointmentId, request.Start) ?? gone);
    }

    /// <inheritdoc/>
    public Task<Outcome<ReservedTime>> ReservedTimeOf(string appointmentId) =>
        Execute((calendar, _) => CalendarDecisions.ReservedTimeOf(calendar, appointmentId));

    /// <inheritdoc/>
    public async Task<Outcome<ReservedTime>> TakeOver(
        string appointmentId, Reassignment reassignment, string service, DateTimeOffset start)
    {
        if (await FindService(service) is not { } found)
            return new Refusal(RefusalCode.PolicyViolation, "The service is no longer offered.");
        var rules = _rules.Of(found, reassignment.DurationMinutes);
        return await Execute((calendar, work) =>
            CalendarDecisions.TakeOver(calendar, work, appointmentId, reassignment, found, rules, start));
    }

    /// <inheritdoc/>
    public Task GiveUp(string appointmentId) => Execute((calendar, work) =>
    {
        CalendarDecisions.GiveUp(calendar, work, appointmentId);
        return calendar;
    });

    /// <inheritdoc/>
    public Task<UpcomingAppointments> GetUpcoming(int most) => Read(calendar => CalendarDecisions.Upcoming(calendar, Now, most));

    /// <inheritdoc/>
    public Task<Outcome<UpcomingAppointments>> CloseIfFree() => Execute(CalendarDecisions.CloseIfFree);

    /// <inheritdoc/>
    public Task Close() => Execute((calendar, work) =>
    {
        if (calendar.IsOpen) work.ErasePersonal(new CalendarClosed());
        return calendar;
    });

    private async Task<Outcome<Room>> FindRoom(string service, DateTimeOffset start, int? durationMinutes)
    {
        var found = await FindService(service);
        if (found is null) return Refusal.NotFound("service");
        if (ServiceRules.CheckLength(found, durationMinutes) is { } notOffered) return notOffered;
        return await Read(calendar => Rooms.Of(calendar, found, _rules.Of(found, durationMinutes), start, Now));
    }

    private ValueTask<Service?> FindService(string idOrServiceType) => catalogs.FindAsync(GrainFactory, Tenant, idOrServiceType);
}
