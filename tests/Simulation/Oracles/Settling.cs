using Actors.Grains.InboundWebhooks;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Payments;
using Actors.Grains.Scheduling;
using Actors.Grains.Scheduling.Notifications;
using Actors.Grains.Webhooks;
using Actors.Simulation.World;

namespace Actors.Simulation.Oracles;

/// <summary>Nothing goes wrong any more: now everything has to come to rest, and what is there has to fit together.</summary>
/// <param name="world">The world.</param>
internal sealed class Settling(SimulatedWorld world)
{
    private const int MostRounds = 60;

    // Longer than the longest wait between two attempts of an effect.
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(65);

    // Longer than anything that nobody has paid yet, or that is on its way, is left alone.
    private static readonly TimeSpan LongestLook = TimeSpan.FromHours(3);

    /// <summary>Waits for rest, and looks.</summary>
    /// <param name="readers">Those who must have seen everything.</param>
    public async Task Settle(IReadOnlyList<LiveReader> readers)
    {
        await new Waiting(world, FinishWhatIsDue).Rest();
        await FinishBanks();
        await FinishEffects(IsReminder);
        await FinishCalls();
        // A commit whose outcome nobody knew may have come as late as that, with effects of its own.
        await FinishEffects(IsReminder);
        Holds();
        Experts();
        Appointments();
        Mails();
        await world.Money.Check(isAfterNight: false);
        await PassNight();
        await world.Money.Check(isAfterNight: true);
        new HistoryOracle(world).Check();
        await Documents();
        await Chains();
        foreach (var reader in readers) await reader.Finish();
        await new Offers(world).Compare();
        await new Deliveries(world, Pass).Check();
    }

    private Task Pass(TimeSpan time)
    {
        world.Loop.Jump(time);
        return Wait(TimeSpan.FromMinutes(2));
    }

    // Offers lapse and are made anew for as long as somebody waits, so only what is due has to be done until all have left.
    private async Task FinishWhatIsDue()
    {
        await FinishEffects(effect => effect.DueAt > world.Now);
        await FinishCalls();
        await FinishEffects(effect => effect.DueAt > world.Now);
    }

    private async Task FinishEffects(Predicate<Effect> isToCome)
    {
        for (var round = 0; ; round++)
        {
            await Wait(TimeSpan.FromSeconds(10));
            var left = world.Journal.Effects.Keys.Except(world.Database.Completed).ToList();
            left.RemoveAll(id => isToCome(world.Journal.Effects[id]));
            if (left.Count == 0) return;
            if (round == MostRounds)
                throw new ViolationException("all effects settle", $"{left.Count} effects are left, among them {left[0]}");
            // An operator replays what was given up, once what was in its way is gone.
            foreach (var dead in (await world.Database.Storage.ListDeadAsync(new DeadEffectQuery { Limit = 1_000 }, CancellationToken.None))
                .Items)
                await world.Database.Storage.ReplayAsync(dead.Effect.Id, world.Now, CancellationToken.None);
            world.Loop.Jump(round % 2 == 0 ? TimeSpan.FromMinutes(3) : Round);
        }
    }

    // Reminders of appointments that are weeks ahead are no unrest, and neither is a log that is looked at every day, nor what is erased in
    // months, nor books that are compared at night, nor a dispute that is looked at the next day.
    private bool IsReminder(Effect effect) =>
        (effect.Kind is Notices.Remind or WebhookEffects.TrimKind or InboundWebhookEffects.EraseKind or PaymentEffects.ReconcileKind
            && effect.DueAt > world.Now)
        || (effect.Kind == PaymentEffects.AdvanceKind && effect.DueAt > world.Now + LongestLook);

    private async Task FinishCalls()
    {
        for (var round = 0; ; round++)
        {
            var busy = world.Processes.SelectMany(process => process.Busy()).ToList();
            if (busy.Count == 0) return;
            if (round == MostRounds) throw new ViolationException("nothing waits for ever", $"{busy[0]} is still busy");
            await Wait(TimeSpan.FromSeconds(1.3));
        }
    }

    private async Task FinishBanks()
    {
        while (world.Payments.Banks.Undecided > 0) await Pass(TimeSpan.FromHours(1));
    }

    // The books are compared at three, in UTC.
    private async Task PassNight()
    {
        world.Loop.Jump(new DateTimeOffset(world.Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1).AddHours(3) - world.Now);
        await FinishEffects(IsReminder);
        await FinishCalls();
    }

    private void Holds()
    {
        foreach (var (key, calendar) in world.Journal.Calendars)
        {
            if (calendar.Entries.FirstOrDefault(entry => entry.IsHold) is { } hold)
                throw new ViolationException(
                    "all holds lapse", $"{key} has the hold {hold.Id} until {hold.Until:O}, and it is {world.Now:O}");
        }
    }

    private void Experts()
    {
        if (world.Journal.Removed.FirstOrDefault(expert => !world.Journal.Calendars[expert].IsClosed) is { } open)
            throw new ViolationException("removed experts take no bookings", $"{open} was removed, and its calendar is open");
        var closed = world.Journal.Calendars.Where(each => each.Value.IsClosed).Select(each => each.Key);
        if (closed.FirstOrDefault(expert => !world.Journal.Removed.Contains(expert)) is { } left)
            throw new ViolationException("who takes no bookings is removed", $"the calendar of {left} is closed, and the expert is there");
    }

