using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Reviews;

/// <summary>What the client of a completed appointment says of the expert.</summary>
public sealed record ReviewInput
{
    /// <summary>Which appointment; it must be completed, and the caller its client.</summary>
    [Required]
    public string? AppointmentId { get; init; }

    /// <summary>From 1, the worst, to 5.</summary>
    [Required]
    public int? Rating { get; init; }

    /// <summary>What there is to say, up to 2,000 characters.</summary>
    public string? Text { get; init; }

    /// <summary>By which name the client wants to be shown, up to 50 characters; the first name when absent.</summary>
    public string? Name { get; init; }
}

/// <summary>What staff make of a review.</summary>
public sealed record ReviewPatch
{
    /// <summary>What they answer, up to 2,000 characters; null takes an answer back.</summary>
    public string? Answer { get; init; }

    /// <summary>
    /// Why strangers do not see it, up to 500 characters; its rating does not count then. Null shows it. Only owners and admins may.
    /// </summary>
    public string? HiddenReason { get; init; }
}

/// <summary>A review.</summary>
public sealed record ReviewView
{
    /// <summary>The review's id.</summary>
    public required string Id { get; init; }

    /// <summary>Of whom.</summary>
    public required string ExpertId { get; init; }

    /// <summary>The slug of the service that was booked.</summary>
    public required string ServiceType { get; init; }

    /// <summary>From 1 to 5.</summary>
    public required int Rating { get; init; }

    /// <summary>What the client says; null when nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Text { get; init; }

    /// <summary>By which name the client is shown; null when that was erased.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? AuthorName { get; init; }

    /// <summary>What staff answer; null when nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Answer { get; init; }

    /// <summary>When they answered.</summary>
    public DateTime? AnsweredAt { get; init; }

    /// <summary>True while strangers do not see it; told to staff only.</summary>
    public bool? IsHidden { get; init; }

    /// <summary>Why; told to staff only.</summary>
    public string? HiddenReason { get; init; }

    /// <summary>The appointment; told to staff and the client only.</summary>
    public string? AppointmentId { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTime UpdatedAt { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Version { get; init; }
}

/// <summary>How requests about reviews are read: strictly.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth)]
[JsonSerializable(typeof(ReviewInput))]
[JsonSerializable(typeof(ReviewPatch))]
internal sealed partial class ReviewRequests : JsonSerializerContext;

/// <summary>How answers about reviews are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<ReviewView>))]
[JsonSerializable(typeof(PagedEnvelope<ReviewView>))]
internal sealed partial class ReviewAnswers : JsonSerializerContext;
