using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Images;
using Actors.ApiHost.Scheduling.Staff;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Scheduling.Experts;

/// <summary>Experts as people see them, and what experts do about that: /experts.</summary>
internal sealed class ExpertEndpoints(IGrainFactory grains, IDocuments documents)
{
    private const string StepPrefix = "stp_";
    private const string What = "expert";

    public async Task<PageResult<ExpertView>> List(ApiCall call, Query<ExpertQuery> query)
    {
        var list = await OfferersOf(call, query.Value.Documents with { Tenant = call.TenantId }, query.Value.ServiceType);
        return await documents.PageAsync(list, SchedulingJson.Default.Expert, ExpertResponses.ToResponse, call.Http.RequestAborted);
    }

    public async Task<OkResult<ExpertView>> Get(ApiCall call, string id)
    {
        var expert = await grains.ExpertOf(call, id).Get();
        return Reply.Found(IsShown(call, expert) ? expert : null, What, ExpertResponses.ToResponse);
    }

    public async Task<OkResult<StaffView>> Change(ApiCall call, string id, IfMatch ifMatch, Patch<ExpertInput> patch)
    {
        var grain = grains.ExpertOf(call, id);
        var handler = new MergePatchHandler<Expert, ExpertInput, ExpertProfile>
        {
            Read = async () => await grain.Get() is { } expert ? expert : Refusal.NotFound(What),
            VersionOf = expert => expert.Version,
            ToInput = ExpertResponses.ToInput,
            Check = (expert, input) => ExpertValidators.Check(expert.Profile, input),
            Change = (_, profile, version) => grain.Change(profile, version),
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), StaffResponses.ToResponse, expert => expert.Version);
    }

    public async Task<OkResult<StaffView>> Publish(ApiCall call, string id, IfMatch ifMatch, IdempotencyKey idempotency) =>
        ResultOf(await grains.ExpertOf(call, id).Publish(ifMatch.Version, KeyOf(call, id, idempotency, "publish")));

    public async Task<OkResult<StaffView>> Unpublish(ApiCall call, string id, IfMatch ifMatch, IdempotencyKey idempotency) =>
        ResultOf(await grains.ExpertOf(call, id).Unpublish(ifMatch.Version, KeyOf(call, id, idempotency, "unpublish")));

    public async Task<OkResult<StaffView>> SetImage(ApiCall call, string id, IfMatch ifMatch, ImageBody body)
    {
        var grain = grains.ExpertOf(call, id);
        if (await grain.Get() is null) return ApiError.NotFound(What);
        return body.ReadFor(id).TryGet(out var image, out var invalid) ? ResultOf(await grain.SetImage(image, ifMatch.Version)) : invalid;
    }

    public async Task<ImageResult> GetImage(ApiCall call, string id, string imageId) => IsShown(call, await grains.ExpertOf(call, id).Get())
        ? await ImageResult.FindAsync(documents, call, id, imageId)
        : ImageResult.None;

    // Who is not published is there for those only who see to it.
    private static bool IsShown(ApiCall call, Expert? expert) =>
        expert is not null && (expert.PublishedAt is not null || call.Principal?.MayActFor(expert.Id) == true);

    private static OkResult<StaffView> ResultOf(Outcome<Expert> outcome) =>
        Reply.Ok(outcome, StaffResponses.ToResponse, expert => expert.Version);

    private static CreationKey? KeyOf(ApiCall call, string id, IdempotencyKey idempotency, string step) =>
        idempotency.Given(new CreationScope(StepPrefix, $"experts/{id}/{step}", call.TenantId), step);

    // A service without experts of its own is everybody's; one that strangers cannot book is nobody's.
    private async Task<DocumentQuery> OfferersOf(ApiCall call, DocumentQuery all, string? serviceType)
    {
        if (serviceType is null) return all;
        if (await grains.CatalogOf(call).Find(serviceType) is not { Definition: { Active: true } definition } service)
            return all with { Ids = [] };
        return definition.IsOfferedByAll()
            ? all with { OtherThan = [.. service.WithoutPayments?.Where(expert => !service.MayBePaidFor(expert)) ?? []] }
            : all with { Ids = [.. definition.NamedExperts().Where(service.MayBePaidFor)] };
    }
}
