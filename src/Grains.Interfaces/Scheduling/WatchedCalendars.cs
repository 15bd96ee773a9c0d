namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>
/// Somebody waits for time of a calendar, or nobody does any more. While somebody does, its commits that free time tell the waitlist of
/// the service; otherwise they tell nobody and pay nothing.
/// </summary>
/// <param name="ServiceId">For which service.</param>
/// <param name="Until">Until when; null for no longer.</param>
[GenerateSerializer, Immutable, Alias("scheduling.calendar-watched.v1")]
public sealed record CalendarWatched([property: Id(0)] string ServiceId, [property: Id(1)] DateTimeOffset? Until) : IEvent;

/// <summary>A slot that is to be kept for somebody who waits.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.offer-request")]
public sealed record OfferRequest
{
    /// <summary>The service's id.</summary>
    [Id(0)] public required string ServiceId { get; init; }

    /// <summary>When the slot starts.</summary>
    [Id(1)] public required DateTimeOffset Start { get; init; }

    /// <summary>How many of its seats, from 1.</summary>
    [Id(2)] public required int Seats { get; init; }

    /// <summary>Until when they are kept.</summary>
    [Id(3)] public required DateTimeOffset Until { get; init; }
}

/// <summary>The holds of an offer: one for each seat.</summary>
public static class OfferHolds
{
    /// <summary>The id of the hold of one seat.</summary>
    /// <param name="holdId">The id of the first seat's.</param>
    /// <param name="seat">Which seat, from 1.</param>
    public static string IdOf(string holdId, int seat) => seat == 1 ? holdId : $"{holdId}-{seat}";
}

/// <content>What calendars do for those who wait.</content>
public partial interface IExpertCalendarGrain
{
    /// <summary>
    /// Has the calendar tell the waitlist of a service when time becomes free. Does nothing when it does so already for as long, or when
    /// there is no such expert.
    /// </summary>
    /// <param name="serviceId">The service.</param>
    /// <param name="until">Until when; null for no longer.</param>
    [Alias("watch")]
    Task Watch(string serviceId, DateTimeOffset? until);

    /// <summary>
    /// Keeps seats of a slot for somebody who waits, all of them or none. A repeat is answered with the first hold, which may be over.
    /// </summary>
    /// <param name="key">The id of the first seat's hold; the others' follow from it (<see cref="OfferHolds"/>).</param>
    /// <param name="request">What to keep.</param>
    [Alias("offer")]
    Task<Outcome<Hold>> Offer(CreationKey key, OfferRequest request);
}
