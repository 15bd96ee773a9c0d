using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>A busy time as a timeline keeps it: by number, and in order. Its id is in the timeline's dictionary alone.</summary>
internal readonly record struct BusyRow(
    int Number, BusyKind Kind, TimeInterval Time, TimeInterval Padded, string? ServiceId, Instant? ExpiresAt)
{
    /// <summary>True unless it is a hold that has lapsed.</summary>
    public bool IsLive(Instant now) => ExpiresAt is not { } expiry || expiry > now;

    /// <summary>True when it takes seats of a service, as appointments and holds do.</summary>
    public bool IsOf(string serviceId) =>
        Kind is BusyKind.Appointment or BusyKind.Hold or BusyKind.Claim && string.Equals(ServiceId, serviceId, StringComparison.Ordinal);
}
