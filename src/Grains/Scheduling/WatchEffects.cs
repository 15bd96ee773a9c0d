using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <summary>What scheduling tells those who wait. The target is the service; who handles them is the waitlist's business.</summary>
internal static class WatchEffects
{
    /// <summary>Time of a watched calendar became free; the payload is the expert's id.</summary>
    public const string TimeFreed = "scheduling.time-freed";

    /// <summary>A slot of a watched calendar was booked for the service; the payload is the appointment's id.</summary>
    public const string SlotBooked = "scheduling.watched-slot-booked";

    /// <summary>The service was changed or removed; no payload.</summary>
    public const string ServiceHasChanged = "scheduling.service-changed";

    /// <summary>Tells that time became free.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="serviceId">Whose waitlist is told.</param>
    /// <param name="expertId">Whose time.</param>
    public static Effect Freed(UnitOfWork work, string serviceId, string expertId) =>
        Of(work, TimeFreed, $"freed-{work.Caller.Tenant}-{expertId}-{serviceId}-{work.Version}", serviceId, expertId);

    /// <summary>Tells that a slot was booked.</summary>
    /// <param name="work">The calendar's unit of work.</param>
    /// <param name="serviceId">Whose waitlist is told.</param>
    /// <param name="expertId">Whose time; an appointment may have that of several.</param>
    /// <param name="appointmentId">The appointment.</param>
    public static Effect Booked(UnitOfWork work, string serviceId, string expertId, string appointmentId) =>
        Of(work, SlotBooked, $"watched-{work.Caller.Tenant}-{expertId}-{appointmentId}-{work.Version}", serviceId, appointmentId);

    /// <summary>Tells that a service was changed or removed.</summary>
    /// <param name="work">The catalogue's unit of work.</param>
    /// <param name="serviceId">The service.</param>
    public static Effect ServiceChanged(UnitOfWork work, string serviceId) =>
        Of(work, ServiceHasChanged, $"service-{work.Caller.Tenant}-{serviceId}-{work.Version}", serviceId, payload: "");

    private static Effect Of(UnitOfWork work, string kind, string id, string serviceId, string payload) => new()
    {
        Id = id,
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, serviceId),
        Payload = SchedulingEffects.PayloadOf(payload),
        DueAt = work.Now,
    };
}
