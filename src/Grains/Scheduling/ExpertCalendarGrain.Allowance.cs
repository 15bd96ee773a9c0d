using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <content>What the organisation may have of bookings. Who assigns a booking to a calendar has asked before.</content>
internal sealed partial class ExpertCalendarGrain
{
    private ValueTask<Refusal?> TakeAllowance(BookingRequest request, ImmutableArray<string> ids) =>
        request.MayBeAskedElsewhere ? default : allowance.TakeBookingsAsync(Tenant, ids);

    private void GiveBackUnless(bool isBooked, BookingRequest request, ImmutableArray<string> ids)
    {
        if (!isBooked && !request.MayBeAskedElsewhere) allowance.GiveBackBookings(Tenant, ids);
    }

    // Which there are follows from the rule and the zone of the first; what does not fit its rule is refused by the decision.
    private Task<ImmutableArray<string>> IdsOf(CreationKey key, SeriesRequest request) => Read(calendar =>
    {
        var start = request.Booking.Start;
        var starts = Recurrences.Starts(request.Recurrence, start, calendar.Hours.ZoneAt(Instant.FromDateTimeOffset(start))).Value;
        return Enumerable.Range(0, starts?.Count ?? 1).Select(number => SeriesIds.Appointment(key.Id, number)).ToImmutableArray();
    });
}
