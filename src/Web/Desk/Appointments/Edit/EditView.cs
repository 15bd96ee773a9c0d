using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Desk.Appointments.Edit;

/// <summary>Changing what is known of an appointment's client, and what staff note.</summary>
public sealed record EditView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The appointment as it is.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>What was written.</summary>
    public required EditForm Form { get; init; }

    /// <summary>The version that whoever writes has seen.</summary>
    public required long Version { get; init; }

    /// <summary>How much of the series was chosen.</summary>
    public string? Scope { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>True when somebody else has changed it since the form was made.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>True when the client's details may be changed, and not only the notes of staff.</summary>
    public bool MayChange => Appointment.May("change");

    /// <summary>True when staff may note something.</summary>
    public bool MayNote => Appointment.May("note");

    /// <summary>Where what was written differs from what there is, of what the form asks for.</summary>
    public IReadOnlyList<(string Name, string? Here, string? There)> Differences => Form.DifferencesTo(EditForm.Of(Appointment));
}
