using System.Text.Json.Serialization;
using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Scheduling.Notifications;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Notifications;

/// <summary>How requests about mails are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth)]
[JsonSerializable(typeof(MessageTemplateInput))]
internal sealed partial class NotificationsRequests : JsonSerializerContext;

/// <summary>How answers about calendars and mails are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(Envelope<CalendarFeedView>))]
[JsonSerializable(typeof(Envelope<MailPreferenceView>))]
[JsonSerializable(typeof(Envelope<MessageTemplateView>))]
[JsonSerializable(typeof(PagedEnvelope<MessageTemplateView>))]
internal sealed partial class NotificationsAnswers : JsonSerializerContext;

/// <summary>Appointments in people's calendars and mailboxes.</summary>
internal static class NotificationsModule
{
    private const string Tag = "Notifications";

    public static WebApplicationBuilder AddNotifications(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<AppointmentTokens>();
        builder.Services.TryAddSingleton<AppointmentCalendar>();
        builder.Services.TryAddSingleton<CalendarFeed>();
        builder.Services.TryAddSingleton<CalendarFeedTokens>();
        builder.Services.TryAddSingleton<MailPreferenceEndpoint>();
        builder.Services.TryAddSingleton<MessageTemplateEndpoints>();
        builder.Services.AddJson(NotificationsRequests.Default, NotificationsAnswers.Default);
        builder.Services.AddExamples(NotificationsExamples.Add);
        builder.Services.AddTag(Tag, "Appointments in people's calendars and mailboxes.");
        return builder;
    }

    public static void MapNotifications(this IEndpointRouteBuilder api)
    {
        var services = api.ServiceProvider;
        api.MapGet("/appointments/{id}/calendar.ics", services.GetRequiredService<AppointmentCalendar>().Get)
            .WithTags(Tag).WithMetadata(new ScopeMetadata("appointments")).AllowedFor(Access.Tenant).AnswersETag().TakesManageToken()
            .As(
                "getAppointmentCalendar", "Reads an appointment for a calendar program",
                "An iCalendar object (RFC 5545), times in UTC.");
        MapFeed(api.MapGroup("/experts/{id}").WithTags(Tag).ForApiKeys("calendars"), services);
        services.GetRequiredService<MessageTemplateEndpoints>().Map(api, Tag);
        api.MapPost("/mail-preferences/{id}/unsubscribe", services.GetRequiredService<MailPreferenceEndpoint>().Unsubscribe)
            .WithTags(Tag).AllowedFor(Access.Tenant)
            .As(
                "unsubscribe", "Ends reminders and offers to an address",
                "One click in a mail program (RFC 8058) leads here. What becomes of appointments is told all the same.");
    }

    private static void MapFeed(RouteGroupBuilder experts, IServiceProvider services)
    {
        const string howToShare = "Whoever knows the address reads the expert's appointments.";
        experts.MapGet("/calendar.ics", services.GetRequiredService<CalendarFeed>().Get)
            .AllowedFor(Access.Tenant).AnswersETag().ReadsMuch()
            .As(
                "getCalendarFeed", "Reads an expert's feed",
                "For calendar programs that subscribe (RFC 5545): 90 days back, 400 ahead, at most 2,000 appointments. Cancelled ones are "
                    + "in it as such.");
        var tokens = services.GetRequiredService<CalendarFeedTokens>();
        var feed = experts.MapGroup("/calendar-feed").AllowedFor(Access.Expert);
        feed.MapPost("", tokens.Make)
            .As("makeCalendarFeed", "Makes the address of an expert's feed, in place of the one before", howToShare);
        feed.MapGet("", tokens.Get).As("readCalendarFeed", "Reads the address of an expert's feed", howToShare);
        feed.MapDelete("", tokens.Revoke).As("revokeCalendarFeed", "Revokes the address of an expert's feed");
    }
}
