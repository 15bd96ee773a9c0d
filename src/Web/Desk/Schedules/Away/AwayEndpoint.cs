using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Desk.Shared.Outside;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Schedules.Away;

/// <summary>An expert's time off.</summary>
internal static class AwayEndpoint
{
    /// <summary>Lists it, with the form for more.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit) => PageResult.Of<AwayPage>(await OpenAsync(visit));

    /// <summary>Adds some.</summary>
    public static async Task<IResult> AddAsync(DeskVisit visit, FormValues form)
    {
        var view = await OpenAsync(visit) with { Form = AwayForm.Of(form) };
        var texts = visit.Language.Schedules;
        if (view.Form.Start(view.Of.Zone).IsSkipped) view.Errors.Add("from", texts.SkippedTime);
        if (view.Form.End(view.Of.Zone).IsSkipped) view.Errors.Add("until", texts.SkippedTime);
        if (!view.Errors.None) return PageResult.Of<AwayPage>(view, StatusCodes.Status400BadRequest);
        return await new TriedChange
        {
            Visit = visit,
            Times = view.Times,
            Path = view.Path,
            Fields = view.Form.Fields,
            Note = Notes.TimeOffAdded,
        }.MakeAsync(form, isTried => SendAsync(view, isTried), problem => Task.FromResult<IResult>(Refused(view, problem)));
    }

    /// <summary>Removes some; what somebody else has removed already is gone all the same.</summary>
    public static async Task<IResult> RemoveAsync(DeskVisit visit, FormValues form)
    {
        var (expert, id) = (visit.Route("id"), visit.Route("timeOffId"));
        var path = $"/experts/{Uri.EscapeDataString(expert)}/time-off/{Uri.EscapeDataString(id)}";
        var answer = await visit.Api.SendAsync(new ApiRequest(HttpMethod.Delete, path), ApiJson.Default.DoneInfo, visit.Aborted);
        return answer.Problem is { } problem
            ? throw new ApiProblemException(problem)
            : SeeOther.To(Notes.With(ExpertSchedule.AddressOf(expert, "/time-off"), Notes.TimeOffRemoved));
    }

    private static Task<Answer<AddedTimeOffInfo>> SendAsync(AwayView view, bool isTried) => view.Visit.Api.SendAsync(
        ApiRequest.With(
            HttpMethod.Post,
            new ApiQuery($"/experts/{Uri.EscapeDataString(view.Of.Expert.Id)}/time-off").With("dryRun", isTried).ToString(),
            view.Form.ToRequest(view.Of.Zone),
            ApiJson.Default.TimeOffRequest) with
        {
            IdempotencyKey = isTried ? null : view.Form.Key,
        },
        ApiJson.Default.AddedTimeOffInfo,
        view.Visit.Aborted);

    private static PageResult Refused(AwayView view, ApiProblem problem)
    {
        var texts = view.Visit.Language.Schedules;
        view.Errors.Add(problem, AwayForm.NameOf, texts.FieldProblem);
        if (problem.Code == "LIMIT_REACHED") view.Errors.Add("first", texts.TooMany);
        return view.Errors.None ? throw new ApiProblemException(problem) : PageResult.Of<AwayPage>(view, problem.Status);
    }

    private static async Task<AwayView> OpenAsync(DeskVisit visit)
    {
        var page = PagerPages.Asked(visit.Query("page"));
        return new AwayView { Visit = visit, Of = await ExpertSchedule.ReadAsync(visit, page), Page = page };
    }
}
