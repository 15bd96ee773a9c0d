using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Tenancy.Users;

/// <summary>Users as the organisation knows them: /users.</summary>
internal sealed class UserEndpoints(IGrainFactory grains, IDocuments documents)
{
    /// <summary>The tag of its routes.</summary>
    public const string Tag = "Users";

    private const string What = "user";

    public void Map(IEndpointRouteBuilder api)
    {
        var me = api.MapGroup("/users/me").WithTags(Tag).AllowedFor(Access.Member);
        me.MapGet("", Me).AnswersETag()
            .As(
                "getMyProfile", "Reads the own profile",
                "The profile belongs to the organisation that is signed in to; each organisation has its own.");
        me.MapPatch("", ChangeMe)
            .As("changeMyProfile", "Changes the own profile", "A JSON merge patch (RFC 7396): what is not named stays, null removes.");
        me.MapPut("", ReplaceMe).As("replaceMyProfile", "Replaces the own profile");
        var users = api.MapGroup("").WithTags(Tag);
        users.MapGet("/users", List).AllowedFor(Access.Admin).As("listUsers", "Lists users");
        users.MapGet("/admin/users", List).AllowedFor(Access.Admin).As("listUsersForAdmins", "Lists users, as /users does");
        users.MapGet("/users/directory", Directory).AllowedFor(Access.Participant).TakesProvenAddress()
            .As(
                "searchDirectory", "Searches the directory of members",
                "Public fields only. Words are looked for in name, company, title, skills, city, state and country; clients are not in "
                    + "it.");
        users.MapGet("/users/{id}", Get).AllowedFor(Access.Participant).AnswersETag().TakesProvenAddress()
            .As(
                "getUser", "Reads a user",
                "Those who manage the organisation, and the user, see everything; other members see public fields.");
    }

    private async Task<OkResult<ProfileView>> Me(ApiCall call) =>
        await Own(call).Get() is { } member ? Whole(member) : ApiError.NotFound(What);

    private async Task<OkResult<ProfileView>> ChangeMe(ApiCall call, IfMatch ifMatch, Patch<ProfileInput> patch)
    {
        var grain = Own(call);
        var handler = new MergePatchHandler<Member, ProfileInput, ProfileChange>
        {
            Read = async () => await grain.Get() is { } member ? member : Refusal.NotFound(What),
            VersionOf = member => member.Version,
            ToInput = UserResponses.ToInput,
            Check = (_, input) => UserValidators.Check(input),
            Change = (_, change, version) => grain.ChangeProfile(change.Name, change.Profile, version),
        };
        return (await handler.ApplyAsync(patch, ifMatch)).TryGet(out var changed, out var error) ? Whole(changed) : error;
    }

    private async Task<OkResult<ProfileView>> ReplaceMe(ApiCall call, IfMatch ifMatch, Body<ProfileInput> body)
    {
        if (!UserValidators.Check(body.Value).TryGet(out var change, out var invalid)) return invalid;
        return Whole(await Own(call).ChangeProfile(change.Name, change.Profile, ifMatch.Version));
    }

    private async Task<OkResult<ProfileView>> Get(ApiCall call, string id)
    {
        if (await Grain(call, id).Get() is not { } member) return ApiError.NotFound(What);
        var principal = call.Principal!;
        if (principal.IsAdmin || principal.UserId == id) return Whole(member);
        // Clients are in no directory, so there is nothing of them to see either.
        return member.Role == Role.Client ? ApiError.NotFound(What) : Reply.Ok(UserResponses.ToPublicResponse(member));
    }

    private Task<PageResult<ProfileView>> List(ApiCall call, Query<UserQuery> query)
    {
        var asked = query.Value;
        var list = Listing(call, TenancyDocuments.Member, asked.MemberType, asked.Paging, asked.Search) with
        {
            Statuses = asked.Status is null ? [] : [asked.Status],
            StartsFrom = asked.JoinedFrom,
            StartsBefore = asked.JoinedBefore,
        };
        return documents.PageAsync(
            list, document => UserResponses.ToResponse(MemberIn(document), document.Status!), call.Http.RequestAborted);
    }

    private Task<PageResult<ProfileView>> Directory(ApiCall call, Query<DirectoryQuery> query)
    {
        var list = Listing(call, TenancyDocuments.Directory, query.Value.MemberType, query.Value.Paging, query.Value.Search);
        return documents.PageAsync(list, document => UserResponses.ToPublicResponse(MemberIn(document)), call.Http.RequestAborted);
    }

    private static DocumentQuery Listing(ApiCall call, string kind, string? role, Paging paging, string? search) =>
        new() { Tenant = call.TenantId, Kind = kind, Category = role, Search = search, Page = paging.Page, Limit = paging.Limit };

    private static OkResult<ProfileView> Whole(Outcome<Member> outcome) =>
        Reply.Ok(outcome, member => UserResponses.ToResponse(member, TenancyDocuments.ActiveMember), member => member.Version);

    private static Member MemberIn(Document document) => JsonSerializer.Deserialize(document.Body.Span, TenancyJson.Default.Member)!;

    private IMemberGrain Own(ApiCall call) => Grain(call, call.Principal!.UserId);

    private IMemberGrain Grain(ApiCall call, string userId) => grains.GetGrain<IMemberGrain>(GrainKey.For(call.TenantId, userId));
}
