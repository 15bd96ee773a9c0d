using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.ApiHost.Identity;
using Actors.Identity;
using Actors.Journaling;
using Actors.Tenancy;

namespace Actors.ApiHost.Tenancy;

/// <summary>Users as the organisation knows them: /users.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where lists are read.</param>
internal sealed class UserEndpoints(IGrainFactory grains, IDocuments documents)
{
    private const string What = "user";

    /// <summary>GET /users/me.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Me(ApiCall call) => await Own(call).Get() is { } member ? Ok(member) : ApiError.NotFound(What);

    /// <summary>PATCH /users/me.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Patch(ApiCall call)
    {
        var grain = Own(call);
        var patching = new Patching<Member, ProfileInput, ProfileChange>
        {
            Read = async () => await grain.Get() is { } member ? member : Refusal.NotFound(What),
            VersionOf = member => member.Version,
            ToInput = ProfileMapping.ToInput,
            Type = TenancyRequests.Default.ProfileInput,
            Check = ProfileMapping.Check,
            Change = (_, change, version) => grain.ChangeProfile(change.Name, change.Profile, version),
        };
        return (await patching.RunAsync(call)).IsFailed(out var changed, out var error) ? error : Ok(changed);
    }

    /// <summary>PUT /users/me.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Put(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var body = await JsonInput.ReadAsync(call, TenancyRequests.Default.ProfileInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (ProfileMapping.Check(input).IsFailed(out var change, out var invalid)) return invalid;
        var outcome = await Own(call).ChangeProfile(change.Name, change.Profile, expected);
        return outcome.IsRefused(out var member, out var refusal) ? refusal : Ok(member);
    }

    /// <summary>GET /users/{id}: all of it for those who manage and for oneself, public fields for the others.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Get(ApiCall call)
    {
        var id = call.RouteValue("id");
        if (await Grain(call, id).Get() is not { } member) return ApiError.NotFound(What);
        var principal = call.Principal!;
        if (principal.IsAdmin || principal.UserId == id) return Ok(member);
        // Clients are in no directory, so there is nothing of them to see either.
        if (member.Role == Role.Client) return ApiError.NotFound(What);
        return Answer.Ok(ProfileMapping.ToPublicView(member), TenancyAnswers.Default.EnvelopeProfileView);
    }

    /// <summary>GET /users and GET /admin/users.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var list = Query(call, TenantDocuments.Member, ref query, out var paging);
        var status = query.Text("status", 20);
        if (status is not (null or TenantDocuments.ActiveMember or TenantDocuments.RemovedMember)) query.Add("status", "active or removed is expected.");
        var day = query.Date("registrationDate");
        var from = day is { } date ? new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero) : query.DateOrInstant("registeredFrom", isEnd: false);
        var before = day is null ? query.DateOrInstant("registeredTo", isEnd: true) : from!.Value.AddDays(1);
        if (!query.None) return query.ToError();
        list = list with { Statuses = status is null ? [] : [status], Search = query.Text("search", 200), StartsFrom = from, StartsBefore = before };
        return await PageAsync(call, list, paging, document => ProfileMapping.ToView(MemberIn(document), document.Status!));
    }

    /// <summary>GET /users/directory.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Directory(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var list = Query(call, TenantDocuments.Directory, ref query, out var paging);
        string?[] words = [query.Text("location", 100), query.Text("skills", 200), query.Text("search", 200)];
        if (!query.None) return query.ToError();
        // A directory row's words are those of all public fields, so what is asked of each is asked of the row.
        var search = string.Join(' ', words.OfType<string>());
        list = list with { Search = search.Length == 0 ? null : search };
        return await PageAsync(call, list, paging, document => ProfileMapping.ToPublicView(MemberIn(document)));
    }

    private static DocumentQuery Query(ApiCall call, string kind, ref QueryReader query, out Paging paging)
    {
        paging = Paging.From(ref query);
        var role = query.Text("memberType", 20);
        if (role is not null && !RoleNames.TryParse(role, out _)) query.Add("memberType", MemberMapping.RoleExpected);
        return new DocumentQuery { Tenant = call.TenantId, Kind = kind, Category = role, Page = paging.Page, Limit = paging.Limit };
    }

    private static DataAnswer<ProfileView> Ok(Member member) => Answer.Ok(
        ProfileMapping.ToView(member, TenantDocuments.ActiveMember), TenancyAnswers.Default.EnvelopeProfileView, member.Version);

    private static Member MemberIn(Document document) => JsonSerializer.Deserialize(document.Body.Span, IdentityJson.Default.Member)!;

    private async Task<Answer> PageAsync(ApiCall call, DocumentQuery list, Paging paging, Func<Document, ProfileView> toView)
    {
        var page = await documents.QueryAsync(list, call.Http.RequestAborted);
        return new ListAnswer<ProfileView>(
            page.Items.Select(toView).ToList(),
            Pagination.Of(paging.Page, paging.Limit, page.Total),
            TenancyAnswers.Default.PagedEnvelopeProfileView);
    }

    private IMemberGrain Own(ApiCall call) => Grain(call, call.Principal!.UserId);

    private IMemberGrain Grain(ApiCall call, string userId) => grains.GetGrain<IMemberGrain>(GrainKey.For(call.TenantId, userId));
}
