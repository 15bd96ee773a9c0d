using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Meetings;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Meetings;

/// <summary>What is known of a meeting.</summary>
/// <param name="id">Its id.</param>
internal sealed class MeetingState(string id) : IFoldedState
{
    /// <summary>The meeting; null when nobody was asked for it.</summary>
    public Meeting? Current { get; private set; }

    /// <summary>
    /// True when the provider was asked for something and nobody knows what came of that: there may be a meeting, or another time, or none
    /// any more.
    /// </summary>
    public bool IsUnsure { get; private set; }

    /// <summary>A digest of the request that asked for it; null when none did, or when it came without a key.</summary>
    public string? Fingerprint { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        (Current, IsUnsure) = (After(@event), @event switch
        {
            MeetingAsked => true,
            MeetingAttemptFailed { MayBeDone: true } => true,
            // That it was not made is certain then; what had become of one before is not.
            MeetingAttemptFailed => IsUnsure && Current!.Room is not null,
            _ => false,
        });
        if (@event is MeetingAsked { Fingerprint: { } fingerprint }) Fingerprint = fingerprint;
    }

    /// <summary>The meeting after an event.</summary>
    /// <param name="event">The event.</param>
    public Meeting After(IEvent @event) => @event switch
    {
        MeetingAsked asked => Of(asked),
        MeetingCreated created => Well(MeetingStatus.Ready) with { Room = created.Room },
        MeetingMoved moved => Well(MeetingStatus.Ready) with { Start = moved.Start, End = moved.End },
        MeetingDeleted => Well(MeetingStatus.Deleted) with { Room = null },
        MeetingAttemptFailed failed => After(Current!, failed),
        _ => throw new InvalidOperationException($"A meeting's stream has a foreign event {@event.GetType().Name}."),
    };

    private static Meeting After(Meeting meeting, MeetingAttemptFailed failed) => meeting with
    {
        Status = failed.NextAt is null ? MeetingStatus.Failed : meeting.Room is null ? MeetingStatus.Pending : meeting.Status,
        Problem = failed.Problem,
        Failures = meeting.Failures + 1,
        NextAt = failed.NextAt,
    };

    private Meeting Of(MeetingAsked asked) => new()
    {
        Id = id,
        Platform = asked.Platform,
        Status = MeetingStatus.Pending,
        ExpertId = asked.ExpertId,
        Start = asked.Start,
        End = asked.End,
        // Asking another host is no reason to begin to count anew what the provider fails at.
        Failures = Current is { Status: MeetingStatus.Pending } ? Current.Failures : 0,
    };

    private Meeting Well(MeetingStatus status) => Current! with { Status = status, Problem = null, Failures = 0, NextAt = null };
}
