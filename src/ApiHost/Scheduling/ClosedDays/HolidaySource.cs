using System.Reflection;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Microsoft.AspNetCore.Http.Metadata;

namespace Actors.ApiHost.Scheduling.ClosedDays;

/// <summary>Where holidays come from: one by hand as JSON, or a calendar file (RFC 5545).</summary>
internal sealed class HolidaySource : Bound, IBindableFromHttpContext<HolidaySource>, IEndpointParameterMetadataProvider
{
    private const string CalendarFile = "text/calendar";
    private const string Example =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\nBEGIN:VEVENT\r\nUID:christmas@example.com\r\n"
        + "DTSTART;VALUE=DATE:20271225\r\nRRULE:FREQ=YEARLY\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    /// <summary>The one by hand; null when a file came.</summary>
    public HolidayInput? ByHand { get; private init; }

    /// <summary>The file; null when one came by hand.</summary>
    public HolidayFileInput? File { get; private init; }

    /// <inheritdoc/>
    public static async ValueTask<HolidaySource?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var call = ApiCall.Of(context);
        if (RequestBody.IsOf(context.Request.ContentType, CalendarFile))
        {
            var file = await RequestBody.ReadTextAsync(call);
            return file.TryGet(out var text, out var unreadable)
                ? new HolidaySource { File = new HolidayFileInput(text) }
                : new HolidaySource { Error = unreadable };
        }

        var body = await RequestBody.ReadAsync<HolidayInput>(call);
        return body.TryGet(out var input, out var error) ? new HolidaySource { ByHand = input } : new HolidaySource { Error = error };
    }

    /// <inheritdoc/>
    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new BodyMetadata(typeof(HolidayInput)) { AlsoText = new TextMetadata(CalendarFile, Example) });
}
