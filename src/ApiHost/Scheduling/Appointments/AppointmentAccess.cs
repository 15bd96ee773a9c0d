using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Identity.Tokens;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Appointments;

/// <summary>Finds out who a caller is, as far as appointments care; what that makes of the caller the appointment says.</summary>
internal sealed class AppointmentAccess(IGrainFactory grains, ManageTokens manageTokens)
{
    private static readonly ApiError NoSuch = ApiError.NotFound("appointment");
    private static readonly ApiError SignInFirst =
        ApiError.Unauthenticated("Sign in, or send the appointment's manage token as X-Manage-Token.");

    /// <summary>The grain of the appointment that the route names.</summary>
    public IAppointmentGrain GrainOf(ApiCall call) =>
        grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, call.RouteValue("id")));

    /// <summary>With which rights the caller comes to the appointment that the route names.</summary>
    public Result<AppointmentRights> RightsOf(ApiCall call) => RightsOf(call, call.RouteValue("id"));

    /// <summary>With which rights the caller comes to an appointment.</summary>
    public Result<AppointmentRights> RightsOf(ApiCall call, string id)
    {
        if (manageTokens.Refuse(call, id, NoSuch, SignInFirst, out var hasToken) is { } refused) return refused;
        return RightsOf(call.Principal) with { HasManageToken = hasToken };
    }

    /// <summary>The rights of somebody who has signed in, or of nobody.</summary>
    public static AppointmentRights RightsOf(Principal? principal) => new()
    {
        ManagesTenant = principal is { IsAdmin: true },
        ExpertId = principal?.ExpertId,
        UserId = principal?.UserId,
    };

    /// <summary>Reads the appointment that the route names, for somebody who has to do with it.</summary>
    public Task<Outcome<Appointment>> ReadAsync(ApiCall call, AppointmentRights rights) => ReadAsync(call, call.RouteValue("id"), rights);

    /// <summary>Reads an appointment, for somebody who has to do with it.</summary>
    public async Task<Outcome<Appointment>> ReadAsync(ApiCall call, string id, AppointmentRights rights) =>
        For(await grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, id)).Get(), rights);

    /// <summary>Changes the details of an appointment, for somebody who has to do with it.</summary>
    public Task<Result<Appointment>> ChangeAsync(
        ApiCall call, string appointmentId, AppointmentRights rights, Patch<AppointmentPatch> patch, IfMatch ifMatch)
    {
        var grain = grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, appointmentId));
        var handler = new MergePatchHandler<Appointment, AppointmentPatch, AppointmentDetails>
        {
            Read = async () => For(await grain.Get(), rights),
            VersionOf = appointment => appointment.Version,
            ToInput = appointment => AppointmentResponses.ToPatch(appointment, rights.IsStaffOf(appointment)),
            Check = (appointment, input) => AppointmentValidators.Check(appointment, input, rights.IsStaffOf(appointment)),
            Change = (_, details, version) => grain.Amend(details, new StepRequest(rights) { ExpectedVersion = version }),
        };
        return handler.ApplyAsync(patch, ifMatch);
    }

    private static Outcome<Appointment> For(Outcome<Appointment> outcome, AppointmentRights rights)
    {
        var isForOthers = outcome.Value is { } appointment && rights.RelationTo(appointment) == AppointmentRelation.None;
        return isForOthers ? Refusal.NotFound("appointment") : outcome;
    }
}
