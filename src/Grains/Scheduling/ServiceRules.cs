using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What a service asks of a slot, and of the expert whose slot it is.</summary>
internal static class ServiceRules
{
    /// <summary>The rules for slots.</summary>
    /// <param name="service">The service.</param>
    /// <param name="durationMinutes">How long a slot is; null for the service's own length.</param>
    public static SlotRules Of(Service service, int? durationMinutes = null)
    {
        var definition = service.Definition;
        return new SlotRules
        {
            ServiceId = service.Id,
            Length = Duration.FromMinutes(durationMinutes ?? definition.DurationMinutes),
            // One grid for all lengths: what is booked for one of them leaves whole slots of the others.
            Interval = Duration.FromMinutes(definition.SlotIntervalMinutes ?? definition.DurationMinutes),
            BufferBefore = Duration.FromMinutes(definition.BufferBeforeMinutes),
            BufferAfter = Duration.FromMinutes(definition.BufferAfterMinutes),
            Notice = Duration.FromMinutes(definition.MinimumNoticeMinutes),
            Window = Duration.FromDays(definition.BookingWindowDays),
            MaxPerDay = definition.MaxPerDay,
            MaxPerWeek = definition.MaxPerWeek,
            MaxPerMonth = definition.MaxPerMonth,
            Capacity = definition.Capacity,
            Holidays = service.Holidays ?? Holidays.None,
        };
    }

    /// <summary>A refusal when a service cannot be booked for so long; null when it can.</summary>
    /// <param name="service">The service.</param>
    /// <param name="durationMinutes">How long; null for the service's own length.</param>
    public static Refusal? CheckLength(Service service, int? durationMinutes)
    {
        var definition = service.Definition;
        if (durationMinutes is not { } minutes || minutes == definition.DurationMinutes) return null;
        if (ChoiceOf(service, minutes) is not null) return null;
        var offered = (definition.Durations ?? []).Select(choice => choice.Minutes).Append(definition.DurationMinutes).Distinct().Order();
        return Refusal.Invalid("durationMinutes", $"must be one of {string.Join(", ", offered)}");
    }

    /// <summary>What a service costs for so long.</summary>
    /// <param name="service">The service.</param>
    /// <param name="minutes">How long.</param>
    public static Money? PriceOf(Service service, int minutes) => ChoiceOf(service, minutes)?.Price ?? service.Definition.Price;

    /// <summary>A refusal when a booking of the service takes the time of several experts: one of them alone cannot give it.</summary>
    /// <param name="service">The service.</param>
    public static Refusal? CheckAlone(Service service) => service.Definition.TakesSeveral()
        ? new Refusal(
            RefusalCode.PolicyViolation,
            $"{service.Definition.Name} takes the time of several experts: it has no holds, no waitlist and is not booked as a series.")
        : null;

    /// <summary>A refusal when an expert does not offer a service at present; null when the expert does.</summary>
    /// <param name="service">The service.</param>
    /// <param name="expertId">The expert.</param>
    public static Refusal? Check(Service service, string expertId)
    {
        var definition = service.Definition;
        if (!definition.Active) return new Refusal(RefusalCode.PolicyViolation, $"{definition.Name} cannot be booked at present.");
        return definition.Offers(expertId)
            ? null
            : new Refusal(RefusalCode.PolicyViolation, $"This expert does not offer {definition.Name}.");
    }

    /// <summary>A refusal when what is to be paid when booking could not be paid to the expert; null when it could.</summary>
    /// <param name="service">The service.</param>
    /// <param name="expertId">The expert.</param>
    public static Refusal? CheckPayments(Service service, string expertId) => service.MayBePaidFor(expertId)
        ? null
        : new Refusal(
            RefusalCode.PolicyViolation,
            $"{service.Definition.Name} cannot be booked with this expert at present: the expert takes no payments yet.");

    private static DurationChoice? ChoiceOf(Service service, int minutes) =>
        (service.Definition.Durations ?? []).FirstOrDefault(choice => choice.Minutes == minutes);
}
