using NodaTime;

namespace Actors.ApiHost.Demo;

/// <summary>The wall clock of the demo tenant.</summary>
internal static class DemoTimes
{
    /// <summary>Where it is.</summary>
    public const string ZoneName = "Europe/Lisbon";

    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[ZoneName];

    /// <summary>The date there.</summary>
    public static DateOnly DateOf(DateTimeOffset instant) => Instant.FromDateTimeOffset(instant).InZone(Zone).Date.ToDateOnly();

    /// <summary>The instant of a time there.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time) =>
        (LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time)).InZoneLeniently(Zone).ToInstant().ToDateTimeOffset();
}
