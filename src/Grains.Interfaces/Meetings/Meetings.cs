using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Meetings;

/// <summary>A meeting as its provider has made it.</summary>
[GenerateSerializer, Immutable, Alias("meetings.room")]
public sealed record MeetingRoom
{
    /// <summary>Its id at the provider.</summary>
    [Id(0)] public required string ProviderId { get; init; }

    /// <summary>
    /// The provider's own id of its host; null when it does not say. By it the meeting is found whatever address the host has.
    /// </summary>
    [Id(1)] public string? HostId { get; init; }

    /// <summary>The link by which people come in.</summary>
    [Id(2)] public required string JoinUrl { get; init; }

    /// <summary>What is asked of who comes in without the link; null for nothing.</summary>
    [Id(3)] public string? Password { get; init; }

    /// <summary>The number to call; null when there is none.</summary>
    [Id(4)] public string? DialIn { get; init; }

    /// <inheritdoc/>
    public override string ToString() => ProviderId;
}

/// <summary>A meeting, as far as it is known here.</summary>
[GenerateSerializer, Immutable, Alias("meetings.meeting")]
public sealed record Meeting
{
    /// <summary>Its id: that of its appointment, or <c>mtg_...</c>.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Who provides it.</summary>
    [Id(1)] public required MeetingPlatform Platform { get; init; }

    /// <summary>How far it is.</summary>
    [Id(2)] public required MeetingStatus Status { get; init; }

    /// <summary>The expert who is its host.</summary>
    [Id(3)] public required string ExpertId { get; init; }

    /// <summary>When it starts there.</summary>
    [Id(4)] public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends there.</summary>
    [Id(5)] public required DateTimeOffset End { get; init; }

    /// <summary>What the provider has made; null while that is not known.</summary>
    [Id(6)] public MeetingRoom? Room { get; init; }

    /// <summary>Why it could not be made or changed when that was last tried, for people; null when it could.</summary>
    [Id(7)] public string? Problem { get; init; }

    /// <summary>How often in a row that has failed.</summary>
    [Id(8)] public int Failures { get; init; }

    /// <summary>When the provider is asked again; null when it is not.</summary>
    [Id(9)] public DateTimeOffset? NextAt { get; init; }
}

/// <summary>A meeting that somebody asks for by itself.</summary>
[GenerateSerializer, Immutable, Alias("meetings.order")]
public sealed record MeetingOrder
{
    /// <summary>Who provides it.</summary>
    [Id(0)] public required MeetingPlatform Platform { get; init; }

    /// <summary>The expert who is its host.</summary>
    [Id(1)] public required string ExpertId { get; init; }

    /// <summary>What it is about.</summary>
    [Id(2)] public required string Topic { get; init; }

    /// <summary>What else there is to say of it; null when nothing.</summary>
    [Id(3)] public string? Agenda { get; init; }

    /// <summary>When it starts.</summary>
    [Id(4)] public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    [Id(5)] public required DateTimeOffset End { get; init; }

    /// <summary>The address of a guest; null for none.</summary>
    [Id(6)] public string? GuestEmail { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Platform} {ExpertId}";
}

/// <summary>A meeting, with what only its host may know. It is asked of the provider each time, and kept nowhere.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="StartUrl">The link by which its host starts it; null when the provider was not asked.</param>
[GenerateSerializer, Immutable, Alias("meetings.hosted-meeting")]
public sealed record HostedMeeting([property: Id(0)] Meeting Meeting, [property: Id(1)] string? StartUrl)
{
    /// <inheritdoc/>
    public override string ToString() => Meeting.Id;
}
