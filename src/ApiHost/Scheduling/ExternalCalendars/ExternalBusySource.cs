using System.Reflection;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Http.Routes;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Scheduling.ExternalCalendars;

/// <summary>Where it comes from when another calendar is busy: stretches of time as JSON, or its calendar file (RFC 5545).</summary>
internal sealed class ExternalBusySource : Bound, IBindableFromHttpContext<ExternalBusySource>, IEndpointParameterMetadataProvider
{
    private const string Example =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:standup@example.com\r\n"
        + "DTSTART;TZID=Europe/Lisbon:20270329T090000\r\nDTEND;TZID=Europe/Lisbon:20270329T091500\r\nRRULE:FREQ=DAILY\r\n"
        + "END:VEVENT\r\nEND:VCALENDAR\r\n";

    /// <summary>The stretches; null when a file came.</summary>
    public ExternalBusyInput? Stretches { get; private init; }

    /// <summary>The file; null when stretches came.</summary>
    public string? File { get; private init; }

    /// <inheritdoc/>
    public static async ValueTask<ExternalBusySource?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var call = ApiCall.Of(context);
        if (RequestBody.IsOf(context.Request.ContentType, CalendarResult.MediaType))
        {
            var file = await RequestBody.ReadTextAsync(call);
            return file.TryGet(out var text, out var unreadable)
                ? new ExternalBusySource { File = text }
                : new ExternalBusySource { Error = unreadable };
        }

        var body = await RequestBody.ReadAsync<ExternalBusyInput>(call);
        return body.TryGet(out var input, out var error)
            ? new ExternalBusySource { Stretches = input }
            : new ExternalBusySource { Error = error };
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(
        new BodyMetadata(typeof(ExternalBusyInput)) { AlsoText = new TextMetadata(CalendarResult.MediaType, Example) });
}

/// <summary>What of a calendar file does not count.</summary>
/// <param name="IgnoresAllDay">True when events that last whole days take no time.</param>
/// <param name="IgnoresTentative">True when what is not certain yet takes no time.</param>
internal sealed record BusyRulesQuery(bool IgnoresAllDay, bool IgnoresTentative) : IQuery<BusyRulesQuery>
{
    /// <inheritdoc/>
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("ignoreAllDay", "boolean", "Of a calendar file: true leaves out events that last whole days.", "false"),
        new("ignoreTentative", "boolean", "Of a calendar file: true leaves out what is not certain yet.", "false"),
    ];

    /// <inheritdoc/>
    public static BusyRulesQuery Read(ref QueryReader query) => new(query.Flag("ignoreAllDay"), query.Flag("ignoreTentative"));
}
