using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>What a caller has to do with an appointment.</summary>
internal enum Relation
{
    /// <summary>Nothing: for such a caller there is no such appointment.</summary>
    None,

    /// <summary>It is the caller's own.</summary>
    Client,

    /// <summary>The caller is its expert, or manages the tenant.</summary>
    Staff,
}

/// <summary>An appointment as one caller may see it.</summary>
/// <param name="Appointment">The appointment.</param>
/// <param name="Relation">What the caller has to do with it.</param>
internal sealed record SeenAppointment(Appointment Appointment, Relation Relation);

/// <summary>Finds appointments for those who have to do with them.</summary>
/// <param name="grains">The grains.</param>
/// <param name="manageTokens">Knows clients by their tokens.</param>
internal sealed class AppointmentAccess(IGrainFactory grains, ManageTokens manageTokens)
{
    private static readonly ApiError NoSuch = ApiError.NotFound("appointment");
    private static readonly ApiError ForStaff = ApiError.Forbidden("Only the expert concerned, owners and admins may do this.");
    private static readonly ApiError SignInFirst = ApiError.Unauthenticated("Sign in, or send the appointment's manage token as X-Manage-Token.");

    /// <summary>The grain of the appointment that the route names.</summary>
    /// <param name="call">The request.</param>
    public IAppointmentGrain GrainOf(ApiCall call) =>
        grains.GetGrain<IAppointmentGrain>(GrainKey.For(call.TenantId, call.RouteValue("id")));

    /// <summary>Finds the appointment that the route names.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Parsed<SeenAppointment>> FindAsync(ApiCall call)
    {
        var hasToken = manageTokens.IsCarriedBy(call, call.RouteValue("id"));
        if (call.Principal is null && !hasToken) return ManageTokens.IsGivenIn(call) ? NoSuch : SignInFirst;
        var outcome = await GrainOf(call).Get();
        if (outcome.IsRefused(out var appointment, out _)) return NoSuch;
        var relation = RelationOf(call.Principal, appointment, hasToken);
        return relation == Relation.None ? NoSuch : new SeenAppointment(appointment, relation);
    }

    /// <summary>Finds the appointment that the route names, for staff.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Parsed<SeenAppointment>> FindForStaffAsync(ApiCall call)
    {
        var found = await FindAsync(call);
        if (found.IsFailed(out var seen, out var error)) return error;
        return seen.Relation == Relation.Staff ? seen : ForStaff;
    }

    private static Relation RelationOf(Principal? principal, Appointment appointment, bool hasToken)
    {
        if (principal is not null && principal.MayActFor(appointment.ExpertId)) return Relation.Staff;
        var isOwn = principal is not null && appointment.ClientUserId == principal.UserId;
        return isOwn || hasToken ? Relation.Client : Relation.None;
    }
}
