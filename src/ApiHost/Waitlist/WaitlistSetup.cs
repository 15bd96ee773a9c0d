using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Availability;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Waitlist;

/// <summary>Those who wait for time to become free.</summary>
internal static class WaitlistSetup
{
    private const string Tag = "Waitlist";

    public static WebApplicationBuilder AddWaitlist(this WebApplicationBuilder builder)
    {
        builder.Services.AddJson(WaitlistRequests.Default, WaitlistAnswers.Default);
        builder.Services.TryAddSingleton<WaitlistAccess>();
        builder.Services.TryAddSingleton<WaitlistEndpoints>();
        builder.Services.TryAddSingleton<WaitlistList>();
        builder.Services.AddExamples(WaitlistExamples.Add);
        builder.Services.AddTag(Tag, "Those who wait for time to become free.");
        return builder;
    }

    public static void MapWaitlist(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<WaitlistEndpoints>();
        var waitlist = api.MapGroup("/waitlist").WithTags(Tag).ForApiKeys("appointments");
        waitlist.MapPost("", endpoints.Join).AllowedFor(Access.Tenant)
            .As(
                "joinWaitlist", "Waits for time to become free",
                "One may join at any time. When time is free that fits, the first in line gets it held, and a mail; after "
                    + "waitlistOfferMinutes of the service, or when it is declined, it goes to the next. An offer ends early enough that "
                    + "the slot can still be booked. Booking the service in the range by oneself ends the entry, and so do twenty offers "
                    + "that were not taken.")
            .MayFail(ApiErrorCode.LimitReached, ApiErrorCode.PolicyViolation, ApiErrorCode.ResourceNotFound);
        waitlist.MapGet("", api.ServiceProvider.GetRequiredService<WaitlistList>().List).AllowedFor(Access.Member)
            .As(
                "listWaitlist", "Lists waitlist entries",
                "Owners and admins see all of the organisation's, experts those who wait for them by name, everybody else those under "
                    + "their own address.");
        var entry = waitlist.MapGroup("/{id}").AllowedFor(Access.Tenant);
        entry.MapGet("", endpoints.Get).TakesManageToken().As("getWaitlistEntry", "Reads a waitlist entry");
        entry.MapDelete("", endpoints.Leave).TakesManageToken()
            .As("leaveWaitlist", "Leaves the waitlist", "Gives back what is offered. A repeat is answered alike, and changes nothing.")
            .MayFail(ApiErrorCode.InvalidTransition);
        entry.MapPost("/accept", endpoints.Accept).TakesManageToken()
            .As(
                "acceptWaitlistOffer", "Books what is offered",
                "The body says what a booking says beside its time and its client; it may be left out. What a booking is refused for, this "
                    + "is refused for too, and the offer stands: the answers that serviceId of the entry asks for, and its places, "
                    + "are those of GET /services/{id}. Answers the appointment with its manage token. A repeat is answered alike, also "
                    + "without a key and whatever it says, and books nothing more.")
            .MayFail([ApiErrorCode.InvalidTransition, .. AvailabilityModule.BookingErrors]);
        entry.MapPost("/decline", endpoints.Decline).TakesManageToken()
            .As(
                "declineWaitlistOffer", "Declines what is offered",
                "The slot goes to the next in line, and the entry waits for others. A repeat under the same key changes nothing.")
            .MayFail(ApiErrorCode.InvalidTransition);
    }
}
