using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Interfaces.Vouchers;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;
using Actors.Simulation.Linearizability;
using Actors.Simulation.Running;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>Looks at every batch at the moment in which it becomes durable.</summary>
/// <param name="database">The database.</param>
/// <param name="catalog">How events are read.</param>
/// <param name="trace">Where commits are told.</param>
/// <param name="capacityOf">How many may share a slot of a service.</param>
/// <param name="calendars">The calendars, by tenant and expert; none yet.</param>
internal sealed class JournalOracle(
    Database database, EventCatalog catalog, Trace trace, Func<string, int> capacityOf, Dictionary<string, PlainCalendar> calendars)
{
    private readonly Dictionary<string, PlainCalendar> _calendars = calendars;
    private readonly Dictionary<StreamName, AppointmentState> _appointments = [];
    private readonly Dictionary<StreamName, IEvent> _firstEvents = [];
    private readonly HashSet<(string Tenant, string Appointment, DateTimeOffset Start)> _places = [];
    private readonly HashSet<(string Tenant, string Appointment, long Version)> _moves = [];
    private readonly Dictionary<string, long> _versions = [];
    private readonly Dictionary<StreamName, DateTimeOffset> _times = [];
    private readonly List<string> _removed = [];

    /// <summary>The calendars, by tenant and expert.</summary>
    public IReadOnlyDictionary<string, PlainCalendar> Calendars => _calendars;

    /// <summary>The lives of appointments, by their streams; streams that only hold a refusal have none.</summary>
    public IReadOnlyDictionary<StreamName, AppointmentState> Appointments => _appointments;

    /// <summary>Experts who were removed, by tenant and expert.</summary>
    public IReadOnlyList<string> Removed => _removed;

    /// <summary>How many events were written.</summary>
    public long Events { get; private set; }

    /// <summary>All effects that were ever asked for, by their ids.</summary>
    public Dictionary<string, Effect> Effects { get; } = [];

    /// <summary>Told of each appointment that lapses, by calendar and id, before the calendar hears of it.</summary>
    public Action<string, string>? Lapsed { get; init; }

    /// <summary>Told of each appointment whose time is given back, by calendar and id.</summary>
    public Action<string, string>? Released { get; init; }

    /// <summary>Tells histories of bookings of several times at once.</summary>
    public required TogetherHistory Together { get; init; }

    /// <summary>Takes what they tell.</summary>
    public required Action<CalendarOperation> Tell { get; init; }

    /// <summary>Looks at vouchers.</summary>
    public VoucherOracle Vouchers { get; } = new();

    /// <summary>Looks at what is bought.</summary>
    public required PurchaseOracle Purchases { get; init; }

    /// <summary>Looks at those who wait.</summary>
    public required LineOracle Lines { get; init; }

    /// <summary>Appointments that were to be called off with their series.</summary>
    public List<StreamName> CancelledWithSeries { get; } = [];

    /// <summary>The invitations that were sent.</summary>
    public List<string> Invitations { get; } = [];

    /// <summary>The version of the last event of a stream; 0 when there is none.</summary>
    /// <param name="stream">The stream.</param>
    public long VersionOf(string stream) => _versions.GetValueOrDefault(stream);

    /// <summary>Whether an appointment ever was at a time.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="appointment">The appointment.</param>
    /// <param name="start">When it starts.</param>
    public bool WasAt(string tenant, string appointment, DateTimeOffset start) => _places.Contains((tenant, appointment, start));

    /// <summary>The first event of a stream, or null.</summary>
    /// <param name="stream">The stream.</param>
    public IEvent? FirstOf(StreamName stream) => _firstEvents.GetValueOrDefault(stream);

    /// <summary>Takes a batch that has just been written.</summary>
    /// <param name="batch">The batch.</param>
    public void Take(JournalBatch batch)
    {
        var events = batch.Streams.SelectMany(append =>
            append.Events.Select((stored, index) => Read(append.Stream, append.ExpectedVersion + index + 1, stored))).ToList();
        foreach (var (stream, _, _, @event) in events)
            if (@event is AppointmentBooked { Appointment: { Series: not null } member }) Together.Add(stream.Tenant, member.Id);
        AllOrNone(events);
        foreach (var written in events) Take(written);
        Vouchers.Take([.. events.Select(written => (written.Stream, written.Event))]);
        foreach (var effect in batch.Effects) Effects.TryAdd(effect.Id, effect);
        foreach (var document in batch.Documents) Compare(document);
    }

    private WrittenEvent Read(StreamName stream, long version, NewEvent stored) => new(
        stream,
        version,
        EventRecord.Decode(stored.Record),
        catalog.Decode(new JournalEvent(0, stream, version, stored.Type, stored.Record, stored.Hash, stored.Personal)));

    // A series is booked in one commit: its appointments, and the time of each of them.
    private static void AllOrNone(List<WrittenEvent> events)
    {
        foreach (var (stream, _, _, @event) in events)
        {
            if (@event is not SeriesBooked series) continue;
            var booked = events.Select(each => each.Event).OfType<AppointmentBooked>().Select(each => each.Appointment.Id);
            var taken = events.Select(each => each.Event).OfType<SlotBooked>().Select(each => each.AppointmentId);
            if (!booked.SequenceEqual(series.AppointmentIds) || !taken.SequenceEqual(series.AppointmentIds))
                throw new ViolationException("a series is booked whole", $"{stream} has {string.Join(' ', series.AppointmentIds)}");
        }
    }

    private void Take(WrittenEvent written)
    {
        var (stream, version, record, @event) = written;
        Events++;
        if (record.Tenant != stream.Tenant)
            throw new ViolationException("tenants never meet", $"{stream} has an event of {record.Tenant}");
        if (record.Sequence != version)
            throw new ViolationException("streams have no gaps", $"{stream} {version} says {record.Sequence}");
        if (record.At < _times.GetValueOrDefault(stream))
            throw new ViolationException(
                "time does not go back", $"{stream} {version} is at {record.At:O}, and the event before it at {_times[stream]:O}");
        _times[stream] = record.At;
        _versions[stream.Value] = version;
        if (version == 1) _firstEvents[stream] = @event;
        Note(stream, @event);
        trace.Add($"  written {stream} {version} {@event.GetType().Name} by {record.Operation} at {record.At:O}");
        Take(stream, @event, version, record.At);
    }

    // What has to come of it is looked for at the end.
    private void Note(StreamName stream, IEvent @event)
    {
        switch (@event)
        {
            case InvitationSent sent:
                Invitations.Add(sent.InvitationId);
                break;
            case ExpertRemoved:
                _removed.Add(GrainKey.For(stream.Tenant, stream.Id));
                break;
            case SeriesCancelled cancelled:
                CancelledWithSeries.AddRange(
                    cancelled.AppointmentIds.Select(id => StreamName.For(stream.Tenant, AppointmentGrain.Kind, id)));
                break;
            default:
                break;
        }
    }

    private void Take(StreamName stream, IEvent @event, long version, DateTimeOffset at)
    {
        Purchases.Take(stream, @event);
        var kind = stream.Target[..stream.Target.IndexOf('/', StringComparison.Ordinal)];
        if (kind == ExpertCalendarGrain.Kind)
        {
            var key = GrainKey.For(stream.Tenant, stream.Id);
            if (!_calendars.TryGetValue(key, out var calendar)) _calendars[key] = calendar = new PlainCalendar(capacityOf);
            if (@event is SlotMoved moved) Moved(stream.Tenant, moved, version);
            if (@event is SlotReleased released && !Together.Tells(stream.Tenant, released.AppointmentId))
                Released?.Invoke(key, released.AppointmentId);
            Lines.Take(stream.Tenant, @event);
            foreach (var operation in Together.Tell(key, @event, version)) Tell(operation);
            if (@event is SlotBooked booked) _places.Add((stream.Tenant, booked.AppointmentId, booked.Time.Start));
            if (calendar.Take(@event, at) is { } problem)
                throw new ViolationException("no double booking", $"{key} version {version}: {problem}");
        }
        else if (kind == LineOracle.Kind)
        {
            Lines.Take(stream, @event, version, at);
            // Nobody is answered for them: who accepted may never hear of it.
            if (@event is WaitlistOffered offered)
            {
                foreach (var id in Lines.AppointmentsOf(stream.Tenant, offered)) Together.Add(stream.Tenant, id);
            }
        }
        else if (kind == AppointmentGrain.Kind)
        {
            if (@event is AppointmentRescheduled told) Told(stream, told);
            if (!_appointments.TryGetValue(stream, out var life)) _appointments[stream] = life = new AppointmentState();
            if (@event is AppointmentCancelled { Cancellation.IsLapse: true }) Lapse(stream, life.Current!, at);
            life.Apply(@event, version, at);
            if (@event is IAppointmentStep step) CheckFacts(stream, step, life.Current!);
        }
    }

    // Others hear of an appointment by what its events say of it, and never look it up.
    private static void CheckFacts(StreamName stream, IAppointmentStep step, Appointment appointment)
    {
        var expected = AppointmentFacts.Of(appointment);
        if (step.Facts is { } facts && facts.ExpertIds.SequenceEqual(expected.ExpertIds)
            && facts with { ExpertIds = expected.ExpertIds } == expected)
            return;
        throw new ViolationException("events tell what is so",
            $"{stream} {appointment.Version} {step.GetType().Name} tells {step.Facts}, and it is {expected}");
    }

    private void Lapse(StreamName stream, Appointment appointment, DateTimeOffset at)
    {
        if (appointment.Status != AppointmentStatus.Scheduled || appointment.ConfirmBy > at)
            throw new ViolationException("only what nobody confirmed lapses",
                $"{stream} lapsed at {at:O} when it was {appointment.Status} and could be confirmed until {appointment.ConfirmBy:O}");
        if (Together.Tells(stream.Tenant, appointment.Id)) return;
        Lapsed?.Invoke(GrainKey.For(stream.Tenant, appointment.ExpertId), appointment.Id);
    }

    private void Moved(string tenant, SlotMoved moved, long version)
    {
        _places.Add((tenant, moved.AppointmentId, moved.Time.Start));
        _moves.Add((tenant, moved.AppointmentId, version));
    }

    // Mails and webhooks follow from what an appointment says, so it says of each move of its calendar at most once that there was one.
    private void Told(StreamName stream, AppointmentRescheduled told)
    {
        // Of one with several experts this is the move itself, and the calendars follow.
        if (_appointments.GetValueOrDefault(stream)?.Current is { ExpertIds: not null } team)
        {
            _places.Add((stream.Tenant, team.Id, told.Time.Start));
            if (team.ScheduledAt != told.Time.Start) return;
        }

        if (!_moves.Remove((stream.Tenant, stream.Id, told.Time.Version)))
            throw new ViolationException("what is asked for again happens once",
                $"{stream} tells of a move at {told.Time.Version} that was told before or never was");
    }

    private void Compare(Document document)
    {
        var stored = database.Storage.GetAsync(document.Key, CancellationToken.None).Result;
        var isRight = document.Key.Kind switch
        {
            WaitlistDocuments.Entry => stored is not null && Lines.IsRight(document.Key, stored),
            VoucherDocuments.Voucher => stored is not null && Vouchers.IsRight(document.Key, stored),
            SchedulingDocuments.Appointment or SchedulingDocuments.SharedAppointment => IsRight(document.Key, stored),
            _ => true,
        };
        if (!isRight)
            throw new ViolationException("documents are what the events say",
                $"{document.Key}: {(stored is null ? "none" : Encoding.UTF8.GetString(stored.Body.Span))}");
    }

    private bool IsRight(DocumentKey key, Document? stored)
    {
        var id = AppointmentDocument.IdIn(key);
        var life = _appointments.GetValueOrDefault(StreamName.For(key.Tenant, AppointmentGrain.Kind, id));
        var all = life?.Current is { } appointment ? AppointmentDocument.AllOf(key.Tenant, appointment) : [];
        var expected = all.FirstOrDefault(each => each.Key == key);
        return stored is not null && expected is not null && stored.Body.Span.SequenceEqual(expected.Body.Span)
            && stored.Status == expected.Status && stored.StartsAt == expected.StartsAt && stored.Owner == expected.Owner;
    }

    private readonly record struct WrittenEvent(StreamName Stream, long Version, EventRecord Record, IEvent Event);
}
