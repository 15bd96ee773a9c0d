using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Meetings;

/// <summary>Meetings at providers.</summary>
internal static class MeetingsSetup
{
    private const string Tag = "Meetings";
    private const string ForKeys = "appointments";

    public static WebApplicationBuilder AddMeetings(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<MeetingEndpoints>();
        builder.Services.AddJson(MeetingRequests.Default, MeetingAnswers.Default);
        builder.Services.AddExamples(Examples);
        builder.Services.AddTag(Tag, "Meetings at Zoom and Microsoft Teams.");
        return builder;
    }

    public static void MapMeetings(this IEndpointRouteBuilder api)
    {
        const string about =
            "Its host is an expert of the organisation: who is one makes her own, owners and admins those of all. A repeat under the same "
                + "Idempotency-Key finds the meeting. When the provider is not there the answer is TEMPORARILY_UNAVAILABLE, and the same "
                + "request may be sent again. Appointments of a service with a meetingPlatform get theirs by themselves.";
        var endpoints = api.ServiceProvider.GetRequiredService<MeetingEndpoints>();
        api.MapGroup("/create-zoom-meeting").WithTags(Tag).ForApiKeys(ForKeys)
            .MapPost("", endpoints.CreateZoom).AllowedFor(Access.Participant)
            .As("createZoomMeeting", "Makes a meeting at Zoom", about)
            .MayFail(ApiErrorCode.PolicyViolation, ApiErrorCode.InvalidTransition);
        api.MapGroup("/create-teams-meeting").WithTags(Tag).ForApiKeys(ForKeys)
            .MapPost("", endpoints.CreateTeams).AllowedFor(Access.Participant)
            .As("createTeamsMeeting", "Makes a meeting at Microsoft Teams", about)
            .MayFail(ApiErrorCode.PolicyViolation, ApiErrorCode.InvalidTransition);
        api.MapGroup("/appointments/{id}/host-link").WithTags(Tag).ForApiKeys(ForKeys)
            .MapGet("", endpoints.HostLink).AllowedFor(Access.Member)
            .As(
                "getHostLink", "Asks for the link by which the host starts an appointment's meeting",
                "For the expert concerned, owners and admins. The provider is asked each time; the link is kept nowhere.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation);
    }

    private static void Examples(ExampleCatalog examples) => examples
        .Add(
            new ZoomMeetingInput
            {
                HostEmail = "rita@example.com",
                Topic = "Consultation",
                StartTime = SampleData.Start,
                DurationMinutes = 30,
            },
            MeetingRequests.Default.ZoomMeetingInput)
        .Add(
            new ZoomMeetingView
            {
                Id = "91234567890",
                JoinUrl = "https://zoom.us/j/91234567890?pwd=x",
                StartUrl = "https://zoom.us/s/91234567890?zak=x",
                Password = "a1b2c3",
            },
            MeetingAnswers.Default.ZoomMeetingView)
        .Add(
            new TeamsMeetingInput
            {
                HostEmail = "rita@example.com",
                Subject = "Consultation",
                StartDateTime = SampleData.Start,
                DurationMinutes = 30,
            },
            MeetingRequests.Default.TeamsMeetingInput)
        .Add(
            new TeamsMeetingView
            {
                Id = "MSpkYzE3",
                JoinUrl = "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
                Subject = "Consultation",
            },
            MeetingAnswers.Default.TeamsMeetingView)
        .Add(
            new HostLinkView { Platform = "zoom", StartUrl = "https://zoom.us/s/91234567890?zak=x" },
            MeetingAnswers.Default.HostLinkView);
}
