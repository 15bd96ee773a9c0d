using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Interfaces.Meetings;

/// <summary>
/// A provider is about to be asked for a meeting: from here on there may be one of which nobody here knows. Written before each first
/// attempt with a host.
/// </summary>
/// <param name="Platform">The provider.</param>
/// <param name="ExpertId">The expert who is its host.</param>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
/// <param name="Fingerprint">A digest of the request that asks for it; null when none does, or when it came without a key.</param>
[GenerateSerializer, Immutable, Alias("meetings.asked.v1")]
public sealed record MeetingAsked(
    [property: Id(0)] MeetingPlatform Platform,
    [property: Id(1)] string ExpertId,
    [property: Id(2)] DateTimeOffset Start,
    [property: Id(3)] DateTimeOffset End,
    [property: Id(4)] string? Fingerprint) : IEvent;

/// <summary>A provider has made a meeting.</summary>
/// <param name="Room">The meeting.</param>
[GenerateSerializer, Immutable, Alias("meetings.created.v1")]
public sealed record MeetingCreated([property: Id(0)] MeetingRoom Room) : IEvent;

/// <summary>A meeting has another time at its provider.</summary>
/// <param name="Start">When it starts.</param>
/// <param name="End">When it ends.</param>
[GenerateSerializer, Immutable, Alias("meetings.moved.v1")]
public sealed record MeetingMoved([property: Id(0)] DateTimeOffset Start, [property: Id(1)] DateTimeOffset End) : IEvent;

/// <summary>A meeting was deleted at its provider, is not made any more, or is given up since its host is nobody's host any more.</summary>
[GenerateSerializer, Immutable, Alias("meetings.deleted.v1")]
public sealed record MeetingDeleted : IEvent;

/// <summary>A provider was not there, or has refused.</summary>
/// <param name="Problem">Why, for people; nothing personal.</param>
/// <param name="NextAt">When it is asked again; null when it is not.</param>
[GenerateSerializer, Immutable, Alias("meetings.attempt-failed.v1")]
public sealed record MeetingAttemptFailed([property: Id(0)] string Problem, [property: Id(1)] DateTimeOffset? NextAt) : IEvent
{
    /// <summary>True when it may have been done all the same, since the answer was lost.</summary>
    [Id(2)] public bool MayBeDone { get; init; }
}
