using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Grains.Meetings;

/// <summary>
/// One meeting. It is not reentrant, so its provider is asked for one thing at a time. That the provider is about to be asked for a meeting
/// is written before, since Zoom makes another one for each time that it is asked. What was answered is written first and then told the
/// appointment: a crash in between is mended by the effect, which is run again.
/// </summary>
[GrainType("meeting")]
internal sealed partial class MeetingGrain(IGrainContext context, JournalServices services, MeetingProviders providers)
    : EventSourcedGrain<MeetingState>(context, services), IMeetingGrain
{
    private static readonly MeetingFailure NoAddress =
        new(MeetingFailureKind.NoSuchHost, "The expert has no e-mail address by which the provider could know the host.");

    /// <inheritdoc/>
    protected override string StreamKind => "meeting";

    /// <inheritdoc/>
    protected override MeetingState Empty() => new(Id);

    /// <inheritdoc/>
    public async Task<string?> Settle()
    {
        if ((await Appointment.GetNewest()).Value is not { } appointment || !AppointmentMeetings.IsProvided(appointment)) return null;
        var state = await ReadNewest(Known.Of);
        var step = MeetingDecisions.Next(state.Meeting, state.IsUnsure, appointment, Now);
        // What was planned for later is done then, whoever comes before.
        if (step != MeetingStep.GiveUp && state.Meeting?.NextAt > Now) return null;
        var problem = step switch
        {
            MeetingStep.Create => await Make(state, appointment),
            MeetingStep.Move => await Move(state.Meeting!, appointment),
            MeetingStep.Delete => await Delete(state.Meeting!, appointment),
            MeetingStep.GiveUp => await GiveUp(state.Meeting, appointment),
            _ => null,
        };
        await Tell(appointment);
        return problem;
    }

    private IAppointmentGrain Appointment => GrainFactory.GetGrain<IAppointmentGrain>(GrainKey.For(Tenant, Id));

    private async Task<string?> Make(Known state, Appointment appointment)
    {
        // One of which nobody knows is looked for where it was asked for.
        var hostId = state.IsUnsure ? state.Meeting!.ExpertId : appointment.ExpertId;
        if (!state.IsUnsure) state = await Ask(appointment.Meeting!.Platform, hostId, appointment.ScheduledAt, appointment.EndsAt, null);
        var meeting = state.Meeting!;
        var failure = NoAddress;
        if (await PlanOf(hostId, appointment, meeting) is { } plan)
        {
            var answer = await providers.CreateAsync(meeting.Platform, plan, mayExist: state.IsRepeat);
            if (answer.Value is { } made) return await Write(new MeetingCreated(made.Room), appointment);
            failure = answer.Failure!;
        }

        return await Fail(meeting, failure, appointment);
    }

    private async Task<string?> Move(Meeting meeting, Appointment appointment)
    {
        var wanted = meeting with { Start = appointment.ScheduledAt, End = appointment.EndsAt };
        if (await PlanOf(meeting.ExpertId, appointment, wanted) is not { } plan) return await Fail(meeting, NoAddress, appointment);
        var answer = await providers.MoveAsync(meeting.Platform, meeting.Room!, plan);
        return answer.Failure switch
        {
            null => await Write(new MeetingMoved(wanted.Start, wanted.End), appointment),
            // Somebody has deleted it there: another one is made.
            { Kind: MeetingFailureKind.NoSuchMeeting } => await Write(new MeetingDeleted(), appointment),
            var failure => await Fail(meeting, failure, appointment),
        };
    }

    private async Task<string?> Delete(Meeting meeting, Appointment appointment)
    {
        var address = await AddressOf(meeting.ExpertId);
        if (address is null && meeting.Room!.HostId is null) return await Fail(meeting, NoAddress, appointment);
        var answer = await providers.DeleteAsync(meeting.Platform, meeting.Room!, address ?? "");
        return answer.Failure is { } failure
            ? await Fail(meeting, failure, appointment)
            : await Write(new MeetingDeleted(), appointment);
    }

    // There was none, so nobody has to be asked; whoever looks at the appointment sees that there will be none.
    private async Task<string?> GiveUp(Meeting? meeting, Appointment appointment)
    {
        if (meeting is not null) return await Write(new MeetingDeleted(), appointment);
        await Appointment.SettleMeeting(appointment.Meeting! with { Status = MeetingStatus.Deleted });
        return null;
    }

    private Task<Known> Ask(MeetingPlatform platform, string expertId, DateTimeOffset start, DateTimeOffset end, string? fingerprint) =>
        Execute((state, work) =>
        {
            // Another activation was quicker.
            if (state.IsUnsure) return Known.Of(state) with { IsRepeat = true };
            var asked = new MeetingAsked(platform, expertId, start, end, fingerprint);
            work.Append(asked);
            return new Known(state.After(asked), IsUnsure: true) { IsRepeat = false };
        });

    private async Task<string?> Write(IEvent @event, Appointment appointment)
    {
        await Execute((state, work) =>
        {
            work.Append(@event);
            // What else there is to do is another call, and comes next.
            if (MeetingDecisions.Next(state.After(@event), isUnsure: false, appointment, work.Now) != MeetingStep.None)
                MeetingDecisions.Plan(work, Id, work.Now);
            return state;
        });
        return null;
    }

    private async Task<string?> Fail(Meeting meeting, MeetingFailure failure, Appointment appointment)
    {
        // What nobody wants any more, and its host's provider will not hear of, keeps nothing back.
        var isLeft = meeting.ExpertId != appointment.ExpertId || (meeting.Room is null && !Appointments.IsActive(appointment));
        if (failure.IsLasting && isLeft) return await Write(new MeetingDeleted(), appointment);
        var failed = MeetingDecisions.Failed(meeting, failure, Now);
        await Execute((state, work) =>
        {
            work.Append(failed);
            if (failed.NextAt is { } next) MeetingDecisions.Plan(work, Id, next);
            return state;
        });
        return failed.NextAt is null ? $"The meeting of {appointment.Id} could not be settled: {failure.Words}" : null;
    }

    private async Task Tell(Appointment appointment)
    {
        var meeting = await Read(state => state.Current);
        if (MeetingDecisions.Told(meeting, appointment, Now) is { } told) await Appointment.SettleMeeting(told);
    }

    // Nothing of the client: the provider need not know who comes.
    private async Task<MeetingPlan?> PlanOf(string expertId, Appointment appointment, Meeting meeting) =>
        await AddressOf(expertId) is not { } address ? null : new MeetingPlan
        {
            Id = Id,
            HostEmail = address,
            Topic = appointment.ServiceName ?? appointment.ServiceType,
            Start = meeting.Start,
            End = meeting.End,
        };

    private async Task<string?> AddressOf(string expertId) =>
        (await GrainFactory.GetGrain<IExpertGrain>(GrainKey.For(Tenant, expertId)).Get())?.Profile.Email is { Length: > 0 } address
            ? address
            : null;

    /// <summary>What is known when a step begins.</summary>
    /// <param name="Meeting">The meeting; null when nobody was asked for it.</param>
    /// <param name="IsUnsure">True when nobody knows what came of what the provider was asked for last.</param>
    private sealed record Known(Meeting? Meeting, bool IsUnsure)
    {
        /// <summary>True when it was asked for before.</summary>
        public bool IsRepeat { get; init; } = true;

        public static Known Of(MeetingState state) => new(state.Current, state.IsUnsure);
    }
}
