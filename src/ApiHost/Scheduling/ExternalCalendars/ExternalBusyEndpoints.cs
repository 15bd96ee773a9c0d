using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.ExternalCalendars;

/// <summary>What other calendars of an expert take: /experts/{id}/external-busy.</summary>
internal sealed class ExternalBusyEndpoints(IGrainFactory grains, IBusyFormat format)
{
    /// <summary>How the names of calendars begin that are read here: what they take nobody tells by hand.</summary>
    public const string ReadHere = "xcl_";

    private static readonly ApiError IsReadHere = ApiError.Invalid(
        "source", $"must not begin with {ReadHere}: so calendars are named that are read here (/experts/{{id}}/external-calendars)");

    // What comes back for ever is told for so long.
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(731);

    public async Task<PageResult<ExternalCalendarView>> List(ApiCall call, string id, Query<Paging> paging)
    {
        var outcome = await grains.CalendarOf(call, id).ListExternalBusy();
        return outcome.IsRefused(out var all, out var refusal)
            ? refusal
            : Reply.Page(all, paging.Value, ExternalBusyResponses.ToItem);
    }

    public async Task<OkResult<ExternalBusyView>> Get(ApiCall call, string id, string source) =>
        Reply.Ok(await grains.CalendarOf(call, id).FindExternalBusy(source), ExternalBusyResponses.ToResponse);

    public async Task<OkResult<ExternalBusyView>> Set(
        ApiCall call, string id, string source, ExternalBusySource told, Query<BusyRulesQuery> rules)
    {
        if (source.StartsWith(ReadHere, StringComparison.Ordinal)) return IsReadHere;
        if (told.File is { } file) return await SetAsync(call, id, source, file, rules.Value);
        if (!ExternalBusyValidators.Check(told.Stretches!).TryGet(out var busy, out var invalid)) return invalid;
        return Reply.Ok(await grains.CalendarOf(call, id).SetExternalBusy(source, [.. busy]), ExternalBusyResponses.ToResponse);
    }

    public async Task<OkResult<ExternalBusyView>> Remove(ApiCall call, string id, string source) =>
        source.StartsWith(ReadHere, StringComparison.Ordinal)
            ? IsReadHere
            : Reply.Ok(await grains.CalendarOf(call, id).RemoveExternalBusy(source), ExternalBusyResponses.ToResponse);

    private async Task<OkResult<ExternalBusyView>> SetAsync(ApiCall call, string id, string source, string file, BusyRulesQuery rules)
    {
        if (await grains.ExpertOf(call, id).Get() is not { } expert) return ApiError.NotFound("expert");
        var now = call.Clock.GetUtcNow();
        var read = format.Read([file], new BusyFileRules(now, now + Ahead, expert.Profile.TimeZone)
        {
            Owner = expert.Profile.Email,
            AllDayIsBusy = !rules.IgnoresAllDay,
            TentativeIsBusy = !rules.IgnoresTentative,
        });
        if (read.IsRefused(out var content, out var unreadable)) return Refusals.ToError(unreadable);
        var set = await grains.CalendarOf(call, id).SetExternalBusy(source, [.. content.Busy]);
        return Reply.Ok(set, external => ExternalBusyResponses.ToResponse(external) with
        {
            NotUnderstood = [.. content.Left.Select(ExternalBusyResponses.ToResponse)],
            NotUnderstoodTotal = content.LeftTotal,
        });
    }
}

/// <summary>What other calendars of experts take.</summary>
internal static class ExternalBusyModule
{
    private const string Tag = "External calendars";
    private const string Conflicts =
        "Appointments that exist keep their time; those that lie in it are named under conflicts, for somebody to decide.";

    public static WebApplicationBuilder AddExternalBusy(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ExternalBusyEndpoints>();
        builder.Services.AddExamples(ExternalBusyExamples.Add);
        builder.Services.AddTag(Tag, "Time that experts have promised elsewhere.");
        return builder;
    }

    public static void MapExternalBusy(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<ExternalBusyEndpoints>();
        var group = api.MapGroup("/experts/{id}/external-busy").WithTags(Tag).ForApiKeys("calendars").AllowedFor(Access.Expert);
        group.MapGet("", endpoints.List).As("listExternalCalendars", "Lists the other calendars of an expert", Conflicts);
        group.MapGet("/{source}", endpoints.Get).As("getExternalBusy", "Reads what another calendar of an expert takes");
        group.MapPut("/{source}", endpoints.Set)
            .As(
                "setExternalBusy", "Takes for another calendar of an expert exactly this time",
                "For calendars that a program of yours reads: it sends all that is to come each time, under a name that it chooses, and "
                    + "what it sent before counts no more. As stretches of time, or as its calendar file (text/calendar, RFC 5545) up to "
                    + "two years ahead: what is cancelled, shown as free or declined by the expert takes no time. Sent again it changes "
                    + "nothing. Stretches that touch are joined, and what is over is left out. No booking takes time that is busy there. "
                    + Conflicts)
            .MayFail(ApiErrorCode.LimitReached);
        group.MapDelete("/{source}", endpoints.Remove)
            .As("removeExternalBusy", "Forgets another calendar of an expert", "Its time is free again. Answers it as it was.");
    }
}
