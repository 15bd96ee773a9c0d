using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Desk.Shared.Outside;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Schedules.Dates;

/// <summary>Dates on which an expert's hours are others than in the week.</summary>
internal static class DatesEndpoint
{
    /// <summary>Lists them, with the form for one more.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit) => PageResult.Of<DatesPage>(await OpenAsync(visit));

    /// <summary>Adds one.</summary>
    public static async Task<IResult> AddAsync(DeskVisit visit, FormValues form)
    {
        var view = await OpenAsync(visit) with { Form = DateForm.Of(form) };
        if (form["step"] is not null)
            return PageResult.Of<DatesPage>(view with { Form = view.Form.WithMoreHours() });
        if (view.Form.LacksHours)
        {
            view.Errors.Add(DateForm.Hours + ".0.start", visit.Language.Schedules.HoursMissing);
            return PageResult.Of<DatesPage>(view, StatusCodes.Status400BadRequest);
        }

        DateHoursInfo[] entries = [.. view.Of.Schedule.Overrides, view.Form.ToInfo()];
        return await ReplaceAsync(view, entries, form, view.Path, view.Form.Fields, Notes.DateAdded);
    }

    /// <summary>Removes one.</summary>
    public static async Task<IResult> RemoveAsync(DeskVisit visit, FormValues form)
    {
        var view = await OpenAsync(visit);
        var key = form["key"] ?? "";
        var kept = view.Of.Schedule.Overrides.Where(entry => DatesView.KeyOf(entry) != key).ToArray();
        return await ReplaceAsync(view, kept, form, view.Path + "/remove", [("key", key)], Notes.DateRemoved);
    }

    private static async Task<IResult> ReplaceAsync(
        DatesView view,
        IReadOnlyList<DateHoursInfo> entries,
        FormValues form,
        string action,
        IEnumerable<(string Name, string Value)> fields,
        string note)
    {
        // What is added is added to what whoever writes has seen.
        var version = form.Version ?? view.Of.Schedule.Version;
        return await new TriedChange
        {
            Visit = view.Visit,
            Times = view.Of.Times(view.Visit),
            Path = view.Path,
            Action = action,
            Fields = [(Versions.Field, Versions.Text(version)), .. fields],
            Note = note,
        }.MakeAsync(form, isTried => SendAsync(view, entries, version, isTried), problem => RefusedAsync(view, problem));
    }

    private static Task<Answer<ScheduleInfo>> SendAsync(
        DatesView view, IReadOnlyList<DateHoursInfo> entries, long version, bool isTried) => view.Visit.Api.SendAsync(
        view.Of.Replacing(
            new ScheduleRequest
            {
                TimeZone = view.Of.Schedule.TimeZone,
                Weekly = view.Of.Schedule.Weekly,
                Overrides = entries,
                ObeysHolidays = view.Of.Schedule.ObeysHolidays,
            },
            version,
            isTried),
        ApiJson.Default.ScheduleInfo,
        view.Visit.Aborted);

    private static async Task<IResult> RefusedAsync(DatesView view, ApiProblem problem)
    {
        // What is listed is theirs, what is written stays in the form: both are seen, and sent again or not.
        if (problem.Code == "CONCURRENT_UPDATE")
        {
            var current = await ExpertSchedule.ReadAsync(view.Visit);
            return PageResult.Of<DatesPage>(view with { Of = current, IsOvertaken = true }, problem.Status);
        }

        view.Errors.Add(problem, DateForm.NameOf, view.Visit.Language.Schedules.FieldProblem);
        return view.Errors.None ? throw new ApiProblemException(problem) : PageResult.Of<DatesPage>(view, problem.Status);
    }

    private static async Task<DatesView> OpenAsync(DeskVisit visit) =>
        new() { Visit = visit, Of = await ExpertSchedule.ReadAsync(visit) };
}
