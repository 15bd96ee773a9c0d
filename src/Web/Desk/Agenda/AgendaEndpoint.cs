using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Desk.Agenda;

/// <summary>Days as lists: what the calendar shows, for everybody to read.</summary>
internal static class AgendaEndpoint
{
    private const int MostShown = 500;

    /// <summary>Shows it.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var question = AgendaQuestion.Of(visit);
        var first = question.First(visit.Today, visit.Language.Format.FirstDay);
        var lists = DeskLists.ReadAsync(visit);
        var calendar = question.IsFiltered ? Task.FromResult<TeamCalendarInfo?>(new TeamCalendarInfo())
            : CalendarAsync(visit, question, first);
        var (appointments, total) = await AppointmentReader.AllAsync(
            visit,
            AppointmentReader.Question(visit, first, first.PlusDays(question.Days - 1)).With("overlapping", true)
                .With("expertId", question.ExpertId).With("serviceType", question.Service).With("status", question.ApiStatus)
                .With("sort", "scheduledAt"),
            MostShown);
        var experts = await calendar;
        return PageResult.Of<AgendaPage>(new AgendaView
        {
            Visit = visit,
            Question = question,
            Lists = await lists,
            Days = AgendaDay.Of(visit.Times, first, question.Days, appointments, experts?.Experts ?? []),
            Shown = appointments.Count,
            Total = total,
            HasNoTimeOff = experts is null,
        });
    }

    // Null when there are too many experts to be looked at together.
    private static async Task<TeamCalendarInfo?> CalendarAsync(DeskVisit visit, AgendaQuestion question, LocalDate first)
    {
        var own = visit.User.IsAdmin ? null : visit.User.ExpertId;
        // Who is no staff, or asks for somebody else's, gets what the list of appointments gives, and nothing of anybody's calendar.
        if (!visit.User.IsStaff || (own is not null && question.ExpertId is { } other && other != own)) return new TeamCalendarInfo();
        var answer = await visit.Api.GetAsync(
            new ApiQuery("/calendar").With("from", visit.Times.StartOf(first))
                .With("to", visit.Times.StartOf(first.PlusDays(question.Days)))
                .With("expertIds", question.ExpertId).ToString(),
            ApiJson.Default.TeamCalendarInfo, visit.Aborted);
        if (answer.Is(out var calendar, out var problem)) return calendar;
        return problem.Code switch
        {
            "LIMIT_REACHED" => null,
            // The address names an expert who is not there, or something else: there is nothing of theirs.
            "RESOURCE_NOT_FOUND" or "VALIDATION_ERROR" => new TeamCalendarInfo(),
            _ => throw new ApiProblemException(problem),
        };
    }
}
