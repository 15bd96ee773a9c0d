using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Desk.Shared.Outside;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Schedules.Week;

/// <summary>An expert's weekly hours.</summary>
internal static class WeekEndpoint
{
    private const int DaysAhead = 14;

    /// <summary>Shows them, with the days to come.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit) => await PageAsync(await OpenAsync(visit, form: null));

    /// <summary>Saves them; when somebody else was quicker, shows both versions.</summary>
    public static async Task<IResult> SaveAsync(DeskVisit visit, FormValues form)
    {
        var view = await OpenAsync(visit, WeekForm.Of(form));
        view = view with { Version = form.Version ?? view.Version };
        if (form["step"] is not null) return await PageAsync(After(view, form));
        return await new TriedChange
        {
            Visit = visit,
            Times = view.Times,
            Path = view.Path,
            Fields = [(Versions.Field, Versions.Text(view.Version)), .. view.Form.Fields],
            Note = Notes.Saved,
        }.MakeAsync(form, isTried => SendAsync(view, isTried), problem => RefusedAsync(view, problem));
    }

    private static WeekView After(WeekView view, FormValues form) =>
        WeekSteps.Take(view.Form, form) is { } step ? view with { Form = step.Week, ChangedDay = step.Day } : view;

    // Dates with hours of their own have a page of their own, and stay as they are.
    private static Task<Answer<ScheduleInfo>> SendAsync(WeekView view, bool isTried) => view.Visit.Api.SendAsync(
        view.Of.Replacing(
            new ScheduleRequest
            {
                TimeZone = view.Form.Zone,
                Weekly = view.Form.Weekly,
                Overrides = view.Of.Schedule.Overrides,
                ObeysHolidays = view.Form.ObeysHolidays,
            },
            view.Version,
            isTried),
        ApiJson.Default.ScheduleInfo,
        view.Visit.Aborted);

    private static async Task<IResult> RefusedAsync(WeekView view, ApiProblem problem)
    {
        if (problem.Code == "CONCURRENT_UPDATE")
        {
            var current = await ExpertSchedule.ReadAsync(view.Visit);
            var overtaken = view with { Of = current, Version = current.Schedule.Version, IsOvertaken = true };
            // Both wanted the same.
            return overtaken.Differences.Count == 0
                ? SeeOther.To(Notes.With(view.Path, Notes.Saved))
                : PageResult.Of<WeekPage>(overtaken, problem.Status);
        }

        view.Errors.Add(problem, view.Form.NameOf, view.Visit.Language.Schedules.FieldProblem);
        if (view.Errors.None) throw new ApiProblemException(problem);
        return await PageAsync(view, problem.Status);
    }

    private static async Task<IResult> PageAsync(WeekView view, int status = StatusCodes.Status200OK) =>
        PageResult.Of<WeekPage>(view with { Days = await DaysAsync(view) }, status);

    private static async Task<IReadOnlyList<NextDay>> DaysAsync(WeekView view)
    {
        var (visit, times, first) = (view.Visit, view.Times, view.Of.Today(view.Visit));
        var last = first.PlusDays(DaysAhead);
        var calendar = visit.Api.GetAsync(
            new ApiQuery("/calendar").With("from", times.StartOf(first)).With("to", times.StartOf(last))
                .With("expertIds", view.Of.Expert.Id).ToString(),
            ApiJson.Default.TeamCalendarInfo, visit.Aborted);
        var holidays = visit.Api.GetAsync(
            new ApiQuery("/holidays").With("from", Api.Dates.Write(first)).With("to", Api.Dates.Write(last))
                .With("limit", AppointmentReader.PageSize).ToString(),
            ApiJson.Default.HolidayInfoArray, visit.Aborted);
        await Task.WhenAll(calendar, holidays);
        var closed = view.Of.Schedule.ObeysHolidays ? (await holidays).Required : [];
        var answer = await calendar;
        // Who has so much to do that it cannot be read at once has the agenda.
        if (answer.Problem is { Code: "LIMIT_REACHED" }) return [];
        return answer.Required.Experts is [var own] ? NextDay.Of(own, closed, times, first, DaysAhead) : [];
    }

    private static async Task<WeekView> OpenAsync(DeskVisit visit, WeekForm? form)
    {
        var expert = await ExpertSchedule.ReadAsync(visit);
        return new WeekView
        {
            Visit = visit,
            Of = expert,
            Form = form ?? WeekForm.Of(expert.Schedule),
            Version = expert.Schedule.Version,
        };
    }
}
