using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.Journaling;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>The organisation's experts: /staff.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where lists are read.</param>
internal sealed class StaffEndpoints(IGrainFactory grains, IDocuments documents)
{
    private const string What = "expert";

    /// <summary>GET /staff.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var (query, paging, invalid) = ReadList(call);
        if (invalid is not null) return invalid;
        var page = await documents.QueryAsync(query!, call.Http.RequestAborted);
        var views = new List<StaffView>(page.Items.Count);
        foreach (var document in page.Items)
            views.Add(StaffMapping.ToView(JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.Expert)!));
        return new ListAnswer<StaffView>(
            views, Pagination.Of(paging.Page, paging.Limit, page.Total), SchedulingAnswers.Default.PagedEnvelopeStaffView);
    }

    /// <summary>POST /staff.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Create(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.StaffInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (StaffMapping.Check(input).IsFailed(out var profile, out var invalid)) return invalid;
        var scope = new CreationScope(Ids.Expert, "staff", call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, SchedulingRequests.Default.StaffInput, out var key, out var notAKey)) return notAKey;
        var outcome = await Grain(call, key.Id).Create(key, profile);
        if (outcome.IsRefused(out var expert, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            StaffMapping.ToView(expert),
            SchedulingAnswers.Default.EnvelopeStaffView,
            $"{ApiVersion.BasePath}/staff/{expert.Id}",
            expert.Version,
            outcome.Replayed);
    }

    /// <summary>GET /staff/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Get(ApiCall call) => await Grain(call, call.RouteValue("id")).Get() is { } expert
        ? Answer.Ok(StaffMapping.ToView(expert), SchedulingAnswers.Default.EnvelopeStaffView, expert.Version)
        : ApiError.NotFound(What);

    /// <summary>PATCH /staff/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Patch(ApiCall call)
    {
        var grain = Grain(call, call.RouteValue("id"));
        var patching = new Patching<Expert, StaffInput, ExpertProfile>
        {
            Read = async () => await grain.Get() is { } expert ? expert : Refusal.NotFound(What),
            VersionOf = expert => expert.Version,
            ToInput = StaffMapping.ToInput,
            Type = SchedulingRequests.Default.StaffInput,
            Check = StaffMapping.Check,
            Change = (_, profile, version) => grain.Change(profile, version),
        };
        if ((await patching.RunAsync(call)).IsFailed(out var changed, out var error)) return error;
        return Answer.Ok(StaffMapping.ToView(changed), SchedulingAnswers.Default.EnvelopeStaffView, changed.Version);
    }

    /// <summary>DELETE /staff/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Delete(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var outcome = await Grain(call, call.RouteValue("id")).Remove(expected);
        if (outcome.IsRefused(out var expert, out var refusal)) return refusal;
        return Answer.Ok(StaffMapping.ToView(expert), SchedulingAnswers.Default.EnvelopeStaffView);
    }

    private static (DocumentQuery? Query, Paging Paging, ApiError? Error) ReadList(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        var search = query.Text("search", 200);
        if (!query.None) return (null, paging, query.ToError());
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Expert,
            Search = search,
            Page = paging.Page,
            Limit = paging.Limit,
        };
        return (list, paging, null);
    }

    private IExpertGrain Grain(ApiCall call, string id) => grains.GetGrain<IExpertGrain>(GrainKey.For(call.TenantId, id));
}
