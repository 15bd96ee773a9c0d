using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Tests.Scheduling;

/// <summary>Samples of schedules and closed days.</summary>
internal sealed class ScheduleSamples : ISamples
{
    private static readonly DateTimeOffset Start = new(2027, 3, 29, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOverride August =
        new(new DateOnly(2027, 8, 9), [new TimeRange(new TimeOnly(9, 0), new TimeOnly(12, 0))]) { To = new DateOnly(2027, 8, 15) };

    private static readonly Schedule Hours = new(
        "Europe/Lisbon", [new WeeklyHours([1, 2], new TimeRange(new TimeOnly(9, 0), new TimeOnly(12, 30)))], [August])
    {
        IgnoresHolidays = true,
    };

    private static readonly DateRange Summer = new(new DateOnly(2027, 8, 1), new DateOnly(2027, 8, 31));
    private static readonly ScheduleDefinition Definition = new("Summer", Hours, [Summer]);
    private static readonly OutsideAppointment Left = new("apt_1", "exp_1", Start, "svc_1");
    private static readonly OutsideAppointments Outside = new(1, [Left]);
    private static readonly Holiday Christmas = new("hol_1", new DateOnly(2027, 12, 25), new DateOnly(2027, 12, 26), "Christmas");
    private static readonly Holidays Before = new(4, [new DateOnly(2027, 12, 24)]);
    private static readonly OpenHours Open = new(Start, Start.AddHours(4), "Europe/Lisbon");

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new NamedScheduleAdded("sch_1", Definition, "f1"),
        new NamedScheduleChanged("sch_1", Definition),
        new NamedScheduleRemoved("sch_1"),
        new HolidaysAdded([Christmas], "hol_1", "f1"),
        new HolidayRemoved("hol_1"),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Summer,
        Definition,
        new NamedSchedule("sch_1", Definition, Start, Start.AddDays(1), 3) { Outside = Outside },
        Left,
        Outside,
        Christmas,
        Before,
        new AddedHolidays([Christmas], Before, Before),
        Open,
        new CalendarDays(
            "Europe/Lisbon", [Open], [new Hold("hld_1", "exp_1", "svc_1", Start, Start.AddMinutes(30), Start.AddMinutes(-10))],
            [new TimeOff("off_1", Start, Start.AddHours(2), "dentist")])
        {
            External = [new BusyStretch(Start, Start.AddHours(1))],
        },
    ];

    // Fingerprints are made under the request's key, which is stored nowhere; a holiday's name is the organisation's.
    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "OutsideAppointment.Id", "OutsideAppointment.ExpertId", "OutsideAppointment.ServiceId",
        "NamedScheduleAdded.ScheduleId", "NamedScheduleChanged.ScheduleId", "NamedScheduleRemoved.ScheduleId", "Holiday.Id",
        "HolidayRemoved.HolidayId", "HolidaysAdded.RequestId",
        "NamedScheduleAdded.Fingerprint", "HolidaysAdded.Fingerprint", "Holiday.Name", "ScheduleDefinition.Name",
    ];
}
