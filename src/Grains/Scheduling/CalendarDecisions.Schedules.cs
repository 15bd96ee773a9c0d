using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>Schedules: the default one, and those that are in force in its place for a while.</content>
internal static partial class CalendarDecisions
{
    /// <summary>Replaces the default schedule.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="schedule">The hours from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    /// <param name="holidays">The organisation's closed dates.</param>
    public static Outcome<CurrentSchedule> SetSchedule(
        ExpertCalendar calendar, UnitOfWork work, Schedule schedule, long? expectedVersion, Holidays holidays)
    {
        if (!calendar.IsOpen) return Refusal.NotFound("expert");
        if (Versions.Check(expectedVersion, calendar.ScheduleVersion) is { } refusal) return refusal;
        if (Check(schedule, work) is { } invalid) return invalid;
        work.Append(new ScheduleSet(schedule));
        var hours = WorkingHours.OfStored(schedule, calendar.Schedules.All.Select(one => one.Definition));
        return new CurrentSchedule(schedule, work.Version) { Outside = OutsideOfHours.Find(calendar, hours, holidays, work.Now) };
    }

    /// <summary>Adds a schedule.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The schedule's id and the request's fingerprint.</param>
    /// <param name="definition">What it is.</param>
    /// <param name="holidays">The organisation's closed dates.</param>
    public static Outcome<NamedSchedule> AddSchedule(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, ScheduleDefinition definition, Holidays holidays)
    {
        if (!calendar.IsOpen) return Refusal.NotFound("expert");
        if (calendar.Schedules.First.Find(key) is { } repeat) return WithOutside(repeat, calendar, holidays, work.Now);
        if (Check(definition, key.Id, calendar, work) is { } invalid) return invalid;
        if (calendar.Schedules.All.Count >= ScheduleDefinition.MaxSchedules)
        {
            return new Refusal(
                RefusalCode.LimitReached, $"An expert has at most {ScheduleDefinition.MaxSchedules} schedules beside the default one.");
        }

        work.Append(new NamedScheduleAdded(key.Id, definition, key.Fingerprint));
        return new NamedSchedule(key.Id, definition, work.Now, work.Now, work.Version)
        {
            Outside = OutsideOf(calendar, work, holidays, [.. calendar.Schedules.All.Select(one => one.Definition), definition]),
        };
    }

    /// <summary>Replaces a schedule.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">The schedule.</param>
    /// <param name="definition">What it is from now on.</param>
    /// <param name="expectedVersion">The version that the change is based on; null replaces whatever is there.</param>
    /// <param name="holidays">The organisation's closed dates.</param>
    public static Outcome<NamedSchedule> ChangeSchedule(
        ExpertCalendar calendar, UnitOfWork work, string id, ScheduleDefinition definition, long? expectedVersion, Holidays holidays)
    {
        if (FindSchedule(calendar, id).IsRefused(out var schedule, out var missing)) return missing;
        if (Versions.Check(expectedVersion, schedule.Version) is { } refusal) return refusal;
        if (Check(definition, id, calendar, work) is { } invalid) return invalid;
        work.Append(new NamedScheduleChanged(id, definition));
        return schedule with
        {
            Definition = definition,
            UpdatedAt = work.Now,
            Version = work.Version,
            Outside = OutsideOf(calendar, work, holidays, [.. OthersThan(id, calendar), definition]),
        };
    }

    /// <summary>Removes a schedule; answers it as it was.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">The schedule.</param>
    /// <param name="expectedVersion">The version that the caller has seen; null removes whatever is there.</param>
    /// <param name="holidays">The organisation's closed dates.</param>
    public static Outcome<NamedSchedule> RemoveSchedule(
        ExpertCalendar calendar, UnitOfWork work, string id, long? expectedVersion, Holidays holidays)
    {
        if (FindSchedule(calendar, id).IsRefused(out var schedule, out var missing)) return missing;
        if (Versions.Check(expectedVersion, schedule.Version) is { } refusal) return refusal;
        work.Append(new NamedScheduleRemoved(id));
        return schedule with { Outside = OutsideOf(calendar, work, holidays, [.. OthersThan(id, calendar)]) };
    }

    /// <summary>Finds a schedule.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="id">The schedule.</param>
    public static Outcome<NamedSchedule> FindSchedule(ExpertCalendar calendar, string id) =>
        calendar.IsOpen && calendar.Schedules.Find(id) is { } schedule ? schedule : Refusal.NotFound("schedule");

    private static Outcome<NamedSchedule> WithOutside(
        Outcome<NamedSchedule> repeat, ExpertCalendar calendar, Holidays holidays, DateTimeOffset now) =>
        repeat.Value is not { } first ? repeat : repeat with
        {
            Value = first with { Outside = OutsideOfHours.Find(calendar, calendar.Hours, holidays, now) },
        };

    private static OutsideAppointments OutsideOf(
        ExpertCalendar calendar, UnitOfWork work, Holidays holidays, ImmutableArray<ScheduleDefinition> named) =>
        OutsideOfHours.Find(calendar, WorkingHours.OfStored(calendar.Schedule, named), holidays, work.Now);

    private static IEnumerable<ScheduleDefinition> OthersThan(string id, ExpertCalendar calendar) =>
        calendar.Schedules.All.Where(one => one.Id != id).Select(one => one.Definition);

    private static Refusal? Check(Schedule schedule, UnitOfWork work) =>
        WorkingHours.TryCompile(schedule, out _, out var invalid) ? CalendarReach.Check(schedule, work.Now) : invalid;

    private static Refusal? Check(ScheduleDefinition definition, string id, ExpertCalendar calendar, UnitOfWork work) =>
        Check(definition.Schedule, work) ?? ActiveDates.Check(id, definition.Active, calendar.Schedules.All, work.Now);
}
