using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Results;
using Actors.Grains.Interfaces.ExternalCalendars;

namespace Actors.ApiHost.ExternalCalendars;

/// <summary>Another calendar of an expert that is to be read again and again.</summary>
public sealed record ExternalCalendarInput
{
    /// <summary>
    /// Where its file is published (RFC 5545): an https or webcal address that leads to a public network. Calendars call it the secret
    /// address in iCal format, or publishing; whoever knows it can read the calendar, so no answer shows it. With <c>username</c>: where
    /// the calendar is on its CalDAV server (RFC 4791), https, as <c>discover</c> tells it.
    /// </summary>
    [Required]
    public string? Url { get; init; }

    /// <summary>As whom it is read on a CalDAV server, up to 200 characters; absent for a file that is published.</summary>
    public string? Username { get; init; }

    /// <summary>
    /// The password that goes with <c>username</c>, up to 200 characters. Most servers (iCloud, Fastmail, Nextcloud) want one that was made
    /// for this use alone, and which can be taken back there. It is kept sealed, and no answer shows it.
    /// </summary>
    public string? Password { get; init; }

    /// <summary>What it is called, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>True when events that last whole days take no time; false when absent.</summary>
    public bool? IgnoreAllDay { get; init; }

    /// <summary>True when what is not certain yet takes no time; false when absent.</summary>
    public bool? IgnoreTentative { get; init; }

    /// <summary>
    /// True when the expert's appointments are copied to it, and what is moved there is moved here; only with <c>username</c>. False when
    /// absent.
    /// </summary>
    public bool? ReceiveAppointments { get; init; }

    /// <summary>
    /// What becomes of an appointment whose copy is deleted there: <c>keep</c> leaves it as it is, <c>cancel</c> calls it off and tells the
    /// client. Only with <c>receiveAppointments</c>; <c>keep</c> when absent.
    /// </summary>
    [AllowedValues("keep", "cancel")]
    public string? WhenDeleted { get; init; }
}

/// <summary>A CalDAV server (RFC 4791), and who asks it.</summary>
public sealed record CalendarServerInput
{
    /// <summary>
    /// The server's address, for example <c>https://caldav.icloud.com</c>, or that of one of its calendars: https, on a public network.
    /// </summary>
    [Required]
    public string? Url { get; init; }

    /// <summary>The user's name there, up to 200 characters.</summary>
    [Required]
    public string? Username { get; init; }

    /// <summary>The password, up to 200 characters. It is used for this one question, and kept nowhere.</summary>
    [Required]
    public string? Password { get; init; }
}

/// <summary>The calendars that a user has on a server.</summary>
public sealed record FoundCalendarsView
{
    /// <summary>Those that have events, 100 at most.</summary>
    public required IReadOnlyList<FoundCalendarView> Calendars { get; init; }
}

/// <summary>A calendar on a server.</summary>
public sealed record FoundCalendarView
{
    /// <summary>Where it is: what is connected by.</summary>
    public required string Url { get; init; }

    /// <summary>What its owner calls it; absent when she has not said.</summary>
    public string? Name { get; init; }
}

/// <summary>Another calendar of an expert that is read again and again.</summary>
public sealed record ConnectedCalendarView
{
    /// <summary>Its id; <c>external-busy</c> knows its time under it.</summary>
    public required string Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string ExpertId { get; init; }

    /// <summary>What it is called; absent when nobody said.</summary>
    public string? Name { get; init; }

    /// <summary>The host of its address.</summary>
    public required string Host { get; init; }

    /// <summary><c>file</c> for a file that is published, <c>caldav</c> for a calendar on a server that one signs in to.</summary>
    [AllowedValues("file", "caldav")]
    public required string Protocol { get; init; }

    /// <summary>True when events that last whole days take no time.</summary>
    public required bool IgnoreAllDay { get; init; }

    /// <summary>True when what is not certain yet takes no time.</summary>
    public required bool IgnoreTentative { get; init; }

