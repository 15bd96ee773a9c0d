using System.Text;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Simulation.World;
using Actors.Tenancy;

namespace Actors.Simulation.Oracles;

/// <summary>Looks at every batch at the moment in which it becomes durable.</summary>
/// <param name="database">The database.</param>
/// <param name="catalog">How events are read.</param>
/// <param name="trace">Where commits are told.</param>
/// <param name="capacityOf">How many may share a slot of a service.</param>
internal sealed class JournalOracle(Database database, EventCatalog catalog, Trace trace, Func<string, int> capacityOf)
{
    private readonly Dictionary<string, PlainCalendar> _calendars = [];
    private readonly Dictionary<StreamName, AppointmentLife> _appointments = [];
    private readonly Dictionary<StreamName, IEvent> _firstEvents = [];
    private readonly HashSet<(string Tenant, string Appointment, DateTimeOffset Start)> _places = [];
    private readonly Dictionary<string, long> _versions = [];
    private readonly Dictionary<StreamName, DateTimeOffset> _times = [];
    private readonly List<string> _removed = [];

    /// <summary>The calendars, by tenant and expert.</summary>
    public IReadOnlyDictionary<string, PlainCalendar> Calendars => _calendars;

    /// <summary>The lives of appointments, by their streams; streams that only hold a refusal have none.</summary>
    public IReadOnlyDictionary<StreamName, AppointmentLife> Appointments => _appointments;

    /// <summary>Experts who were removed, by tenant and expert.</summary>
    public IReadOnlyList<string> Removed => _removed;

    /// <summary>How many events were written.</summary>
    public long Events { get; private set; }

    /// <summary>The ids of all effects that were ever asked for.</summary>
    public HashSet<string> Effects { get; } = [];

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
        foreach (var append in batch.Streams) Take(append);
        foreach (var effect in batch.Effects) Effects.Add(effect.Id);
        foreach (var document in batch.Documents) Compare(document);
    }

    private void Take(StreamAppend append)
    {
        var version = append.ExpectedVersion;
        foreach (var stored in append.Events)
        {
            version++;
            Events++;
            var record = EventRecord.Decode(stored.Record);
            if (record.Tenant != append.Stream.Tenant) throw new ViolationException("tenants never meet", $"{append.Stream} has an event of {record.Tenant}");
            if (record.Sequence != version) throw new ViolationException("streams have no gaps", $"{append.Stream} {version} says {record.Sequence}");
            if (record.At < _times.GetValueOrDefault(append.Stream)) throw new ViolationException("time does not go back", $"{append.Stream} {version} is at {record.At:O}, and the event before it at {_times[append.Stream]:O}");
            _times[append.Stream] = record.At;
            var @event = catalog.Decode(new JournalEvent(0, append.Stream, version, stored.Type, stored.Record, stored.Hash, stored.Personal));
            _versions[append.Stream.Value] = version;
            if (@event is InvitationSent sent) Invitations.Add(sent.InvitationId);
            if (@event is ExpertRemoved) _removed.Add(GrainKey.For(append.Stream.Tenant, append.Stream.Target[(append.Stream.Target.IndexOf('/', StringComparison.Ordinal) + 1)..]));
            if (version == 1) _firstEvents[append.Stream] = @event;
            trace.Add($"  written {append.Stream} {version} {@event.GetType().Name} by {record.Operation} at {record.At:O}");
            Take(append.Stream, @event, version, record.At);
        }
    }

    private void Take(StreamName stream, IEvent @event, long version, DateTimeOffset at)
    {
        var kind = stream.Target[..stream.Target.IndexOf('/', StringComparison.Ordinal)];
        if (kind == ExpertCalendarGrain.Kind)
        {
            var key = GrainKey.For(stream.Tenant, stream.Target[(kind.Length + 1)..]);
            if (!_calendars.TryGetValue(key, out var calendar)) _calendars[key] = calendar = new PlainCalendar(capacityOf);
            if (@event is SlotMoved moved) _places.Add((stream.Tenant, moved.AppointmentId, moved.Time.Start));
            if (@event is SlotBooked booked) _places.Add((stream.Tenant, booked.AppointmentId, booked.Time.Start));
            if (calendar.Take(@event, at) is { } problem) throw new ViolationException("no double booking", $"{key} version {version}: {problem}");
        }
        else if (kind == AppointmentGrain.Kind)
        {
            if (!_appointments.TryGetValue(stream, out var life)) _appointments[stream] = life = new AppointmentLife();
            life.Apply(@event, version, at);
        }
    }

    private void Compare(Document document)
    {
        if (document.Key.Kind != SchedulingDocuments.Appointment) return;
        var life = _appointments.GetValueOrDefault(StreamName.For(document.Key.Tenant, AppointmentGrain.Kind, document.Key.Id));
        var stored = database.Storage.GetAsync(document.Key, CancellationToken.None).Result;
        var expected = life?.Current is { } appointment ? AppointmentDocument.Of(document.Key.Tenant, appointment) : null;
        if (stored is null || expected is null || !stored.Body.Span.SequenceEqual(expected.Body.Span) || stored.Status != expected.Status || stored.StartsAt != expected.StartsAt)
            throw new ViolationException("documents are what the events say", $"{document.Key}: {(stored is null ? "none" : Encoding.UTF8.GetString(stored.Body.Span))}");
    }
}
