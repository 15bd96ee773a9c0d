using Actors.Web.Api;

namespace Actors.Web.Booking.Waitlist;

/// <summary>Asks whether a place on a waitlist is to be given up.</summary>
public sealed record LeaveView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The place.</summary>
    public required WaitlistEntryInfo Entry { get; init; }

    /// <summary>The service.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>The address of the place's pages.</summary>
    public string Address(string step) => Visit.TopAddress($"/-/waitlist/{Entry.Id}{step}").ToString();
}
