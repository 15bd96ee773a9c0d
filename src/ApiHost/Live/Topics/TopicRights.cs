using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Identity;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Live.Topics;

/// <summary>Who may hear of what. It is asked when somebody subscribes, and again whenever what it rests on has changed.</summary>
internal sealed class TopicRights(IGate gate, IGrainFactory grains, AppointmentAccess appointments)
{
    private static readonly ApiError OnlyManagers = ApiError.Forbidden("Only owners and admins of the organisation may hear of all of it.");
    private static readonly ApiError NoSuchExpert = ApiError.NotFound("expert");
    private static readonly ApiError NotThisExpert =
        ApiError.Forbidden("Only this expert, owners and admins may hear of what concerns the expert.");

    /// <summary>Asks once more who the caller is and may hear of; answers why the caller may not go on.</summary>
    public async ValueTask<ApiError?> CheckAgainAsync(ApiCall call, IReadOnlyList<LiveTopic> topics)
    {
        var operation = call.Operation ?? throw new InvalidOperationException("A live reader has come by a route.");
        return await gate.AdmitAgainAsync(call, operation) ?? await CheckAsync(call, topics);
    }

    /// <summary>Answers why somebody may not hear of one of the topics; null when all are allowed.</summary>
    public async ValueTask<ApiError?> CheckAsync(ApiCall call, IReadOnlyList<LiveTopic> topics)
    {
        var principal = PrincipalOf(call);
        foreach (var topic in topics)
        {
            var refused = topic.Kind switch
            {
                LiveTopicKind.Expert => principal.MayActFor(topic.Id!) ? await CheckExpertAsync(call, topic.Id!) : NotThisExpert,
                LiveTopicKind.Appointment => await CheckAppointmentAsync(call, topic.Id!),
                _ => principal.IsAdmin ? null : OnlyManagers,
            };
            if (refused is not null) return refused;
        }

        return null;
    }

    /// <summary>The streams on which somebody's rights rest.</summary>
    public static IEnumerable<StreamName> RestOn(ApiCall call)
    {
        var (principal, tenantId) = (PrincipalOf(call), call.TenantId);
        yield return RightsStreams.OfTenant(tenantId);
        yield return principal.Scopes is null
            ? RightsStreams.OfMember(tenantId, principal.UserId)
            : RightsStreams.OfApiKey(tenantId, principal.UserId);
        if (principal.SessionId is { } session) yield return RightsStreams.OfSession(session);
        if (principal.ExternalAccount is { } account) yield return RightsStreams.OfExternalAccount(account);
        if (principal.ExternalOrganization is { } organization) yield return RightsStreams.OfExternalOrganization(organization);
        if (principal.ExpertId is { } expert) yield return RightsStreams.OfExpert(tenantId, expert);
    }

    private static Principal PrincipalOf(ApiCall call) =>
        call.Principal ?? throw new InvalidOperationException("A live reader has signed in.");

    private async ValueTask<ApiError?> CheckExpertAsync(ApiCall call, string id)
    {
        call.ActFor(call.TenantId);
        return await grains.ExpertOf(call, id).IsStill(email: null) ? null : NoSuchExpert;
    }

    private async ValueTask<ApiError?> CheckAppointmentAsync(ApiCall call, string id)
    {
        call.ActFor(call.TenantId);
        if (!appointments.RightsOf(call, id).TryGet(out var rights, out var error)) return error;
        return (await appointments.ReadAsync(call, id, rights)).Refusal is { } refusal ? Refusals.ToError(refusal) : null;
    }
}
