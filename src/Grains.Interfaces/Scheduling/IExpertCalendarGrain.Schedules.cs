using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <content>Schedules beside the default one, dry runs, and what a calendar looks like between two instants.</content>
public partial interface IExpertCalendarGrain
{
    /// <summary>What <see cref="SetSchedule"/> would answer; changes nothing.</summary>
    /// <param name="schedule">The hours.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    [Alias("try-schedule")]
    Task<Outcome<CurrentSchedule>> TrySchedule(Schedule schedule, long? expectedVersion);

    /// <summary>What <see cref="AddTimeOff"/> would answer; changes nothing.</summary>
    /// <param name="key">The id that it would have.</param>
    /// <param name="start">When it starts.</param>
    /// <param name="end">When it ends.</param>
    /// <param name="reason">Why, for staff.</param>
    [Alias("try-time-off")]
    Task<Outcome<TimeOff>> TryTimeOff(CreationKey key, DateTimeOffset start, DateTimeOffset end, string? reason);

    /// <summary>The schedules beside the default one, in the order in which they were added.</summary>
    [Alias("list-schedules")]
    Task<Outcome<ImmutableList<NamedSchedule>>> ListSchedules();

    /// <summary>A schedule beside the default one.</summary>
    /// <param name="id">Its id.</param>
    [Alias("find-schedule")]
    Task<Outcome<NamedSchedule>> FindSchedule(string id);

    /// <summary>
    /// Adds a schedule beside the default one. Dates in which another is active are VALIDATION_ERROR, more than
    /// <see cref="ScheduleDefinition.MaxSchedules"/> schedules LIMIT_REACHED.
    /// </summary>
    /// <param name="key">The id to create it under.</param>
    /// <param name="definition">What it is.</param>
    /// <param name="dryRun">True to change nothing, and only be answered what would be.</param>
    [Alias("add-schedule")]
    Task<Outcome<NamedSchedule>> AddSchedule(CreationKey key, ScheduleDefinition definition, bool dryRun);

    /// <summary>Replaces a schedule beside the default one.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="definition">What it is from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    /// <param name="dryRun">True to change nothing, and only be answered what would be.</param>
    [Alias("change-schedule")]
    Task<Outcome<NamedSchedule>> ChangeSchedule(string id, ScheduleDefinition definition, long? expectedVersion, bool dryRun);

    /// <summary>Removes a schedule beside the default one; answers it as it was.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    /// <param name="dryRun">True to change nothing, and only be answered what would be.</param>
    [Alias("remove-schedule")]
    Task<Outcome<NamedSchedule>> RemoveSchedule(string id, long? expectedVersion, bool dryRun);

    /// <summary>The appointments to come that lie in working hours without some closed dates, and outside of them with these.</summary>
    /// <param name="before">The closed dates without them.</param>
    /// <param name="after">The closed dates with them.</param>
    [Alias("outside-of-holidays")]
    Task<OutsideAppointments> OutsideOfHolidays(Holidays before, Holidays after);

    /// <summary>The appointments to come of a service that could not be booked with this expert as the service is.</summary>
    /// <param name="service">The service as it is, or would be.</param>
    [Alias("outside-of-service")]
    Task<OutsideAppointments> OutsideOfService(Service service);

    /// <summary>
    /// Working hours, holds and time off between two instants; appointments are read from documents, which remember them.
    /// </summary>
    /// <param name="from">The first instant.</param>
    /// <param name="to">The instant after the last; at most <see cref="SlotQuery.MaxDays"/> days later.</param>
    /// <param name="holidays">The closed dates.</param>
    [Alias("get-days")]
    Task<Outcome<CalendarDays>> GetDays(DateTimeOffset from, DateTimeOffset to, Holidays holidays);
}

/// <summary>Working time of a calendar.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="TimeZone">The zone of the schedule that it is of.</param>
[GenerateSerializer, Immutable, Alias("scheduling.open-hours")]
public sealed record OpenHours(
    [property: Id(0)] DateTimeOffset Start, [property: Id(1)] DateTimeOffset End, [property: Id(2)] string TimeZone);

/// <summary>A calendar between two instants.</summary>
/// <param name="TimeZone">The zone of the schedule that is in force at the first instant.</param>
/// <param name="Hours">Working time, in order, as the schedules have it now.</param>
/// <param name="Holds">Slots that are held.</param>
/// <param name="TimeOff">Time off that the calendar has not forgotten.</param>
[GenerateSerializer, Immutable, Alias("scheduling.calendar-days")]
public sealed record CalendarDays(
    [property: Id(0)] string TimeZone,
    [property: Id(1)] ImmutableArray<OpenHours> Hours,
    [property: Id(2)] ImmutableArray<Hold> Holds,
    [property: Id(3)] ImmutableArray<TimeOff> TimeOff)
{
    /// <summary>What other calendars of the expert take, in order, and joined where they touch.</summary>
    [Id(4)] public ImmutableArray<BusyStretch> External { get; init; } = [];
}
