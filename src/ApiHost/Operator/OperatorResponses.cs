using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Operator;

/// <summary>Something that was to happen later or outside, and was given up after its last attempt.</summary>
public sealed record DeadEffectView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it was to do.</summary>
    public required string Kind { get; init; }

    /// <summary>The organisation on whose behalf, or <c>system</c>.</summary>
    public required string Tenant { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>What the last attempt failed with.</summary>
    public required string LastError { get; init; }

    /// <summary>When the last attempt was due, in UTC.</summary>
    public required DateTime DueAt { get; init; }

    /// <summary>When it was decided, in UTC; null for effects of before this was kept.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTime? CreatedAt { get; init; }
}

/// <summary>What became of an effect that was given up.</summary>
public sealed record OutboxChangeView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary><c>due</c> when it is tried again, <c>dropped</c> when it is gone.</summary>
    public required string Status { get; init; }
}

/// <summary>How answers to operators are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PagedEnvelope<DeadEffectView>))]
[JsonSerializable(typeof(Envelope<OutboxChangeView>))]
internal sealed partial class OperatorAnswers : JsonSerializerContext;
