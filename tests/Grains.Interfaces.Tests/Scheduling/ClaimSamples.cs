using Actors.Grains.Interfaces.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Scheduling;

/// <summary>Samples of appointments that take the time of several experts.</summary>
internal sealed class ClaimSamples : ISamples
{
    /// <inheritdoc/>
    public IEnumerable<IEvent> Events => [new SlotClaimed("apt_1", Time, 3, Start), new ClaimReleased("apt_1")];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        new ClaimRequest { ServiceId = "svc_1", Start = Start, AppointmentVersion = 3, DurationMinutes = 60 },
        new TimeClaim(7, Start, Start.AddMinutes(30), 3, "Europe/Lisbon"),
        new OpenClaim("exp_1", 7, 3),
        new TeamBooking(new BookingRequest { Service = "panel", Start = Start, Client = Ana }, "f1", ["exp_2"]),
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal => ["Appointment.ExpertIds", "SlotClaimed.AppointmentId", "ClaimReleased.AppointmentId"];
}
