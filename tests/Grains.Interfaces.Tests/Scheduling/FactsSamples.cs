using Actors.Grains.Interfaces.Scheduling;
using static Actors.Grains.Interfaces.Tests.SampleEvents;

namespace Actors.Grains.Interfaces.Tests.Scheduling;

/// <summary>Samples of what events tell of appointments and holds, so that others hear whom they concern.</summary>
internal sealed class FactsSamples : ISamples
{
    /// <summary>What an appointment is after an event.</summary>
    public static AppointmentFacts Facts { get; } = new()
    {
        ExpertIds = ["exp_1", "exp_2"],
        ServiceId = "svc_1",
        Status = AppointmentStatus.Confirmed,
        Start = Start,
        End = Start.AddMinutes(30),
        Version = 3,
        Series = "ser_1",
    };

    private static readonly HeldTime Held = new("svc_1", Start, Start.AddMinutes(30));

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events => [];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Facts,
        Held,
        First<HoldExtended>() with { Time = Held },
        First<HoldReleased>() with { Time = Held },
        First<HoldExpired>() with { Time = Held },
        First<AppointmentErased>() with { Facts = Facts },
        First<AppointmentMailRefused>() with { Facts = Facts },
        First<AppointmentAmended>() with { Facts = Facts },
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal =>
        ["AppointmentFacts.ExpertIds", "AppointmentFacts.ServiceId", "AppointmentFacts.Series", "HeldTime.ServiceId"];

    // As it was first released.
    private static T First<T>() => All.OfType<T>().Single();
}
