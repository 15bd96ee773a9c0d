using System.Globalization;
using Actors.Web.Api;

namespace Actors.Web.Booking.Manage;

/// <summary>
/// An appointment as calendars on the web take it from an address: times in UTC, which no calendar reads wrongly, and nothing that opens
/// it or names its client.
/// </summary>
/// <param name="Title">What it is.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Place">Where; null when that is not said.</param>
/// <param name="Text">What stands below it.</param>
public sealed record CalendarEntry(string Title, DateTimeOffset Start, DateTimeOffset End, string? Place, string Text)
{
    /// <summary>An entry for Google Calendar.</summary>
    public string Google => new ApiQuery("https://calendar.google.com/calendar/render?action=TEMPLATE")
        .With("text", Title).With("dates", $"{Compact(Start)}/{Compact(End)}").With("location", Place).With("details", Text).ToString();

    /// <summary>An entry for Outlook on the web.</summary>
    public string Outlook => new ApiQuery("https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent")
        .With("subject", Title).With("startdt", Start).With("enddt", End).With("location", Place).With("body", Text).ToString();

    /// <summary>An entry for Yahoo Calendar.</summary>
    public string Yahoo => new ApiQuery("https://calendar.yahoo.com/?v=60")
        .With("title", Title).With("st", Compact(Start)).With("et", Compact(End)).With("in_loc", Place).With("desc", Text).ToString();

    /// <summary>The entry of an appointment.</summary>
    public static CalendarEntry Of(ManageView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (appointment, language) = (view.Appointment, view.Visit.Language);
        var what = appointment.Service;
        return new CalendarEntry(
            appointment.Experts is { } expert ? $"{what}: {expert}" : what,
            appointment.ScheduledAt,
            appointment.EndsAt,
            appointment.Place is { } place ? language.Booking.Place(place.Type, place.Value) : null,
            $"{view.Visit.Tenant.Name}\n{language.Manage.Reference}: {appointment.Reference ?? appointment.Id}");
    }

    private static string Compact(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
