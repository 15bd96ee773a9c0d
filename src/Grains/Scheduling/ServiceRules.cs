using NodaTime;

namespace Actors.Scheduling;

/// <summary>What a service asks of a slot, and of the expert whose slot it is.</summary>
internal static class ServiceRules
{
    /// <summary>The rules for slots.</summary>
    /// <param name="service">The service.</param>
    public static SlotRules Of(Service service)
    {
        var definition = service.Definition;
        return new SlotRules
        {
            ServiceId = service.Id,
            Length = Duration.FromMinutes(definition.DurationMinutes),
            Interval = Duration.FromMinutes(definition.SlotIntervalMinutes ?? definition.DurationMinutes),
            BufferBefore = Duration.FromMinutes(definition.BufferBeforeMinutes),
            BufferAfter = Duration.FromMinutes(definition.BufferAfterMinutes),
            Notice = Duration.FromMinutes(definition.MinimumNoticeMinutes),
            Window = Duration.FromDays(definition.BookingWindowDays),
            MaxPerDay = definition.MaxPerDay,
            MaxPerWeek = definition.MaxPerWeek,
            Capacity = definition.Capacity,
        };
    }

    /// <summary>A refusal when an expert does not offer a service at present; null when the expert does.</summary>
    /// <param name="service">The service.</param>
    /// <param name="expertId">The expert.</param>
    public static Refusal? Check(Service service, string expertId)
    {
        var definition = service.Definition;
        if (!definition.Active) return new Refusal(RefusalCode.PolicyViolation, $"{definition.Name} cannot be booked at present.");
        if (!definition.ExpertIds.IsDefaultOrEmpty && !definition.ExpertIds.Contains(expertId))
        {
            return new Refusal(RefusalCode.PolicyViolation, $"This expert does not offer {definition.Name}.");
        }

        return null;
    }
}
