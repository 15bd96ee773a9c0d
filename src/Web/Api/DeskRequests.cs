using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.Web.Api;

/// <summary>An answer of which pages need no more than that it was done.</summary>
public sealed record DoneInfo;

/// <summary>A request to give an appointment to another expert.</summary>
/// <param name="ExpertId">Who takes it over.</param>
public sealed record ReassignRequest(string ExpertId);

/// <summary>What is changed of an appointment's client: a merge patch, in which null removes.</summary>
public record AppointmentPatch
{
    /// <summary>The client's name.</summary>
    public required string? ClientName { get; init; }

    /// <summary>The client's address.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClientEmail { get; init; }

    /// <summary>The client's phone number.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? ClientPhone { get; init; }

    /// <summary>What the client wants the expert to know.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Notes { get; init; }

    /// <summary>The answers that have changed, by the ids of their questions; one that was taken back is null.</summary>
    public IReadOnlyDictionary<string, JsonElement?>? Answers { get; init; }
}

/// <summary>The same with what staff note.</summary>
public sealed record StaffAppointmentPatch : AppointmentPatch
{
    /// <summary>What staff note for themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? StaffNotes { get; init; }
}

/// <summary>What staff note of an appointment that is over: a merge patch, in which null removes.</summary>
public sealed record StaffNotesPatch
{
    /// <summary>What staff note for themselves.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? StaffNotes { get; init; }
}
