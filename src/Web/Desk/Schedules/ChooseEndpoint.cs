using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Schedules;

/// <summary>Whose schedule is meant.</summary>
internal static class ChooseEndpoint
{
    private const int PageSize = 50;

    /// <summary>Lists the team for those who manage it; others have one schedule, their own.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        visit.RequireStaff();
        if (!visit.User.IsAdmin) return SeeOther.To(new ApiQuery(ExpertSchedule.AddressOf(visit.User.ExpertId!)));
        var page = PagerPages.Asked(visit.Query("page"));
        var answer = await visit.Api.GetAsync(
            new ApiQuery("/staff").With("limit", PageSize).With("page", page).ToString(), ApiJson.Default.ExpertInfoArray, visit.Aborted);
        var experts = answer.Required;
        var schedules = await Task.WhenAll(experts.Select(expert => visit.Api.GetAsync(
            $"/experts/{Uri.EscapeDataString(expert.Id)}/schedule", ApiJson.Default.ScheduleInfo, visit.Aborted)));
        return PageResult.Of<ChoosePage>(new ChooseView
        {
            Visit = visit,
            Experts = [.. experts.Zip(schedules, (expert, schedule) => (expert, schedule.Data?.HasHours))],
            Page = page,
            Pages = answer.Pagination?.TotalPages ?? 1,
        });
    }
}

/// <summary>The experts to choose from.</summary>
public sealed record ChooseView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The experts, and whether they have hours; null when that is not known.</summary>
    public required IReadOnlyList<(ExpertInfo Expert, bool? HasHours)> Experts { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }
}
