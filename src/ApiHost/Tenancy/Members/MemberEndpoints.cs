using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Tenancy.Organizations;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Tenancy.Members;

/// <summary>Which members are listed.</summary>
internal sealed record MemberQuery(Paging Paging, string? Search, string? Role) : IQuery<MemberQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        .. Paging.Parameters,
        QueryParameter.OfWords("search", "Words of the name or the address.", "Bea"),
        new("role", "string", "Only this role.", "admin") { Values = RoleNames.All },
    ];

    /// <inheritdoc/>
    public static MemberQuery Read(ref QueryReader query)
    {
        var role = query.Text("role", 20);
        if (role is not null && !RoleNames.TryParse(role, out _)) query.Add("role", MemberValidators.RoleExpected);
        return new MemberQuery(Paging.Read(ref query), query.Words("search", 200), role);
    }
}

/// <summary>Members and their roles: /organizations/{id}/members.</summary>
internal sealed class MemberEndpoints(IGrainFactory grains, IDocuments documents)
{
    /// <summary>The tag of the routes of members and invitations.</summary>
    public const string Tag = "Members";

    public void Map(IEndpointRouteBuilder api)
    {
        var members = api.MapGroup("/organizations/{id}/members").WithTags(Tag).AllowedFor(Access.Admin).RequireOwnOrganization();
        members.MapGet("", List).As("listMembers", "Lists the members");
        members.MapPatch("/{userId}", Change)
            .As(
                "changeMember", "Changes a member's role",
                "Holds at once, also for access tokens that are out. The last owner keeps the role; only owners make or change owners.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.LimitReached);
        members.MapDelete("/{userId}", Remove)
            .As(
                "removeMember", "Removes a member",
                "Holds at once, also for access tokens that are out. The last owner cannot be removed; only owners remove owners. "
                    + "An expert who the member was stays, with calendar and appointments: staff is removed at /staff/{id}.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private Task<PageResult<MemberView>> List(ApiCall call, Query<MemberQuery> query)
    {
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = TenancyDocuments.Member,
            Statuses = [TenancyDocuments.ActiveMember],
            Category = query.Value.Role,
            Search = query.Value.Search,
            Page = query.Value.Paging.Page,
            Limit = query.Value.Paging.Limit,
        };
        return documents.PageAsync(list, TenancyJson.Default.Member, MemberResponses.ToResponse, call.Http.RequestAborted);
    }

    private async Task<OkResult<MemberView>> Change(ApiCall call, string userId, IfMatch ifMatch, Patch<MemberPatch> patch)
    {
        var handler = new MergePatchHandler<Member, MemberPatch, RoleChange>
        {
            Read = async () => await Member(call, userId).Get() is { } member ? member : Refusal.NotFound("member"),
            VersionOf = member => member.Version,
            ToInput = MemberResponses.ToPatch,
            Check = (member, input) => MemberValidators.Check(input, member.ExpertId),
            Change = (_, change, version) => ChangeAsync(call, userId, change, version),
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), MemberResponses.ToResponse, member => member.Version);
    }

    private async Task<OkResult<MemberView>> Remove(ApiCall call, string userId, IfMatch ifMatch) =>
        Reply.Ok(await Tenant(call).RemoveMember(userId, ifMatch.Version), MemberResponses.ToResponse);

    private async Task<Outcome<Member>> ChangeAsync(ApiCall call, string userId, RoleChange change, long version)
    {
        if (change.ExpertId is { } expertId && await grains.GetGrain<IExpertGrain>(GrainKey.For(call.TenantId, expertId)).Get() is null)
            return Refusal.Invalid("expertId", "must be an expert of the organisation");
        return await Tenant(call).ChangeRole(userId, change.Role, change.ExpertId, version);
    }

    private IMemberGrain Member(ApiCall call, string userId) => grains.GetGrain<IMemberGrain>(GrainKey.For(call.TenantId, userId));

    private ITenantGrain Tenant(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
