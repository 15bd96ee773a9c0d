using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>A closed day of the organisation, or several in a row.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">The first date, in the zone of each schedule.</param>
/// <param name="To">The last date; not before the first.</param>
/// <param name="Name">What it is called.</param>
[GenerateSerializer, Immutable, Alias("scheduling.holiday")]
public sealed record Holiday(
    [property: Id(0)] string Id,
    [property: Id(1)] DateOnly From,
    [property: Id(2)] DateOnly To,
    [property: Id(3)] string Name)
{
    /// <summary>How many dates one may have.</summary>
    public const int MaxDays = 366;

    /// <summary>How many an organisation may have.</summary>
    public const int MaxHolidays = 1_000;
}

/// <summary>The closed dates of an organisation at one moment, as calendars need them.</summary>
/// <param name="Version">Grows with each change; equal versions have equal dates.</param>
/// <param name="Dates">The dates, in order, each once.</param>
[GenerateSerializer, Immutable, Alias("scheduling.holidays")]
public sealed record Holidays([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<DateOnly> Dates)
{
    /// <summary>How many dates there may be.</summary>
    public const int MaxDates = 4_000;

    /// <summary>No closed date.</summary>
    public static Holidays None { get; } = new(0, []);

    /// <summary>True when there is no closed date.</summary>
    public bool AreNone() => Dates.IsDefaultOrEmpty;

    /// <summary>True when a date is closed.</summary>
    /// <param name="date">The date.</param>
    public bool Has(DateOnly date) => !Dates.IsDefaultOrEmpty && Dates.BinarySearch(date) >= 0;
}

/// <summary>Closed days were added.</summary>
/// <param name="Holidays">Which.</param>
/// <param name="RequestId">The id of the request that added them.</param>
/// <param name="Fingerprint">The request's fingerprint, if its caller gave an idempotency key.</param>
[GenerateSerializer, Immutable, Alias("scheduling.holidays-added.v1")]
public sealed record HolidaysAdded(
    [property: Id(0)] ImmutableArray<Holiday> Holidays,
    [property: Id(1)] string RequestId,
    [property: Id(2)] string? Fingerprint) : IEvent;

/// <summary>A closed day was removed.</summary>
/// <param name="HolidayId">Which.</param>
[GenerateSerializer, Immutable, Alias("scheduling.holiday-removed.v1")]
public sealed record HolidayRemoved([property: Id(0)] string HolidayId) : IEvent;

/// <summary>What became of closed days that were to be added.</summary>
/// <param name="Added">Those that were added.</param>
/// <param name="Before">The closed dates before.</param>
/// <param name="After">The closed dates with them.</param>
[GenerateSerializer, Immutable, Alias("scheduling.added-holidays")]
public sealed record AddedHolidays(
    [property: Id(0)] ImmutableArray<Holiday> Added, [property: Id(1)] Holidays Before, [property: Id(2)] Holidays After);

/// <summary>
/// The closed days of a tenant. The key is that of its catalogue of services, <c>{tenant}/services</c>: one grain holds both, so that a
/// calendar which asks for a service learns of closed days with it.
/// </summary>
[Alias("scheduling.holidays-grain")]
public interface IHolidaysGrain : IGrainWithStringKey
{
    /// <summary>All of them, by date.</summary>
    [Alias("list")]
    Task<ImmutableList<Holiday>> ListHolidays();

    /// <summary>The closed dates.</summary>
    [Alias("current")]
    Task<Holidays> GetHolidays();

    /// <summary>
    /// Adds closed days, all or none; those that are there already, with the same dates and name, are left out. LIMIT_REACHED beyond
    /// <see cref="Holiday.MaxHolidays"/> or <see cref="Holidays.MaxDates"/>.
    /// </summary>
    /// <param name="key">The request's id and fingerprint.</param>
    /// <param name="holidays">The closed days, with the ids that they are to have.</param>
    [Alias("add")]
    Task<Outcome<AddedHolidays>> AddHolidays(CreationKey key, ImmutableArray<Holiday> holidays);

    /// <summary>What <see cref="AddHolidays"/> would answer; changes nothing.</summary>
    /// <param name="holidays">The closed days.</param>
    [Alias("try-add")]
    Task<Outcome<AddedHolidays>> TryHolidays(ImmutableArray<Holiday> holidays);

    /// <summary>Removes a closed day.</summary>
    /// <param name="id">Its id.</param>
    [Alias("remove")]
    Task<Outcome<Holiday>> RemoveHoliday(string id);
}
