using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Booking.Times;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Booking.Manage;

/// <summary>Moving an appointment to another time of the same service and expert.</summary>
internal static class MoveEndpoint
{
    private const string Action = "reschedule";
    private const string Moved = "moved";
    private const string Meanwhile = "meanwhile";
    private const string Stuck = "stuck";

    /// <summary>Shows the times.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) =>
        OpenedAppointment.OpenAsync(visit, Action, opened => ShowAsync(opened, StatusCodes.Status200OK, null));

    /// <summary>Moves it to the time that was picked.</summary>
    public static Task<IResult> MoveAsync(BookingVisit visit, FormValues form) => OpenedAppointment.OpenAsync(visit, Action, async opened =>
    {
        if (Instants.Parse(form["start"]) is not { } start) return await ShowAsync(opened, StatusCodes.Status200OK, null);
        var request = ApiRequest.With(HttpMethod.Post, opened.Path("/reschedule"), new MoveRequest(start), ApiJson.Default.MoveRequest);
        var answer = await visit.Api.SendAsync(opened.With(request, form.Version), ApiJson.Default.AppointmentInfo, visit.Aborted);
        if (answer.Is(out _, out var problem)) return opened.Leave(Moved, opened.Appointment.ScheduledAt);
        return problem.Code switch
        {
            "CONCURRENT_UPDATE" or "INVALID_TRANSITION" => opened.Leave(Meanwhile),
            _ when problem.Status >= StatusCodes.Status500InternalServerError => throw new ApiProblemException(problem),
            _ => await ShowAsync(opened, problem.Status, (start, problem)),
        };
    });

    private static async Task<IResult> ShowAsync(
        OpenedAppointment opened, int status, (DateTimeOffset Start, ApiProblem Problem)? refused)
    {
        var (visit, appointment) = (opened.Visit, opened.Appointment);
        var found = await Catalog.ServiceAsync(visit, appointment.ServiceType);
        if (!found.Is(out var service, out var gone))
            return gone.Status == StatusCodes.Status404NotFound ? opened.Leave(Stuck) : throw new ApiProblemException(gone);
        var zone = Zones.Named(visit) ?? Zones.Find(appointment.TimeZone) ?? DateTimeZone.Utc;
        var reader = new TimesReader(visit, QuestionOf(opened, service))
        {
            Moving = new MovingTime(appointment.Id, opened.Token, appointment.Version, appointment.ScheduledAt),
            Zone = zone,
        };
        var today = reader.Today(zone);
        var own = Instant.FromDateTimeOffset(appointment.ScheduledAt).InZone(zone).Date;
        var month = reader.Question.Month ?? LocalDate.Max(own, today).ToYearMonth();
        var next = reader.NextAsync(1);
        var slots = (await reader.MonthAsync(month)).Required;
        return PageResult.Of<MovePage>(
            new MoveView
            {
                Visit = visit,
                Appointment = appointment,
                Times = reader.View(service, [], zone, month, slots.Slots, (await next).Required.Slots, refused),
            },
            status);
    }

    private static TimesQuestion QuestionOf(OpenedAppointment opened, ServiceInfo service)
    {
        var appointment = opened.Appointment;
        return (TimesQuestion.Of(opened.Visit) with { Minutes = appointment.Minutes }).For(service) with
        {
            Service = appointment.ServiceType,
            // One that takes the time of several is moved for all of them.
            ExpertId = appointment.TakesSeveral ? null : appointment.ExpertId,
            HoldId = null,
        };
    }
}
