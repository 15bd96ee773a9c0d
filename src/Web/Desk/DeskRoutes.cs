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
using Actors.Web.Desk.Schedules;
using Actors.Web.Desk.Schedules.Away;
using Actors.Web.Desk.Schedules.Dates;
using Actors.Web.Desk.Schedules.NewExpert;
using Actors.Web.Desk.Schedules.Week;
using Actors.Web.Desk.Services.Form;
using Actors.Web.Desk.Services.List;
using Actors.Web.Desk.Services.Steps;
using Actors.Web.Desk.Today;
using Actors.Web.Pages;

namespace Actors.Web.Desk;

/// <summary>The pages of the desk.</summary>
internal static class DeskRoutes
{
    private const string Appointments = DeskVisit.Root + "/appointments";
    private const string Appointment = Appointments + "/{id}";
    private const string Experts = DeskVisit.Root + "/experts";
    private const string Expert = Experts + "/{id}";
    private const string Services = DeskVisit.Root + "/services";
    private const string Service = Services + "/{id}";

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
        MapSchedules(pages);
        MapServices(pages);
    }

    private static void MapSchedules(PageRoutes<DeskVisit> pages) => pages
        .Show(DeskVisit.Root + "/schedule", ChooseEndpoint.ShowAsync)
        .Show(Experts + "/new", NewExpertEndpoint.ShowAsync)
        .Take(Experts + "/new", NewExpertEndpoint.AddAsync)
        .Show(Expert + "/schedule", WeekEndpoint.ShowAsync)
        .Take(Expert + "/schedule", WeekEndpoint.SaveAsync)
        .Show(Expert + "/dates", DatesEndpoint.ShowAsync)
        .Take(Expert + "/dates", DatesEndpoint.AddAsync)
        .Take(Expert + "/dates/remove", DatesEndpoint.RemoveAsync)
        .Show(Expert + "/time-off", AwayEndpoint.ShowAsync)
        .Take(Expert + "/time-off", AwayEndpoint.AddAsync)
        .Take(Expert + "/time-off/{timeOffId}/remove", AwayEndpoint.RemoveAsync);

    private static void MapServices(PageRoutes<DeskVisit> pages) => pages
        .Show(Services, ServiceListEndpoint.ShowAsync)
        .Show(Services + "/new", NewServiceEndpoint.ShowAsync)
        .Take(Services + "/new", NewServiceEndpoint.AddAsync)
        .Show(Service, ServiceEndpoint.ShowAsync)
        .Take(Service, ServiceEndpoint.SaveAsync)
        .Take(Service + "/activate", ServiceStepsEndpoint.ActivateAsync)
        .Show(Service + "/deactivate", ServiceStepsEndpoint.AskToDeactivateAsync)
        .Take(Service + "/deactivate", ServiceStepsEndpoint.DeactivateAsync)
        .Show(Service + "/delete", ServiceStepsEndpoint.AskToDeleteAsync)
        .Take(Service + "/delete", ServiceStepsEndpoint.DeleteAsync);

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
