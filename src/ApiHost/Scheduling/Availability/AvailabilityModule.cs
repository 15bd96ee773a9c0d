using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Actors.Grains.Configuration;
using Actors.Grains.Interfaces.Scheduling;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Free slots, and slots that are held for a while.</summary>
internal static class AvailabilityModule
{
    private const string Tag = "Availability";
    private const string Capability = "appointments";

    private const string Bounded =
        "One answer is made of 20,000 slots at the most, all experts together, unless the operator has set another bound; beyond it 422 "
            + "says what to ask instead.";

    /// <summary>How a claim on time can fail.</summary>
    public static ApiErrorCode[] BookingErrors { get; } =
    [
        ApiErrorCode.ScheduleConflict, ApiErrorCode.OutsideAvailability, ApiErrorCode.NoticeTooShort,
        ApiErrorCode.BeyondBookingWindow, ApiErrorCode.LimitReached, ApiErrorCode.PolicyViolation,
    ];

    public static WebApplicationBuilder AddAvailability(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<ServiceExperts>();
        builder.Services.TryAddSingleton<AvailabilityEndpoints>();
        builder.Services.TryAddSingleton<NextSlotsEndpoint>();
        builder.Services.TryAddSingleton<HoldNetworks>();
        builder.Services.TryAddSingleton<HoldEndpoints>();
        builder.Services.AddSettings<SlotOptions, SlotOptionsValidator>(SlotOptions.Section);
        builder.Services.AddExamples(AvailabilityExamples.Add);
        builder.Services.AddTag(Tag, "Free slots, and slots that are held for a while.");
        return builder;
    }

    public static void MapAvailability(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<AvailabilityEndpoints>();
        var slots = api.MapGroup("").WithTags(Tag).ForApiKeys(Capability).AllowedFor(Access.Tenant);
        foreach (var (path, id) in new[] { ("experts", "Expert"), ("staff", "Staff"), ("practitioners", "Practitioner") })
        {
            slots.MapGet($"/{path}/{{id}}/availability", endpoints.OfExpert).CachedForAnonymous().MayTakeManageToken()
                .As(
                    $"get{id}Availability", "Lists an expert's slots",
                    "What it offers can be booked. The same under /experts, /staff and /practitioners. " + Bounded)
                .MayFail(ApiErrorCode.PolicyViolation, ApiErrorCode.LimitReached);
        }

        slots.MapGet("/appointments/availability", endpoints.OfService).CachedForAnonymous().MayTakeManageToken()
            .WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Envelope<UnionSlotsView>), ["application/json"]))
            .As(
                "getAvailability", "Lists a service's slots",
                $"Of every expert who offers it, at most {ServiceDefinition.MaxAsked}; each slot says who of them is free. Of one that "
                    + "takes several experts at once, the slots at which all of these are free. With staffId the answer is that of "
                    + "/experts/{id}/availability. " + Bounded)
            .MayFail(ApiErrorCode.PolicyViolation, ApiErrorCode.LimitReached);
        slots.MapGet("/appointments/availability/next", api.ServiceProvider.GetRequiredService<NextSlotsEndpoint>().Find)
            .CachedForAnonymous().MayTakeManageToken()
            .As(
                "getNextSlots", "Finds the next free slots",
                "However far ahead they are within the service's booking window; fewer than asked for when there are no more.")
            .MayFail(ApiErrorCode.PolicyViolation);
        MapHolds(slots, api.ServiceProvider.GetRequiredService<HoldEndpoints>());
    }

    private static void MapHolds(RouteGroupBuilder slots, HoldEndpoints endpoints)
    {
        slots.MapPost("/appointments/holds", endpoints.Create)
            .As(
                "createHold", "Keeps a slot for a short while",
                "Nobody else can book it meanwhile, and a booking with the hold's id succeeds. Without an expert the service assigns one, "
                    + "and the booking need not name one either.")
            .MayFail(BookingErrors);
        slots.MapPost("/appointments/holds/{id}/extend", endpoints.Extend)
            .As("extendHold", "Keeps a held slot for as long again", "Once; a repeat under the same Idempotency-Key gets the same answer.")
            .MayFail(ApiErrorCode.LimitReached);
        slots.MapDelete("/appointments/holds/{id}", endpoints.Release).As("releaseHold", "Gives a held slot back");
    }
}
