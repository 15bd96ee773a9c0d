using System.Text.Json;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.TeamCalendars;

/// <summary>The calendars of several experts: GET /calendar. Owners and admins see all of them, experts their own.</summary>
internal sealed class TeamCalendarEndpoint(IGrainFactory grains, ExpertCalendars calendars, TeamCalendarReader reader)
{
    private static readonly ApiError NotYours =
        ApiError.Forbidden("Only owners and admins see calendars of others, and experts their own.");
    private static readonly ApiError TooManyExperts =
        new(ApiErrorCode.LimitReached, $"The organisation has more than {TeamCalendarQuery.MaxExperts} experts.")
        {
            Fields = [new FieldProblem("expertIds", $"must be given, {TeamCalendarQuery.MaxExperts} at a time")],
        };

    private static readonly ApiError TooMuch =
        new(ApiErrorCode.LimitReached, $"There is more than {TeamCalendarReader.MostEntries} appointments and stretches of time off.")
        {
            Fields = [new FieldProblem("to", "must be nearer to from, or expertIds fewer")],
        };

    public async Task<OkResult<TeamCalendarView>> Get(ApiCall call, Query<TeamCalendarQuery> query)
    {
        var asked = query.Value;
        if (!(await ExpertsAsync(call, asked)).TryGet(out var experts, out var error)) return error;
        var counts = await calendars.AskAsync(
            call, experts.Select(expert => expert.Id), (id, _) => reader.CountAsync(call, id, asked));
        if (counts.Sum() > TeamCalendarReader.MostEntries) return TooMuch;
        var holidays = await grains.GetGrain<IHolidaysGrain>(GrainKey.For(call.TenantId, IServiceCatalogGrain.KeyId)).GetHolidays();
        var views = new List<ExpertCalendarView>();
        foreach (var expert in experts)
        {
            if (await reader.ReadAsync(call, expert, asked, holidays) is { } view) views.Add(view);
        }

        return Reply.Ok(new TeamCalendarView { From = asked.From.UtcDateTime, To = asked.To.UtcDateTime, Experts = views });
    }

    private async ValueTask<Result<IReadOnlyList<Expert>>> ExpertsAsync(ApiCall call, TeamCalendarQuery asked)
    {
        var principal = call.Principal!;
        if (principal.IsAdmin) return asked.ExpertIds.Count == 0 ? await AllAsync(call) : await NamedAsync(call, asked.ExpertIds);
        if (principal.ExpertId is not { } own || asked.ExpertIds.Any(id => id != own)) return NotYours;
        return await NamedAsync(call, [own]);
    }

    private async Task<Result<IReadOnlyList<Expert>>> AllAsync(ApiCall call)
    {
        var (experts, total) = await calendars.FindExpertsAsync(call, TeamCalendarQuery.MaxExperts);
        if (total > TeamCalendarQuery.MaxExperts) return TooManyExperts;
        return experts.Select(expert => JsonSerializer.Deserialize(expert.Body.Span, SchedulingJson.Default.Expert)!).ToArray();
    }

    private async Task<Result<IReadOnlyList<Expert>>> NamedAsync(ApiCall call, IReadOnlyList<string> ids)
    {
        var found = await Task.WhenAll(ids.Select(id => grains.ExpertOf(call, id).Get()));
        if (Array.IndexOf(found, null) is >= 0 and var index)
            return ApiError.NotFound("expert") with { Fields = [new FieldProblem("expertIds", $"{ids[index]} is no expert")] };
        return found!;
    }
}

/// <summary>Calendars of several experts.</summary>
internal static class TeamCalendarModule
{
    private const string Tag = "Calendars";

    public static WebApplicationBuilder AddTeamCalendars(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<TeamCalendarReader>();
        builder.Services.TryAddSingleton<TeamCalendarEndpoint>();
        builder.Services.AddExamples(TeamCalendarExamples.Add);
        return builder;
    }

    public static void MapTeamCalendars(this IEndpointRouteBuilder api)
    {
        var endpoint = api.ServiceProvider.GetRequiredService<TeamCalendarEndpoint>();
        api.MapGroup("/calendar").WithTags(Tag).ForApiKeys("calendars").MapGet("", endpoint.Get).AllowedFor(Access.Member).ReadsMuch()
            .As(
                "getCalendar", "Reads the calendars of several experts",
                "Appointments, holds, time off and working hours between two instants, past too. Owners and admins see all experts, "
                    + "experts their own. Working hours are those of the schedules as they are now.")
            .MayFail(ApiErrorCode.LimitReached, ApiErrorCode.ResourceNotFound);
    }
}
