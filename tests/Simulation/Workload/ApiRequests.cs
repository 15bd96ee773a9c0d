// The names by which the simulator knows what it takes from the API: all of it is in this file.
global using BookingBody = Actors.ApiHost.Scheduling.Appointments.BookingInput;
global using WaitlistBody = Actors.ApiHost.Waitlist.WaitlistInput;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Scheduling;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.ApiHost.Waitlist;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;

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
    public static CreationKey KeyOf(string tenant, string actor, string? idempotencyKey, BookingBody body, Func<string> fresh) =>
        idempotencyKey is null
        ? new CreationKey(fresh(), null)
        : new CreationKey(
            CreationKeys.Derive(new CreationScope(SchedulingIds.Appointment, "appointments", tenant), actor, idempotencyKey),
            CreationKeys.Fingerprint(idempotencyKey, body, SchedulingRequests.Default.BookingInput));

    /// <summary>A request for a series as the calendar is asked.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="body">The request.</param>
    public static SeriesRequest CheckSeries(string tenant, BookingBody body) =>
        AppointmentValidators.Check(body, null, out var recurrence, out var code).TryGet(out var request, out var problem)
            ? new SeriesRequest(With(tenant, request, code), recurrence!, body.Partial == true)
            : throw new InvalidOperationException($"The API refuses what the simulator asks: {problem.Message}");

    /// <summary>The request as the calendar is asked.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="body">The request.</param>
    public static BookingRequest Check(string tenant, BookingBody body) =>
        AppointmentValidators.Check(body, null, out _, out var code).TryGet(out var request, out var problem)
            ? With(tenant, request, code)
            : throw new InvalidOperationException($"The API refuses what the simulator asks: {problem.Message}");

    /// <summary>A request to wait as the line is asked, and the key under which the entry is made.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="actor">Who asks.</param>
    /// <param name="idempotencyKey">The key that came with the request.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="body">The request.</param>
    /// <param name="now">The time.</param>
    public static (CreationKey Key, WaitlistRequest Request) CheckPlace(
        string tenant, string actor, string idempotencyKey, string serviceId, WaitlistBody body, DateTimeOffset now)
    {
        if (!WaitlistValidators.Check(body, null, now).TryGet(out var request, out var problem))
            throw new InvalidOperationException($"The API refuses what the simulator asks: {problem.Message}");
        var scope = new CreationScope(WaitlistEndpoints.IdPrefix, "waitlist/" + serviceId, tenant);
        return (new CreationKey(
            CreationKeys.Derive(scope, actor, idempotencyKey),
            CreationKeys.Fingerprint(idempotencyKey, body, WaitlistRequests.Default.WaitlistInput)), request);
    }

    // No code goes further than the API.
    private static BookingRequest With(string tenant, BookingRequest request, string? code) =>
        code is null ? request : request with { Voucher = ShopVoucher.IdOf(tenant, code) };
}
