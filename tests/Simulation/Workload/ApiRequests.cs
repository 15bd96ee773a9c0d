using Actors.ApiHost.Http;
using Actors.ApiHost.Scheduling;
using Actors.Scheduling;

namespace Actors.Simulation.Workload;

/// <summary>What the API makes of a request before it asks a grain: the same rules and the same keys.</summary>
internal static class ApiRequests
{
    /// <summary>The key under which a booking is made.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="idempotencyKey">The key that came with the request; null when none did.</param>
    /// <param name="body">The request.</param>
    /// <param name="fresh">Makes an id for a request without a key.</param>
    public static CreationKey KeyOf(string tenant, string actor, string? idempotencyKey, BookingInput body, Func<string> fresh) => idempotencyKey is null
        ? new CreationKey(fresh(), null)
        : new CreationKey(
            CreationKeys.Derive(new CreationScope(Ids.Appointment, "appointments", tenant), actor, idempotencyKey),
            CreationKeys.Fingerprint(idempotencyKey, body, SchedulingRequests.Default.BookingInput));

    /// <summary>The request as the calendar is asked.</summary>
    /// <param name="body">The request.</param>
    public static BookingRequest Check(BookingInput body) => AppointmentMapping.Check(body, null).IsFailed(out var request, out var problem)
        ? throw new InvalidOperationException($"The API refuses what the simulator asks: {problem.Message}")
        : request;
}
