namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>Publishes a calendar on this machine, as a test changes it.</summary>
internal sealed class CalendarServer : IAsyncDisposable
{
    private readonly RawReceiver _receiver = new();
    private int _version = 1;

    public CalendarServer() => _receiver.Answer = (request, stream, ending) => RawReceiver.Say(stream, AnswerTo(request), ending);

    /// <summary>Its address.</summary>
    public string Url => $"http://127.0.0.1:{_receiver.Port}/private-1234/rita.ics";

    /// <summary>What it answers in place of the calendar: a status line; null while it is there.</summary>
    public string? Status { get; set; }

    /// <summary>What is in it.</summary>
    public string Events { get; private set; } = "";

    /// <summary>What came.</summary>
    public IReadOnlyList<RawRequest> Requests => _receiver.Requests;

    /// <summary>Changes what is in it: each event from a time to another, as it is written in files.</summary>
    public void Set(params (string Start, string End)[] events)
    {
        Events = string.Concat(events.Select((each, number) =>
            $"BEGIN:VEVENT\r\nUID:{number}@example.com\r\nDTSTAMP:20270101T000000Z\r\nSUMMARY:Secret dentist\r\n"
            + $"DTSTART:{each.Start}\r\nDTEND:{each.End}\r\nEND:VEVENT\r\n"));
        _version++;
    }

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    private string AnswerTo(RawRequest request)
    {
        if (Status is { } status) return $"HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
        var tag = $"\"{_version}\"";
        if (request.Headers.GetValueOrDefault("If-None-Match") == tag) return "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n";
        var file = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\n{Events}END:VCALENDAR\r\n";
        return $"HTTP/1.1 200 OK\r\nContent-Type: text/calendar\r\nETag: {tag}\r\nContent-Length: {file.Length}\r\n"
            + $"Connection: close\r\n\r\n{file}";
    }
}
