using System.Text.Json.Serialization;

namespace Actors.Integrations.Meetings.Teams;

/// <summary>A meeting that Graph is asked for, or another time of one.</summary>
internal sealed record TeamsMeetingRequest
{
    public string? ExternalId { get; init; }

    public required string StartDateTime { get; init; }

    public required string EndDateTime { get; init; }

    public string? Subject { get; init; }

    public TeamsParticipants? Participants { get; init; }
}

/// <summary>Who takes part.</summary>
internal sealed record TeamsParticipants
{
    public IReadOnlyList<TeamsAttendee>? Attendees { get; init; }

    public TeamsAttendee? Organizer { get; init; }
}

/// <summary>Somebody who takes part.</summary>
internal sealed record TeamsAttendee
{
    public string? Upn { get; init; }

    public TeamsIdentitySet? Identity { get; init; }
}

/// <summary>Who somebody is.</summary>
internal sealed record TeamsIdentitySet(TeamsIdentity? User);

/// <summary>A user.</summary>
internal sealed record TeamsIdentity(string? Id);

/// <summary>A meeting as Graph answers it.</summary>
internal sealed record TeamsMeeting
{
    public string? Id { get; init; }

    public string? JoinWebUrl { get; init; }

    public TeamsJoinSettings? JoinMeetingIdSettings { get; init; }

    public TeamsAudio? AudioConferencing { get; init; }

    public TeamsParticipants? Participants { get; init; }
}

/// <summary>What is asked of who comes in without the link.</summary>
internal sealed record TeamsJoinSettings(string? Passcode);

/// <summary>By which number people come in.</summary>
internal sealed record TeamsAudio(string? TollNumber, string? ConferenceId);

/// <summary>Why Graph did not do something.</summary>
internal sealed record TeamsError(TeamsErrorDetail? Error);

/// <summary>Its code. The message names people, and is not read.</summary>
internal sealed record TeamsErrorDetail(string? Code);

/// <summary>How Graph is written and read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TeamsMeetingRequest))]
[JsonSerializable(typeof(TeamsMeeting))]
[JsonSerializable(typeof(TeamsError))]
internal sealed partial class TeamsJson : JsonSerializerContext;
