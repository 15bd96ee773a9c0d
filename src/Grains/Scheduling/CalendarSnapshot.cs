using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.Journaling;

namespace Actors.Scheduling;

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
    IReadOnlyList<FirstAnswer<TimeOff>> FirstTimeOff);

/// <summary>An appointment's claim as it is kept.</summary>
internal sealed record KeptAppointment(string Id, TakenTime Time);

/// <summary>A hold's claim as it is kept.</summary>
internal sealed record KeptHold(Hold Hold, TakenTime Time);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CalendarSnapshot))]
internal sealed partial class CalendarSnapshotJson : JsonSerializerContext;

/// <summary>How a calendar is kept as a snapshot.</summary>
internal sealed class CalendarSnapshotFormat : ISnapshotFormat<ExpertCalendar>
{
    /// <summary>The one instance.</summary>
    public static CalendarSnapshotFormat Instance { get; } = new();

    /// <inheritdoc/>
    public int Schema => 1;

    /// <inheritdoc/>
    public int SizeOf(ExpertCalendar state) => state.Busy.Count;

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Encode(ExpertCalendar state)
    {
        var appointments = new List<KeptAppointment>();
        var holds = new List<KeptHold>();
        foreach (var busy in state.Busy.All)
        {
            if (busy.Kind == BusyKind.Appointment) appointments.Add(new KeptAppointment(busy.Id, TakenTimes.FromBusy(busy)));
            if (busy.Kind == BusyKind.Hold) holds.Add(new KeptHold(state.Holds[busy.Id], TakenTimes.FromBusy(busy)));
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
            [.. state.FirstTimeOff.All]);
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
        foreach (var kept in snapshot.Appointments) calendar.Add(kept.Id, kept.Time);
        foreach (var kept in snapshot.Holds) calendar.Add(kept.Hold, kept.Time);
        foreach (var timeOff in snapshot.TimeOff) calendar.Add(timeOff);
        foreach (var first in snapshot.FirstHolds) calendar.FirstHolds.Remember(first.Id, first.Fingerprint, first.Value, first.At);
        foreach (var first in snapshot.FirstTimeOff) calendar.FirstTimeOff.Remember(first.Id, first.Fingerprint, first.Value, first.At);
        return calendar;
    }
}
