using Actors.Grains.Scheduling;

namespace Actors.Rivals.Calendars;

/// <summary>An expert as she is needed to book: her number in the database and her compiled hours.</summary>
/// <param name="Number">Her number.</param>
/// <param name="Id">Her public id.</param>
/// <param name="TimeZone">The zone of her hours.</param>
/// <param name="Hours">Her hours; the same type that Actors uses, so that both compute the same slots at the same cost.</param>
internal sealed record RivalExpert(int Number, string Id, string TimeZone, WorkingHours Hours);

/// <summary>A service as it is needed to book.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its public id.</param>
/// <param name="ServiceType">Its slug.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record RivalService(int Number, string Id, string ServiceType, SlotRules Rules);
