using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Tenancy.Members;

/// <summary>Those who registered with an organisation that approves first: /organizations/{id}/join-requests.</summary>
internal sealed class JoinRequestEndpoints(IGrainFactory grains, IDocuments documents, IOptions<AuthOptions> options)
{
    private static readonly ApiError NotProven = new(
        ApiErrorCode.InvalidTransition, "The address is not proven yet; the person has a mail for that, and can ask for it again.");

    private static readonly ApiError WrongRole = ApiError.Invalid("role", "must be client or member");

    public void Map(IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/organizations/{id}/join-requests")
            .WithTags(MemberEndpoints.Tag).AllowedFor(Access.Admin).RequireOwnOrganization();
        requests.MapGet("", List)
            .As("listJoinRequests", "Lists who asks to join", "Those who registered while selfRegistration is approval, and wait.");
        requests.MapPost("/{applicantId}/approve", Approve)
            .As(
                "approveJoinRequest", "Takes in somebody who asks to join",
                "The person gets a mail. Where addresses must be proven, hers must be. A repeat is answered alike.")
            .MayFail(ApiErrorCode.InvalidTransition);
        requests.MapPost("/{applicantId}/reject", Reject)
            .As("rejectJoinRequest", "Rejects somebody who asks to join", "The person gets a mail; an invitation is a way in still.");
    }

    private Task<PageResult<JoinRequestView>> List(ApiCall call, Query<Paging> paging)
    {
        var waiting = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = TenancyDocuments.Member,
            Statuses = [TenancyDocuments.PendingMember],
            Page = paging.Value.Page,
            Limit = paging.Value.Limit,
        };
        return documents.PageAsync(waiting, TenancyJson.Default.Member, MemberResponses.ToJoinRequest, call.Http.RequestAborted);
    }

    private async Task<OkResult<MemberView>> Approve(ApiCall call, string applicantId, OptionalBody<JoinApproval> body)
    {
        if (body.Value.Role is not (null or "member" or "client")) return WrongRole;
        if (await IsUnprovenAsync(call, applicantId)) return NotProven;
        call.ActFor(call.TenantId);
        var role = body.Value.Role == "client" ? Role.Client : Role.Member;
        return Reply.Ok(await Tenant(call).ApproveJoining(applicantId, role), MemberResponses.ToResponse, member => member.Version);
    }

    private async Task<OkResult<JoinRequestView>> Reject(ApiCall call, string applicantId) =>
        Reply.Ok(await Tenant(call).RejectJoining(applicantId), MemberResponses.ToJoinRequest);

    // An admin decides by the address, which anybody could have named.
    private async ValueTask<bool> IsUnprovenAsync(ApiCall call, string userId)
    {
        if (options.Value.IsProof(isVerified: false)) return false;
        if (await grains.GetGrain<IMemberGrain>(GrainKey.For(call.TenantId, userId)).GetAsking() is not { } asking) return false;
        call.ActFor(Caller.System);
        return (await grains.GetGrain<IAccountGrain>(AccountKey.For(asking.Email)).Find()).Value is not { EmailVerified: true };
    }

    private ITenantGrain Tenant(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
