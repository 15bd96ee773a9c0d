using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>Cancelling an appointment: first what it costs, then the button.</summary>
internal static class CancelEndpoint
{
    private const string Action = "cancel";
    private const string Meanwhile = "meanwhile";

    /// <summary>Shows what it costs.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) =>
        OpenedAppointment.OpenAsync(visit, Action, opened => Task.FromResult<IResult>(PageResult.Of<CancelPage>(ViewOf(opened))));

    /// <summary>Cancels, if it still costs what was shown.</summary>
    public static Task<IResult> CancelAsync(BookingVisit visit, FormValues form) => OpenedAppointment.OpenAsync(visit, Action, async opened =>
    {
        if ((form["fee"] ?? "0") != FeeOf(opened.Appointment))
        {
            var anew = ViewOf(opened) with { Reason = form["reason"], HasChanged = true };
            return PageResult.Of<CancelPage>(anew, StatusCodes.Status409Conflict);
        }

        var request = ApiRequest.With(HttpMethod.Post, opened.Path("/cancel"), new CancelRequest(form["reason"]), ApiJson.Default.CancelRequest);
        var answer = await visit.Api.SendAsync(opened.With(request, form.Version), ApiJson.Default.AppointmentInfo, visit.Aborted);
        if (answer.Is(out _, out var problem)) return opened.Leave();
        return problem.Code is "CONCURRENT_UPDATE" or "INVALID_TRANSITION" ? opened.Leave(Meanwhile) : throw new ApiProblemException(problem);
    });

    /// <summary>What cancelling costs, as the form carries it.</summary>
    public static string FeeOf(AppointmentInfo appointment) =>
        (appointment.CancellationTerms?.Fee?.Amount ?? 0).ToString(CultureInfo.InvariantCulture);

    private static CancelView ViewOf(OpenedAppointment opened) => new() { Visit = opened.Visit, Appointment = opened.Appointment };
}
