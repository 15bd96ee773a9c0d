using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>What may be changed of an appointment without moving it.</summary>
/// <param name="Client">For whom.</param>
/// <param name="Notes">What the client wants the expert to know.</param>
/// <param name="Answers">Answers to the service's questions.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-details")]
public sealed record AppointmentDetails(
    [property: Id(0)] Client Client,
    [property: Id(1), Personal] string? Notes,
    [property: Id(2), Personal] ImmutableDictionary<string, string> Answers)
{
    /// <summary>Answers to typed questions, all of them; null leaves them as they are.</summary>
    [Id(180), Personal] public ImmutableDictionary<string, Answer>? TypedAnswers { get; init; }

    /// <summary>What only staff may change; null leaves it as it is.</summary>
    [Id(181), Personal] public StaffDetails? Staff { get; init; }
}

/// <summary>What only staff may change of an appointment.</summary>
/// <param name="Place">Where it takes place.</param>
/// <param name="Metadata">What programs of the organisation keep with it.</param>
/// <param name="StaffNotes">What staff note for themselves.</param>
[GenerateSerializer, Immutable, Alias("scheduling.staff-details")]
public sealed record StaffDetails(
    [property: Id(0)] Place? Place,
    [property: Id(1)] ImmutableDictionary<string, string>? Metadata,
    [property: Id(2)] string? StaffNotes);
