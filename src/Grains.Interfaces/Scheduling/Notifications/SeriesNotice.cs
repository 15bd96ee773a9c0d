using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling.Notifications;

/// <summary>
/// Something to tell at once about several appointments of a series: the payload of an effect. What it is, each of them says, as it was
/// when it happened.
/// </summary>
/// <param name="SeriesId">The series.</param>
/// <param name="Step">What happened to them together, for example <c>booked</c>; the name tells it from all else of the series.</param>
/// <param name="AppointmentIds">The appointments.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-notice")]
public sealed record SeriesNotice(
    [property: Id(0)] string SeriesId, [property: Id(1)] string Step, [property: Id(2)] ImmutableArray<string> AppointmentIds);

/// <summary>What an appointment has to tell together with others of its series.</summary>
/// <param name="Step">What happened to them together.</param>
/// <param name="Notice">What that has made of this one.</param>
/// <param name="Appointment">The appointment as it is.</param>
[GenerateSerializer, Immutable, Alias("scheduling.series-news")]
public sealed record SeriesNews(
    [property: Id(0)] string Step, [property: Id(1)] Notice Notice, [property: Id(2)] Appointment Appointment);
