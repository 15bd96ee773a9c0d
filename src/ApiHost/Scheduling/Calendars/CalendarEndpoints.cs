using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>An expert's schedule and time off: /experts/{id}/schedule and /experts/{id}/time-off.</summary>
internal sealed class CalendarEndpoints(IGrainFactory grains, IdempotencyKeys idempotencyKeys)
{
    public async Task<OkResult<ScheduleView>> GetSchedule(ApiCall call, string id) =>
        Reply.Ok(await grains.CalendarOf(call, id).GetSchedule(), CalendarResponses.ToResponse, current => current.Version);

    public async Task<OkResult<ScheduleView>> SetSchedule(
        ApiCall call, string id, IfMatch ifMatch, Body<ScheduleInput> body, Query<DryRun> dryRun)
    {
        if (!CalendarValidators.Check(body.Value).TryGet(out var schedule, out var invalid)) return invalid;
        var calendar = grains.CalendarOf(call, id);
        var outcome = dryRun.Value.IsAskedFor
            ? await calendar.TrySchedule(schedule, ifMatch.Version)
            : await calendar.SetSchedule(schedule, ifMatch.Version);
        return Reply.Ok(outcome, CalendarResponses.ToResponse, current => current.Version);
    }

    public async Task<PageResult<TimeOffView>> ListTimeOff(ApiCall call, string id, Query<TimeOffQuery> query)
    {
        var outcome = await grains.CalendarOf(call, id).ListTimeOff();
        return outcome.IsRefused(out var all, out var refusal)
            ? refusal
            : Reply.Page([.. all.Where(query.Value.Includes)], query.Value.Paging, CalendarResponses.ToResponse);
    }

    public async Task<CreatedResult<TimeOffView>> AddTimeOff(
        ApiCall call, string id, Body<TimeOffInput> body, IdempotencyKey idempotency, Query<DryRun> dryRun)
    {
        if (!CalendarValidators.Check(body.Value).TryGet(out var timeOff, out var invalid)) return invalid;
        var key = idempotency.For(new CreationScope(SchedulingIds.TimeOff, "time-off/" + id, call.TenantId), body.Value);
        if (dryRun.Value.IsAskedFor)
        {
            return Reply.DryRun(
                await grains.CalendarOf(call, id).TryTimeOff(key, timeOff.Start, timeOff.End, timeOff.Reason),
                CalendarResponses.ToResponse);
        }

        if (await idempotencyKeys.UseAsync(call, idempotency, call.TenantId, "time-off", key, about: id) is { } reused) return reused;
        var outcome = await grains.CalendarOf(call, id).AddTimeOff(key, timeOff.Start, timeOff.End, timeOff.Reason);
        return Reply.Created(outcome, CalendarResponses.ToResponse, added => $"/experts/{id}/time-off/{added.Id}");
    }

    public async Task<OkResult<TimeOffView>> RemoveTimeOff(ApiCall call, string id, string timeOffId) =>
        Reply.Ok(await grains.CalendarOf(call, id).RemoveTimeOff(timeOffId), CalendarResponses.ToResponse);
}

/// <summary>Experts' calendars: when they work, and when not.</summary>
internal static class CalendarModule
{
    private const string Tag = "Calendars";
    private const string AppointmentsStay =
        "Appointments that exist keep their time; those that lie outside of the hours from now on are named.";

    public static WebApplicationBuilder AddCalendars(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ExpertCalendars>();
        builder.Services.TryAddSingleton<CalendarEndpoints>();
        builder.Services.TryAddSingleton<TeamTimeOffEndpoint>();
        builder.Services.AddApiKeyCapability("calendars", Tag, "Schedules", "Holidays");
        builder.Services.AddExamples(CalendarExamples.Add);
        builder.Services.AddTag(Tag, "When experts work, and when not.");
        return builder;
    }

    public static void MapCalendars(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<CalendarEndpoints>();
        var calendars = api.MapGroup("/experts/{id}").WithTags(Tag).ForApiKeys("calendars").AllowedFor(Access.Expert);
        calendars.MapGet("/schedule", endpoints.GetSchedule).AllowedFor(Access.Tenant).AnswersETag().As("getSchedule", "Reads a schedule");
        calendars.MapPut("/schedule", endpoints.SetSchedule).As("setSchedule", "Replaces a schedule", AppointmentsStay);
        calendars.MapGet("/time-off", endpoints.ListTimeOff)
            .As("listTimeOff", "Lists time off that has not passed", "With from or to only what lies between.");
        calendars.MapPost("/time-off", endpoints.AddTimeOff)
            .As("addTimeOff", "Adds time off", AppointmentsStay)
            .MayFail(ApiErrorCode.LimitReached);
        calendars.MapDelete("/time-off/{timeOffId}", endpoints.RemoveTimeOff).As("removeTimeOff", "Removes time off");
        var team = api.MapGroup("/time-off").WithTags(Tag).ForApiKeys("calendars").AllowedFor(Access.Admin);
        team.MapPost("", api.ServiceProvider.GetRequiredService<TeamTimeOffEndpoint>().Add)
            .As(
                "addTeamTimeOff", "Adds time off for several experts",
                "Each calendar decides by itself: the answer tells for each expert what was added, or why nothing was. Each is removed by "
                    + "itself. Under the same Idempotency-Key a repeat adds what is missing and nothing twice. " + AppointmentsStay)
            .MayFail(ApiErrorCode.LimitReached);
    }
}
