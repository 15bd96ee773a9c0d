using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.Waitlist;

/// <summary>What the outside hears of waitlists.</summary>
internal static class WaitlistPublicEvents
{
    private const string Entry = "waitlist_entry";

    private static readonly PublicName Joined = new("waitlist.joined", Entry, "Somebody waits for time to become free.");
    private static readonly PublicName Offered = new("waitlist.offered", Entry, "Time that became free was offered to somebody who waits.");
    private static readonly PublicName Passed = new("waitlist.offer_passed", Entry, "An offer was declined, or not answered in time.");
    private static readonly PublicName Ended = new("waitlist.ended", Entry, "Somebody waits no more.");

    /// <summary>What waitlists say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Of<WaitlistJoined>(Joined, static (joined, service) => new WaitlistData
        {
            EntryId = joined.Entry.Id,
            ServiceId = service,
            Status = WaitlistNames.Of(joined.Entry.Status),
        })
        .Of<WaitlistOffered>(Offered, static (offered, service) => new WaitlistData
        {
            EntryId = offered.EntryId,
            ServiceId = service,
            Status = WaitlistNames.Of(WaitlistStatus.Offered),
            ExpertId = offered.Offer.ExpertId,
            Start = offered.Offer.Start.UtcDateTime,
            ExpiresAt = offered.Offer.ExpiresAt.UtcDateTime,
        })
        .Of<WaitlistOfferPassed>(Passed, static (passed, service) => new WaitlistData
        {
            EntryId = passed.EntryId,
            ServiceId = service,
            IsDeclined = passed.IsDeclined,
        })
        .Of<WaitlistEnded>(Ended, static (ended, service) => new WaitlistData
        {
            EntryId = ended.EntryId,
            ServiceId = service,
            Status = WaitlistNames.Of(ended.Status),
        })
        .Private<WaitlistSlotChosen>("What is about to be offered is not offered yet.")
        .Private<WaitlistChoiceDropped>("What was not offered.")
        .Private<WaitlistLookPlanned>("A note of when the line is looked at.")
        .Private<WaitlistErased>("What is left of persons after an erasure.");

    // The stream of a line has the service's id.
    private static EventDeclarations Of<TEvent>(this EventDeclarations events, PublicName name, Func<TEvent, string, WaitlistData> data)
        where TEvent : class, IEvent => events.Public<TEvent, WaitlistData>(
            name,
            WaitlistEventJson.Default.WaitlistData,
            (@event, context) =>
            {
                var told = data(@event, context.StreamId);
                return new Told<WaitlistData>(told.EntryId, told) { Experts = told.ExpertId is { } expert ? [expert] : [] };
            });
}

/// <summary>Somebody who waits.</summary>
public sealed record WaitlistData
{
    /// <summary>The entry's id.</summary>
    public required string EntryId { get; init; }

    /// <summary>For which service.</summary>
    public required string ServiceId { get; init; }

    /// <summary>Where the entry stands: waiting, offered, booked, left or expired; absent when it waits on.</summary>
    public string? Status { get; init; }

    /// <summary>Whose time was offered; absent without an offer.</summary>
    public string? ExpertId { get; init; }

    /// <summary>When the offered time starts, in UTC; absent without an offer.</summary>
    public DateTime? Start { get; init; }

    /// <summary>When the offer lapses, in UTC; absent without an offer.</summary>
    public DateTime? ExpiresAt { get; init; }

    /// <summary>Whether an offer was declined; false when nobody answered it, absent when none was passed.</summary>
    public bool? IsDeclined { get; init; }
}

/// <summary>How the public events of waitlists are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WaitlistData))]
internal sealed partial class WaitlistEventJson : JsonSerializerContext;
