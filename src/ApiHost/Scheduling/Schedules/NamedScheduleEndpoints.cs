using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Interfaces.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Schedules;

/// <summary>An expert's schedules beside the default one: /experts/{id}/schedules.</summary>
internal sealed class NamedScheduleEndpoints(ExpertCalendars calendars, IdempotencyKeys idempotencyKeys)
{
    public async Task<PageResult<NamedScheduleView>> List(ApiCall call, string id, Query<Paging> paging)
    {
        var outcome = await calendars.Of(call, id).ListSchedules();
        return outcome.IsRefused(out var all, out var refusal)
            ? refusal
            : Reply.Page(all, paging.Value, NamedScheduleResponses.ToResponse);
    }

    public async Task<OkResult<NamedScheduleView>> Get(ApiCall call, string id, string scheduleId) => Reply.Ok(
        await calendars.Of(call, id).FindSchedule(scheduleId), NamedScheduleResponses.ToResponse, schedule => schedule.Version);

    public async Task<CreatedResult<NamedScheduleView>> Add(
        ApiCall call, string id, Body<NamedScheduleInput> body, IdempotencyKey idempotency, Query<DryRun> dryRun)
    {
        if (!NamedScheduleValidators.Check(body.Value).TryGet(out var definition, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(SchedulingIds.Schedule, "schedules/" + id, call.TenantId), body.Value);
        var calendar = calendars.Of(call, id);
        if (dryRun.Value.IsAskedFor)
            return Reply.DryRun(await calendar.AddSchedule(key, definition, dryRun: true), NamedScheduleResponses.ToResponse);
        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, "schedules", key, about: id) is { } reused) return reused;
        return Reply.Created(
            await calendar.AddSchedule(key, definition, dryRun: false), NamedScheduleResponses.ToResponse,
            added => $"/experts/{id}/schedules/{added.Id}", added => added.Version);
    }

    public async Task<OkResult<NamedScheduleView>> Replace(
        ApiCall call, string id, string scheduleId, IfMatch ifMatch, Body<NamedScheduleInput> body, Query<DryRun> dryRun)
    {
        if (!NamedScheduleValidators.Check(body.Value).TryGet(out var definition, out var invalid)) return invalid;
        return Reply.Ok(
            await calendars.Of(call, id).ChangeSchedule(scheduleId, definition, ifMatch.Version, dryRun.Value.IsAskedFor),
            NamedScheduleResponses.ToResponse, schedule => schedule.Version);
    }

    public async Task<OkResult<NamedScheduleView>> Change(
        ApiCall call, string id, string scheduleId, IfMatch ifMatch, Patch<NamedScheduleInput> patch, Query<DryRun> dryRun)
    {
        var calendar = calendars.Of(call, id);
        var handler = new MergePatchHandler<NamedSchedule, NamedScheduleInput, ScheduleDefinition>
        {
            Read = () => calendar.FindSchedule(scheduleId),
            VersionOf = schedule => schedule.Version,
            ToInput = NamedScheduleResponses.ToInput,
            Check = (_, input) => NamedScheduleValidators.Check(input),
            Change = (_, definition, version) => calendar.ChangeSchedule(scheduleId, definition, version, dryRun.Value.IsAskedFor),
        };
        return Reply.Ok(
            await handler.ApplyAsync(patch, ifMatch), NamedScheduleResponses.ToResponse, schedule => schedule.Version);
    }

    public async Task<OkResult<NamedScheduleView>> Remove(
        ApiCall call, string id, string scheduleId, IfMatch ifMatch, Query<DryRun> dryRun) => Reply.Ok(
        await calendars.Of(call, id).RemoveSchedule(scheduleId, ifMatch.Version, dryRun.Value.IsAskedFor),
        NamedScheduleResponses.ToResponse);
}

/// <summary>Experts' schedules beside the default one.</summary>
internal static class NamedScheduleModule
{
    private const string Tag = "Schedules";
    private const string Dates =
        "It is in force on its active dates, in its own zone; the default schedule has all others. A date that another schedule of the "
            + "expert has is refused, and the other is named. Appointments that exist keep their time; those outside are named.";

    public static WebApplicationBuilder AddNamedSchedules(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<NamedScheduleEndpoints>();
        builder.Services.AddExamples(NamedScheduleExamples.Add);
        builder.Services.AddTag(Tag, "Hours for a season, or for weeks in another zone.");
        return builder;
    }

    public static void MapNamedSchedules(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<NamedScheduleEndpoints>();
        var schedules = api.MapGroup("/experts/{id}/schedules").WithTags(Tag).ForApiKeys("calendars").AllowedFor(Access.Expert);
        schedules.MapGet("", endpoints.List).As("listSchedules", "Lists an expert's schedules beside the default one");
        schedules.MapPost("", endpoints.Add).As("createSchedule", "Adds a schedule beside the default one", Dates)
            .MayFail(ApiErrorCode.LimitReached);
        schedules.MapGet("/{scheduleId}", endpoints.Get).AnswersETag()
            .As("getNamedSchedule", "Reads a schedule beside the default one");
        schedules.MapPut("/{scheduleId}", endpoints.Replace)
            .As("replaceSchedule", "Replaces a schedule beside the default one", Dates);
        schedules.MapPatch("/{scheduleId}", endpoints.Change).As(
            "changeSchedule", "Changes a schedule beside the default one",
            "A JSON merge patch (RFC 7396): what is not named stays, null removes. " + Dates);
        schedules.MapDelete("/{scheduleId}", endpoints.Remove).As(
            "removeSchedule", "Removes a schedule beside the default one", "Its dates go back to the default one. Answers it as it was.");
    }
}
