using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Schedules.NewExpert;

/// <summary>Adding an expert: who is there can be given hours and services.</summary>
internal static class NewExpertEndpoint
{
    /// <summary>Shows the form.</summary>
    public static Task<IResult> ShowAsync(DeskVisit visit)
    {
        visit.RequireAdmin();
        var form = new NewExpertForm { Zone = visit.Zone.Id };
        return Task.FromResult<IResult>(PageResult.Of<NewExpertPage>(new NewExpertView { Visit = visit, Form = form }));
    }

    /// <summary>Adds one, and leads on to the hours.</summary>
    public static async Task<IResult> AddAsync(DeskVisit visit, FormValues form)
    {
        visit.RequireAdmin();
        var view = new NewExpertView { Visit = visit, Form = NewExpertForm.Of(form) };
        var request = ApiRequest.With(HttpMethod.Post, "/staff", view.Form.ToRequest(), ApiJson.Default.NewExpertRequest) with
        {
            IdempotencyKey = view.Form.Key,
        };
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.ExpertInfo, visit.Aborted);
        if (answer.Is(out var expert, out var problem)) return SeeOther
            .To(Notes.With(ExpertSchedule.AddressOf(expert.Id), Notes.ExpertAdded));
        view.Errors.Add(problem, NewExpertForm.NameOf, visit.Language.NewExpert.FieldProblem);
        return view.Errors.None ? throw new ApiProblemException(problem) : PageResult.Of<NewExpertPage>(view, problem.Status);
    }
}
