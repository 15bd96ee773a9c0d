using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Steps;

/// <summary>Steps that take one press of a button.</summary>
internal static class StepsEndpoint
{
    /// <summary>Confirms.</summary>
    public static Task<IResult> ConfirmAsync(DeskVisit visit, FormValues form) => TakeAsync(visit, form, "confirm", Notes.Confirmed);

    /// <summary>Notes that it took place.</summary>
    public static Task<IResult> CompleteAsync(DeskVisit visit, FormValues form) => TakeAsync(visit, form, "complete", Notes.Completed);

    /// <summary>Notes that the client did not come.</summary>
    public static Task<IResult> NoShowAsync(DeskVisit visit, FormValues form) => TakeAsync(visit, form, "no-show", Notes.NoShow);

    /// <summary>Sends the client the link once more by which the appointment is managed.</summary>
    public static Task<IResult> SendLinkAsync(DeskVisit visit, FormValues form) => TakeAsync(visit, form, "manage-link", Notes.LinkSent);

    /// <summary>
    /// What follows a step that was refused, when no form can be mended: the appointment as it is now, with what happened.
    /// </summary>
    public static IResult Refused(string id, ApiProblem problem) => problem.Code switch
    {
        "CONCURRENT_UPDATE" => SeeOther.To(Notes.With(AppointmentReader.AddressOf(id), Notes.Changed)),
        "INVALID_TRANSITION" => SeeOther.To(Notes.With(AppointmentReader.AddressOf(id), Notes.TooLate)),
        _ => throw new ApiProblemException(problem),
    };

    private static async Task<IResult> TakeAsync(DeskVisit visit, FormValues form, string step, string note)
    {
        var id = visit.Route("id");
        var request = new ApiRequest(HttpMethod.Post, $"/appointments/{Uri.EscapeDataString(id)}/{step}") { IfMatch = form.Version };
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.DoneInfo, visit.Aborted);
        if (answer.Problem is { Code: "POLICY_VIOLATION" } && note == Notes.LinkSent)
            return SeeOther.To(Notes.With(AppointmentReader.AddressOf(id), Notes.LinkOften));
        if (answer.Problem is { } problem) return Refused(id, problem);
        var own = AppointmentReader.AddressOf(id);
        var back = DeskVisit.Back(form["return"], own);
        return SeeOther.To(Notes.With(back, note, back == own ? null : id));
    }
}
