using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Services;

/// <summary>Which services are listed.</summary>
internal sealed record ServiceQuery(Paging Paging, string? Search) : IQuery<ServiceQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [.. Paging.Parameters, QueryParameter.OfWords("search", "Words of the name, the slug or the description.", "consultation")];

    /// <inheritdoc/>
    public static ServiceQuery Read(ref QueryReader query) => new(Paging.Read(ref query), query.Words("search", 200));
}

/// <summary>Services: /services.</summary>
internal sealed class ServiceEndpoints(IGrainFactory grains, IDocuments documents, ExpertCalendars calendars)
{
    private const string What = "service";

    public async Task<PageResult<ServiceView>> List(ApiCall call, Query<ServiceQuery> query)
    {
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Service,
            // Who does not manage the tenant sees what can be booked.
            Statuses = call.Principal is { IsAdmin: true } ? [] : ["active"],
            Search = query.Value.Search,
            Page = query.Value.Paging.Page,
            Limit = query.Value.Paging.Limit,
        };
        // The rate, and who takes no payments, are kept once, not with each service.
        var tax = await grains.TaxOf(call).GetTax();
        var without = call.Principal is { IsAdmin: true } ? await grains.ExpertPaymentsOf(call).GetWithoutPayments() : null;
        return await documents.PageAsync(
            list, SchedulingJson.Default.Service,
            service => ViewFor(call, service with { OrganizationTax = tax, WithoutPayments = without }), call.Http.RequestAborted);
    }

    public async Task<CreatedResult<ServiceView>> Create(ApiCall call, Body<ServiceInput> body, IdempotencyKey idempotency)
    {
        if (!ServiceValidators.Check(body.Value).TryGet(out var definition, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(SchedulingIds.Service, "services", call.TenantId), body.Value);
        return Reply.Created(
            await grains.CatalogOf(call).Create(key, definition), service => ViewFor(call, service), service => $"/services/{service.Id}",
            service => service.Version);
    }

    public async Task<OkResult<ServiceView>> Get(ApiCall call, string id) =>
        Reply.Found(await grains.CatalogOf(call).Find(id), What, service => ViewFor(call, service), service => service.Version);

    public async Task<OkResult<ServiceView>> Change(
        ApiCall call, string id, IfMatch ifMatch, Patch<ServiceInput> patch, Query<DryRun> dryRun)
    {
        var catalog = grains.CatalogOf(call);
        Service? before = null;
        var handler = new MergePatchHandler<Service, ServiceInput, ServiceDefinition>
        {
            Read = async () => await catalog.Find(id) is { } service ? service : Refusal.NotFound(What),
            VersionOf = service => service.Version,
            ToInput = ServiceResponses.ToInput,
            Check = (_, input) => ServiceValidators.Check(input),
            Change = (service, definition, version) =>
            {
                before = service;
                return dryRun.Value.IsAskedFor
                    ? catalog.TryChange(service.Id, definition, version)
                    : catalog.Change(service.Id, definition, version);
            },
        };
        if (!(await handler.ApplyAsync(patch, ifMatch)).TryGet(out var after, out var error)) return error;
        var outside = await calendars.OutsideOfServiceAsync(call, before!, after);
        // A dry run leaves the version as it was.
        var version = dryRun.Value.IsAskedFor ? before!.Version : after.Version;
        return Reply.Ok(ViewFor(call, after) with { Outside = outside, Version = version }, version);
    }

    public async Task<OkResult<ServiceView>> Remove(ApiCall call, string id, IfMatch ifMatch)
    {
        var catalog = grains.CatalogOf(call);
        if (await catalog.Find(id) is not { } found) return ApiError.NotFound(What);
        return Reply.Ok(await catalog.Remove(found.Id, ifMatch.Version), service => ViewFor(call, service));
    }

    // With whom it cannot be booked is told to those who can do something about it; clients are not offered them.
    private static ServiceView ViewFor(ApiCall call, Service service) => call.Principal is { IsAdmin: true }
        ? ServiceResponses.ToResponse(service) with
        {
            ExpertsWithoutPayments = ServiceResponses.WithoutPaymentsOf(service),
            MeetingLocation = service.Definition.Meeting?.Location,
        }
        : ServiceResponses.ToResponse(service);
}

/// <summary>The catalogue of services.</summary>
internal static class ServiceCatalogModule
{
    private const string Tag = "Services";

    public static WebApplicationBuilder AddServiceCatalog(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ServiceEndpoints>();
        builder.Services.TryAddSingleton<TaxEndpoints>();
        builder.Services.AddApiKeyCapability("services", Tag);
        builder.Services.AddExamples(ServiceExamples.Add);
        builder.Services.AddTag(Tag, "What can be booked.");
        return builder;
    }

    public static void MapServiceCatalog(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<ServiceEndpoints>();
        var services = api.MapGroup("/services").WithTags(Tag).ForApiKeys("services");
        services.MapGet("", endpoints.List).AllowedFor(Access.Tenant).CachedForAnonymous()
            .As("listServices", "Lists services", "Owners and admins see all of them, everybody else those that can be booked at present.");
        services.MapPost("", endpoints.Create).AllowedFor(Access.Admin)
            .As("createService", "Adds a service")
            .MayFail(ApiErrorCode.DuplicateResource, ApiErrorCode.LimitReached);
        MapTax(services, api.ServiceProvider.GetRequiredService<TaxEndpoints>());
        services.MapGet("/{id}", endpoints.Get).AllowedFor(Access.Tenant)
            .As("getService", "Reads a service", "By its id or its slug.");
        services.MapPatch("/{id}", endpoints.Change).AllowedFor(Access.Admin)
            .As(
                "changeService", "Changes a service",
                "A JSON merge patch (RFC 7396): what is not named stays, null removes. Appointments that exist keep what they were booked "
                    + "with: also of a service that is no longer active, and with an expert who no longer offers it. They are then not "
                    + "moved any more, but kept, completed or called off. Those are named in outside.")
            .MayFail(ApiErrorCode.DuplicateResource);
        services.MapDelete("/{id}", endpoints.Remove).AllowedFor(Access.Admin)
            .As(
                "removeService", "Removes a service",
                "Its appointments stay with their experts; they are not moved any more, but kept, completed or called off. Answers the "
                    + "service as it was.");
    }
    private static void MapTax(RouteGroupBuilder services, TaxEndpoints endpoints)
    {
        services.MapGet("/tax", endpoints.Get).AllowedFor(Access.Admin)
            .As("getTax", "Reads the organisation's rate of tax", "Services that have no rate of their own have it.");
        services.MapPut("/tax", endpoints.Set).AllowedFor(Access.Admin)
            .As("setTax", "Sets the organisation's rate of tax", "Appointments that exist keep what they were booked with.");
    }
}
