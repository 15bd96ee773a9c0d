using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Simulation.Workload;

/// <summary>A request to book, as a client keeps it to repeat it.</summary>
/// <param name="Shop">Where.</param>
/// <param name="Expert">With whom.</param>
/// <param name="ServiceId">For which service.</param>
/// <param name="Key">Its key.</param>
/// <param name="Request">What is asked.</param>
/// <param name="Body">The same as the API is told it.</param>
/// <param name="IdempotencyKey">The client's own key; null when it has none.</param>
internal sealed record Booking(
    Shop Shop, string Expert, string ServiceId, CreationKey Key, BookingRequest Request, BookingBody Body, string? IdempotencyKey)
{
    /// <summary>True once the client was told that it is booked.</summary>
    public bool IsBooked { get; set; }

    /// <summary>The calendar.</summary>
    public string Calendar => GrainKey.For(Shop.Id, Expert);
}

/// <summary>A hold that a client was given.</summary>
/// <param name="Shop">Where.</param>
/// <param name="Expert">With whom.</param>
/// <param name="ServiceId">For which service.</param>
/// <param name="Id">Its id.</param>
/// <param name="Start">When the slot starts.</param>
internal sealed record Held(Shop Shop, string Expert, string ServiceId, string Id, DateTimeOffset Start);
