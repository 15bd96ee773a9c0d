using Actors.Grains.Interfaces.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Scheduling;

/// <summary>Samples of bookings that repeat.</summary>
internal sealed class SeriesSamples : ISamples
{
    private static readonly CreationKey Key = new("stp_1", "f1");
    private static readonly RefusedOccurrence Refused = new(Start.AddDays(7), RefusalCode.ScheduleConflict);
    private static readonly Recurrence Rule = new()
    {
        Frequency = RecurrenceFrequency.Monthly,
        Interval = 2,
        Count = 6,
        Until = new DateOnly(2027, 12, 31),
        Days = [1, 4],
        MonthDay = -1,
        NthWeekday = new NthWeekday(-1, 5),
    };

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new SeriesBooked(["apt_1", "apt_2"], [Refused]),
        new SeriesCancelled(["apt_1", "apt_2"], new Cancellation(Start, "client", "ill", null) { TellsClient = true }, true) { Key = Key },
        new SeriesMoved(Key),
        new SeriesMoveRefused(Key, new Refusal(RefusalCode.ScheduleConflict, "The time is taken.") { NextAvailable = [Start] }),
        new SeriesErased(),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        .. Enum.GetValues<RecurrenceFrequency>().Cast<object>(),
        .. Enum.GetValues<SeriesScope>().Cast<object>(),
        new NthWeekday(-1, 5),
        Rule,
        new SeriesRequest(new BookingRequest { Service = "consultation", Start = Start, Client = Ana }, Rule, true),
        Refused,
        new AppointmentSeries("ser_1", [Booked], [Refused]),
        new SeriesMember("apt_1", Price),
        new SeriesMove
        {
            AppointmentId = "apt_1",
            Start = Start,
            Scope = SeriesScope.Following,
            ServiceId = "svc_1",
            Members = [new SeriesMember("apt_1", Price)],
            IsByClient = true,
            SeriesId = "ser_1",
        },
        new MovedAppointments(["apt_1", "apt_2"]),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
    [
        "Appointment.Series", "SeriesBooked.AppointmentIds", "SeriesCancelled.AppointmentIds",
    ];
}
