using System.IO.Compression;
using System.Text;
using Actors.Grains.ExternalCalendars;
using Actors.Grains.Interfaces.ExternalCalendars;
using Actors.Integrations.Calendars;
using Actors.Silo.Tests.Webhooks;

namespace Actors.Silo.Tests.Calendars;

/// <summary>Where calendars are fetched from, and where not, and what servers may answer.</summary>
public sealed class CalendarSourceTests : IAsyncLifetime
{
    private const string File = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n";

    private readonly RawReceiver _server = new();
    private readonly HttpCalendarSource _source = SourceOf(allowsLoopback: true);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        _source.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("https://127.0.0.1/a.ics")]
    [InlineData("https://[::1]/a.ics")]
    [InlineData("https://localhost/a.ics")]
    [InlineData("https://10.0.0.1/a.ics")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("http://calendar.example/a.ics")]
    [InlineData("webcal://192.168.0.1/a.ics")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://calendar.example:25/a.ics")]
    public async Task What_is_not_public_is_not_fetched(string address)
    {
        using var source = SourceOf(allowsLoopback: false);
        source.FindProblem(address).ShouldNotBeNull();
        (await source.FetchAsync(new CalendarQuestion(address, null, null), default)).Problem.ShouldBe(CalendarProblems.BlockedAddress);
    }

    [Fact]
    public async Task A_name_that_leads_inside_is_not_fetched_from()
    {
        using var source = SourceOf(allowsLoopback: false, new StubResolver().With("inside.example", "93.184.216.34", "10.0.0.1"));
        source.FindProblem("webcal://inside.example/a.ics").ShouldBeNull();
        (await source.FetchAsync(new CalendarQuestion("webcal://inside.example/a.ics", null, null), default))
            .Problem.ShouldBe(CalendarProblems.BlockedAddress);
    }

    [Fact]
    public async Task A_file_is_read_with_what_its_server_calls_it()
    {
        Answers("200 OK", "ETag: W/\"a b\"\r\nLast-Modified: Mon, 01 Mar 2027 08:00:00 GMT\r\n", Encoding.UTF8.GetBytes("\uFEFF" + File));
        var fetched = await FetchAsync();
        (fetched.Files?.Single(), fetched.Tag, fetched.ModifiedAt, fetched.Problem)
            .ShouldBe((File, "W/\"a b\"", "Mon, 01 Mar 2027 08:00:00 GMT", null));
        Answers("304 Not Modified", "", []);
        var same = await FetchAsync(fetched.Tag, fetched.ModifiedAt);
        (same.Files, same.Tag, same.Problem).ShouldBe((null, fetched.Tag, null));
        _server.Requests[1].Headers["If-None-Match"].ShouldBe("W/\"a b\"");
        _server.Requests[1].Headers["If-Modified-Since"].ShouldBe("Mon, 01 Mar 2027 08:00:00 GMT");
    }

    [Theory]
    [InlineData("404 Not Found", CalendarProblems.NotFound)]
    [InlineData("410 Gone", CalendarProblems.NotFound)]
    [InlineData("401 Unauthorized", CalendarProblems.NotAllowed)]
    [InlineData("403 Forbidden", CalendarProblems.NotAllowed)]
    [InlineData("500 Internal Server Error", CalendarProblems.Status)]
    [InlineData("204 No Content", CalendarProblems.Status)]
    [InlineData("304 Not Modified", CalendarProblems.Status)]
    public async Task What_servers_refuse_is_told(string status, string problem)
    {
        Answers(status, "", []);
        (await FetchAsync()).Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task A_server_that_wants_rest_says_for_how_long()
    {
        Answers("429 Too Many Requests", "Retry-After: 120\r\n", []);
        (await FetchAsync()).RetryAfter.ShouldBe(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Two_redirects_are_followed_and_no_third_nor_one_that_leads_inside()
    {
        var hops = 0;
        var most = 2;
        _server.Answer = (_, stream, ending) => RawReceiver.Say(
            stream,
            hops++ < most
                ? "HTTP/1.1 302 Found\r\nLocation: /next\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                : $"HTTP/1.1 200 OK\r\nContent-Length: {File.Length}\r\nConnection: close\r\n\r\n{File}",
            ending);
        (await FetchAsync()).Files.ShouldBe([File]);
        (hops, most) = (0, 3);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.Redirected);
        Answers("302 Found", "Location: https://10.0.0.1/a.ics\r\n", []);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.Redirected);
    }

    [Fact]
    public async Task What_is_too_large_is_not_read_even_when_it_was_packed_small()
    {
        var large = new byte[6 * 1024 * 1024];
        Answers("200 OK", "", large);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.TooLarge);
        using var packed = new MemoryStream();
        await using (var packing = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await packing.WriteAsync(large);
        packed.Length.ShouldBeLessThan(100_000);
        Answers("200 OK", "Content-Encoding: gzip\r\n", packed.ToArray());
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.TooLarge);
    }

    [Fact]
    public async Task What_breaks_off_or_is_nobody_is_told()
    {
        _server.Answer = (_, stream, ending) => RawReceiver.Say(stream, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nBEGIN", ending);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.Unreachable);
        _server.Answer = (_, stream, ending) => RawReceiver.Say(stream, "no HTTP at all\r\n\r\n", ending);
        (await FetchAsync()).Problem.ShouldBe(CalendarProblems.Unreachable);
        (await _source.FetchAsync(new CalendarQuestion($"http://127.0.0.1:{FreePort.Take()}/", null, null), default))
            .Problem.ShouldBe(CalendarProblems.Unreachable);
    }

    [Fact]
    public async Task Who_never_answers_is_waited_for_eight_seconds()
    {
        var clock = new TestClock(new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero));
        using var source = SourceOf(allowsLoopback: true, clock: clock);
        _server.Answer = (_, _, ending) => new TaskCompletionSource().Task.WaitAsync(ending);
        var fetching = source.FetchAsync(new CalendarQuestion(_server.Url, null, null), default);
        await Eventually.Holds(() => _server.Requests.Count == 1);
        clock.Advance(TimeSpan.FromSeconds(9));
        (await fetching).Problem.ShouldBe(CalendarProblems.Timeout);
    }

    private static HttpCalendarSource SourceOf(bool allowsLoopback, StubResolver? resolver = null, TimeProvider? clock = null) => new(
        new CalendarSourceOptions { AllowLoopback = allowsLoopback }, resolver ?? new StubResolver(), clock ?? TimeProvider.System);

    private Task<CalendarFetch> FetchAsync(string? tag = null, string? modified = null) =>
        _source.FetchAsync(new CalendarQuestion(_server.Url, tag, modified), default);

    private void Answers(string status, string headers, byte[] body) => _server.Answer = async (_, stream, ending) =>
    {
        await RawReceiver.Say(
            stream, $"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\nConnection: close\r\n\r\n", ending);
        await stream.WriteAsync(body, ending);
    };
}
