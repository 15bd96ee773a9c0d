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

namespace Actors.ApiHost.Scheduling.Staff;

/// <summary>Which experts are listed.</summary>
internal sealed record StaffQuery(Paging Paging, string? Search) : IQuery<StaffQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [.. Paging.Parameters, QueryParameter.OfWords("search", "Words of the name, the address or the title.", "Rita")];

    /// <inheritdoc/>
    public static StaffQuery Read(ref QueryReader query) => new(Paging.Read(ref query), query.Words("search", 200));
}

/// <summary>The organisation's experts: /staff.</summary>
internal sealed class StaffEndpoints(IGrainFactory grains, IDocuments documents)
{
    private const string What = "expert";

    public Task<PageResult<StaffView>> List(ApiCall call, Query<StaffQuery> query)
    {
        var list = new DocumentQuery
        {
            Tenant = call.TenantId,
            Kind = SchedulingDocuments.Expert,
            Search = query.Value.Search,
            Page = query.Value.Paging.Page,
            Limit = query.Value.Paging.Limit,
        };
        return documents.PageAsync(list, SchedulingJson.Default.Expert, StaffResponses.ToResponse, call.Http.RequestAborted);
    }

    public async Task<CreatedResult<StaffView>> Create(ApiCall call, Body<StaffInput> body, IdempotencyKey idempotency)
    {
        if (!StaffValidators.Check(body.Value).TryGet(out var profile, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(SchedulingIds.Expert, "staff", call.TenantId), body.Value);
        return Reply.Created(
            await grains.ExpertOf(call, key.Id).Create(key, profile), StaffResponses.ToResponse, expert => $"/staff/{expert.Id}",
            expert => expert.Version);
    }

    public async Task<OkResult<StaffView>> Get(ApiCall call, string id) =>
        Reply.Found(await grains.ExpertOf(call, id).Get(), What, StaffResponses.ToResponse, expert => expert.Version);

    public async Task<OkResult<StaffView>> Change(ApiCall call, string id, IfMatch ifMatch, Patch<StaffInput> patch)
    {
        var grain = grains.ExpertOf(call, id);
        var handler = new MergePatchHandler<Expert, StaffInput, ExpertProfile>
        {
            Read = async () => await grain.Get() is { } expert ? expert : Refusal.NotFound(What),
            VersionOf = expert => expert.Version,
            ToInput = StaffResponses.ToInput,
            Check = (_, input) => StaffValidators.Check(input),
            Change = (_, profile, version) => grain.Change(profile, version),
        };
        return Reply.Ok(await handler.ApplyAsync(patch, ifMatch), StaffResponses.ToResponse, expert => expert.Version);
    }

    public async Task<OkResult<StaffView>> Remove(ApiCall call, string id, IfMatch ifMatch, Query<DepartureQuery> query) =>
        Reply.Ok(await grains.ExpertOf(call, id).Leave(ifMatch.Version, query.Value.Departure), StaffResponses.ToResponse);
}

/// <summary>The organisation's experts.</summary>
internal static class StaffModule
{
    private const string Tag = "Staff";

    public static WebApplicationBuilder AddStaff(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<StaffEndpoints>();
        builder.Services.AddApiKeyCapability("staff", Tag);
        builder.Services.AddExamples(StaffExamples.Add);
        builder.Services.AddTag(Tag, "The experts of the organisation, published or not.");
        return builder;
    }

    public static void MapStaff(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<StaffEndpoints>();
        var staff = api.MapGroup("/staff").WithTags(Tag).ForApiKeys("staff").AllowedFor(Access.Admin);
        staff.MapGet("", endpoints.List).As("listStaff", "Lists the organisation's experts");
        staff.MapPost("", endpoints.Create)
            .As("createStaff", "Adds an expert", "The new expert's calendar is empty: no schedule, no slots.");
        staff.MapGet("/{id}", endpoints.Get).As("getStaff", "Reads an expert");
        staff.MapPatch("/{id}", endpoints.Change)
            .As("changeStaff", "Changes an expert", "A JSON merge patch (RFC 7396): what is not named stays, null removes.");
        staff.MapDelete("/{id}", endpoints.Remove)
            .As(
                "removeStaff", "Removes an expert",
                "Refused while appointments are to come, which are named, unless appointments says what becomes of them: their clients "
                    + "get a mail. At most 100 are seen to at a time: a refusal tells what was done and what is left, and a repeat goes "
                    + "on. Answers the expert as it was.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }
}
