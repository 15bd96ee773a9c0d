using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>The link to an appointment, sent once more to the address that it was booked with. Whoever asks hears the same.</summary>
internal static class LinkEndpoint
{
    /// <summary>Asks for the address and the reference.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => Task.FromResult<IResult>(PageResult.Of<LinkPage>(new LinkView
    {
        Visit = visit,
        AppointmentId = visit.Query("id"),
        Reference = visit.Query("reference"),
    }));

    /// <summary>Sends it, if they belong together.</summary>
    public static async Task<IResult> SendAsync(BookingVisit visit, FormValues form)
    {
        var view = new LinkView { Visit = visit, AppointmentId = form["id"], Reference = form["reference"], Email = form["email"] };
        var errors = new FormErrors();
        if (view.Email is null) errors.Add("email", visit.Language.Booking.EmailMissing);
        if (view.AppointmentId is null && view.Reference is null) errors.Add("reference", visit.Language.Manage.ReferenceMissing);
        if (!errors.None) return PageResult.Of<LinkPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var problem = await AskAsync(visit, new ManageLinkRequest
        {
            Email = view.Email!,
            Reference = view.AppointmentId is null ? view.Reference : null,
            AppointmentId = view.AppointmentId,
        });
        if (problem is null) return PageResult.Of<LinkPage>(view with { IsSent = true });
        errors.Add(problem, NameOf, (name, message) => name == "email"
            ? visit.Language.Booking.FieldProblem(name, message)
            : visit.Language.Manage.ReferenceMissing);
        return errors.None
            ? throw new ApiProblemException(problem)
            : PageResult.Of<LinkPage>(view with { Errors = errors }, problem.Status);
    }

    /// <summary>Asks for the link; answers why that failed, or null.</summary>
    public static async Task<ApiProblem?> AskAsync(BookingVisit visit, ManageLinkRequest request) => (await visit.Api.SendAsync(
        ApiRequest.With(HttpMethod.Post, "/appointments/manage-link", request, ApiJson.Default.ManageLinkRequest),
        ApiJson.Default.AcceptedInfo,
        visit.Aborted)).Problem;

    private static string? NameOf(string field) => field switch
    {
        "email" => "email",
        "reference" or "appointmentId" => "reference",
        _ => null,
    };
}
