using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Tests.Scheduling;

/// <summary>What other calendars of experts take.</summary>
internal sealed class ExternalBusySamples : ISamples
{
    private static readonly BusyStretch Morning = new(SampleEvents.Start, SampleEvents.Start.AddHours(2));
    private static readonly BusyStretch Evening = new(SampleEvents.Start.AddHours(10), SampleEvents.Start.AddHours(11));

    /// <inheritdoc/>
    public IEnumerable<IEvent> Events =>
    [
        new ExternalBusySet("google-rita", [Morning], [Evening]),
        new ExternalBusyRemoved("google-rita"),
    ];

    /// <inheritdoc/>
    public IEnumerable<object> Contracts =>
    [
        Morning,
        new ExternalBusy
        {
            Source = "google-rita",
            Busy = [Morning, Evening],
            ChangedAt = SampleEvents.Start,
            Conflicts = new OutsideAppointments(1, [new OutsideAppointment("apt_1", "exp_1", SampleEvents.Start, "svc_1")]),
        },
    ];

    /// <inheritdoc/>
    public IEnumerable<string> NotPersonal => ["ExternalBusySet.Source", "ExternalBusyRemoved.Source"];
}
