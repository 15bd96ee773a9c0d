using Actors.Grains.ExternalCalendars.Copies;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Calendars;
using Actors.Integrations.Calendars.CalDav;
using Actors.Silo.Tests.Webhooks;

namespace Actors.Silo.Tests.Calendars;

/// <summary>What CalDAV servers answer to who reads, writes and removes one event. A real one does so in CalDavCopiesTests.</summary>
public sealed class CalDavWritingTests : IAsyncLifetime
{
    private const string Taken =
        """<error xmlns="DAV:"><C:no-uid-conflict xmlns:C="urn:ietf:params:xml:ns:caldav"><href>{0}</href></C:no-uid-conflict></error>""";

    private static readonly CalendarSignIn Rita = new("rita", "abcd");

    private readonly RawReceiver _server = new();
    private readonly CalDavServer _calendars =
        new(new CalendarSourceOptions { AllowLoopback = true }, new StubResolver(), TimeProvider.System);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _calendars.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task A_new_event_must_not_be_there_and_a_known_one_must_be_as_it_is_known()
    {
        Answers("201 Created", "ETag: \"2\"\r\n");
        (await WriteAsync(tag: null)).ShouldBe(new EventAnswer { Tag = "\"2\"" });
        (await WriteAsync(tag: "\"1\"")).Tag.ShouldBe("\"2\"");
        (await _calendars.RemoveEventAsync(_server.Url, "\"2\"", Rita, default)).ShouldBe(new EventAnswer { Tag = "\"2\"" });
        var (created, changed, removed) = (_server.Requests[0], _server.Requests[1], _server.Requests[2]);
        (created.Headers["If-None-Match"], created.Headers["Content-Type"]).ShouldBe(("*", "text/calendar; charset=utf-8"));
        (changed.Headers["If-Match"], changed.Headers.ContainsKey("If-None-Match")).ShouldBe(("\"1\"", false));
        (removed.Headers["If-Match"], removed.Headers["Authorization"]).ShouldBe(("\"2\"", "Basic cml0YTphYmNk"));
    }

    [Fact]
    public async Task Who_does_not_say_the_tag_is_asked_for_it()
    {
        var asked = 0;
        _server.Answer = (_, stream, ending) => Say(
            stream, asked++ == 0 ? "204 No Content" : "200 OK", asked == 1 ? "" : "ETag: \"made-anew\"\r\n", asked == 1 ? "" : "x", ending);
        (await WriteAsync(tag: null)).ShouldBe(new EventAnswer { Tag = "\"made-anew\"" });
        _server.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_status_is_what_it_stands_for()
    {
        (await AnswerTo("412 Precondition Failed")).ShouldBe(new EventAnswer { IsOvertaken = true });
        (await AnswerTo("404 Not Found")).ShouldBe(new EventAnswer { IsGone = true });
        (await AnswerTo("410 Gone")).ShouldBe(new EventAnswer { IsGone = true });
        foreach (var refused in new[] { "400 Bad Request", "409 Conflict", "413 Too Large", "415 Unsupported", "422 No" })
            (await AnswerTo(refused)).ShouldBe(new EventAnswer { IsRefused = true }, refused);
        (await AnswerTo("401 Unauthorized")).Problem.ShouldBe(CalendarProblems.NotAllowed);
        (await AnswerTo("403 Forbidden")).Problem.ShouldBe(CalendarProblems.NotAllowed);
        (await AnswerTo("302 Found", "Location: http://127.0.0.1/\r\n")).Problem.ShouldBe(CalendarProblems.Redirected);
        (await AnswerTo("507 Full")).Problem.ShouldBe(CalendarProblems.Status);
        (await AnswerTo("503 Later", "Retry-After: 90\r\n"))
            .ShouldBe(new EventAnswer { Problem = CalendarProblems.Status, RetryAfter = TimeSpan.FromSeconds(90) });
    }

    [Theory]
    [InlineData("403 Forbidden")]
    [InlineData("409 Conflict")]
    public async Task Where_the_UID_is_taken_it_is_told_by_which_event(string status)
    {
        var body = Taken.Replace("{0}", "/rita/other.ics", StringComparison.Ordinal);
        (await AnswerTo(status, body: body)).OtherPlace.ShouldBe($"http://127.0.0.1:{_server.Port}/rita/other.ics");
        body = Taken.Replace("{0}", "http://127.0.0.2/rita/other.ics", StringComparison.Ordinal);
        (await AnswerTo(status, body: body)).Problem.ShouldBe(CalendarProblems.Redirected, "nobody signs in elsewhere");
    }

    [Fact]
    public async Task Nothing_is_written_to_where_nobody_may_go()
    {
        using var strict = new CalDavServer(new CalendarSourceOptions(), new StubResolver(), TimeProvider.System);
        (await strict.WriteEventAsync(_server.Url, null, "x", Rita, default)).Problem.ShouldBe(CalendarProblems.BlockedAddress);
        _server.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_listening_is_a_problem_and_no_exception()
    {
        var gone = new RawReceiver();
        await gone.DisposeAsync();
        (await _calendars.WriteEventAsync(gone.Url, null, "x", Rita, default)).Problem.ShouldBe(CalendarProblems.Unreachable);
    }

    private Task<EventAnswer> WriteAsync(string? tag) =>
        _calendars.WriteEventAsync(_server.Url, tag, "BEGIN:VCALENDAR", Rita, default);

    private Task<EventAnswer> AnswerTo(string status, string headers = "", string body = "")
    {
        Answers(status, headers, body);
        return WriteAsync(tag: "\"1\"");
    }

    private void Answers(string status, string headers = "", string body = "") =>
        _server.Answer = (_, stream, ending) => Say(stream, status, headers, body, ending);

    private static Task Say(Stream stream, string status, string headers, string body, CancellationToken ending) => RawReceiver.Say(
        stream, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}", ending);
}
