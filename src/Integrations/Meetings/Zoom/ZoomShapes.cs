using System.Text.Json.Serialization;

namespace Actors.Integrations.Meetings.Zoom;

/// <summary>A meeting that Zoom is asked for, or another time of one.</summary>
internal sealed record ZoomMeetingRequest
{
    /// <summary>A meeting at one time.</summary>
    public const int Scheduled = 2;

    public string? Topic { get; init; }

    public int? Type { get; init; }

    public required string StartTime { get; init; }

    public required int Duration { get; init; }

    public string Timezone { get; init; } = "UTC";

    public string? Agenda { get; init; }

    public ZoomSettings? Settings { get; init; }
}

/// <summary>How a meeting is held.</summary>
internal sealed record ZoomSettings
{
    public bool HostVideo { get; init; } = true;

    public bool ParticipantVideo { get; init; } = true;

    public bool JoinBeforeHost { get; init; }

    public bool WaitingRoom { get; init; } = true;

    public IReadOnlyList<ZoomInvitee>? MeetingInvitees { get; init; }
}

/// <summary>A guest.</summary>
internal sealed record ZoomInvitee(string Email);

/// <summary>A meeting as Zoom answers it.</summary>
internal sealed record ZoomMeeting
{
    public long Id { get; init; }

    public string? HostId { get; init; }

    public string? Agenda { get; init; }

    public string? JoinUrl { get; init; }

    public string? StartUrl { get; init; }

    public string? Password { get; init; }

    public ZoomAnsweredSettings? Settings { get; init; }
}

/// <summary>How a meeting is held, as Zoom answers it.</summary>
internal sealed record ZoomAnsweredSettings
{
    public IReadOnlyList<ZoomNumber>? GlobalDialInNumbers { get; init; }
}

/// <summary>A number by which people come in.</summary>
internal sealed record ZoomNumber(string? Number);

/// <summary>A page of a host's meetings.</summary>
internal sealed record ZoomMeetingList
{
    public string? NextPageToken { get; init; }

    public IReadOnlyList<ZoomMeeting>? Meetings { get; init; }
}

/// <summary>Why Zoom did not do something.</summary>
internal sealed record ZoomError
{
    /// <summary>There is no such user.</summary>
    public const int NoSuchUser = 1001;

    /// <summary>There is no such meeting, or it is over.</summary>
    public const int NoSuchMeeting = 3001;

    public int Code { get; init; }
}

/// <summary>How Zoom's API is written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ZoomMeetingRequest))]
[JsonSerializable(typeof(ZoomMeeting))]
[JsonSerializable(typeof(ZoomMeetingList))]
[JsonSerializable(typeof(ZoomError))]
internal sealed partial class ZoomJson : JsonSerializerContext;
