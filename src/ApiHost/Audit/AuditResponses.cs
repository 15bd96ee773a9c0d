using System.Text.Json;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Journaling;

namespace Actors.ApiHost.Audit;

/// <summary>A part of the organisation's journal, oldest first.</summary>
public sealed record AuditView
{
    /// <summary>The events, in the order in which they became durable.</summary>
    public required IReadOnlyList<AuditEventView> Events { get; init; }

    /// <summary>
    /// What to give as <c>after</c> to go on from here. A search that has looked at many events gives it also when it has found few or
    /// none. Null when the end is reached.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Next { get; init; }
}

/// <summary>Something that happened.</summary>
public sealed record AuditEventView
{
    /// <summary>Its place in its stream, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was decided, in UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who asked for it: the id of a user or an API key, <c>anonymous</c> or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>What happened: the stable name of the event.</summary>
    public required string Action { get; init; }

    /// <summary>To what: the stream, as kind and id.</summary>
    public required string Target { get; init; }

    /// <summary>The request or effect that asked for it; repeats share it.</summary>
    public required string Operation { get; init; }

    /// <summary>The effect that led to it; absent when a person or program did.</summary>
    public string? Causation { get; init; }

    /// <summary>The event's data, without what it tells of persons.</summary>
    public required JsonElement Data { get; init; }

    /// <summary>What it tells of persons: <c>none</c>, <c>kept</c> or <c>erased</c>. It is not shown here.</summary>
    public required string Personal { get; init; }
}

/// <summary>What a walk over the organisation's hash chains found.</summary>
public sealed record VerificationView
{
    /// <summary>True when every event is what was once written.</summary>
    public required bool Valid { get; init; }

    /// <summary>How many events were looked at, the broken one included.</summary>
    public required long Events { get; init; }

    /// <summary>How many streams they belong to.</summary>
    public required int Streams { get; init; }

    /// <summary>How many of them told of persons and do so no more; the chain proves what is left.</summary>
    public required long Erased { get; init; }

    /// <summary>The first broken place; null when there is none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public BrokenPlaceView? Broken { get; init; }
}

/// <summary>Where the journal is not what was once written.</summary>
public sealed record BrokenPlaceView
{
    /// <summary>The stream, as kind and id.</summary>
    public required string Target { get; init; }

    /// <summary>The place in the stream that is wrong or missing.</summary>
    public required long Sequence { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Reason { get; init; }
}

/// <summary>The journal as answers show it.</summary>
internal static class AuditResponses
{
    /// <summary>An event as answers show it.</summary>
    public static AuditEventView ToResponse(JournalEvent stored, EventRecord record)
    {
        using var document = JsonDocument.Parse(stored.Record);
        return new AuditEventView
        {
            Sequence = record.Sequence,
            At = record.At.UtcDateTime,
            Actor = record.Actor,
            Action = record.Action,
            Target = record.Target,
            Operation = record.Operation,
            Causation = record.Causation,
            Data = document.RootElement.GetProperty("data").Clone(),
            Personal = record.PersonalDigest is null ? "none" : stored.Personal.IsEmpty ? "erased" : "kept",
        };
    }

    /// <summary>What a walk found, as answers show it.</summary>
    public static VerificationView ToResponse(VerificationResult result) => new()
    {
        Valid = result.Broken is null,
        Events = result.Events,
        Streams = result.Streams,
        Erased = result.Erased,
        Broken = result.Broken is not { } broken ? null : new BrokenPlaceView
        {
            Target = broken.Stream.Target,
            Sequence = broken.Version,
            Reason = broken.Reason,
        },
    };
}

/// <summary>How answers about the journal are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<AuditView>))]
[JsonSerializable(typeof(Envelope<VerificationView>))]
internal sealed partial class AuditAnswers : JsonSerializerContext;
