using System.Text.Json;
using Actors.ApiHost.Http;
using Actors.Journaling;
using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Services: /services.</summary>
/// <param name="grains">The grains.</param>
/// <param name="documents">Where lists are read.</param>
internal sealed class ServiceEndpoints(IGrainFactory grains, IDocuments documents)
{
    private const string What = "service";

    /// <summary>GET /services.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> List(ApiCall call)
    {
        var (query, paging, invalid) = ReadList(call);
        if (invalid is not null) return invalid;
        var page = await documents.QueryAsync(query!, call.Http.RequestAborted);
        var views = new List<ServiceView>(page.Items.Count);
        foreach (var document in page.Items)
            views.Add(ServiceMapping.ToView(JsonSerializer.Deserialize(document.Body.Span, SchedulingJson.Default.Service)!));
        return new ListAnswer<ServiceView>(
            views, Pagination.Of(paging.Page, paging.Limit, page.Total), SchedulingAnswers.Default.PagedEnvelopeServiceView);
    }

    /// <summary>POST /services.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Create(ApiCall call)
    {
        var body = await JsonInput.ReadAsync(call, SchedulingRequests.Default.ServiceInput);
        if (body.IsFailed(out var input, out var unreadable)) return unreadable;
        if (ServiceInputRules.Check(input).IsFailed(out var definition, out var invalid)) return invalid;
        var scope = new CreationScope(Ids.Service, "services", call.TenantId);
        if (!CreationKeys.TryMake(call, scope, input, SchedulingRequests.Default.ServiceInput, out var key, out var notAKey)) return notAKey;
        var outcome = await Catalog(call).Create(key, definition);
        if (outcome.IsRefused(out var service, out var refusal)) return Refusals.ToError(refusal, outcome.Replayed);
        return Answer.Created(
            ServiceMapping.ToView(service),
            SchedulingAnswers.Default.EnvelopeServiceView,
            $"{ApiVersion.BasePath}/services/{service.Id}",
            service.Version,
            outcome.Replayed);
    }

    /// <summary>GET /services/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Get(ApiCall call) => await Catalog(call).Find(call.RouteValue("id")) is { } service
        ? Answer.Ok(ServiceMapping.ToView(service), SchedulingAnswers.Default.EnvelopeServiceView, service.Version)
        : ApiError.NotFound(What);

    /// <summary>PATCH /services/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Patch(ApiCall call)
    {
        var catalog = Catalog(call);
        var id = call.RouteValue("id");
        var patching = new Patching<Service, ServiceInput, ServiceDefinition>
        {
            Read = async () => await catalog.Find(id) is { } service ? service : Refusal.NotFound(What),
            VersionOf = service => service.Version,
            ToInput = ServiceMapping.ToInput,
            Type = SchedulingRequests.Default.ServiceInput,
            Check = ServiceInputRules.Check,
            Change = (service, definition, version) => catalog.Change(service.Id, definition, version),
        };
        if ((await patching.RunAsync(call)).IsFailed(out var changed, out var error)) return error;
        return Answer.Ok(ServiceMapping.ToView(changed), SchedulingAnswers.Default.EnvelopeServiceView, changed.Version);
    }

    /// <summary>DELETE /services/{id}.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Delete(ApiCall call)
    {
        if (!Preconditions.TryReadIfMatch(call, out var expected, out var notAVersion)) return notAVersion;
        var catalog = Catalog(call);
        if (await catalog.Find(call.RouteValue("id")) is not { } found) return ApiError.NotFound(What);
        var outcome = await catalog.Remove(found.Id, expected);
        if (outcome.IsRefused(out var service, out var refusal)) return refusal;
        return Answer.Ok(ServiceMapping.ToView(service), SchedulingAnswers.Default.EnvelopeServiceView);
    }

    // Who does not manage the tenant sees what can be booked.
    private static (DocumentQuery? Query, Paging Paging, ApiError? Error) ReadList(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        var search = query.Text("search", 200);
        if (!query.None) return (null, paging, query.ToError());
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Service,
            Statuses = call.Principal is { IsAdmin: true } ? [] : ["active"],
            Search = search,
            Page = paging.Page,
            Limit = paging.Limit,
        };
        return (list, paging, null);
    }

    private IServiceCatalogGrain Catalog(ApiCall call) =>
        grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId));
}
