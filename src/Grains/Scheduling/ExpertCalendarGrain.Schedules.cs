using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>Schedules, dry runs, and what the calendar looks like between two instants.</content>
internal sealed partial class ExpertCalendarGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<CurrentSchedule>> SetSchedule(Schedule schedule, long? expectedVersion)
    {
        var holidays = await FindHolidays();
        return await Execute((calendar, work) => CalendarDecisions.SetSchedule(calendar, work, schedule, expectedVersion, holidays));
    }

    /// <inheritdoc/>
    public async Task<Outcome<CurrentSchedule>> TrySchedule(Schedule schedule, long? expectedVersion)
    {
        var holidays = await FindHolidays();
        return await Rehearse((calendar, work) =>
        {
            var outcome = CalendarDecisions.SetSchedule(calendar, work, schedule, expectedVersion, holidays);
            return outcome.Value is { } set ? set with { Version = calendar.ScheduleVersion } : outcome;
        });
    }

    /// <inheritdoc/>
    public Task<Outcome<TimeOff>> TryTimeOff(CreationKey key, DateTimeOffset start, DateTimeOffset end, string? reason)
    {
        var timeOff = new TimeOff(key.Id, start.ToUniversalTime(), end.ToUniversalTime(), reason);
        return Rehearse((calendar, work) => CalendarDecisions.AddTimeOff(calendar, work, key, timeOff, options.MaximumTimeOff));
    }

    /// <inheritdoc/>
    public Task<Outcome<ImmutableList<NamedSchedule>>> ListSchedules() => Read<Outcome<ImmutableList<NamedSchedule>>>(calendar =>
        calendar.IsOpen ? calendar.Schedules.All.ToImmutableList() : Refusal.NotFound("expert"));

    /// <inheritdoc/>
    public Task<Outcome<NamedSchedule>> FindSchedule(string id) => Read(calendar => CalendarDecisions.FindSchedule(calendar, id));

    /// <inheritdoc/>
    public async Task<Outcome<NamedSchedule>> AddSchedule(CreationKey key, ScheduleDefinition definition, bool dryRun)
    {
        var holidays = await FindHolidays();
        return await Decide(dryRun, (calendar, work) => CalendarDecisions.AddSchedule(calendar, work, key, definition, holidays));
    }

    /// <inheritdoc/>
    public async Task<Outcome<NamedSchedule>> ChangeSchedule(
        string id, ScheduleDefinition definition, long? expectedVersion, bool dryRun)
    {
        var holidays = await FindHolidays();
        return await Decide(
            dryRun,
            (calendar, work) => CalendarDecisions.ChangeSchedule(calendar, work, id, definition, expectedVersion, holidays));
    }

    /// <inheritdoc/>
    public async Task<Outcome<NamedSchedule>> RemoveSchedule(string id, long? expectedVersion, bool dryRun)
    {
        var holidays = await FindHolidays();
        return await Decide(
            dryRun, (calendar, work) => CalendarDecisions.RemoveSchedule(calendar, work, id, expectedVersion, holidays));
    }

    /// <inheritdoc/>
    public Task<OutsideAppointments> OutsideOfHolidays(Holidays before, Holidays after) =>
        Read(calendar => OutsideOfHours.Find(calendar, before, after, Now));

    /// <inheritdoc/>
    public Task<OutsideAppointments> OutsideOfService(Service service) =>
        Read(calendar => OutsideOfHours.Find(calendar, service, Now));

    /// <inheritdoc/>
    public Task<Outcome<CalendarDays>> GetDays(DateTimeOffset from, DateTimeOffset to, Holidays holidays) =>
        Read(calendar => CalendarDaysAnswer.Of(calendar, from, to, holidays, Now));

    private Task<Outcome<NamedSchedule>> Decide(bool dryRun, Func<ExpertCalendar, UnitOfWork, Outcome<NamedSchedule>> decide) =>
        dryRun ? Rehearse(decide) : Execute(decide);

    private ValueTask<Holidays> FindHolidays() => catalogs.TryFindHolidays(Tenant, out var holidays)
        ? new(holidays)
        : new(GrainFactory.GetGrain<IHolidaysGrain>(GrainKey.For(Tenant, IServiceCatalogGrain.KeyId)).GetHolidays());
}
