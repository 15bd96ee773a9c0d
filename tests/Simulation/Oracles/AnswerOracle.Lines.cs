using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;
using Actors.Grains.Scheduling;

namespace Actors.Simulation.Oracles;

/// <content>What those are told who wait.</content>
internal sealed partial class AnswerOracle
{
    private readonly Dictionary<string, string> _joined = [];

    /// <summary>A client was told that she stands in line.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="outcome">The answer.</param>
    public void Joined(string tenant, string serviceId, Outcome<WaitlistPlace> outcome)
    {
        if (outcome.Value is not { } place) return;
        if (world.Journal.Lines.Find(tenant, serviceId, place.Entry.Id) is null)
            throw new ViolationException("what is acknowledged is durable", $"{place.Entry.Id} was acknowledged and stands in no line");
        var told = $"{place.Position} {place.Entry.Status} {place.Entry.CreatedAt:O} {place.Entry.Version}";
        if (!_joined.TryAdd(place.Entry.Id, told) && _joined[place.Entry.Id] != told)
            throw new ViolationException(
                "same key, same answer", $"{place.Entry.Id} was answered '{_joined[place.Entry.Id]}' and then '{told}'");
    }

    /// <summary>A client was told what became of her accepting.</summary>
    /// <param name="place">Her place by now.</param>
    /// <param name="before">What she was offered when she asked.</param>
    /// <param name="outcome">The answer.</param>
    public void Accepted(PlainPlace? place, WaitlistOffer? before, Outcome<AcceptedOffer> outcome)
    {
        if (outcome.Value is { } accepted)
        {
            foreach (var booked in accepted.Appointments)
            {
                if (world.Journal.FirstOf(StreamName.For(place!.Line.Tenant, AppointmentGrain.Kind, booked.Id)) is not AppointmentBooked)
                    throw new ViolationException("what is acknowledged is durable", $"{booked.Id} was acknowledged, and there is none");
            }

            if (place!.Ended is null) throw new ViolationException("what is acknowledged is done", $"{place.Id} has booked and waits on");
            return;
        }

        // Whoever is offered something for all that time, and still is, can have it: the service or the expert may have gone.
        if (before is null || place?.Offer != before || world.Journal.Lines.IsOver(before)) return;
        if (outcome.Refusal!.Code is RefusalCode.PolicyViolation or RefusalCode.ResourceNotFound) return;
        // A code that has been used up is no matter of the time.
        if (outcome.Refusal.Fields is [{ Field: "voucherCode" }]) return;
        if (world.Journal.Lines.IsHeld(place.Line.Tenant, before))
            throw new ViolationException("what is offered can be booked", $"{place.Id} accepts and is told {outcome.Refusal.Message}");
    }

    /// <summary>A client was told that an offer is declined.</summary>
    /// <param name="place">Her place by now.</param>
    /// <param name="number">The number of the offer; null when she knew of none.</param>
    public static void Declined(PlainPlace? place, int? number)
    {
        if (number is not null && place?.Offer?.Number == number)
            throw new ViolationException("what is acknowledged is durable", $"{place.Id} has declined {number} and still has it");
    }

    /// <summary>A client was told that she has left the line.</summary>
    /// <param name="place">Her place by now.</param>
    public static void Left(PlainPlace? place)
    {
        if (place is { Ended: null })
            throw new ViolationException("what is acknowledged is durable", $"{place.Id} has left and still waits");
    }
}
