using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>An appointment that a change leaves outside of what can be booked.</summary>
/// <param name="Id">The appointment.</param>
/// <param name="ExpertId">With whom.</param>
/// <param name="Start">When it starts.</param>
/// <param name="ServiceId">For which service.</param>
[GenerateSerializer, Immutable, Alias("scheduling.outside-appointment")]
public sealed record OutsideAppointment(
    [property: Id(0)] string Id,
    [property: Id(1)] string ExpertId,
    [property: Id(2)] DateTimeOffset Start,
    [property: Id(3)] string ServiceId);

/// <summary>The appointments to come that a change leaves outside. They keep their time; somebody may want to move them.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them by their start, <see cref="MostNamed"/> at most.</param>
[GenerateSerializer, Immutable, Alias("scheduling.outside-appointments")]
public sealed record OutsideAppointments(
    [property: Id(0)] int Count, [property: Id(1)] ImmutableArray<OutsideAppointment> First)
{
    /// <summary>How many are named.</summary>
    public const int MostNamed = 100;

    /// <summary>No appointment.</summary>
    public static OutsideAppointments None { get; } = new(0, []);

    /// <summary>Those of several calendars together.</summary>
    /// <param name="all">Those of each.</param>
    public static OutsideAppointments Of(IReadOnlyCollection<OutsideAppointments> all) => new(
        all.Sum(one => one.Count),
        [
            .. all.SelectMany(one => one.First)
                .OrderBy(one => one.Start).ThenBy(one => one.Id, StringComparer.Ordinal).Take(MostNamed),
        ]);
}
