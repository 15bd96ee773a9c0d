using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Booking.Manage;

/// <summary>What a client has said of herself, to be corrected.</summary>
public sealed record ChangeView
{
    /// <summary>The visit.</summary>
    public required BookingVisit Visit { get; init; }

    /// <summary>The appointment as it is.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>The service, and what it asks.</summary>
    public required ServiceInfo Service { get; init; }

    /// <summary>What is written.</summary>
    public required BookingForm Form { get; init; }

    /// <summary>The version that it is to replace.</summary>
    public required long Version { get; init; }

    /// <summary>What is wrong with it.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Why it was not saved, when no field is wrong.</summary>
    public string? Refusal { get; init; }

    /// <summary>What somebody else has written in the meantime where this says something else: field, this, that.</summary>
    public IReadOnlyList<(string Field, string? Mine, string? Theirs)> Differences { get; init; } = [];

    /// <summary>True when somebody else was quicker.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>The appointment as its page shows it.</summary>
    public ManageView Own => new() { Visit = Visit, Appointment = Appointment };

    /// <summary>The same beside what is there now, which the next attempt replaces.</summary>
    public ChangeView Beside(AppointmentInfo now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var texts = Visit.Language.Booking;
        var there = BookingForm.Of(now, Service);
        var all = new List<(string, string?, string?)>
        {
            (texts.YourName, Form.Name, there.Name),
            (texts.YourEmail, Form.Email, there.Email),
            (texts.YourPhone, Form.Phone, there.Phone),
        };
        foreach (var question in Service.Questions) all.Add((question.Label, Text(Form, question), Text(there, question)));
        all.Add((texts.YourNotes, Form.Notes, there.Notes));
        return this with
        {
            Appointment = now,
            Version = now.Version,
            IsOvertaken = true,
            Differences = [.. all.Where(one => one.Item2 != one.Item3)],
        };
    }

    private string? Text(BookingForm form, QuestionInfo question) => (question.Type, form.AnswersTo(question)) switch
    {
        ("boolean", var ticked) => ticked.Count > 0 ? Visit.Language.Manage.Yes : Visit.Language.Manage.No,
        (_, { Count: > 0 } answers) => string.Join(", ", answers),
        _ => null,
    };
}
