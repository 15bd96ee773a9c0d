using System.Text.Json;
using Actors.Web.Api;
using Actors.Web.Desk.Shared;

namespace Actors.Web.Desk.Appointments.Details;

/// <summary>An appointment, all of it.</summary>
public sealed record DetailsView
{
    /// <summary>The visit.</summary>
    public required DeskVisit Visit { get; init; }

    /// <summary>The appointment.</summary>
    public required AppointmentInfo Appointment { get; init; }

    /// <summary>Names.</summary>
    public required DeskLists Lists { get; init; }

    /// <summary>What happened to it; null where only admins may look.</summary>
    public IReadOnlyList<HistoryEntry>? History { get; init; }

    /// <summary>What clients are asked, as the service has it now.</summary>
    public IReadOnlyList<QuestionInfo> Questions =>
        Lists.Services.FirstOrDefault(service => service.Id == Appointment.ServiceId)?.Questions ?? [];

    /// <summary>The label of a question that was answered; its id when the service asks it no longer.</summary>
    public string LabelOf(string question) => Questions.FirstOrDefault(asked => asked.Id == question)?.Label ?? question;

    /// <summary>An answer in words.</summary>
    public string TextOf(JsonElement answer) => answer.ValueKind switch
    {
        JsonValueKind.String => answer.GetString() ?? "",
        JsonValueKind.True => Visit.Language.Appointments.Yes,
        JsonValueKind.False => Visit.Language.Appointments.No,
        JsonValueKind.Array => string.Join(", ", answer.EnumerateArray().Select(TextOf)),
        _ => answer.ToString(),
    };
}
