using Actors.Web.Api;
using Actors.Web.Desk.Appointments.Times;
using Actors.Web.Desk.Shared;
using NodaTime;

namespace Actors.Web.Desk.Appointments.Move;

/// <summary>Moving an appointment to another time.</summary>
public sealed record MoveView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>The time that was chosen.</summary>
    public DateTimeOffset? Start { get; init; }

    /// <summary>The times to choose from; null once one is chosen.</summary>
    public SlotChoice? Choice { get; init; }

    /// <summary>Why the chosen time cannot be had, in words.</summary>
    public string? Refusal { get; init; }

    /// <summary>What is free in its place.</summary>
    public IReadOnlyList<DateTimeOffset> Next { get; init; } = [];

    /// <summary>What is wrong with a time that was typed.</summary>
    public string? TypedProblem { get; init; }

    /// <summary>How much of the series was chosen.</summary>
    public string? Scope { get; init; }

    /// <summary>How long it is, which stays.</summary>
    public TimeSpan Length => Appointment.EndsAt - Appointment.ScheduledAt;

    /// <summary>What goes along from page to page.</summary>
    public IReadOnlyList<(string Name, string? Value)> Kept => [("scope", Scope)];

    /// <summary>The address that chooses a start.</summary>
    public string AddressOf(DateTimeOffset start) => Address().With("start", start).ToString();

    /// <summary>The address of another month, or of a date.</summary>
    public string AddressOf(YearMonth? month, LocalDate? date) =>
        Address().With("month", month).With("date", date) + (date is null ? "#month" : "#day");

    /// <summary>The address of the page.</summary>
    public string Path => AppointmentReader.AddressOf(Appointment.Id, "/move");

    private ApiQuery Address() => new ApiQuery(Path).With("scope", Scope);
}
