using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.List;

/// <summary>Appointments as a table.</summary>
internal static class ListEndpoint
{
    private const int PageSize = 25;

    /// <summary>Shows a page of it.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var question = ListQuestion.Of(visit);
        var reading = DeskLists.ReadAsync(visit);
        var answer = await AppointmentReader.PageAsync(visit, question.ApiQuestion(visit), question.Page, PageSize);
        var view = new ListView { Visit = visit, Question = question, Lists = await reading };
        if (!answer.Is(out var appointments, out var problem))
        {
            var errors = new FormErrors();
            errors.Add(problem, NameOf, (name, _) => visit.Language.AppointmentList.FilterProblem(name));
            return errors.None
                ? throw new ApiProblemException(problem)
                : PageResult.Of<ListPage>(view with { Errors = errors }, problem.Status);
        }

        // The list may have grown shorter since the address was made.
        if (appointments.Length == 0 && answer.Pagination is
            {
                Total: > 0,
                TotalPages: var last
            }) return new SeeOther(question.Address(last));
        return PageResult.Of<ListPage>(view with
        {
            Appointments = appointments,
            Total = answer.Pagination?.Total ?? appointments.Length,
            Pages = answer.Pagination?.TotalPages ?? 1,
        });
    }

    /// <summary>The form's name of a parameter of the API; null for what the form does not have.</summary>
    private static string? NameOf(string parameter) => parameter switch
    {
        "search" => "search",
        "startDate" => "from",
        "endDate" => "to",
        "expertId" => "expert",
        "serviceType" => "service",
        _ => null,
    };
}
