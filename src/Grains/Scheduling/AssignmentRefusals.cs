using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>What a caller is told when none of a service's experts can be had.</summary>
internal static class AssignmentRefusals
{
    private const int MaxNext = 3;

    /// <summary>True when another expert of the service may have what one has refused.</summary>
    /// <param name="refusal">Why it was refused; what is wrong with a field of the request is wrong with everybody.</param>
    public static bool MayFitElsewhere(Refusal refusal) => refusal.Fields.IsDefaultOrEmpty && refusal.Code
        is RefusalCode.ScheduleConflict
        or RefusalCode.OutsideAvailability
        or RefusalCode.LimitReached
        or RefusalCode.ResourceNotFound;

    /// <summary>A refusal when a service cannot be assigned at present; null when it can.</summary>
    /// <param name="service">The service.</param>
    public static Refusal? Check(Service service) => service.Definition.Active
        ? ServiceRules.CheckAlone(service)
        : new Refusal(RefusalCode.PolicyViolation, $"{service.Definition.Name} cannot be booked at present.");

    /// <summary>The refusal when nobody is free: a conflict tells the next free starts of all of them.</summary>
    /// <param name="service">The service.</param>
    /// <param name="answers">What each of its calendars has answered.</param>
    public static Refusal Of(Service service, IReadOnlyCollection<Outcome<Room>> answers)
    {
        var rooms = answers.Where(answer => answer.Value is not null).Select(answer => answer.Value!).ToList();
        if (rooms.Count == 0) return new Refusal(RefusalCode.PolicyViolation, $"Nobody offers {service.Definition.Name} at present.");
        // One who took the time in between says so only when asked.
        if (rooms.Any(room => room.Refusal is null or { Code: RefusalCode.ScheduleConflict }))
            return new Refusal(RefusalCode.ScheduleConflict, "Everybody who offers it has the time taken.") { NextAvailable = Next(rooms) };
        return rooms.FirstOrDefault(room => room.Refusal!.Code == RefusalCode.LimitReached)?.Refusal ?? rooms[0].Refusal!;
    }

    private static ImmutableArray<DateTimeOffset> Next(List<Room> rooms) =>
        [.. rooms.SelectMany(room => room.Next).Distinct().Order().Take(MaxNext)];
}