    private void Appointments()
    {
        var claims = world.Journal.Calendars.ToDictionary(each => each.Key, each => each.Value.Entries.ToDictionary(entry => entry.Id));
        foreach (var (stream, life) in world.Journal.Appointments)
        {
            if (life.Current is not { } appointment) continue;
            if (appointment is { Status: AppointmentStatus.Scheduled, ConfirmBy: { } confirmBy } && confirmBy < world.Now - Round)
                throw new ViolationException(
                    "what nobody confirms lapses", $"{stream} could be confirmed until {confirmBy:O}, and it is {world.Now:O}");
            if (Actors.Grains.Scheduling.Appointments.HasLapsed(appointment, world.Now - Round))
                throw new ViolationException(
                    "what nobody pays lapses", $"{stream} could be paid until {appointment.Payment?.PayBy:O}, and it is {world.Now:O}");
            foreach (var expert in appointment.Experts())
            {
                var entry = claims[GrainKey.For(stream.Tenant, expert)].GetValueOrDefault(appointment.Id);
                if (!IsRight(appointment, entry))
                {
                    throw new ViolationException(
                        "appointments agree with calendars",
                        $"{stream} is {appointment.Status} at {appointment.ScheduledAt:O}, and {expert} has {entry?.Time.Start:O}");
                }
            }
        }

        foreach (var (key, entries) in claims) Belong(key, entries.Values);
        foreach (var stream in world.Journal.CancelledWithSeries)
        {
            if (Actors.Grains.Scheduling.Appointments.IsActive(world.Journal.Appointments[stream].Current!))
                throw new ViolationException("what was begun is finished", $"{stream} was to be cancelled with its series");
        }
    }

    private static bool IsRight(Appointment appointment, PlainEntry? entry) => appointment.Status switch
    {
        AppointmentStatus.Cancelled => entry is null,
        AppointmentStatus.Scheduled or AppointmentStatus.Confirmed => entry?.Time.Start == appointment.ScheduledAt
            && entry.Time.End == appointment.EndsAt,
        _ => true,
    };

    // No calendar has time for what is not booked.
    private void Belong(string calendar, IEnumerable<PlainEntry> entries)
    {
        var (tenant, expert) = (GrainKey.TenantOf(calendar).ToString(), GrainKey.IdOf(calendar));
        foreach (var entry in entries)
        {
            var life = world.Journal.Appointments.GetValueOrDefault(StreamName.For(tenant, AppointmentGrain.Kind, entry.Id));
            if (life?.Current is not { } appointment || !appointment.Experts().Contains(expert))
                throw new ViolationException("calendars agree with appointments", $"{calendar} has {entry.Id}, which is not booked there");
        }
    }

    private void Mails()
    {
        if (world.Mails.Contradiction is { } other)
            throw new ViolationException("effects are done once", $"the mail {other.Id} was sent with two texts");
        foreach (var invitation in world.Journal.Invitations)
        {
            if (!world.Mails.Delivered.ContainsKey($"invitation-{invitation}"))
                throw new ViolationException("effects are done", $"the invitation {invitation} was never mailed");
        }

        // The others tell clients what has become of their appointments.
        var invitations = world.Mails.Delivered.Keys.Count(id => id.StartsWith("invitation-", StringComparison.Ordinal));
        if (invitations != world.Journal.Invitations.Count)
            throw new ViolationException(
                "effects are done once", $"{invitations} mails for {world.Journal.Invitations.Count} invitations");
    }

    private async Task Documents()
    {
        foreach (var (stream, life) in world.Journal.Appointments)
        {
            var id = stream.Id;
            if (life.Current is not { } appointment)
            {
                await Document(new DocumentKey(stream.Tenant, SchedulingDocuments.Appointment, id), null);
                continue;
            }

            foreach (var expected in AppointmentDocument.AllOf(stream.Tenant, appointment)) await Document(expected.Key, expected);
        }
    }

    private async Task Document(DocumentKey key, Document? expected)
    {
        var stored = await world.Database.Storage.GetAsync(key, CancellationToken.None);
        if (stored?.Version != expected?.Version || (stored is not null && !stored.Body.Span.SequenceEqual(expected!.Body.Span)))
            throw new ViolationException(
                "documents are what the events say", $"{key} is at {stored?.Version}, its events at {expected?.Version}");
    }

    private async Task Chains()
    {
        var result = await new JournalVerifier(world.Database.Storage).VerifyAllAsync(null, CancellationToken.None);
        if (result.Broken is { } broken)
            throw new ViolationException("history is chained", $"{broken.Stream} {broken.Version}: {broken.Reason}");
        // The organisations themselves were written by hand.
        if (result.Events != world.Journal.Events)
            throw new ViolationException("history is chained", $"{result.Events} events of {world.Journal.Events} were found");
    }

    // The time of the simulation, which passes as soon as nothing else is left to do in it.
    private Task Wait(TimeSpan time) => Task.Delay(time, world.Clients.Clock);
}
