using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What a request to book says beside the time, judged by the service as it is at that moment: pure.</summary>
internal static class BookingDetails
{
    /// <summary>A booking window that keeps nothing away which a calendar may have.</summary>
    public static readonly Duration AnyWindow = Duration.FromDays(10 * 366);

    /// <summary>A refusal when something is asked for that the service does not take.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="service">The service.</param>
    public static Refusal? Check(BookingRequest request, Service service) =>
        TimeZones.Check(request.TimeZone)
        ?? AnswerRules.Check(service.Definition.TypedQuestions, request.TypedAnswers)
        ?? CheckPlace(request, service);

    /// <summary>A refusal when a series would have to be paid for: each of its appointments would lapse by itself.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="service">The service.</param>
    public static Refusal? CheckUnpaid(BookingRequest request, Service service) =>
        service.Definition.Payment is null || request.IsAgainst(BookingRule.Payment)
            ? null
            : new Refusal(
                RefusalCode.PolicyViolation,
                $"{service.Definition.Name} is paid for when booking, so a series is booked by staff only, who settle it otherwise.");

    /// <summary>The place that a request means, which must have been checked: the first, when it names none.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="service">The service.</param>
    public static Place? PlaceOf(BookingRequest request, Service service)
    {
        if (service.Definition.Places is not { Length: > 0 } places) return null;
        if (request.Place is not { } asked) return places[0];
        return asked.Type == PlaceType.Asked ? asked : places.First(place => IsMeant(place, asked));
    }

    /// <summary>The rules without those against which staff book.</summary>
    /// <param name="rules">The service's rules.</param>
    /// <param name="request">What is asked for.</param>
    public static SlotRules Loosened(SlotRules rules, BookingRequest request)
    {
        if (request.IsAgainst(BookingRule.Notice)) rules = rules with { Notice = Duration.Zero, Back = rules.PastReach };
        if (request.IsAgainst(BookingRule.Window)) rules = rules with { Window = AnyWindow };
        if (request.IsAgainst(BookingRule.Limit)) rules = rules with { MaxPerDay = null, MaxPerWeek = null, MaxPerMonth = null };
        return rules;
    }

    /// <summary>True when staff record what has begun already: nobody is told of it, and nobody has to confirm it.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="start">When it starts.</param>
    /// <param name="now">The time.</param>
    public static bool IsRecord(BookingRequest request, DateTimeOffset start, DateTimeOffset now) =>
        start < now && request.IsAgainst(BookingRule.Notice);

    private static Refusal? CheckPlace(BookingRequest request, Service service)
    {
        var places = service.Definition.Places ?? [];
        var asked = request.Place;
        if (asked is null)
            return places is [{ Type: PlaceType.Asked }, ..] ? Refusal.Invalid("place", "is required: say where") : null;
        if (!places.Any(place => IsMeant(place, asked))) return Refusal.Invalid("place", "must be one of the places of the service");
        return asked is { Type: PlaceType.Asked, Value: null } ? Refusal.Invalid("place.value", "is required: say where") : null;
    }

    // Of two addresses a request says which; of one it need not.
    private static bool IsMeant(Place place, Place asked) =>
        place.Type == asked.Type && (asked.Type == PlaceType.Asked || asked.Value is null || asked.Value == place.Value);
}
