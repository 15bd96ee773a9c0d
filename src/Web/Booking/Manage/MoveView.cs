using Actors.Web.Api;
using Actors.Web.Booking.Times;

namespace Actors.Web.Booking.Manage;

/// <summary>To where an appointment may be moved.</summary>
public sealed record MoveView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment as it is.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>The free times, its own counted as free.</summary>
    public required TimesView Times { get; init; }

    /// <summary>The appointment as its page shows it.</summary>
    public ManageView Own => new() { Visit = Visit, Appointment = Appointment };

    /// <summary>What a later cancellation costs all the same, in words; null for nothing.</summary>
    public string? KeepsFee => Appointment.CancellationTerms?.Fee is { Amount: > 0 } fee
        ? Visit.Language.Manage.MoveKeepsFee(Visit.Language.Format.Money(fee.Amount, fee.Currency))
        : null;
}
