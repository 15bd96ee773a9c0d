using Actors.Web.Api;
using Actors.Web.Booking.Pay;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>An appointment as its client sees it.</summary>
internal static class ManageEndpoint
{
    private const string New = "new";
    private const string LinkSent = "link";

    /// <summary>What follows a booking: its page, which can be reloaded; in a frame, which keeps nothing, the page itself.</summary>
    public static IResult Booked(BookingVisit visit, AppointmentInfo appointment)
    {
        if (visit.IsEmbedded) return PageResult.Of<ManagePage>(new ManageView { Visit = visit, Appointment = appointment, IsNew = true });
        if (appointment.ManageToken is { } token) Keep(visit, appointment.Id, token);
        foreach (var (id, seat) in appointment.FurtherSeats ?? new Dictionary<string, string>()) Keep(visit, id, seat);
        return SeeOther.To(appointment.IsUnpaid && appointment.ManageToken is not null
            ? PayEndpoint.AddressOf(visit, appointment.Id)
            : AddressOf(visit, appointment.Id).With(New, true));
    }

    /// <summary>Shows it.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => OpenedAppointment.OpenAsync(visit, opened =>
        Task.FromResult<IResult>(PageResult.Of<ManagePage>(new ManageView
        {
            Visit = visit,
            Appointment = opened.Appointment,
            IsNew = visit.Query(New) is not null,
            Done = visit.Query("done"),
            Was = Instants.Parse(visit.Query("was")),
        })));

    /// <summary>Takes the token of a mail's link, or of the page in a frame that has just booked.</summary>
    public static Task<IResult> OpenAsync(BookingVisit visit, FormValues form) => OpenAsync(visit, form, "");

    /// <summary>The same, for a step of it.</summary>
    public static Task<IResult> OpenAsync(BookingVisit visit, FormValues form, string step)
    {
        if (form["token"] is not { Length: < 500 } token)
        {
            return Task.FromResult<IResult>(
                PageResult.Of<TokenPage>(TokenView.OfAppointment(visit) with { IsRefused = true }, StatusCodes.Status400BadRequest));
        }

        Keep(visit, visit.Route("id"), token);
        return Task.FromResult(SeeOther.To(visit.TopAddress($"/-/appointments/{Uri.EscapeDataString(visit.Route("id"))}{step}")));
    }

    /// <summary>Sends the link to the client's own address once more.</summary>
    public static Task<IResult> SendLinkAsync(BookingVisit visit, FormValues form) => OpenedAppointment.OpenAsync(visit, async opened =>
    {
        if (opened.Appointment.ClientEmail is not { } email) return opened.Leave();
        var request = new ManageLinkRequest { Email = email, AppointmentId = opened.Appointment.Id };
        var problem = await LinkEndpoint.AskAsync(visit, request);
        return problem is null ? opened.Leave(LinkSent) : throw new Errors.ApiProblemException(problem);
    });

    /// <summary>The address of an appointment's page.</summary>
    public static ApiQuery AddressOf(BookingVisit visit, string id) => visit.TopAddress("/-/appointments/" + Uri.EscapeDataString(id));

    /// <summary>Keeps the token of an appointment for its own pages.</summary>
    public static void Keep(BookingVisit visit, string id, string token) =>
        ManageTokens.Keep(visit, $"{visit.TopRoot}/-/appointments/{Uri.EscapeDataString(id)}", token);
}
