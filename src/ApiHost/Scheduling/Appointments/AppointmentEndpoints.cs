using Actors.ApiHost.Http;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>One appointment and the steps of its life: /appointments/{id}.</summary>
/// <param name="access">Finds appointments for those who have to do with them.</param>
internal sealed class AppointmentEndpoints(AppointmentAccess access)
{
    private const int LongestReason = 500;

    /// <summary>GET /appointments/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Get(ApiCall call) =>
        (await access.FindAsync(call)).IsFailed(out var seen, out var error) ? error : AnswerOf(seen.Appointment);

    /// <summary>PATCH /appointments/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Patch(ApiCall call)
    {
        if ((await access.FindAsync(call)).IsFailed(out _, out var error)) return error;
        var grain = access.GrainOf(call);
        var patching = new Patching<Appointment, AppointmentPatch, AppointmentDetails>
        {
            Read = grain.Get,
            VersionOf = appointment => appointment.Version,
            ToInput = AppointmentMapping.ToPatch,
            Type = SchedulingRequests.Default.AppointmentPatch,
            Check = AppointmentMapping.Check,
            Change = (_, details, version) => grain.Amend(details, version),
        };
        return (await patching.RunAsync(call)).IsFailed(out var changed, out var failure) ? failure : AnswerOf(changed);
    }

    /// <summary>DELETE /appointments/{id} and POST /appointments/{id}/cancel.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Cancel(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        if ((await access.FindAsync(call)).IsFailed(out var seen, out var error)) return error;
        var body = await JsonInput.ReadOptionalAsync(call, SchedulingRequests.Default.CancelInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        Problems problems = default;
        var reason = TextRules.Lines(ref problems, "reason", input.Reason, LongestReason);
        if (!problems.None) return problems.ToError();
        return AnswerOf(await access.GrainOf(call).Cancel(byClient: seen.Relation == Relation.Client, reason, expected));
    }

    /// <summary>POST /appointments/{id}/reschedule.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Reschedule(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        if ((await access.FindAsync(call)).IsFailed(out _, out var error)) return error;
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.RescheduleInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        Problems problems = default;
        if (input.Start is null) problems.AddMissing("start");
        if (!problems.None) return problems.ToError();
        return AnswerOf(await access.GrainOf(call).Reschedule(input.Start!.Value, expected));
    }

    /// <summary>POST /appointments/{id}/confirm.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> Confirm(ApiCall call) => StepAsync(call, static (grain, version) => grain.Confirm(version));

    /// <summary>POST /appointments/{id}/complete.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> Complete(ApiCall call) => StepAsync(call, static (grain, version) => grain.Complete(version));

    /// <summary>POST /appointments/{id}/no-show.</summary>
    /// <param name="call">The request.</param>
    public ValueTask<Answer> MarkNoShow(ApiCall call) => StepAsync(call, static (grain, version) => grain.MarkNoShow(version));

    private static Answer AnswerOf(Outcome<Appointment> outcome) =>
        outcome.IsRefused(out var appointment, out var refusal) ? refusal : AnswerOf(appointment);

    private static DataAnswer<AppointmentView> AnswerOf(Appointment appointment) =>
        Answer.Ok(AppointmentMapping.ToView(appointment), SchedulingAnswers.Default.EnvelopeAppointmentView, appointment.Version);

    private async ValueTask<Answer> StepAsync(ApiCall call, Func<IAppointmentGrain, long?, Task<Outcome<Appointment>>> step)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        if ((await access.FindForStaffAsync(call)).IsFailed(out _, out var error)) return error;
        return AnswerOf(await step(access.GrainOf(call), expected));
    }
}
