using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.ExternalCalendars;

/// <summary>Other calendars of experts that are read here.</summary>
internal static class ExternalCalendarsSetup
{
    // That of what other calendars take.
    private const string Tag = "External calendars";

    public static WebApplicationBuilder AddExternalCalendars(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ExternalCalendarEndpoints>();
        builder.Services.AddJson(ExternalCalendarRequests.Default, ExternalCalendarAnswers.Default);
        builder.Services.AddExamples(Examples);
        return builder;
    }

    public static void MapExternalCalendars(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<ExternalCalendarEndpoints>();
        var group = api.MapGroup("/experts/{id}/external-calendars").WithTags(Tag).ForApiKeys("calendars").AllowedFor(Access.Expert);
        group.MapGet("", endpoints.List)
            .As("listConnectedCalendars", "Lists the other calendars of an expert that are read", "With how fresh each is.");
        group.MapPost("", endpoints.Connect)
            .As(
                "connectCalendar", "Has another calendar of an expert read again and again",
                "It is a file that is published, or, with a username and a password, a calendar on a CalDAV server. It is read at once, "
                    + "and from then on every half an hour: what its events take nobody can book. One that cannot be read is refused, and "
                    + "says why. Only when it is busy is kept. An expert has ten at most. With receiveAppointments her appointments are "
                    + "copied to a calendar on a server, and follow what she moves there.")
            .MayFail(ApiErrorCode.LimitReached);
        group.MapPost("/discover", endpoints.Discover)
            .As(
                "discoverCalendars", "Asks a server which calendars a user has there",
                "Of a CalDAV server (RFC 4791), as iCloud, Fastmail and Nextcloud are. Connect one of them by its url, with the same "
                    + "username and password. Nothing is kept.");
        group.MapGet("/{calendarId}", endpoints.Get).As("getConnectedCalendar", "Reads how another calendar of an expert is read");
        group.MapPost("/{calendarId}/sync", endpoints.Sync)
            .As(
                "syncCalendar", "Reads another calendar of an expert now",
                "One that was given up is tried again. When it cannot be read, the answer says why, and what it took before still counts.");
        group.MapDelete("/{calendarId}", endpoints.Remove)
            .As("disconnectCalendar", "Reads another calendar of an expert no more", "Its time is free again. Answers it as it was.");
    }

    private static void Examples(ExampleCatalog examples)
    {
        var url = "https://calendar.example.com/private-2f1c/rita.ics";
        var found = new FoundCalendarView { Url = "https://caldav.example.com/rita/private/", Name = "Private" };
        examples
            .Add(
                new ExternalCalendarInput { Url = url, Name = "Private", IgnoreAllDay = true },
                ExternalCalendarRequests.Default.ExternalCalendarInput)
            .Add(
                new CalendarServerInput { Url = "https://caldav.example.com", Username = "rita", Password = "abcd-efgh-ijkl-mnop" },
                ExternalCalendarRequests.Default.CalendarServerInput)
            .Add(
                new FoundCalendarsView { Calendars = [found] },
                ExternalCalendarAnswers.Default.FoundCalendarsView)
            .Add(found, ExternalCalendarAnswers.Default.FoundCalendarView)
            .Add(
                new ConnectedCalendarView
                {
                    Id = "xcl_01jq8r2m4v8w3t6y9b1d5f7g0h",
                    ExpertId = SampleData.ExpertId,
                    Name = "Private",
                    Host = "calendar.example.com",
                    Protocol = "file",
                    IgnoreAllDay = true,
                    IgnoreTentative = false,
                    Freshness = "fresh",
                    Since = SampleData.Start,
                    ConnectedAt = SampleData.Start,
                    ReadAt = SampleData.Start,
                    NextAt = SampleData.Start.AddMinutes(30),
                    NotUnderstood = 0,
                    ReceiveAppointments = false,
                },
                ExternalCalendarAnswers.Default.ConnectedCalendarView);
    }
}
