namespace Actors.Simulation.Mutations;

/// <summary>Mistakes in bookings of several times at once: series with one expert, and times of several experts.</summary>
internal static class TogetherMutants
{
    private const string Team = "src/Grains/Scheduling/AppointmentGrain.Team.cs";
    private const string Claims = "src/Grains/Scheduling/CalendarDecisions.Claims.cs";
    private const string Series = "src/Grains/Scheduling/CalendarDecisions.Series.cs";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new(
            "Of a series only the first occurrence is checked",
            Series,
            "else if (Check(calendar, trial, loosened, work.Now, start, null, atAnyTime) is { } taken)",
            "else if (start == booking.Start && Check(calendar, trial, loosened, work.Now, start, null, atAnyTime) is { } taken)"),
        new(
            "Nothing carries the move of a series to its appointments when a crash falls between",
            Series,
            "work.Enqueue(SchedulingEffects.FinishMove(work, move.SeriesId, moved.AppointmentIds, step));",
            ""),
        new(
            "Nothing finishes the cancellation of a series when a crash falls between",
            "src/Grains/Scheduling/SeriesSteps.cs",
            "work.Enqueue(SchedulingEffects.FinishSeriesCancellation(work, SeriesIdOf(named), cancelled));",
            ""),
        new(
            "A claim lapses when its time is over, whatever its appointment says",
            Team,
            "await calendar.SettleClaim(Id, claim.Number, Teams.StartIn(current, claim.ExpertId));",
            "await calendar.SettleClaim(Id, claim.Number, current is null ? null : default(DateTimeOffset?));"),
        new(
            "A claim is given back without a word in the appointment that it is not to be had",
            Team,
            """
                    if (claim.AppointmentVersion == 0) await RefuseFirst(NotFinished, BookingKeys.AnyFingerprint);
                    else await Abandon(claim.AppointmentVersion, NotMoved, key: null);
            """,
            ""),
        new(
            "A booking that fails halfway leaves its claims when a crash falls between",
            Claims,
            """
                    work.Enqueue(SchedulingEffects.Settle(
                        work, appointmentId, new OpenClaim(calendar.ExpertId, work.Version, request.AppointmentVersion), settleBy));
            """,
            ""),
        new(
            "A claim becomes the appointment's time although it was cancelled",
            "src/Grains/Scheduling/Teams.cs",
            "appointment is not null && appointment.Status != AppointmentStatus.Cancelled &&",
            "appointment is not null &&"),
        new(
            "A cancelled appointment of several experts keeps their time when a crash falls between",
            "src/Grains/Scheduling/AppointmentGrain.cs",
            """work.Enqueue(SchedulingEffects.Reconcile(work, Id, cancellation) with { Id = "reconcile-cancelled-" + Id });""",
            "_ = ended;"),
        new(
            "Of an appointment of several experts only the first one's document is written",
            "src/Grains/Scheduling/AppointmentDocument.cs",
            "foreach (var document in AllOf(tenant, appointment)) work.Save(document);",
            "work.Save(AllOf(tenant, appointment)[0]);"),
        new(
            "A move of a series that is refused for one has moved those that were judged before it",
            Series,
            "moves.Add(new SlotMoved(",
            "work.Append(new SlotMoved("),
    ];
}
