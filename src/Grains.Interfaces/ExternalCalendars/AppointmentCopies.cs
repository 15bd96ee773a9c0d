using System.Collections.Immutable;

namespace Actors.Grains.Interfaces.ExternalCalendars;

/// <summary>Where the appointments of an expert are copied to. What is in it is sealed.</summary>
/// <param name="ExpertId">Whose appointments.</param>
/// <param name="SealedAddress">The calendar's address.</param>
/// <param name="SealedSignIn">As whom it is written.</param>
/// <param name="CancelsDeleted">True when an appointment whose copy was deleted there is called off.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.receiver")]
public sealed record CalendarReceiver(
    [property: Id(0)] string ExpertId,
    [property: Id(1)] string SealedAddress,
    [property: Id(2)] string SealedSignIn,
    [property: Id(3)] bool CancelsDeleted);

/// <summary>An appointment's event that was found when a calendar was read whole.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="Place">The address of the event.</param>
/// <param name="Tag">What the server calls its state (ETag); null when it did not say.</param>
/// <param name="IsToCome">True when it takes time that is not over, or when that is not known.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.seen-copy")]
public sealed record SeenCopy(
    [property: Id(0)] string AppointmentId,
    [property: Id(1)] string Place,
    [property: Id(2)] string? Tag,
    [property: Id(3)] bool IsToCome);

/// <summary>An appointment's copy that somebody may have changed there.</summary>
/// <param name="AppointmentId">The appointment.</param>
/// <param name="Place">Where it was seen; null when it was not seen, so that it may have been deleted.</param>
/// <param name="IsOneOfMany">True when so many were not seen that it is no sign of anything that somebody wants.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.copy-in-doubt")]
public sealed record CopyInDoubt(
    [property: Id(0)] string AppointmentId,
    [property: Id(1)] string? Place,
    [property: Id(2)] bool IsOneOfMany);

/// <summary>The copy of an appointment in another calendar.</summary>
[GenerateSerializer, Immutable, Alias("external-calendars.copy")]
public sealed record AppointmentCopy
{
    /// <summary>The appointment.</summary>
    [Id(0)] public required string AppointmentId { get; init; }

    /// <summary>The address of the event.</summary>
    [Id(1)] public required string Place { get; init; }

    /// <summary>What the server calls the state that is known here (ETag); null when it does not say.</summary>
    [Id(2)] public string? Tag { get; init; }

    /// <summary>The start that was written.</summary>
    [Id(3)] public required DateTimeOffset Start { get; init; }

    /// <summary>The end that was written.</summary>
    [Id(4)] public required DateTimeOffset End { get; init; }

    /// <summary>A digest of all that was written; empty when it has to be written again.</summary>
    [Id(5)] public required string Digest { get; init; }

    /// <summary>
    /// True when it is not there: it was deleted there, or the server takes none like it. It is not written again until the appointment
    /// changes.
    /// </summary>
    [Id(6)] public bool IsMissing { get; init; }
}

/// <summary>Copies of appointments may have to be written, changed or removed.</summary>
/// <param name="InDoubt">Those that somebody may have changed there.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.copies-awaited.v1")]
public sealed record CopiesAwaited([property: Id(0)] ImmutableArray<CopyInDoubt> InDoubt) : IEvent;

/// <summary>An appointment's copy is known to be so: it was written, or found.</summary>
/// <param name="Copy">The copy.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.copy-noted.v1")]
public sealed record CopyNoted([property: Id(0)] AppointmentCopy Copy) : IEvent;

/// <summary>An appointment's copy was changed there in a way that cannot be followed, and is to be as the appointment is.</summary>
/// <param name="Copy">The copy as it was found.</param>
/// <param name="Start">To when it was moved there; null when that cannot be said.</param>
/// <param name="Reason">Why the appointment does not follow, for people.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.copy-put-back.v1")]
public sealed record CopyPutBack(
    [property: Id(0)] AppointmentCopy Copy,
    [property: Id(1)] DateTimeOffset? Start,
    [property: Id(2)] string Reason) : IEvent;

/// <summary>An appointment has no copy any more.</summary>
/// <param name="AppointmentId">The appointment.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.copy-removed.v1")]
public sealed record CopyRemoved([property: Id(0)] string AppointmentId) : IEvent;

/// <summary>Copying goes on later.</summary>
/// <param name="Problem">Why, one of <see cref="CalendarProblems"/>; null when there is only much to do.</param>
/// <param name="NextAt">When.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.copies-postponed.v1")]
public sealed record CopiesPostponed([property: Id(0)] string? Problem, [property: Id(1)] DateTimeOffset NextAt) : IEvent;

/// <summary>All copies are as they shall be.</summary>
[GenerateSerializer, Immutable, Alias("external-calendars.copies-settled.v1")]
public sealed record CopiesSettled : IEvent;
