namespace Actors.Web.Booking.Manage;

/// <summary>Asks for the code that a mail carries.</summary>
public sealed record TokenView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>True when the one that was given does not open it.</summary>
    public bool IsRefused { get; init; }
}
