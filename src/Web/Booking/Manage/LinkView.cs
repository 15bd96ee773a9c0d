using Actors.Web.Parts.Forms;

namespace Actors.Web.Booking.Manage;

/// <summary>Asks where the link to an appointment is to be sent.</summary>
public sealed record LinkView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment, when the address names it; then no reference is asked for.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>Its reference.</summary>
    public string? Reference { get; init; }

    /// <summary>The address.</summary>
    public string? Email { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>True once it was asked for.</summary>
    public bool IsSent { get; init; }
}
