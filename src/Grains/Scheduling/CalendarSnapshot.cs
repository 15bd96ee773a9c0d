using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>An <see cref="ExpertCalendar"/> as it is kept.</summary>
internal sealed record CalendarSnapshot(
    string ExpertId,
    bool IsClosed,
    Schedule Schedule,
    long ScheduleVersion,
    IReadOnlyList<KeptAppointment> Appointments,
    IReadOnlyList<KeptHold> Holds,
    IReadOnlyList<TimeOff> TimeOff,
    IReadOnlyList<FirstAnswer<Hold>> FirstHolds,
    IReadOnlyList<FirstAnswer<TimeOff>> FirstTimeOff,
    IReadOnlyList<FirstAnswer<Hold>> Released,
    IReadOnlyList<FirstAnswer<Hold>>? Extended = null,
    IReadOnlyList<KeptClaim>? Claims = null,
    IReadOnlyDictionary<string, DateTimeOffset>? Watches = null,
    IReadOnlyList<NamedSchedule>? Schedules = null,
    IReadOnlyList<FirstAnswer<NamedSchedule>>? FirstSchedules = null,
    IReadOnlyList<ExternalBusy>? External = null);

/// <summary>An appointment's time as it is kept.</summary>
internal sealed record KeptAppointment(string Id, TakenTime Time, LastMove? Move);

/// <summary>A hold's time as it is kept.</summary>
internal sealed record KeptHold(Hold Hold, TakenTime Time);

/// <summary>A claim as it is kept.</summary>
internal sealed record KeptClaim(string AppointmentId, Claimed Claim);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CalendarSnapshot))]
internal sealed partial class CalendarSnapshotJson : JsonSerializerContext;

/// <summary>How a calendar is kept as a snapshot.</summary>
internal sealed class CalendarSnapshotFormat : ISnapshotFormat<ExpertCalendar>
{
    /// <summary>The one instance.</summary>
    public static CalendarSnapshotFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 5;

    /// <inheritdoc/>
    public int SizeOf(ExpertCalendar state) => state.Busy.Count;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(ExpertCalendar state)
    {
        var appointments = new List<KeptAppointment>();
        var holds = new List<KeptHold>();
        foreach (var busy in state.Busy.All)
        {
            if (busy.Kind == BusyKind.Appointment)
            {
                var move = state.Moves.TryGetValue(busy.Id, out var last) ? last : default(LastMove?);
                appointments.Add(new KeptAppointment(busy.Id, TakenTimes.FromBusy(busy), move));
            }

            if (busy.Kind == BusyKind.Hold) holds.Add(new KeptHold(TakenTimes.HoldOf(busy, state.ExpertId), TakenTimes.FromBusy(busy)));
        }

        var snapshot = new CalendarSnapshot(
            state.ExpertId,
            state.IsClosed,
            state.Schedule,
            state.ScheduleVersion,
            appointments,
            holds,
            [.. state.TimeOff.Values],
            [.. state.FirstHolds.All],
            [.. state.FirstTimeOff.All],
            [.. state.Released.All],
            [.. state.Extended.All],
            [.. state.Claims.Select(claim => new KeptClaim(claim.Key, claim.Value))],
            state.Watches.Count == 0 ? null : state.Watches,
            state.Schedules.All,
            [.. state.Schedules.First.All],
            state.External.Sources.Count == 0 ? null : [.. state.External.Sources.Select(source => new ExternalBusy
            {
                Source = source.Key,
                Busy = [.. state.External.Of(source.Key)],
                ChangedAt = source.Value.ChangedAt,
            })]);
        return JsonSerializer.SerializeToUtf8Bytes(snapshot, CalendarSnapshotJson.Default.CalendarSnapshot);
    }

    /// <inheritdoc/>
    public ExpertCalendar Decode(ReadOnlyMemory<byte> bytes)
    {
        var snapshot = JsonSerializer.Deserialize(bytes.Span, CalendarSnapshotJson.Default.CalendarSnapshot)
            ?? throw new JsonException("A calendar's snapshot is empty.");
        var calendar = new ExpertCalendar();
        calendar.Restore(snapshot.ExpertId, snapshot.IsClosed);
        calendar.Set(snapshot.Schedule, snapshot.ScheduleVersion);
        calendar.Set(snapshot.Schedules ?? []);
        foreach (var kept in snapshot.Appointments)
        {
            calendar.Add(kept.Id, kept.Time);
            if (kept.Move is { } move) calendar.Moves[kept.Id] = move;
        }

        foreach (var kept in snapshot.Holds) calendar.Add(kept.Hold, kept.Time);
        foreach (var kept in snapshot.Claims ?? []) calendar.Claim(kept.AppointmentId, kept.Claim);
        foreach (var timeOff in snapshot.TimeOff) calendar.Add(timeOff);
        foreach (var external in snapshot.External ?? []) calendar.External.Restore(external);
        foreach (var first in snapshot.FirstHolds) calendar.FirstHolds.Remember(first.Id, first.Fingerprint, first.Value, first.At);
        foreach (var first in snapshot.FirstTimeOff) calendar.FirstTimeOff.Remember(first.Id, first.Fingerprint, first.Value, first.At);
        if (snapshot.Watches is { } watches)
        {
            foreach (var (serviceId, until) in watches) calendar.Watches[serviceId] = until;
        }

        foreach (var first in snapshot.FirstSchedules ?? [])
            calendar.Schedules.First.Remember(first.Id, first.Fingerprint, first.Value, first.At);
        foreach (var first in snapshot.Released) calendar.RememberReleased(first.Value, first.At);
        foreach (var first in snapshot.Extended ?? []) calendar.Extended.Remember(first.Id, first.Fingerprint, first.Value, first.At);
        return calendar;
    }
}
