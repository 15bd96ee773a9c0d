using Actors.Web.Api;
using Actors.Web.Pages;

namespace Actors.Web.Desk.Appointments.Edit;

/// <summary>Details of an appointment as somebody has written them.</summary>
public sealed record EditForm
{
    /// <summary>The client's name.</summary>
    public string? Name { get; init; }

    /// <summary>The client's address.</summary>
    public string? Email { get; init; }

    /// <summary>The client's phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    public string? Notes { get; init; }

    /// <summary>What staff note for themselves.</summary>
    public string? StaffNotes { get; init; }

    /// <summary>True when the form asked for the client's details.</summary>
    public bool HasDetails { get; init; } = true;

    /// <summary>True when the form asked for what staff note.</summary>
    public bool HasStaffNotes { get; init; } = true;

    /// <summary>The details as they are.</summary>
    public static EditForm Of(AppointmentInfo appointment)
    {
        ArgumentNullException.ThrowIfNull(appointment);
        return new EditForm
        {
            Name = appointment.ClientName,
            Email = appointment.ClientEmail,
            Phone = appointment.ClientPhone,
            Notes = appointment.Notes,
            StaffNotes = appointment.StaffNotes,
        };
    }

    /// <summary>The details as they were sent.</summary>
    public static EditForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new EditForm
        {
            Name = form["name"],
            Email = form["email"],
            Phone = form["phone"],
            Notes = form["notes"],
            StaffNotes = form["staffNotes"],
            HasDetails = form.Names.Contains("name"),
            HasStaffNotes = form.Names.Contains("staffNotes"),
        };
    }

    /// <summary>The fields by their names in the form.</summary>
    public IEnumerable<(string Name, string? Value)> Fields =>
        [("name", Name), ("email", Email), ("phone", Phone), ("notes", Notes), ("staffNotes", StaffNotes)];

    /// <summary>Those that the form asked for.</summary>
    public IEnumerable<(string Name, string? Value)> Asked =>
        Fields.Where(entry => entry.Name == "staffNotes" ? HasStaffNotes : HasDetails);

    /// <summary>Where it differs from another: the field, what stands here and what stands there.</summary>
    public IReadOnlyList<(string Name, string? Here, string? There)> DifferencesTo(EditForm other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var there = other.Fields.ToDictionary(entry => entry.Name, entry => entry.Value);
        return [.. Asked.Select(here => (here.Name, here.Value, there[here.Name])).Where(pair => pair.Item2 != pair.Item3)];
    }

    /// <summary>The change as its client asks for it.</summary>
    public AppointmentPatch ToPatch() => new() { ClientName = Name, ClientEmail = Email, ClientPhone = Phone, Notes = Notes };

    /// <summary>The change as staff ask for it.</summary>
    public StaffAppointmentPatch ToStaffPatch() => new()
    {
        ClientName = Name,
        ClientEmail = Email,
        ClientPhone = Phone,
        Notes = Notes,
        StaffNotes = StaffNotes,
    };

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(string field) => field switch
    {
        "clientName" => "name",
        "clientEmail" => "email",
        "clientPhone" => "phone",
        "notes" => "notes",
        "staffNotes" => "staffNotes",
        _ => null,
    };
}
