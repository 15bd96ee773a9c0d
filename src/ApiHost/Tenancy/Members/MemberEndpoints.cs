using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Identity;
using Actors.Journaling;
using Actors.Scheduling;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>Members and their roles: /organizations/{id}/members.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where lists are read.</param>
internal sealed class MemberEndpoints(IGrainFactory grains, IDocuments documents)
{
    /// <summary>GET /organizations/{id}/members.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var (query, paging, invalid) = ReadList(call);
        if (invalid is not null) return invalid;
        var page = await documents.QueryAsync(query!, call.Http.RequestAborted);
        var views = page.Items
            .Select(document => MemberMapping.ToView(JsonSerializer.Deserialize(document.Body.Span, IdentityJson.Default.Member)!))
            .ToList();
        return new ListAnswer<MemberView>(
            views, Pagination.Of(paging.Page, paging.Limit, page.Total), TenancyAnswers.Default.PagedEnvelopeMemberView);
    }

    /// <summary>PATCH /organizations/{id}/members/{userId}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Patch(ApiCall call)
    {
        var userId = call.RouteValue("userId");
        string? linked = null;
        var patching = new Patching<Member, MemberPatch, RoleChange>
        {
            Read = async () =>
            {
                if (await Member(call, userId).Get() is not { } member) return Refusal.NotFound("member");
                linked = member.ExpertId;
                return member;
            },
            VersionOf = member => member.Version,
            ToInput = MemberMapping.ToPatch,
            Type = TenancyRequests.Default.MemberPatch,
            Check = patch => MemberMapping.Check(patch, linked),
            Change = (_, change, version) => ChangeAsync(call, userId, change, version),
        };
        if ((await patching.RunAsync(call)).IsFailed(out var changed, out var error)) return error;
        return Answer.Ok(MemberMapping.ToView(changed), TenancyAnswers.Default.EnvelopeMemberView, changed.Version);
    }

    /// <summary>DELETE /organizations/{id}/members/{userId}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Delete(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var outcome = await Tenant(call).RemoveMember(call.RouteValue("userId"), expected);
        if (outcome.IsRefused(out var member, out var refusal)) return refusal;
        return Answer.Ok(MemberMapping.ToView(member), TenancyAnswers.Default.EnvelopeMemberView);
    }

    private static (DocumentQuery? Query, Paging Paging, ApiError? Error) ReadList(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        var search = query.Text("search", 200);
        var role = query.Text("role", 20);
        if (role is not null && !RoleNames.TryParse(role, out _)) query.Add("role", MemberMapping.RoleExpected);
        if (!query.None) return (null, paging, query.ToError());
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = TenantDocuments.Member,
            Statuses = [TenantDocuments.ActiveMember],
            Category = role,
            Search = search,
            Page = paging.Page,
            Limit = paging.Limit,
        };
        return (list, paging, null);
    }

    private async Task<Outcome<Member>> ChangeAsync(ApiCall call, string userId, RoleChange change, long version)
    {
        if (change.ExpertId is { } expertId && await grains.GetGrain<IExpertGrain>(GrainKey.For(call.TenantId, expertId)).Get() is null)
            return Refusal.Invalid("expertId", "There is no such expert.");
        return await Tenant(call).ChangeRole(userId, change.Role, change.ExpertId, version);
    }

    private IMemberGrain Member(ApiCall call, string userId) => grains.GetGrain<IMemberGrain>(GrainKey.For(call.TenantId, userId));

    private ITenantGrain Tenant(ApiCall call) => grains.GetGrain<ITenantGrain>(GrainKey.For(call.TenantId, call.TenantId));
}
