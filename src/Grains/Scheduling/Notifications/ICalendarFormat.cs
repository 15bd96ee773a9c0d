namespace Actors.Grains.Scheduling.Notifications;

/// <summary>How certain an entry of a calendar is.</summary>
public enum CalendarEntryStatus
{
    /// <summary>It waits for somebody's word.</summary>
    Tentative,

    /// <summary>It takes place.</summary>
    Confirmed,

    /// <summary>It does not take place.</summary>
    Cancelled,
}

/// <summary>Somebody in an entry of a calendar.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The e-mail address.</param>
public sealed record CalendarPerson(string Name, string Email);

/// <summary>An appointment as calendar programs know it.</summary>
public sealed record CalendarEntry
{
    /// <summary>Its name in every calendar, the same for life.</summary>
    public required string Uid { get; init; }

    /// <summary>Grows with each change.</summary>
    public required long Sequence { get; init; }

    /// <summary>How certain it is.</summary>
    public required CalendarEntryStatus Status { get; init; }

    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it last changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>What it is, in a line.</summary>
    public required string Summary { get; init; }

    /// <summary>What else there is to say; null when nothing.</summary>
    public string? Description { get; init; }

    /// <summary>The page that it is about; null when there is none.</summary>
    public string? Url { get; init; }

    /// <summary>Where it is: an address, what to do by phone, or the link into the meeting; null when that is not said.</summary>
    public string? Location { get; init; }

    /// <summary>The link into the meeting (CONFERENCE, RFC 7986); null when there is none.</summary>
    public string? Conference { get; init; }

    /// <summary>Who invites; null in a calendar that is only shown.</summary>
    public CalendarPerson? Organizer { get; init; }

    /// <summary>Who is invited; null in a calendar that is only shown.</summary>
    public CalendarPerson? Attendee { get; init; }
}

/// <summary>Writes calendars as programs read them (RFC 5545), with all times in UTC. The same entries give the same text.</summary>
public interface ICalendarFormat
{
    /// <summary>Writes a calendar.</summary>
    /// <param name="entries">What is in it.</param>
    /// <param name="method">What a receiver shall do with it: its METHOD; null in a calendar that is only shown.</param>
    /// <param name="name">What the calendar is called; null when it has no name.</param>
    string Write(IReadOnlyList<CalendarEntry> entries, string? method = null, string? name = null);
}
