using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Steps;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Edit;

/// <summary>Changing what is known of an appointment's client, and what staff note.</summary>
internal static class EditEndpoint
{
    /// <summary>Shows the form.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var view = await OpenAsync(visit, form: null);
        return view.MayChange || view.MayNote
            ? PageResult.Of<EditPage>(view)
            : SeeOther.To(Notes.With(AppointmentReader.AddressOf(view.Appointment.Id), Notes.TooLate));
    }

    /// <summary>Saves it; when somebody else was quicker, shows both versions.</summary>
    public static async Task<IResult> SaveAsync(DeskVisit visit, FormValues form)
    {
        var written = EditForm.Of(form);
        // What asks for nothing changes nothing, and wipes nothing out.
        if (!written.HasDetails && !written.HasStaffNotes) return await ShowAsync(visit);
        var view = await OpenAsync(visit, written);
        view = view with { Scope = form["scope"], Version = form.Version ?? view.Version };
        if (!view.MayChange && !view.MayNote) return SeeOther
            .To(Notes.With(AppointmentReader.AddressOf(view.Appointment.Id), Notes.TooLate));
        var texts = visit.Language.AppointmentSteps;
        var errors = new FormErrors();
        if (view.Form is { HasDetails: true, Name: null }) errors.Add("name", texts.FieldProblem("name"));
        if (!errors.None) return PageResult.Of<EditPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var answer = await visit.Api.SendAsync(RequestOf(view) with { IfMatch = view.Version }, ApiJson.Default.DoneInfo, visit.Aborted);
        var saved = Notes.With(AppointmentReader.AddressOf(view.Appointment.Id), Notes.Saved);
        if (answer.Problem is not { } problem) return SeeOther.To(saved);
        if (problem.Code == "CONCURRENT_UPDATE")
        {
            var overtaken = await OvertakenAsync(view);
            // Both wanted the same.
            return overtaken.Differences.Count == 0 ? SeeOther.To(saved) : PageResult.Of<EditPage>(overtaken, problem.Status);
        }

        errors.Add(problem, EditForm.NameOf, (name, _) => texts.FieldProblem(name));
        return errors.None
            ? StepsEndpoint.Refused(view.Appointment.Id, problem)
            : PageResult.Of<EditPage>(view with { Errors = errors }, problem.Status);
    }

    // Whoever changed it may have done so since this page was asked.
    private static async Task<EditView> OvertakenAsync(EditView view)
    {
        var current = (await AppointmentReader.OneAsync(view.Visit, view.Appointment.Id)).Required;
        return view with { Appointment = current, Version = current.Version, IsOvertaken = true };
    }

    private static ApiRequest RequestOf(EditView view)
    {
        var path = new ApiQuery("/appointments/" + Uri.EscapeDataString(view.Appointment.Id))
            .With("scope", view.Scope is "following" or "all" ? view.Scope : null).ToString();
        var form = view.Form;
        // What the form asked for is sent, also when it can no longer be done: it is the API that says so.
        if (!form.HasDetails)
            return ApiRequest.With(HttpMethod.Patch, path, new StaffNotesPatch { StaffNotes = form.StaffNotes },
                ApiJson.Default.StaffNotesPatch);
        return form.HasStaffNotes
            ? ApiRequest.With(HttpMethod.Patch, path, form.ToStaffPatch(), ApiJson.Default.StaffAppointmentPatch)
            : ApiRequest.With(HttpMethod.Patch, path, form.ToPatch(), ApiJson.Default.AppointmentPatch);
    }

    private static async Task<EditView> OpenAsync(DeskVisit visit, EditForm? form)
    {
        var appointment = (await AppointmentReader.OneAsync(visit, visit.Route("id"))).Required;
        return new EditView
        {
            Visit = visit,
            Appointment = appointment,
            Version = appointment.Version,
            Form = form ?? EditForm.Of(appointment),
        };
    }
}