    /// <summary>
    /// How well it is known what it takes: <c>fresh</c>; <c>stale</c> when it was not read for two hours; <c>failing</c> while it cannot be
    /// read; <c>disconnected</c> when that was given up after three days. Whatever it is, what it took when it was last read still counts.
    /// </summary>
    [AllowedValues("fresh", "stale", "failing", "disconnected")]
    public required string Freshness { get; init; }

    /// <summary>Since when it is so, in UTC.</summary>
    public required DateTime Since { get; init; }

    /// <summary>
    /// Why it could not be read when that was last tried: NOT_FOUND, NOT_ALLOWED, STATUS, REDIRECTED, TIMEOUT, UNREACHABLE,
    /// BLOCKED_ADDRESS, TOO_LARGE or NOT_A_CALENDAR; absent when it could.
    /// </summary>
    public string? Problem { get; init; }

    /// <summary>When it was connected, in UTC.</summary>
    public required DateTime ConnectedAt { get; init; }

    /// <summary>When it was last read, in UTC; absent before the first time.</summary>
    public DateTime? ReadAt { get; init; }

    /// <summary>When it is read next, in UTC; absent when it is not.</summary>
    public DateTime? NextAt { get; init; }

    /// <summary>How many of its events were not understood when it was last read, so that they take no time.</summary>
    public required int NotUnderstood { get; init; }

    /// <summary>True when the expert's appointments are copied to it.</summary>
    public required bool ReceiveAppointments { get; init; }

    /// <summary>What becomes of an appointment whose copy is deleted there; absent when none are copied.</summary>
    [AllowedValues("keep", "cancel")]
    public string? WhenDeleted { get; init; }

    /// <summary>Why appointments cannot be copied to it at present, as <c>problem</c>; absent when they can.</summary>
    public string? WritingProblem { get; init; }

    /// <summary>Since when they cannot, in UTC; absent when they can.</summary>
    public DateTime? WritingFailingSince { get; init; }

    /// <summary>An appointment whose copy is deleted stays.</summary>
    internal const string Keep = "keep";

    /// <summary>An appointment whose copy is deleted is called off.</summary>
    internal const string Cancel = "cancel";

    /// <summary>A calendar as it stands at a time.</summary>
    internal static ConnectedCalendarView Of(ExternalCalendar calendar, DateTimeOffset now) => new()
    {
        Id = calendar.Id,
        ExpertId = calendar.ExpertId,
        Name = calendar.Name,
        Host = calendar.Host,
        Protocol = calendar.IsOnServer ? "caldav" : "file",
        IgnoreAllDay = calendar.IgnoresAllDay,
        IgnoreTentative = calendar.IgnoresTentative,
        Freshness = calendar.FreshnessAt(now) switch
        {
            CalendarFreshness.Fresh => "fresh",
            CalendarFreshness.Stale => "stale",
            CalendarFreshness.Failing => "failing",
            _ => "disconnected",
        },
        Since = calendar.SinceAt(now).UtcDateTime,
        Problem = calendar.Problem,
        ConnectedAt = calendar.ConnectedAt.UtcDateTime,
        ReadAt = calendar.ReadAt?.UtcDateTime,
        NextAt = calendar.NextAt?.UtcDateTime,
        NotUnderstood = calendar.NotUnderstood,
        ReceiveAppointments = calendar.ReceivesAppointments,
        WhenDeleted = calendar.ReceivesAppointments ? calendar.CancelsDeleted ? Cancel : Keep : null,
        WritingProblem = calendar.WritingProblem,
        WritingFailingSince = calendar.WritingFailingSince?.UtcDateTime,
    };
}

/// <summary>How requests about other calendars are read.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    MaxDepth = RequestBody.MaxDepth,
    Converters = [typeof(InstantConverter)])]
[JsonSerializable(typeof(ExternalCalendarInput))]
[JsonSerializable(typeof(CalendarServerInput))]
internal sealed partial class ExternalCalendarRequests : JsonSerializerContext;

/// <summary>How answers about other calendars are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<ConnectedCalendarView>))]
[JsonSerializable(typeof(Envelope<FoundCalendarsView>))]
[JsonSerializable(typeof(PagedEnvelope<ConnectedCalendarView>))]
internal sealed partial class ExternalCalendarAnswers : JsonSerializerContext;
