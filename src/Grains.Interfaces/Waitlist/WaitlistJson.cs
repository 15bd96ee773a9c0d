using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Waitlist;

/// <summary>
/// How the waitlist's events and documents are written. Stored bytes are a contract: names never change, and what is added is optional.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(WaitlistJoined))]
[JsonSerializable(typeof(WaitlistSlotChosen))]
[JsonSerializable(typeof(WaitlistChoiceDropped))]
[JsonSerializable(typeof(WaitlistOffered))]
[JsonSerializable(typeof(WaitlistOfferPassed))]
[JsonSerializable(typeof(WaitlistEnded))]
[JsonSerializable(typeof(WaitlistLookPlanned))]
[JsonSerializable(typeof(WaitlistErased))]
[JsonSerializable(typeof(WaitlistEntry))]
public sealed partial class WaitlistJson : JsonSerializerContext;

/// <summary>Document kinds of the waitlist.</summary>
public static class WaitlistDocuments
{
    /// <summary>
    /// A <see cref="WaitlistEntry"/>: owner the expert's id when it names one, subject the client's e-mail address in lower case, category
    /// the service type, status as in api.md, from its start to its end.
    /// </summary>
    public const string Entry = "waitlist-entry";
}

/// <summary>How statuses and parts of the day are called outside.</summary>
public static class WaitlistNames
{
    /// <summary>Every status.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["waiting", "offered", "booked", "left", "expired"];

    /// <summary>Every part of the day.</summary>
    public static IReadOnlyList<string> PartsOfDay { get; } = ["morning", "afternoon", "evening"];

    /// <summary>The name of a status.</summary>
    /// <param name="status">The status.</param>
    public static string Of(WaitlistStatus status) => Statuses[(int)status];

    /// <summary>The name of a part of the day.</summary>
    /// <param name="part">The part.</param>
    public static string Of(PartOfDay part) => PartsOfDay[(int)part];
}
