using Actors.Web.Api;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>An appointment as its client sees it, and what she does with it.</summary>
internal static class ManageEndpoint
{
    private const string New = "new";

    /// <summary>What follows a booking: its page, which can be reloaded; in a frame, which keeps nothing, the page itself.</summary>
    public static IResult Booked(BookingVisit visit, AppointmentInfo appointment)
    {
        if (visit.IsEmbedded) return PageResult.Of<ManagePage>(new ManageView { Visit = visit, Appointment = appointment, IsNew = true });
        var path = PathOf(visit, appointment.Id);
        if (appointment.ManageToken is { } token) ManageTokens.Keep(visit, path, token);
        return SeeOther.To(visit.Address($"/-/appointments/{appointment.Id}").With(New, true));
    }

    /// <summary>Shows it; whoever comes without the token is asked for it.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        if (ManageTokens.Of(visit) is not { } token) return PageResult.Of<TokenPage>(new TokenView { Visit = visit });
        var answer = await ReadAsync(visit, token);
        if (answer.Is(out var appointment, out var problem))
            return PageResult.Of<ManagePage>(new ManageView { Visit = visit, Appointment = appointment, IsNew = visit.Query(New) is not null });
        return problem.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden
            ? PageResult.Of<TokenPage>(new TokenView { Visit = visit, IsRefused = true }, problem.Status)
            : throw new Errors.ApiProblemException(problem);
    }

    /// <summary>Takes the token of a mail's link.</summary>
    public static IResult Open(BookingVisit visit, FormValues form)
    {
        if (form["token"] is not { Length: < 500 } token)
            return PageResult.Of<TokenPage>(new TokenView { Visit = visit, IsRefused = true }, StatusCodes.Status400BadRequest);
        ManageTokens.Keep(visit, PathOf(visit, visit.Route("id")), token);
        return SeeOther.To(visit.Address($"/-/appointments/{visit.Route("id")}"));
    }

    private static Task<Answer<AppointmentInfo>> ReadAsync(BookingVisit visit, string token) => visit.Api.GetAsync(
        "/appointments/" + Uri.EscapeDataString(visit.Route("id")), ApiJson.Default.AppointmentInfo, token, visit.Aborted);

    private static string PathOf(BookingVisit visit, string id) => $"{visit.Root}/-/appointments/{id}";
}
