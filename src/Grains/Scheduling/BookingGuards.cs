using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What a booking rests on outside of its calendar, each with a fence behind which it is written.</summary>
/// <param name="Client">What the client has of the service; null when that is not limited.</param>
/// <param name="Voucher">The voucher, or why there is none; null for a booking without a code.</param>
internal sealed record BookingGuards(ClientBookings? Client, Outcome<BookingVoucher>? Voucher)
{
    /// <summary>Those of a booking that rests on nothing else.</summary>
    public static BookingGuards None { get; } = new(null, null);
}

/// <summary>Reads what bookings and cancellations rest on, and lets those that meet at one fence come one after the other.</summary>
/// <param name="clients">Counts what clients have.</param>
/// <param name="vouchers">Finds vouchers.</param>
/// <param name="turns">The order.</param>
internal sealed class BookingGuardReader(ClientCounts clients, IBookingVouchers vouchers, FenceTurns turns)
{
    /// <summary>
    /// How often a decision that rests on a voucher is made before a lost fence is told: hosts that meet at a popular one do not know of
    /// each other's turns.
    /// </summary>
    public const int Attempts = 20;

    /// <summary>True when a booking rests on anything outside of its calendar.</summary>
    /// <param name="service">What is booked.</param>
    /// <param name="request">What is asked for.</param>
    public static bool AreNeeded(Service service, BookingRequest request) =>
        request.Voucher is not null || (service.Definition.MaxActivePerClient is not null && request.Client.Email is { Length: > 0 });

    /// <summary>Reads what a booking rests on, as it is at this moment.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="service">What is booked.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="now">The time.</param>
    public async Task<BookingGuards> Read(string tenant, Service service, BookingRequest request, DateTimeOffset now) => new(
        await clients.Count(tenant, service, request.Client.Email, now),
        request.Voucher is { } voucher ? await vouchers.Find(tenant, voucher, service, request.Client, now) : null);

    /// <summary>Reads where what an appointment has taken of a voucher is given back.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="applied">What it has taken.</param>
    public ValueTask<IVoucherReturn> ReadReturn(string tenant, AppliedVoucher applied) => vouchers.FindReturn(tenant, applied);

    /// <summary>Does something when those who came before with the same voucher are done; at once without one.</summary>
    /// <typeparam name="T">The answer.</typeparam>
    /// <param name="tenant">The tenant.</param>
    /// <param name="voucherId">The voucher; null for none.</param>
    /// <param name="ask">Does it.</param>
    public Task<T> InTurn<T>(string tenant, string? voucherId, Func<Task<T>> ask) =>
        voucherId is null ? ask() : turns.Next(GrainKey.For(tenant, voucherId), ask);
}
