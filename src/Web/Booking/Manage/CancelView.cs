using Actors.Web.Api;

namespace Actors.Web.Booking.Manage;

/// <summary>What cancelling an appointment costs, before it is done.</summary>
public sealed record CancelView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>Why, as far as that is written already.</summary>
    public string? Reason { get; init; }

    /// <summary>True when it costs something else by now.</summary>
    public bool HasChanged { get; init; }

    /// <summary>The appointment as its page shows it.</summary>
    public ManageView Own => new() { Visit = Visit, Appointment = Appointment };

    /// <summary>True when it costs something.</summary>
    public bool Costs => Appointment.CancellationTerms?.Fee is { Amount: > 0 };

    /// <summary>What it costs, in words.</summary>
    public string Terms => Own.CancellingNow ?? Visit.Language.Manage.CancellingIsFree;
}
