using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>One appointment and the steps of its life: /appointments/{id}.</summary>
internal sealed class AppointmentEndpoints(AppointmentAccess access, AppointmentViews views, SeriesEndpoints series)
{
    private const string StepPrefix = "stp_";

    public async Task<OkResult<AppointmentView>> Get(ApiCall call, Query<SeriesQuery> query)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        var outcome = await access.ReadAsync(call, rights);
        return SeriesEndpoints.SeriesOf(outcome, query.Value.Scope) is { } id
            ? await series.Get(call, id, query.Value.Scope!.Value, rights)
            : await ResultOf(call, rights, outcome);
    }

    public async Task<OkResult<AppointmentView>> Change(
        ApiCall call, IfMatch ifMatch, Query<SeriesQuery> query, Patch<AppointmentPatch> patch)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        var changed = await access.ChangeAsync(call, call.RouteValue("id"), rights, patch, ifMatch);
        if (!changed.TryGet(out var appointment, out var refused)) return refused;
        return SeriesEndpoints.SeriesOf(appointment, query.Value.Scope) is { } id
            ? await series.ChangeOthers(call, id, query.Value.Scope!.Value, rights, patch)
            : await ResultOf(call, rights, appointment);
    }

    public async Task<OkResult<AppointmentView>> Cancel(
        ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency, Query<SeriesQuery> query, OptionalBody<CancelInput> body)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        if (!AppointmentValidators.Check(body.Value, query.Value.Scope).TryGet(out var step, out var invalid)) return invalid;
        // What stands in the query is part of what is asked for.
        var asked = step.Scope == SeriesScope.This ? body.Value : body.Value with { Scope = SeriesScopes.Names[(int)step.Scope] };
        var request = RequestOf(call, rights, ifMatch, idempotency, "cancel", asked);
        return await series.FindAsync(call, step.Scope) is { } id
            ? await series.Cancel(call, id, step, request)
            : await ResultOf(call, rights, await access.GrainOf(call).Cancel(step.Reason, request));
    }

    public async Task<OkResult<AppointmentView>> Reschedule(
        ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency, Body<RescheduleInput> body)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        if (!AppointmentValidators.Check(body.Value).TryGet(out var step, out var invalid)) return invalid;
        var request = RequestOf(call, rights, ifMatch, idempotency, "reschedule", body.Value);
        return await series.FindAsync(call, step.Scope) is { } id
            ? await series.Reschedule(call, id, step, request)
            : await ResultOf(call, rights, await access.GrainOf(call).Reschedule(step.Start, request));
    }

    public async Task<OkResult<AppointmentView>> Reassign(
        ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency, Body<ReassignInput> body)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        if (AppointmentValidators.Check(body.Value) is { } invalid) return invalid;
        var request = RequestOf(call, rights, ifMatch, idempotency, "reassign", body.Value);
        var outcome = await access.GrainOf(call).ReassignFor(body.Value.ExpertId!, request);
        // An expert who has given it away may still see what has become of it, though not do anything with it.
        var show = await views.ForAsync(call, rights, ThoseOf(outcome));
        return Reply.Ok(
            outcome,
            appointment => show(appointment).WithStaffDetails(appointment),
            appointment => appointment.Version);
    }

    public Task<OkResult<AppointmentView>> Confirm(ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency) =>
        StepAsync(call, ifMatch, idempotency, "confirm", static (grain, request) => grain.Confirm(request));

    public Task<OkResult<AppointmentView>> Complete(ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency) =>
        StepAsync(call, ifMatch, idempotency, "complete", static (grain, request) => grain.Complete(request));

    public Task<OkResult<AppointmentView>> MarkNoShow(ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency) =>
        StepAsync(call, ifMatch, idempotency, "no-show", static (grain, request) => grain.MarkNoShow(request));

    private static IEnumerable<Appointment> ThoseOf(Outcome<Appointment> outcome) => outcome.Value is { } appointment ? [appointment] : [];

    private async Task<OkResult<AppointmentView>> ResultOf(ApiCall call, AppointmentRights rights, Outcome<Appointment> outcome) =>
        Reply.Ok(outcome, await views.ForAsync(call, rights, ThoseOf(outcome)), appointment => appointment.Version);

    private async Task<OkResult<AppointmentView>> StepAsync(
        ApiCall call, IfMatch ifMatch, IdempotencyKey idempotency, string name,
        Func<IAppointmentGrain, StepRequest, Task<Outcome<Appointment>>> step)
    {
        if (!access.RightsOf(call).TryGet(out var rights, out var error)) return error;
        // A step without a body is the same as every other of its name.
        return await ResultOf(
            call, rights, await step(access.GrainOf(call), RequestOf(call, rights, ifMatch, idempotency, name, name)));
    }

    private static StepRequest RequestOf<T>(
        ApiCall call, AppointmentRights rights, IfMatch ifMatch, IdempotencyKey idempotency, string step, T body)
    {
        var key = idempotency.Given(new CreationScope(StepPrefix, $"appointments/{call.RouteValue("id")}/{step}", call.TenantId), body);
        return new StepRequest(rights) { ExpectedVersion = ifMatch.Version, Key = key };
    }
}
