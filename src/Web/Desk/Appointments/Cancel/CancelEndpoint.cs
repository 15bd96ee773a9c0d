using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Steps;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Cancel;

/// <summary>Calling an appointment off: a page of its own, which says what it costs and whom it tells.</summary>
internal static class CancelEndpoint
{
    private const string Action = "cancel";

    /// <summary>Shows the question.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var view = await OpenAsync(visit);
        return view.Appointment.May(Action)
            ? PageResult.Of<CancelPage>(view)
            : SeeOther.To(Notes.With(AppointmentReader.AddressOf(view.Appointment.Id), Notes.TooLate));
    }

    /// <summary>Calls it off.</summary>
    public static async Task<IResult> CancelAsync(DeskVisit visit, FormValues form)
    {
        var id = visit.Route("id");
        var (reason, scope) = (form["reason"], form["scope"]);
        var request = ApiRequest.With(
            HttpMethod.Post, $"/appointments/{Uri.EscapeDataString(id)}/cancel", new CancelRequest(reason, scope),
            ApiJson.Default.CancelRequest);
        var answer = await visit.Api.SendAsync(request with { IfMatch = form.Version }, ApiJson.Default.DoneInfo, visit.Aborted);
        if (answer.Problem is not { } problem) return SeeOther.To(Notes.With(AppointmentReader.AddressOf(id), Notes.Cancelled));
        var errors = new FormErrors();
        errors.Add(problem, field => field == "reason" ? field : null, (_, _) => visit.Language.AppointmentSteps.ReasonProblem);
        return errors.None
            ? StepsEndpoint.Refused(id, problem)
            : PageResult.Of<CancelPage>(await OpenAsync(visit) with { Reason = reason, Scope = scope, Errors = errors }, problem.Status);
    }

    private static async Task<CancelView> OpenAsync(DeskVisit visit)
    {
        var appointment = (await AppointmentReader.OneAsync(visit, visit.Route("id"))).Required;
        return new CancelView { Visit = visit, Appointment = appointment };
    }
}
