using System.Text.Json.Serialization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Grains.PublicEvents;

namespace Actors.Grains.ExternalCalendars;

/// <summary>What the outside hears of other calendars.</summary>
internal static class ExternalCalendarPublicEvents
{
    private const string SubjectKind = "external_calendar";
    private const string Copies = "The appointment tells what it is; where it is copied to is nobody else's business.";

    private static readonly PublicName Connected =
        new("external_calendar.connected", SubjectKind, "Another calendar of an expert is read from now on.");

    private static readonly PublicName Failed =
        new("external_calendar.failed", SubjectKind, "Another calendar of an expert could not be read.");

    private static readonly PublicName Removed =
        new("external_calendar.removed", SubjectKind, "Another calendar of an expert is read no more.");

    /// <summary>What other calendars say of their events.</summary>
    public static EventDeclarations All { get; } = new EventDeclarations()
        .Of<ExternalCalendarConnected>(Connected, static (connected, calendar) => new ExternalCalendarData
        {
            CalendarId = calendar,
            ExpertId = connected.ExpertId,
        })
        .Of<ExternalCalendarReadFailed>(Failed, static (failed, calendar) => new ExternalCalendarData
        {
            CalendarId = calendar,
            Problem = failed.Problem,
            IsGivenUp = failed.NextAt is null,
        })
        .Of<ExternalCalendarRemoved>(Removed, static (_, calendar) => new ExternalCalendarData { CalendarId = calendar })
        .Private<ExternalCalendarRead>("The expert's calendar tells what has changed.")
        .Private<ExternalCalendarWritingNoted>("The calendar tells of it when it is asked.")
        .Private<CopiesAwaited>(Copies)
        .Private<CopyNoted>(Copies)
        .Private<CopyPutBack>(Copies)
        .Private<CopyRemoved>(Copies)
        .Private<CopiesPostponed>(Copies)
        .Private<CopiesSettled>(Copies);

    private static EventDeclarations Of<TEvent>(
        this EventDeclarations events, PublicName name, Func<TEvent, string, ExternalCalendarData> data)
        where TEvent : class, IEvent => events.Public<TEvent, ExternalCalendarData>(
            name,
            ExternalCalendarEventJson.Default.ExternalCalendarData,
            (@event, context) => new Told<ExternalCalendarData>(context.StreamId, data(@event, context.StreamId)));
}

/// <summary>Another calendar of an expert.</summary>
public sealed record ExternalCalendarData
{
    /// <summary>The calendar.</summary>
    public required string CalendarId { get; init; }

    /// <summary>Whose it is, where the event says so.</summary>
    public string? ExpertId { get; init; }

    /// <summary>Why it could not be read.</summary>
    public string? Problem { get; init; }

    /// <summary>True when it is not tried again by itself.</summary>
    public bool? IsGivenUp { get; init; }
}

/// <summary>How they are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExternalCalendarData))]
internal sealed partial class ExternalCalendarEventJson : JsonSerializerContext;
