namespace Actors.Simulation.Mutations;

/// <summary>Mistakes in what a calendar decides, remembers and forgets.</summary>
internal static class CalendarMutants
{
    private const string Calendar = "src/Grains/Scheduling/ExpertCalendar.cs";
    private const string Decisions = "src/Grains/Scheduling/CalendarDecisions.cs";
    private const string Grain = "src/Grains/Scheduling/ExpertCalendarGrain.cs";
    private const string Keys = "src/Grains/Scheduling/BookingKeys.cs";
    private const string Snapshot = "src/Grains/Scheduling/CalendarSnapshot.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "A hold that has lapsed can still be booked by its holder",
            Decisions,
            "!calendar.TryGetHold(request.HoldId, out var hold) || hold.ExpiresAt <= now) return null;",
            "!calendar.TryGetHold(request.HoldId, out var hold)) return null;"),
        new(
            "A hold lapses when it is asked to, without a look at the time",
            "src/Grains/Scheduling/CalendarDecisions.Holds.cs",
            "if (calendar.TryGetHold(id, out var hold) && hold.ExpiresAt <= work.Now) work.Append(",
            "if (calendar.TryGetHold(id, out var hold)) work.Append("),
        new(
            "A hold stays when it has become an appointment",
            Calendar,
            "if (booked.HoldId is not null) Busy.Remove(booked.HoldId);",
            ""),
        new(
            "The first answer to a hold's key is not kept",
            Calendar,
            "FirstHolds.Remember(hold.Id, held.Fingerprint, hold, at);",
            ""),
        new(
            "Another request under a used key is taken for a repeat",
            "src/Grains/Repeats.cs",
            "firstFingerprint == fingerprint ? new",
            "firstFingerprint is not null ? new"),
        new(
            "A refusal is not kept as the answer to its key",
            Keys,
            "if (!BookingRefusals.AreKept(refusal.Code)) return",
            "if (key.Fingerprint is not null) return"),
        new(
            "Of two answers to one key that cross, the second is told although the first is kept",
            Keys,
            "if (await TryAnswer(key) is { } first) return first;",
            "return refusal;"),
        new(
            "A repeat after the service has gone is answered as if there had been no booking",
            Grain,
            """return await _keys.Refuse(key, Refusal.NotFound("service"));""",
            """return Refusal.NotFound("service");"""),
        new(
            "What is over is forgotten with the wrong sign, so what is to come is forgotten too",
            Calendar,
            "Busy.Forget(now - BusyTimeline.HistoryToKeep);",
            "Busy.Forget(now + BusyTimeline.HistoryToKeep);"),
        new(
            "A snapshot loses the holds",
            Snapshot,
            "foreach (var kept in snapshot.Holds) calendar.Add(kept.Hold, kept.Time);",
            ""),
        new(
            "A snapshot loses that the calendar is closed",
            Snapshot,
            "calendar.Restore(snapshot.ExpertId, snapshot.IsClosed);",
            "calendar.Restore(snapshot.ExpertId, false);"),
        new(
            "A snapshot loses the first answers to holds",
            Snapshot,
            "foreach (var first in snapshot.FirstHolds) calendar.FirstHolds.Remember(first.Id, first.Fingerprint, first.Value, first.At);",
            ""),
        new(
            "A hold that is over takes its time until an effect comes that says so",
            "src/Grains/Scheduling/ExpertCalendar.Holds.cs",
            "Busy.Add(TakenTimes.ToBusy(hold.Id, BusyKind.Hold, time, hold.ExpiresAt));",
            "Busy.Add(TakenTimes.ToBusy(hold.Id, BusyKind.Hold, time, null));"),
        new(
            "A move that is asked for again looks newer than it is, and is told twice",
            Decisions,
            "if (ReservedTimeAt(calendar, appointmentId, request.Start) is { } repeat) return repeat;",
            """
                    if (ReservedTimeAt(calendar, appointmentId, request.Start) is { Value: { } repeat })
                        return repeat with { Version = work.Version };
            """),
    ];
}
