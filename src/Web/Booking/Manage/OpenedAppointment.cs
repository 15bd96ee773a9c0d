using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>An appointment that its client has opened with its token.</summary>
/// <param name="Visit">The visit.</param>
/// <param name="Token">The token.</param>
/// <param name="Appointment">The appointment as it is now.</param>
internal sealed record OpenedAppointment(BookingVisit Visit, string Token, AppointmentInfo Appointment)
{
    private const string NoStore = "no-store";

    /// <summary>Opens the appointment of a visit and lets the page answer; whoever comes without its token is asked for it.</summary>
    public static async Task<IResult> OpenAsync(BookingVisit visit, Func<OpenedAppointment, Task<IResult>> page)
    {
        visit.Http.Response.Headers.CacheControl = NoStore;
        if (ManageTokens.Of(visit) is not { } token) return PageResult.Of<TokenPage>(TokenView.OfAppointment(visit));
        var answer = await visit.Api.GetAsync(
            "/appointments/" + Uri.EscapeDataString(visit.Route("id")), ApiJson.Default.AppointmentInfo, token, visit.Aborted);
        if (answer.Is(out var appointment, out var problem)) return await page(new OpenedAppointment(visit, token, appointment));
        return problem.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status404NotFound
            ? PageResult.Of<TokenPage>(TokenView.OfAppointment(visit) with { IsRefused = true }, problem.Status)
            : throw new ApiProblemException(problem);
    }

    /// <summary>The same for a page that does something; where that may not be done the appointment's own page says why.</summary>
    public static Task<IResult> OpenAsync(BookingVisit visit, string action, Func<OpenedAppointment, Task<IResult>> page) =>
        OpenAsync(visit, opened => opened.Appointment.May(action) ? page(opened) : Task.FromResult(opened.Leave()));

    /// <summary>A request about it, in the name of its client.</summary>
    public ApiRequest With(ApiRequest request, long? version) => request with { ManageToken = Token, IfMatch = version };

    /// <summary>What the API calls it, and a step below it.</summary>
    public string Path(string step) => $"/appointments/{Uri.EscapeDataString(Appointment.Id)}{step}";

    /// <summary>Leads to its own page, which says what has been done.</summary>
    public IResult Leave(string? done = null, DateTimeOffset? was = null) =>
        SeeOther.To(ManageEndpoint.AddressOf(Visit, Appointment.Id).With("done", done).With("was", was));
}
