using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Appointments.Reassign;

/// <summary>Giving an appointment to another expert.</summary>
public sealed record ReassignView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>Who may take it over: those who offer the service, but for who has it.</summary>
    public IReadOnlyList<ExpertInfo> Others { get; init; } = [];

    /// <summary>Those of them who are known to be free then.</summary>
    public IReadOnlySet<string> Free { get; init; } = new HashSet<string>();

    /// <summary>Who was chosen.</summary>
    public string? Chosen { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();
}
