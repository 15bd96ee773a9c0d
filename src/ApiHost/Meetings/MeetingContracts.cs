using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Results;

namespace Actors.ApiHost.Meetings;

/// <summary>A meeting at Zoom that is asked for by itself.</summary>
public sealed record ZoomMeetingInput
{
    /// <summary>The e-mail address of the expert who is its host. Zoom must know a user by it.</summary>
    [Required]
    public string? HostEmail { get; init; }

    /// <summary>The address of a guest, whom Zoom tells of it; it is kept nowhere here.</summary>
    public string? GuestEmail { get; init; }

    /// <summary>What it is about, up to 200 characters.</summary>
    [Required]
    public string? Topic { get; init; }

    /// <summary>What else there is to say, up to 1,500 characters.</summary>
    public string? Agenda { get; init; }

    /// <summary>When it starts.</summary>
    [Required]
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>How long it is, 1 to 1,440 minutes.</summary>
    [Required]
    public int? DurationMinutes { get; init; }
}

/// <summary>A meeting at Microsoft Teams that is asked for by itself.</summary>
public sealed record TeamsMeetingInput
{
    /// <summary>The e-mail address of the expert who is its host. Teams must know a user by it.</summary>
    [Required]
    public string? HostEmail { get; init; }

    /// <summary>The address of a guest, who may come in without waiting; it is kept nowhere here.</summary>
    public string? GuestEmail { get; init; }

    /// <summary>What it is about, up to 200 characters.</summary>
    [Required]
    public string? Subject { get; init; }

    /// <summary>
    /// What else there is to say, up to 1,500 characters. Teams shows it to nobody, since the meeting stands in no calendar.
    /// </summary>
    public string? Description { get; init; }

    /// <summary>When it starts.</summary>
    [Required]
    public DateTimeOffset? StartDateTime { get; init; }

    /// <summary>How long it is, 1 to 1,440 minutes.</summary>
    [Required]
    public int? DurationMinutes { get; init; }
}

/// <summary>A meeting at Zoom, for its host. Its names are those that callers of Zoom know.</summary>
public sealed record ZoomMeetingView
{
    /// <summary>Its number at Zoom.</summary>
    public required string Id { get; init; }

    /// <summary>The link by which people come in.</summary>
    [JsonPropertyName("join_url")]
    public required string JoinUrl { get; init; }

    /// <summary>The link by which its host starts it: a secret, which is asked of Zoom each time and kept nowhere.</summary>
    [JsonPropertyName("start_url")]
    public required string StartUrl { get; init; }

    /// <summary>What is asked of who comes in without the link; absent for nothing.</summary>
    public string? Password { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>A meeting at Microsoft Teams.</summary>
public sealed record TeamsMeetingView
{
    /// <summary>Its id at Teams.</summary>
    public required string Id { get; init; }

    /// <summary>The link by which people come in. Whoever has signed in there as its host is the host.</summary>
    public required string JoinUrl { get; init; }

    /// <summary>What it is about.</summary>
    public required string Subject { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>How the host of an appointment's meeting starts it.</summary>
public sealed record HostLinkView
{
    /// <summary>Who provides it.</summary>
    [AllowedValues("zoom", "teams")]
    public required string Platform { get; init; }

    /// <summary>The link: a secret, which is asked of the provider each time and kept nowhere.</summary>
    public required string StartUrl { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Platform;
}

/// <summary>How requests for meetings are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(ZoomMeetingInput))]
[JsonSerializable(typeof(TeamsMeetingInput))]
internal sealed partial class MeetingRequests : JsonSerializerContext;

/// <summary>How answers about meetings are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<ZoomMeetingView>))]
[JsonSerializable(typeof(Envelope<TeamsMeetingView>))]
[JsonSerializable(typeof(Envelope<HostLinkView>))]
internal sealed partial class MeetingAnswers : JsonSerializerContext;
