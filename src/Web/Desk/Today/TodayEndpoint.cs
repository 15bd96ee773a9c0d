using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Today;

/// <summary>What happens today.</summary>
internal static class TodayEndpoint
{
    private const int MostToday = 300;
    private const int MostWaiting = 20;

    /// <summary>Shows it.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var (today, now) = (visit.Today, visit.Now);
        var lists = await DeskLists.ReadAsync(visit);
        var experts = ExpertsAsync(visit, now);
        var waiting = AppointmentReader.PageAsync(
            visit, AppointmentReader.Question(visit, null, null).With("status", "scheduled").With("sort", "scheduledAt"), 1, MostWaiting);
        var setUp = SetUp.ReadAsync(visit, lists);
        var (appointments, total) = await AppointmentReader.AllAsync(
            visit,
            AppointmentReader.Question(visit, today, today).With("overlapping", true)
                .With("status", "scheduled,confirmed,completed,no_show").With("sort", "scheduledAt"),
            MostToday);
        var waits = await waiting;
        var view = new TodayView
        {
            Visit = visit,
            Now = now,
            Lists = lists,
            Experts = await experts,
            Waiting = waits.Required,
            WaitingTotal = waits.Pagination?.Total ?? waits.Required.Length,
            Appointments = appointments,
            Total = total,
            SetUp = await setUp,
        };
        return PageResult.Of<TodayPage>(view.Rest.Count > 0 ? view : view with { NextDay = await NextDayAsync(visit) });
    }

    private static async Task<AppointmentInfo?> NextDayAsync(DeskVisit visit)
    {
        var question = AppointmentReader.Question(visit, visit.Today.PlusDays(1), null)
            .With("status", "scheduled,confirmed").With("sort", "scheduledAt");
        return (await AppointmentReader.PageAsync(visit, question, 1, 1)).Required.FirstOrDefault();
    }

    private static async Task<IReadOnlyList<ExpertNow>?> ExpertsAsync(DeskVisit visit, DateTimeOffset now)
    {
        if (!visit.User.IsStaff) return null;
        var answer = await visit.Api.GetAsync(
            new ApiQuery("/calendar").With("from", visit.Times.StartOf(visit.Today))
                .With("to", visit.Times.StartOf(visit.Today.PlusDays(1))).ToString(),
            ApiJson.Default.TeamCalendarInfo, visit.Aborted);
        if (answer.Is(out var calendar, out var problem))
            return [.. calendar.Experts.Select(expert => ExpertNow.Of(expert, now)).Where(expert => expert.IsThere)];
        // Of so many experts nobody reads a list; what they do is in the agenda of each.
        return problem.Code == "LIMIT_REACHED" ? null : throw new ApiProblemException(problem);
    }
}
