using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling.Notifications;

namespace Actors.Grains.Scheduling;

/// <content>
/// An appointment that takes the time of several experts. Their calendars take it by claims; the next event of this stream decides what
/// becomes of them, and writing it is the fence (decision 0039). Whenever a crash falls, the claims' effects ask here.
/// </content>
internal sealed partial class AppointmentGrain
{
    private BookingKeys? _keys;

    private static Refusal NotFinished { get; } = new(
        RefusalCode.ScheduleConflict, "The booking was not finished in time, and its time was given back; ask again under another key.");

    private static Refusal NotMoved { get; } = new(
        RefusalCode.ConcurrentUpdate, "The appointment was changed meanwhile, and was not moved; ask again.");

    private static Refusal NoHolds { get; } =
        Refusal.Invalid("holdId", "must not be given: the service takes the time of several experts, and has no holds") with
        {
            Code = RefusalCode.PolicyViolation,
        };

    private static Refusal NoOverrides { get; } =
        Refusal.Invalid("override", "must not be given: the service takes the time of several experts");

    private static Refusal NoTeam { get; } = new(RefusalCode.PolicyViolation, "The service names nobody who could take part.");

    private BookingKeys Keys => _keys ??= new BookingKeys(Tenant, FirstEventOf, CreateStream);

    /// <inheritdoc/>
    public async Task<Outcome<Appointment>> BookTeam(TeamBooking booking)
    {
        var key = new CreationKey(Id, booking.Fingerprint);
        if (await Keys.TryAnswer(key) is { } first) return first;
        if (await Catalog.Find(booking.Request.Service) is not { } service) return await Keys.Refuse(key, Refusal.NotFound("service"));
        var team = Teams.Of(service, booking.Candidates);
        var request = booking.Request;
        var refusal = request.HoldId is not null ? NoHolds
            : request.Overrides is not null ? NoOverrides
            : BookingDetails.Check(request, service) ?? ServiceRules.CheckLength(service, request.DurationMinutes)
                ?? team.Members.Select(expertId => ServiceRules.CheckPayments(service, expertId)).FirstOrDefault(each => each is not null);
        if (team.Members.IsEmpty && team.Candidates.IsEmpty) refusal ??= NoTeam;
        refusal ??= await allowance.TakeBookingsAsync(Tenant, [Id]);
        if (refusal is not null) return await Keys.Refuse(key, refusal);
        var answer = await ClaimTeam(booking, service, team, key);
        if (answer.Refusal is not null) allowance.GiveBackBookings(Tenant, [Id]);
        return answer;
    }

    private async Task<Outcome<Appointment>> ClaimTeam(TeamBooking booking, Service service, Team team, CreationKey key)
    {
        var request = booking.Request;
        var claims = new ClaimRound(CalendarOf, Id, new ClaimRequest
        {
            ServiceId = service.Id,
            Start = request.Start,
            AppointmentVersion = 0,
            DurationMinutes = request.DurationMinutes,
        });
        if (await claims.Make(team) is { } taken)
        {
            if (claims.Made.Count == 0) return await Keys.Refuse(key, taken);
            // Another activation may share these claims, so that they are not to be had is written before they are given back.
            await RefuseFirst(taken, key.Fingerprint ?? BookingKeys.AnyFingerprint);
        }
        else
        {
            await BookFirst(booking, service, claims);
        }

        await claims.Settle(await ReadNewest(state => state.Current));
        return await Keys.TryAnswer(key) is { } answer
            ? answer with { Replayed = false }
            : throw new InvalidOperationException($"{Stream} was neither booked nor refused.");
    }

    /// <inheritdoc/>
    public async Task SettleClaim(OpenClaim claim)
    {
        var calendar = CalendarOf(claim.ExpertId);
        var found = await calendar.ClaimOf(Id);
        if (found.Value is not { } open || open.Number != claim.Number) return;
        if (claim.AppointmentVersion == 0) await RefuseFirst(NotFinished, BookingKeys.AnyFingerprint);
        else await Abandon(claim.AppointmentVersion, NotMoved, key: null);
        var current = await ReadNewest(state => state.Current);
        await calendar.SettleClaim(Id, claim.Number, Teams.StartIn(current, claim.ExpertId));
    }

    private async Task<Appointment?> BookFirst(TeamBooking booking, Service service, ClaimRound claims)
    {
        var request = booking.Request;
        return await guards.InTurn(Tenant, request.Voucher, async () =>
        {
            var found = await guards.Read(Tenant, service, request, Now);
            return await Execute(
                (state, work) => BookFirst(state, work, booking, service, claims, found),
                whenLost: async () =>
                {
                    found = await guards.Read(Tenant, service, request, Now);
                    return null;
                },
                request.Voucher is null ? DefaultAttempts : BookingGuardReader.Attempts);
        });
    }

