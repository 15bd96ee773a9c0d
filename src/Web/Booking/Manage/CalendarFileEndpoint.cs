using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Manage;

/// <summary>An appointment as a file for calendar programs, passed on from the API, which takes the token in a header only.</summary>
internal static class CalendarFileEndpoint
{
    private const string Name = "appointment.ics";

    /// <summary>To whom has opened the appointment.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => PassOnAsync(visit, ManageTokens.Of(visit));

    /// <summary>To whom sends the token with the form.</summary>
    public static Task<IResult> SendAsync(BookingVisit visit, FormValues form) => PassOnAsync(visit, form["token"]);

    private static async Task<IResult> PassOnAsync(BookingVisit visit, string? token)
    {
        var id = visit.Route("id");
        if (token is not { Length: < 500 }) return SeeOther.To(ManageEndpoint.AddressOf(visit, id));
        visit.Http.Response.Headers.CacheControl = "no-store";
        var answer = await visit.Api.GetFileAsync($"/appointments/{Uri.EscapeDataString(id)}/calendar.ics", token, visit.Aborted);
        var file = answer.Required;
        return Results.File(file.Bytes, file.ContentType, Name);
    }
}
