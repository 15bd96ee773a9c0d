using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>
/// What the routes of one appointment do with others of its series. One without a series is by itself, whatever the scope.
/// </summary>
internal sealed class SeriesEndpoints(IGrainFactory grains, AppointmentAccess access, AppointmentViews views)
{
    /// <summary>The series that a request is about; null when it is about one appointment.</summary>
    public static string? SeriesOf(Outcome<Appointment> outcome, SeriesScope? scope) =>
        scope is null or SeriesScope.This ? null : outcome.Value?.Series;

    /// <summary>The series of the appointment that the route names, if the request is about more than that one.</summary>
    public async ValueTask<string?> FindAsync(ApiCall call, SeriesScope scope) =>
        scope == SeriesScope.This ? null : SeriesOf(await access.GrainOf(call).Get(), scope);

    public async Task<OkResult<AppointmentView>> Get(ApiCall call, string series, SeriesScope scope, AppointmentRights rights) =>
        await ResultOf(call, await GrainOf(call, series).Get(call.RouteValue("id"), scope, rights), rights);

    public async Task<OkResult<AppointmentView>> Cancel(ApiCall call, string series, CancelStep step, StepRequest request) =>
        await ResultOf(call, await GrainOf(call, series).Cancel(call.RouteValue("id"), step.Scope, step.Reason, request), request.Rights);

    public async Task<OkResult<AppointmentView>> Reschedule(ApiCall call, string series, MoveStep step, StepRequest request) =>
        await ResultOf(
            call, await GrainOf(call, series).Reschedule(call.RouteValue("id"), step.Scope, step.Start, request), request.Rights);

    /// <summary>Applies a patch to the others. One that is applied twice changes nothing more, so who was cut short asks again.</summary>
    public async Task<OkResult<AppointmentView>> ChangeOthers(
        ApiCall call, string series, SeriesScope scope, AppointmentRights rights, Patch<AppointmentPatch> patch)
    {
        var found = await GrainOf(call, series).Get(call.RouteValue("id"), scope, rights);
        if (found.Value is not { } all) return await ResultOf(call, found, rights);
        foreach (var other in all.Appointments)
        {
            var isActive = other.Status is AppointmentStatus.Scheduled or AppointmentStatus.Confirmed;
            // Others of the series may be somebody else's by now; what the caller has nothing to do with stays as it is.
            if (other.Id == call.RouteValue("id") || !isActive || rights.RelationTo(other) == AppointmentRelation.None) continue;
            if (!(await access.ChangeAsync(call, other.Id, rights, patch, IfMatch.None)).TryGet(out _, out var refused)) return refused;
        }

        return await Get(call, series, scope, rights);
    }

    private async Task<OkResult<AppointmentView>> ResultOf(ApiCall call, Outcome<AppointmentSeries> outcome, AppointmentRights rights) =>
        SeriesResponses.ResultOf(
            outcome, call.RouteValue("id"), await views.ForAsync(call, rights, outcome.Value is { } series ? series.Appointments : []));

    private ISeriesGrain GrainOf(ApiCall call, string series) => grains.GetGrain<ISeriesGrain>(GrainKey.For(call.TenantId, series));
}
