using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Steps;
using Actors.Web.Desk.Appointments.Times;
using Actors.Web.Desk.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.Move;

/// <summary>Moving an appointment: first the time, then old and new side by side, and the button.</summary>
internal static class MoveEndpoint
{
    private const string Action = "reschedule";

    /// <summary>Shows the times, or old and new once one is chosen.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var view = await OpenAsync(visit);
        if (!view.Appointment.May(Action))
            return SeeOther.To(Notes.With(AppointmentReader.AddressOf(view.Appointment.Id), Notes.TooLate));
        var typed = TypedTime.Of(visit.Zone, visit.QueryDate("day"), visit.Query("at"));
        view = view with
        {
            Start = Instants.Parse(visit.Query("start")) ?? typed.Start,
            TypedProblem = typed.IsSkipped ? visit.Language.DeskBooking.SkippedTime : null,
        };
        return PageResult.Of<MovePage>(view.Start is null ? await WithTimesAsync(view) : view);
    }

    /// <summary>Moves it.</summary>
    public static async Task<IResult> MoveAsync(DeskVisit visit, FormValues form)
    {
        var id = visit.Route("id");
        if (Instants.Parse(form["start"]) is not { } start) return await ShowAsync(visit);
        var scope = form["scope"];
        var request = ApiRequest.With(
            HttpMethod.Post, $"/appointments/{Uri.EscapeDataString(id)}/reschedule", new MoveRequest(start, scope),
            ApiJson.Default.MoveRequest);
        var answer = await visit.Api.SendAsync(request with { IfMatch = form.Version }, ApiJson.Default.DoneInfo, visit.Aborted);
        if (answer.Problem is not { } problem) return SeeOther.To(Notes.With(AppointmentReader.AddressOf(id), Notes.Moved));
        if (visit.Language.DeskBooking.Refusal(problem.Code) is not { } refusal) return StepsEndpoint.Refused(id, problem);
        var view = await OpenAsync(visit);
        return PageResult.Of<MovePage>(
            await WithTimesAsync(view with { Refusal = refusal, Next = problem.NextAvailable, Scope = scope }, start), problem.Status);
    }

    private static async Task<MoveView> OpenAsync(DeskVisit visit)
    {
        var appointment = (await AppointmentReader.OneAsync(visit, visit.Route("id"))).Required;
        return new MoveView { Visit = visit, Appointment = appointment, Scope = visit.Query("scope") };
    }

    // It opens where the appointment is: who moves it mostly moves it a little.
    private static async Task<MoveView> WithTimesAsync(MoveView view, DateTimeOffset? near = null)
    {
        var (visit, appointment) = (view.Visit, view.Appointment);
        var date = visit.QueryDate("date");
        var month = visit.QueryMonth("month");
        var opens = near ?? (appointment.ScheduledAt > visit.Now ? appointment.ScheduledAt : visit.Now);
        return view with
        {
            Choice = await SlotReader.ReadAsync(
                visit,
                new SlotWish
                {
                    Service = appointment.ServiceId,
                    // Of several experts all must be free, which the service's own times say.
                    ExpertId = appointment.TakesSeveral ? null : appointment.ExpertId,
                    Minutes = appointment.Minutes,
                    AppointmentId = appointment.Id,
                    OwnStart = appointment.ScheduledAt,
                    Month = month ?? date?.ToYearMonth() ?? visit.Times.DateOf(opens).ToYearMonth(),
                    Date = date ?? (month is null ? visit.Times.DateOf(opens) : null),
                },
                view.AddressOf,
                view.AddressOf),
        };
    }
}
