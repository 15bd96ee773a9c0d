using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using NodaTime;

namespace Actors.Web.Booking.Manage;

/// <summary>An appointment as its client sees it.</summary>
public sealed record ManageView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>True right after it was booked.</summary>
    public bool IsNew { get; init; }

    /// <summary>What has just been done, or could not be.</summary>
    public string? Note { get; init; }

    /// <summary>The zone of all times on the page.</summary>
    public DateTimeZone Zone => Zones.Named(Visit) ?? Zones.Find(Appointment.TimeZone) ?? DateTimeZone.Utc;

    /// <summary>When, in words.</summary>
    public string When => Zones.When(Visit.Language, Zone, Appointment.ScheduledAt, Zones.TwelveHours(Visit));

    /// <summary>The address of the appointment's pages.</summary>
    public string Address(string step) => Visit.Address($"/-/appointments/{Appointment.Id}{step}").ToString();
}
