using System.Text.Json.Serialization;

namespace Actors.Grains.Interfaces.ExternalCalendars;

/// <summary>Another calendar of an expert was connected.</summary>
[GenerateSerializer, Immutable, Alias("external-calendars.connected.v1")]
public sealed record ExternalCalendarConnected : IEvent
{
    /// <summary>Its id.</summary>
    [Id(0)] public required string CalendarId { get; init; }

    /// <summary>Whose it is.</summary>
    [Id(1)] public required string ExpertId { get; init; }

    /// <summary>What it is called; null when nobody says.</summary>
    [Id(2)] public string? Name { get; init; }

    /// <summary>The host of its address.</summary>
    [Id(3)] public required string Host { get; init; }

    /// <summary>Its address, sealed.</summary>
    [Id(4)] public required string SealedAddress { get; init; }

    /// <summary>True when events that last whole days take no time.</summary>
    [Id(5)] public bool IgnoresAllDay { get; init; }

    /// <summary>True when what is not certain yet takes no time.</summary>
    [Id(6)] public bool IgnoresTentative { get; init; }

    /// <summary>A digest of the request; null when it came without an idempotency key.</summary>
    [Id(7)] public string? Fingerprint { get; init; }

    /// <summary>As whom it is read, sealed; null for a file that is published.</summary>
    [Id(8)] public string? SealedSignIn { get; init; }

    /// <summary>True when the expert's appointments are copied to it.</summary>
    [Id(9), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool ReceivesAppointments { get; init; }

    /// <summary>True when an appointment whose copy was deleted there is called off.</summary>
    [Id(10), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] public bool CancelsDeleted { get; init; }
}

/// <summary>Copies of appointments can be written to another calendar, or cannot any more.</summary>
/// <param name="Problem">Why not, one of <see cref="CalendarProblems"/>; null when they can.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.writing-noted.v1")]
public sealed record ExternalCalendarWritingNoted([property: Id(0)] string? Problem) : IEvent;

/// <summary>Another calendar was read.</summary>
/// <param name="NotUnderstood">How many of its events were not understood.</param>
/// <param name="IsUnchanged">True when its server said that it is as it was.</param>
/// <param name="Tag">What its server calls this state of it (ETag); null when it did not say.</param>
/// <param name="ModifiedAt">When its server says that it was changed (Last-Modified, as it was written); null when it did not say.</param>
/// <param name="NextAt">When it is read next.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.read.v1")]
public sealed record ExternalCalendarRead(
    [property: Id(0)] int NotUnderstood,
    [property: Id(1)] bool IsUnchanged,
    [property: Id(2)] string? Tag,
    [property: Id(3)] string? ModifiedAt,
    [property: Id(4)] DateTimeOffset NextAt) : IEvent;

/// <summary>Another calendar could not be read.</summary>
/// <param name="Problem">Why, one of <see cref="CalendarProblems"/>.</param>
/// <param name="NextAt">When it is read next; null when that is given up.</param>
[GenerateSerializer, Immutable, Alias("external-calendars.read-failed.v1")]
public sealed record ExternalCalendarReadFailed([property: Id(0)] string Problem, [property: Id(1)] DateTimeOffset? NextAt) : IEvent;

/// <summary>Somebody wanted another calendar to be read no more, or its expert has left.</summary>
[GenerateSerializer, Immutable, Alias("external-calendars.removed.v1")]
public sealed record ExternalCalendarRemoved : IEvent;
