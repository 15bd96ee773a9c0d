using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Meetings;

namespace Actors.Grains.Meetings;

/// <content>Meetings that somebody asks for by themselves, and the links by which hosts start them.</content>
internal sealed partial class MeetingGrain
{
    private static readonly Refusal NothingToStart =
        new(RefusalCode.InvalidTransition, "There is no meeting at a provider, or none yet, that its host could start.");

    /// <inheritdoc/>
    public async Task<Outcome<HostedMeeting>> Create(CreationKey key, MeetingOrder order)
    {
        var (known, fingerprint) = await Read(state => (Known.Of(state), state.Fingerprint));
        if (known.Meeting is not null && fingerprint != key.Fingerprint) return Repeats.Reused;
        if (known.Meeting is { Room: not null } made) return await Hosted(made) with { Replayed = true };
        if (providers.FindProblem(order.Platform) is { } problem)
            return new Refusal(RefusalCode.PolicyViolation, $"The meeting {problem}.");
        if (await AddressOf(order.ExpertId) is not { } address) return Refusal.Invalid("hostEmail", "must be the address of an expert");
        if (!known.IsUnsure) known = await Ask(order.Platform, order.ExpertId, order.Start, order.End, key.Fingerprint);
        var answer = await providers.CreateAsync(order.Platform, PlanOf(order, address), mayExist: known.IsRepeat);
        if (answer.Failure is { } failure) return await Refuse(failure);
        await Execute((state, work) =>
        {
            work.Append(new MeetingCreated(answer.Value!.Room));
            return state;
        });
        return new HostedMeeting((await Read(state => state.Current))!, answer.Value!.StartUrl);
    }

    /// <inheritdoc/>
    public async Task<Outcome<HostedMeeting>> StartLink()
    {
        var meeting = await Read(state => state.Current);
        return meeting is { Room: not null } ? await Hosted(meeting) : NothingToStart;
    }

    private MeetingPlan PlanOf(MeetingOrder order, string address) => new()
    {
        Id = Id,
        HostEmail = address,
        Topic = order.Topic,
        Agenda = order.Agenda,
        Start = order.Start,
        End = order.End,
        GuestEmail = order.GuestEmail,
    };

    private async Task<Outcome<HostedMeeting>> Hosted(Meeting meeting)
    {
        var answer = await providers.GetAsync(meeting.Platform, meeting.Room!, await AddressOf(meeting.ExpertId) ?? "");
        return answer.Failure is { } failure ? RefusalOf(failure) : new HostedMeeting(meeting, answer.Value!.StartUrl);
    }

    // Nobody asks by itself again for what somebody waits for; the same request finds out what came of it.
    private async Task<Outcome<HostedMeeting>> Refuse(MeetingFailure failure)
    {
        await Execute((state, work) =>
        {
            work.Append(new MeetingAttemptFailed(failure.Words, null) { MayBeDone = failure.MayBeDone });
            return state;
        });
        return RefusalOf(failure);
    }

    private static Refusal RefusalOf(MeetingFailure failure) => failure.Kind switch
    {
        MeetingFailureKind.Unavailable => new Refusal(RefusalCode.TemporarilyUnavailable, failure.Words),
        MeetingFailureKind.NoSuchHost => new Refusal(RefusalCode.ValidationError, failure.Words)
        {
            Fields = [new FieldProblem("hostEmail", "is known to no user of the provider")],
        },
        MeetingFailureKind.NoSuchMeeting => NothingToStart,
        _ => new Refusal(RefusalCode.PolicyViolation, failure.Words),
    };
}
