using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Steps;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Reassign;

/// <summary>Giving an appointment to another expert, at the time that it has.</summary>
internal static class ReassignEndpoint
{
    private const string Action = "reassign";

    /// <summary>Shows who may take it over, and who of them is free.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var view = await OpenAsync(visit);
        return view.Appointment.May(Action)
            ? PageResult.Of<ReassignPage>(view)
            : SeeOther.To(Notes.With(AppointmentReader.AddressOf(view.Appointment.Id), Notes.TooLate));
    }

    /// <summary>Gives it.</summary>
    public static async Task<IResult> ReassignAsync(DeskVisit visit, FormValues form)
    {
        var id = visit.Route("id");
        var texts = visit.Language.AppointmentSteps;
        var errors = new FormErrors();
        if (form["expert"] is not { } expert)
        {
            errors.Add("expert", texts.ExpertMissing);
            return PageResult.Of<ReassignPage>(await OpenAsync(visit) with { Errors = errors }, StatusCodes.Status400BadRequest);
        }

        var request = ApiRequest.With(
            HttpMethod.Post, $"/appointments/{Uri.EscapeDataString(id)}/reassign", new ReassignRequest(
                expert), ApiJson.Default.ReassignRequest);
        var answer = await visit.Api.SendAsync(request with { IfMatch = form.Version }, ApiJson.Default.DoneInfo, visit.Aborted);
        if (answer.Problem is not { } problem) return SeeOther.To(Notes.With(AppointmentReader.AddressOf(id), Notes.Reassigned));
        if (texts.ReassignRefusal(problem.Code) is not { } refusal) return StepsEndpoint.Refused(id, problem);
        errors.Add("expert", refusal);
        return PageResult.Of<ReassignPage>(await OpenAsync(visit) with { Errors = errors, Chosen = expert }, problem.Status);
    }

    private static async Task<ReassignView> OpenAsync(DeskVisit visit)
    {
        var reading = DeskLists.ReadAsync(visit);
        var appointment = (await AppointmentReader.OneAsync(visit, visit.Route("id"))).Required;
        var lists = await reading;
        var service = lists.Services.FirstOrDefault(one => one.Id == appointment.ServiceId);
        var others = service is null ? lists.Experts : lists.ThoseWhoOffer(service);
        return new ReassignView
        {
            Visit = visit,
            Appointment = appointment,
            Others = [.. others.Where(expert => expert.Id != appointment.ExpertId)],
            Free = await FreeAsync(visit, appointment),
        };
    }

    // Who is free is said to help choosing; who takes it over the API decides.
    private static async Task<IReadOnlySet<string>> FreeAsync(DeskVisit visit, AppointmentInfo appointment)
    {
        var question = new ApiQuery("/appointments/availability").With("serviceType", appointment.ServiceId)
            .With("from", appointment.ScheduledAt).With("to", appointment.ScheduledAt.AddMinutes(1))
            .With("durationMinutes", appointment.Minutes);
        var answer = await visit.Api.GetAsync(question.ToString(), ApiJson.Default.SlotsInfo, visit.Aborted);
        return (answer.Data?.Slots ?? []).Where(slot => slot.Start == appointment.ScheduledAt).SelectMany(slot => slot.ExpertIds)
            .ToHashSet();
    }
}
