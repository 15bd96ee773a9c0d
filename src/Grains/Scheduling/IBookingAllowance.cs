using System.Collections.Immutable;
using Actors.Grains.Interfaces;

namespace Actors.Grains.Scheduling;

/// <summary>
/// Whether an organisation may have more bookings and experts. Scheduling asks before it makes them, and knows no reason why it should not:
/// who knows one registers an allowance of its own.
/// </summary>
public interface IBookingAllowance
{
    /// <summary>Asks for bookings; a refusal in words for whoever books, or null.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="ids">The appointments that are to be, each counted once however often it is asked for.</param>
    ValueTask<Refusal?> TakeBookingsAsync(string tenant, ImmutableArray<string> ids);

    /// <summary>Says that bookings that were asked for are not made after all.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="ids">The appointments.</param>
    void GiveBackBookings(string tenant, ImmutableArray<string> ids);

    /// <summary>Asks for an expert; a refusal in words for those who manage the organisation, or null.</summary>
    /// <param name="tenant">The organisation.</param>
    /// <param name="expertId">The expert who is to be.</param>
    ValueTask<Refusal?> TakeExpertAsync(string tenant, string expertId);
}

/// <summary>Allows everything.</summary>
internal sealed class NoBookingLimit : IBookingAllowance
{
    /// <inheritdoc/>
    public ValueTask<Refusal?> TakeBookingsAsync(string tenant, ImmutableArray<string> ids) => default;

    /// <inheritdoc/>
    public void GiveBackBookings(string tenant, ImmutableArray<string> ids)
    {
    }

    /// <inheritdoc/>
    public ValueTask<Refusal?> TakeExpertAsync(string tenant, string expertId) => default;
}
