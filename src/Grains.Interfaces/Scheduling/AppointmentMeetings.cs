using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>How people meet for a service.</summary>
[GenerateSerializer, Alias("scheduling.meeting-platform")]
public enum MeetingPlatform
{
    /// <summary>Nothing is said of it.</summary>
    [JsonStringEnumMemberName("none")]
    None,

    /// <summary>In a meeting at Zoom, one for each appointment.</summary>
    [JsonStringEnumMemberName("zoom")]
    Zoom,

    /// <summary>In a meeting at Microsoft Teams, one for each appointment.</summary>
    [JsonStringEnumMemberName("teams")]
    Teams,

    /// <summary>Behind a link that is always the same.</summary>
    [JsonStringEnumMemberName("link")]
    Link,

    /// <summary>By phone.</summary>
    [JsonStringEnumMemberName("phone")]
    Phone,

    /// <summary>In person.</summary>
    [JsonStringEnumMemberName("in_person")]
    InPerson,
}

/// <summary>The names of the ways to meet in the API and in documents.</summary>
public static class MeetingPlatformNames
{
    private static readonly string[] Names = ["none", "zoom", "teams", "link", "phone", "in_person"];

    /// <summary>All names, in the order of the enum.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name.</summary>
    /// <param name="platform">The way to meet.</param>
    public static string NameOf(MeetingPlatform platform) => Names[(int)platform];

    /// <summary>The way to meet that has a name, or null.</summary>
    /// <param name="name">The name.</param>
    public static MeetingPlatform? Find(string name) => Array.IndexOf(Names, name) is >= 0 and var at ? (MeetingPlatform)at : null;

    /// <summary>True when somebody else provides a meeting for each appointment.</summary>
    /// <param name="platform">The way to meet.</param>
    public static bool IsProvided(this MeetingPlatform platform) => platform is MeetingPlatform.Zoom or MeetingPlatform.Teams;
}

/// <summary>How far the meeting of an appointment is.</summary>
[GenerateSerializer, Alias("scheduling.meeting-status")]
public enum MeetingStatus
{
    /// <summary>It is made once the appointment is certain, or is being made.</summary>
    [JsonStringEnumMemberName("pending")]
    Pending,

    /// <summary>People can meet there.</summary>
    [JsonStringEnumMemberName("ready")]
    Ready,

    /// <summary>It could not be made or changed.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>It was deleted, or is not made any more.</summary>
    [JsonStringEnumMemberName("deleted")]
    Deleted,
}

/// <summary>How people meet for a service, and where when that is always the same.</summary>
/// <param name="Platform">How.</param>
/// <param name="Location">The link, the number or what to do by phone, or the address; null for what is provided for each.</param>
[GenerateSerializer, Immutable, Alias("scheduling.meeting-terms")]
public sealed record MeetingTerms([property: Id(0)] MeetingPlatform Platform, [property: Id(1)] string? Location);

/// <summary>Where the people of an appointment meet.</summary>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-meeting")]
public sealed record AppointmentMeeting
{
    /// <summary>How.</summary>
    [Id(0)] public required MeetingPlatform Platform { get; init; }

    /// <summary>How far it is.</summary>
    [Id(1)] public required MeetingStatus Status { get; init; }

    /// <summary>The link by which people come in; whoever knows it may. Null when there is none.</summary>
    [Id(2)] public string? JoinUrl { get; init; }

    /// <summary>What is asked of who comes in without the link; null for nothing.</summary>
    [Id(3)] public string? Password { get; init; }

    /// <summary>The number to call, or what to do by phone; null when that is not offered.</summary>
    [Id(4)] public string? DialIn { get; init; }

    /// <summary>The address; null when people do not meet in person.</summary>
    [Id(5)] public string? Location { get; init; }

    /// <summary>Why it could not be made or changed, for staff; null when nothing is wrong.</summary>
    [Id(6)] public string? Problem { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Platform} {Status}";
}

/// <summary>The meeting of an appointment is another: it was made, changed or deleted, or could not be.</summary>
/// <param name="Meeting">What it is now.</param>
[GenerateSerializer, Immutable, Alias("scheduling.appointment-meeting-settled.v1")]
public sealed record AppointmentMeetingSettled([property: Id(0)] AppointmentMeeting Meeting) : IAppointmentStep
{
    /// <inheritdoc/>
    [Id(300)] public AppointmentFacts? Facts { get; init; }

    /// <inheritdoc/>
    public IAppointmentStep With(AppointmentFacts facts) => this with { Facts = facts };
}
