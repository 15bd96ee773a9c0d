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
    /// address in iCal format, or publishing; whoever knows it can read the calendar, so no answer shows it.
    /// </summary>
    [Required]
    public string? Url { get; init; }

    /// <summary>What it is called, up to 100 characters.</summary>
    public string? Name { get; init; }

    /// <summary>True when events that last whole days take no time; false when absent.</summary>
    public bool? IgnoreAllDay { get; init; }

    /// <summary>True when what is not certain yet takes no time; false when absent.</summary>
    public bool? IgnoreTentative { get; init; }
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

    /// <summary>A calendar as it stands at a time.</summary>
    internal static ConnectedCalendarView Of(ExternalCalendar calendar, DateTimeOffset now) => new()
    {
        Id = calendar.Id,
        ExpertId = calendar.ExpertId,
        Name = calendar.Name,
        Host = calendar.Host,
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
internal sealed partial class ExternalCalendarRequests : JsonSerializerContext;

/// <summary>How answers about other calendars are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<ConnectedCalendarView>))]
[JsonSerializable(typeof(PagedEnvelope<ConnectedCalendarView>))]
internal sealed partial class ExternalCalendarAnswers : JsonSerializerContext;
