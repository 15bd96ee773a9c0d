using Actors.Grains.ExternalCalendars;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Calendars;
using Actors.Integrations.Calendars.CalDav;
using Actors.Silo.Tests.Webhooks;

namespace Actors.Silo.Tests.Calendars;

/// <summary>
/// What CalDAV servers may answer, and whom a sign-in is shown to. That a real one is understood, CalDavJourneyTests show.
/// </summary>
public sealed class CalDavServerTests : IAsyncLifetime
{
    private const string Open = """<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">""";
    private const string Calendar =
        $"{Open}<response><href>/rita/</href><propstat><prop><resourcetype><C:calendar/></resourcetype><sync-token>t1</sync-token></prop>"
        + "<status>HTTP/1.1 200 OK</status></propstat></response></multistatus>";

    private static readonly CalendarSignIn Rita = new("rita", "abcd");

    private readonly RawReceiver _server = new();
    private readonly CalDavServer _calendars = ServerOf(TimeProvider.System);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _calendars.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task What_has_the_tag_that_is_known_is_not_asked_for_again()
    {
        Answers(Calendar);
        var fetched = await FetchAsync("t1");
        (fetched.Files, fetched.Tag, fetched.Problem).ShouldBe((null, "t1", null));
        var request = _server.Requests.ShouldHaveSingleItem();
        (request.Headers["Depth"], request.Headers["Authorization"]).ShouldBe(("0", "Basic cml0YTphYmNk"));
    }

    [Theory]
    [InlineData(507, CalendarProblems.TooLarge)]
    [InlineData(500, CalendarProblems.Status)]
    public async Task What_is_not_all_of_it_is_none(int status, string problem)
    {
        Answers(Calendar, $"{Open}{Event("a")}{WithStatus($"{status} Oh")}</multistatus>");
        (await FetchAsync()).Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task An_event_whose_text_is_missing_is_not_overlooked_and_one_that_is_gone_is()
    {
        Answers(Calendar, $"{Open}{Event("a")}{WithStatus("404 Not Found")}</multistatus>");
        (await FetchAsync()).Files.ShouldBe(["a"]);
        Answers(Calendar, $"{Open}{Event("a")}{Event("")}</multistatus>");
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.Status);
    }

    [Theory]
    [InlineData("401 Unauthorized", CalendarProblems.NotAllowed)]
    [InlineData("404 Not Found", CalendarProblems.NotFound)]
    [InlineData("405 Method Not Allowed", CalendarProblems.NotACalendar)]
    [InlineData("200 OK", CalendarProblems.NotACalendar)]
    [InlineData("503 Service Unavailable", CalendarProblems.Status)]
    public async Task What_servers_refuse_is_told(string status, string problem)
    {
        _server.Answer = (_, stream, ending) => Say(stream, status, "", "<html>no</html>", ending);
        (await FetchAsync()).Problem.ShouldBe(problem);
    }

    [Theory]
    [InlineData("no XML")]
    [InlineData("<html/>")]
    [InlineData("""<multistatus xmlns="DAV:"><response>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><multistatus xmlns="DAV:">&b;</multistatus>""")]
    [InlineData("""<multistatus xmlns="DAV:"/>""")]
    public async Task What_is_no_calendar_is_none(string body)
    {
        Answers(body);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.NotACalendar);
    }

    [Fact]
    public async Task What_is_too_large_is_not_read()
    {
        Answers(Calendar, $"{Open}{new string(' ', 21 * 1024 * 1024)}</multistatus>");
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.TooLarge);
    }

    [Theory]
    [InlineData("http://localhost:1/rita/")]
    [InlineData("https://10.0.0.1/rita/")]
    [InlineData("http://elsewhere.example/rita/")]
    public async Task Nobody_else_is_shown_the_sign_in(string elsewhere)
    {
        await using var other = new RawReceiver();
        var target = elsewhere.Replace("localhost:1", $"localhost:{other.Port}", StringComparison.Ordinal);
        _server.Answer = (_, stream, ending) => Say(stream, "301 Moved", $"Location: {target}\r\n", "", ending);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.Redirected);
        (await FindAsync()).Problem.ShouldBe(CalendarProblems.Redirected);
        Answers(
            $"{Open}<response><href>/</href><propstat><prop><current-user-principal><href>{target}</href></current-user-principal>"
            + "</prop><status>HTTP/1.1 200 OK</status></propstat></response></multistatus>");
        (await FindAsync()).Problem.ShouldBe(CalendarProblems.Redirected);
        other.Requests.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://caldav.icloud.com/", "https://p34-caldav.icloud.com/1/", true)]
    [InlineData("https://caldav.icloud.com/", "https://icloud.com.example.net/", false)]
    [InlineData("https://caldav.icloud.com/", "http://p34-caldav.icloud.com/", false)]
    [InlineData("https://a.co.uk/", "https://b.co.uk/", false)]
    [InlineData("https://a.example/", "https://A.example/x", true)]
    [InlineData("https://a.example/", "https://a.example:8443/x", false)]
    public void A_server_leads_to_itself_and_where_it_keeps_its_users(string from, string to, bool may) =>
        CalDavClient.MayLeadTo(new Uri(from), new Uri(to)).ShouldBe(may);

    [Fact]
    public async Task Who_never_answers_is_waited_for_eight_seconds()
    {
        var clock = new TestClock(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        using var calendars = ServerOf(clock);
        _server.Answer = (_, _, ending) => new TaskCompletionSource().Task.WaitAsync(ending);
        var fetching = calendars.FetchAsync(new CalendarQuestion(_server.Url, null, null), Rita, default);
        await Eventually.Holds(() => _server.Requests.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(9));
        (await fetching).Problem.ShouldBe(CalendarProblems.Timeout);
    }

    private static CalDavServer ServerOf(TimeProvider clock) =>
        new(new CalendarSourceOptions { AllowLoopback = true }, new StubResolver(), clock);

    private static string Event(string text) =>
        $"<response><href>/rita/{text}.ics</href><propstat><prop><C:calendar-data>{text}</C:calendar-data></prop>"
        + "<status>HTTP/1.1 200 OK</status></propstat></response>";

    private static string WithStatus(string status) =>
        $"<response><href>/rita/x.ics</href><status>HTTP/1.1 {status}</status></response>";

    private static Task Say(Stream stream, string status, string headers, string body, CancellationToken ending) => RawReceiver.Say(
        stream, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}", ending);

    // The first to the first question, the last to all that follow.
    private void Answers(params string[] bodies)
    {
        var asked = 0;
        _server.Answer = (_, stream, ending) => Say(
            stream, "207 Multi-Status", "Content-Type: application/xml\r\n", bodies[Math.Min(asked++, bodies.Length - 1)], ending);
    }

    private Task<CalendarFetch> FetchAsync(string? tag = null) =>
        _calendars.FetchAsync(new CalendarQuestion(_server.Url, tag, null), Rita, default);

    private Task<CalendarsFound> FindAsync() => _calendars.FindAsync(_server.Url, Rita, default);
}