    private Appointment? BookFirst(
        AppointmentState state, UnitOfWork work, TeamBooking booking, Service service, ClaimRound claims, BookingGuards found)
    {
        if (work.BaseVersion > 0) return state.Current;
        var (expertId, claim) = claims.Made[0];
        var time = new ReservedTime(claim.Start, claim.End, 0);
        var voucher = VoucherUses.Of(found.Voucher, service, (int)(time.End - time.Start).TotalMinutes);
        if ((found.Client?.Check(service) ?? voucher.Refusal) is { } refusal)
        {
            work.Append(new BookingRefused(refusal, booking.Fingerprint ?? BookingKeys.AnyFingerprint));
            return null;
        }

        found.Client?.Guard(work, Id);
        voucher.Value!.Redeem(work, Id);
        var appointment = Appointments.Booked(
            Id, expertId, claim.TimeZone, booking.Request, service, time, work.Now, voucher.Value[0]) with
        {
            ExpertIds = [.. claims.Made.Select(made => made.ExpertId)],
        };
        work.Append(new AppointmentBooked(appointment, booking.Fingerprint));
        AppointmentDocument.Save(work, Tenant, appointment);
        Notices.OfBooking(work, appointment);
        Appointments.Follow(work, appointment);
        return appointment;
    }

    private Task<AppointmentState> RefuseFirst(Refusal refusal, string fingerprint) => Execute((state, work) =>
    {
        if (work.BaseVersion == 0) work.Append(new BookingRefused(refusal, fingerprint));
        return state;
    });

    // Whoever claims for a move that began at this version finds another when it comes to write, and is too late.
    private Task<AppointmentState> Abandon(long version, Refusal refusal, CreationKey? key) => Execute((state, work) =>
    {
        if (work.BaseVersion == version) work.Append(new MoveRefused(refusal) { Key = key });
        return state;
    });

    private async Task<Outcome<Appointment>> MoveTeam(Appointment before, DateTimeOffset start, StepRequest request)
    {
        if (before.ScheduledAt == start) return new Outcome<Appointment> { Value = before, Replayed = true };
        if (IsByClient(request, before) && Appointments.CheckStart(before, Now, "rescheduled") is { } started) return started;
        var version = await FinishClaims(before.Experts());
        var claims = new ClaimRound(CalendarOf, Id, new ClaimRequest
        {
            ServiceId = before.ServiceId,
            Start = start,
            AppointmentVersion = version,
            DurationMinutes = Appointments.MinutesOf(before),
        });
        var refusal = await claims.Make(new Team(before.Experts(), []));
        var outcome = refusal ?? await Place(claims, version, start, request);
        // Another activation may share the claims: before any is given back, nobody can make them good any more.
        var kept = request.Key is not null && refusal is not null && BookingRefusals.AreKept(refusal.Code) ? request.Key : null;
        if (claims.Made.Count > 0 || kept is not null) await Abandon(version, refusal ?? NotMoved, kept);
        await claims.Settle(await ReadNewest(state => state.Current));
        return outcome;
    }

    private Task<Outcome<Appointment>> Place(ClaimRound claims, long version, DateTimeOffset start, StepRequest request) =>
        Execute<Outcome<Appointment>>((state, work) =>
        {
            var before = AppointmentSteps.Before(state, request, AppointmentSteps.Reschedule(start), work.Now);
            if (before.Answer is not null) return before.Answer;
            if (work.BaseVersion != version) return NotMoved;
            var current = before.Current!;
            if (current.ScheduledAt == start) return new Outcome<Appointment> { Value = current, Replayed = true };
            var claim = claims.Made[0].Claim;
            var isByClient = IsByClient(request, current);
            var time = new ReservedTime(claim.Start, claim.End, 0)
            {
                LateFee = isByClient ? Fees.Of(current, work.Now) : null,
                IsMovedByClient = isByClient,
            };
            var confirmBy = Appointments.ConfirmMoved(current, time, work.Now);
            if (confirmBy is { } latest) work.Enqueue(SchedulingEffects.Lapse(work, Id, latest));
            return Written(work, current, new AppointmentRescheduled(time) { Key = request.Key, ConfirmBy = confirmBy });
        });

    // What an earlier step has left is settled first; its claims are not this step's. Answers the version that this step begins at.
    private async Task<long> FinishClaims(ImmutableArray<string> experts)
    {
        foreach (var expert in experts)
        {
            if ((await CalendarOf(expert).ClaimOf(Id)).Value is { } open)
                await SettleClaim(new OpenClaim(expert, open.Number, open.AppointmentVersion));
        }

        return (await Execute((_, work) => Tuple.Create(work.BaseVersion))).Item1;
    }
}
