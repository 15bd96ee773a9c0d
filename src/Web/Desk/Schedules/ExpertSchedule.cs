using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using NodaTime;

namespace Actors.Web.Desk.Schedules;

/// <summary>An expert with the schedule, as the pages about it need both.</summary>
public sealed record ExpertSchedule
{
    private const int PageSize = 50;

    /// <summary>The expert.</summary>
    public required ExpertInfo Expert { get; init; }

    /// <summary>The schedule.</summary>
    public required ScheduleInfo Schedule { get; init; }

    /// <summary>Time off that has not passed.</summary>
    public required IReadOnlyList<TimeOffInfo> TimeOff { get; init; }

    /// <summary>How many pages of it there are.</summary>
    public int TimeOffPages { get; init; } = 1;

    /// <summary>The zone whose wall clock the hours are of.</summary>
    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Schedule.TimeZone) ?? DateTimeZone.Utc;

    /// <summary>How instants are written there.</summary>
    public DeskTimes Times(DeskVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return visit.Times with { Zone = Zone };
    }

    /// <summary>Today there.</summary>
    public LocalDate Today(DeskVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return Times(visit).DateOf(visit.Now);
    }

    /// <summary>
    /// Reads them all at once; who may not change them is told so, since time off is there for none but those who may.
    /// </summary>
    public static async Task<ExpertSchedule> ReadAsync(DeskVisit visit, int page = 1)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var id = Uri.EscapeDataString(visit.Route("id"));
        var expert = visit.Api.GetAsync("/experts/" + id, ApiJson.Default.ExpertInfo, visit.Aborted);
        var schedule = visit.Api.GetAsync($"/experts/{id}/schedule", ApiJson.Default.ScheduleInfo, visit.Aborted);
        var timeOff = visit.Api.GetAsync(
            new ApiQuery($"/experts/{id}/time-off").With("limit", PageSize).With("page", page).ToString(), ApiJson.Default.TimeOffInfoArray,
            visit.Aborted);
        await Task.WhenAll(expert, schedule, timeOff);
        return new ExpertSchedule
        {
            Expert = (await expert).Required,
            Schedule = (await schedule).Required,
            TimeOff = (await timeOff).Required,
            TimeOffPages = (await timeOff).Pagination?.TotalPages ?? 1,
        };
    }

    /// <summary>The address of one of an expert's pages.</summary>
    public static string AddressOf(string id, string page = "/schedule") => $"{DeskVisit.Root}/experts/{Uri.EscapeDataString(id)}{page}";

    /// <summary>The request that replaces the schedule.</summary>
    internal ApiRequest Replacing(ScheduleRequest schedule, long version, bool isTried) => ApiRequest.With(
        HttpMethod.Put,
        new ApiQuery($"/experts/{Uri.EscapeDataString(Expert.Id)}/schedule").With("dryRun", isTried).ToString(),
        schedule,
        ApiJson.Default.ScheduleRequest) with
    {
        IfMatch = version,
    };
}
