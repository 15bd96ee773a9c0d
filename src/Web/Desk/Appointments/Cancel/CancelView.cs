using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Appointments.Cancel;

/// <summary>Calling an appointment off, or declining it.</summary>
public sealed record CancelView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>Why, as it was written.</summary>
    public string? Reason { get; init; }

    /// <summary>How much of the series was chosen.</summary>
    public string? Scope { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>True for what nobody has confirmed yet: it is declined.</summary>
    public bool IsRequest => Appointment.Status == Statuses.Scheduled;

    /// <summary>True when it is the client's own, and not the organisation that calls it off: then the fee is hers.</summary>
    public bool IsByClient => !Appointment.May("note");

    /// <summary>What it costs the client when she calls it off now.</summary>
    public MoneyInfo? ClientFee => Appointment.CancellationTerms?.Fee;
}
