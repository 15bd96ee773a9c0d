using System.Collections.Immutable;

namespace Actors.ApiHost.Demo;

/// <summary>Time of an expert that clients of the demo tenant take.</summary>
/// <param name="Expert">Whose.</param>
/// <param name="Service">The service's slug.</param>
/// <param name="Time">When it starts, by the clock on the wall.</param>
/// <param name="Minutes">For how long; null for the service's own length.</param>
/// <param name="Seats">How many share it.</param>
internal sealed record DemoTurn(DemoExpert Expert, string Service, TimeOnly Time, int? Minutes = null, int Seats = 1);

/// <summary>
/// What is taken of each date: days of a few shapes, which follow from the date. All of it fits the experts' hours and the services' rules.
/// </summary>
internal static class DemoWeek
{
    private const int HalfOfClass = DemoServices.ClassSeats / 2;

    private static readonly ImmutableArray<ImmutableArray<DemoTurn>> RitasDays =
    [
        [Rita(DemoTenant.ServiceType, 9, 30), Rita(DemoServices.Session, 10, 30), Rita(DemoTenant.SharedServiceType, 14),
            Rita(DemoServices.Session, 15, 30, 60)],
        [Rita(DemoServices.Session, 9, 0, 60), Rita(DemoTenant.ServiceType, 11), Rita(DemoServices.Session, 14, 30),
            Rita(DemoTenant.ServiceType, 16, 30)],
        [Rita(DemoTenant.SharedServiceType, 10), Rita(DemoServices.Session, 11, 30, 60), Rita(DemoTenant.ServiceType, 15)],
    ];

    private static readonly ImmutableArray<ImmutableArray<DemoTurn>> BrunosDays =
    [
        [Bruno(DemoServices.Assessment, 10), Bruno(DemoServices.Session, 12), Bruno(DemoTenant.SharedServiceType, 15)],
        [Bruno(DemoServices.Session, 10, 30), Bruno(DemoServices.Assessment, 14), Bruno(DemoTenant.SharedServiceType, 17, 30)],
        [Bruno(DemoTenant.SharedServiceType, 11), Bruno(DemoServices.Session, 14, 30, 60), Bruno(DemoServices.Assessment, 17)],
    ];

    private static readonly ImmutableArray<DemoTurn> BrunosFriday =
        [Bruno(DemoServices.Joint, 10), Bruno(DemoServices.Session, 11, 30), Bruno(DemoServices.Assessment, 16)];

    /// <summary>What is taken of a date.</summary>
    public static IEnumerable<DemoTurn> On(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Sunday => [],
        DayOfWeek.Saturday => ClarasDay(date),
        DayOfWeek.Friday => [.. ShapeOf(RitasDays, date), .. BrunosFriday, .. ClarasDay(date)],
        _ => [.. ShapeOf(RitasDays, date), .. BrunosDay(date), .. ClarasDay(date)],
    };

    private static ImmutableArray<DemoTurn> BrunosDay(DateOnly date) =>
        DemoExperts.Bruno.IsDayOff(date) ? [] : ShapeOf(BrunosDays, date);

    private static ImmutableArray<DemoTurn> ShapeOf(ImmutableArray<ImmutableArray<DemoTurn>> shapes, DateOnly date) =>
        shapes[date.DayNumber % shapes.Length];

    // On Saturdays everybody has time for the class; on Fridays she is with Bruno first.
    private static ImmutableArray<DemoTurn> ClarasDay(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Tuesday or DayOfWeek.Thursday =>
            [Clara(DemoServices.Session, 9, 30), Clara(DemoServices.Session, 11, 0, 60), ClassAt(18, HalfOfClass)],
        DayOfWeek.Wednesday => [Clara(DemoServices.Session, 9, 0, 60), Clara(DemoServices.Session, 11, 30, 30)],
        DayOfWeek.Friday => [Clara(DemoServices.Session, 11, 30)],
        DayOfWeek.Saturday => [ClassAt(10, DemoServices.ClassSeats), Clara(DemoServices.Session, 11, 30, 30)],
        _ => [],
    };

    private static DemoTurn Rita(string service, int hour, int minute = 0, int? minutes = null) =>
        new(DemoExperts.Rita, service, new TimeOnly(hour, minute), minutes);

    private static DemoTurn Bruno(string service, int hour, int minute = 0, int? minutes = null) =>
        new(DemoExperts.Bruno, service, new TimeOnly(hour, minute), minutes);

    private static DemoTurn Clara(string service, int hour, int minute, int? minutes = null) =>
        new(DemoExperts.Clara, service, new TimeOnly(hour, minute), minutes);

    private static DemoTurn ClassAt(int hour, int seats) =>
        new(DemoExperts.Clara, DemoServices.Class, new TimeOnly(hour, 0)) { Seats = seats };
}
