using Actors.Web.Desk.Agenda;
using Actors.Web.Desk.Appointments.Cancel;
using Actors.Web.Desk.Appointments.Details;
using Actors.Web.Desk.Appointments.Edit;
using Actors.Web.Desk.Appointments.Export;
using Actors.Web.Desk.Appointments.List;
using Actors.Web.Desk.Appointments.Move;
using Actors.Web.Desk.Appointments.New;
using Actors.Web.Desk.Appointments.Reassign;
using Actors.Web.Desk.Appointments.Steps;
using Actors.Web.Desk.Today;
using Actors.Web.Pages;

namespace Actors.Web.Desk;

/// <summary>The pages of the desk.</summary>
internal static class DeskRoutes
{
    private const string Appointments = DeskVisit.Root + "/appointments";
    private const string Appointment = Appointments + "/{id}";

    /// <summary>Maps them.</summary>
    public static void MapTo(PageRoutes<DeskVisit> pages)
    {
        pages
            .Show(DeskVisit.Root, TodayEndpoint.ShowAsync)
            .Show(DeskVisit.Root + "/agenda", AgendaEndpoint.ShowAsync)
            .Show(Appointments, ListEndpoint.ShowAsync)
            .Show(Appointments + ".csv", ExportEndpoint.ShowAsync)
            .Show(Appointments + "/new", NewEndpoint.ShowAsync)
            .Take(Appointments + "/new", NewEndpoint.BookAsync);
        MapAppointment(pages);
    }

    private static void MapAppointment(PageRoutes<DeskVisit> pages) => pages
        .Show(Appointment, DetailsEndpoint.ShowAsync)
        .Take(Appointment + "/confirm", StepsEndpoint.ConfirmAsync)
        .Take(Appointment + "/complete", StepsEndpoint.CompleteAsync)
        .Take(Appointment + "/no-show", StepsEndpoint.NoShowAsync)
        .Take(Appointment + "/manage-link", StepsEndpoint.SendLinkAsync)
        .Show(Appointment + "/cancel", CancelEndpoint.ShowAsync)
        .Take(Appointment + "/cancel", CancelEndpoint.CancelAsync)
        .Show(Appointment + "/move", MoveEndpoint.ShowAsync)
        .Take(Appointment + "/move", MoveEndpoint.MoveAsync)
        .Show(Appointment + "/reassign", ReassignEndpoint.ShowAsync)
        .Take(Appointment + "/reassign", ReassignEndpoint.ReassignAsync)
        .Show(Appointment + "/edit", EditEndpoint.ShowAsync)
        .Take(Appointment + "/edit", EditEndpoint.SaveAsync);
}
