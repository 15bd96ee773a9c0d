using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>Another calendar of an expert is read again and again: connected, changed, broken, mended, removed.</summary>
public sealed class ExternalCalendarJourneyTests : IAsyncLifetime
{
    private const string Ten = "2027-03-02T10:00:00Z";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private readonly CalendarServer _calendar = new();
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;

    private string Path => $"experts/{_tenant.ExpertId}/external-calendars";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(
            _clock, ("Cache:Seconds", "0"), ("ExternalCalendars:AllowLoopback", "true"), ("Auth:AccessTokenMinutes", "60"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _calendar.DisposeAsync();
    }

    [Fact]
    public async Task What_it_takes_cannot_be_booked_until_it_is_free_there()
    {
        _calendar.Set(("20270302T100000Z", "20270302T110000Z"));
        var connected = await ConnectAsync();
        connected.Status.ShouldBe(201, connected.ToString());
        (TextOf(connected, "freshness"), TextOf(connected, "host"), TextOf(connected, "name")).ShouldBe(("fresh", "127.0.0.1", "Private"));
        connected.Body.ShouldNotContain("private-1234", Case.Insensitive, "the address is a secret");
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await _tenant.AsOwner("GET", $"experts/{_tenant.ExpertId}/external-busy")).Body.ShouldNotContain("dentist");

        _calendar.Set(("20270303T100000Z", "20270303T110000Z"));
        _clock.Advance(TimeSpan.FromMinutes(40));

        await Eventually.Holds(async () => (await BookAsync()).Status == 201);
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again_but_once_a_day()
    {
        _calendar.Set(("20270302T100000Z", "20270302T110000Z"));
        var id = TextOf(await ConnectAsync(), "id");
        (await SyncAsync(id)).Status.ShouldBe(200);
        (await SyncAsync(id)).Status.ShouldBe(200);
        _calendar.Requests.Select(request => request.Headers.ContainsKey("If-None-Match")).ShouldBe([false, true, true]);
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");
    }

    [Fact]
    public async Task One_that_breaks_is_told_keeps_what_it_took_and_is_read_again_when_it_is_mended()
    {
        _calendar.Set(("20270302T100000Z", "20270302T110000Z"));
        var id = TextOf(await ConnectAsync(), "id");
        _calendar.Status = "503 Service Unavailable";
        _clock.Advance(TimeSpan.FromMinutes(5));
        var since = _clock.GetUtcNow();

        var failed = await SyncAsync(id);

        (failed.Status, TextOf(failed, "freshness"), TextOf(failed, "problem")).ShouldBe((200, "failing", "STATUS"));
        failed.Data["since"]!.GetValue<DateTimeOffset>().ShouldBe(since);
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT", "what it took still counts");
        _calendar.Status = null;
        // A minute, and two, and four: long before half an hour is over.
        _clock.Advance(TimeSpan.FromMinutes(3));
        await Eventually.Holds(async () => TextOf(await GetAsync(id), "freshness") == "fresh");
        (await GetAsync(id)).Data["problem"].ShouldBeNull();
    }

    [Fact]
    public async Task One_that_is_gone_for_three_days_is_given_up_and_can_be_tried_again()
    {
        var id = TextOf(await ConnectAsync(), "id");
        _calendar.Status = "410 Gone";
        (await SyncAsync(id)).Data["freshness"]!.GetValue<string>().ShouldBe("failing");
        _clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromHours(1));
        // Longer than any token is good for.
        var token = Calls.Bearer(await TestTenant.LoginAsync(_server, _tenant.OwnerEmail, _tenant.OwnerPassword));
        var given = await Eventually.Hears(
            () => _server.CallAsync("GET", $"{Path}/{id}", null, token), answer => TextOf(answer, "freshness") == "disconnected");
        given.Data["nextAt"].ShouldBeNull();
        (await _server.MailsToAsync(_tenant.ExpertEmail, 1, "Another calendar")).Single().Text
            .ShouldContain("the calendar Private", Case.Sensitive, "what nobody is told of is a double booking to come");
        _calendar.Status = null;
        var again = await _server.CallAsync("POST", $"{Path}/{id}/sync", null, token);
        (TextOf(again, "freshness"), again.Data["nextAt"] is null).ShouldBe(("fresh", false));
    }

    [Fact]
    public async Task One_that_is_removed_is_read_no_more_and_gives_its_time_back()
    {
        _calendar.Set(("20270302T100000Z", "20270302T110000Z"));
        var id = TextOf(await ConnectAsync(), "id");
        (await _tenant.AsOwner("DELETE", $"{Path}/{id}")).Status.ShouldBe(200);
        (await BookAsync()).Status.ShouldBe(201);
        (await GetAsync(id)).Status.ShouldBe(404);
        (await _tenant.AsOwner("GET", Path)).Data.AsArray().ShouldBeEmpty();
        (await SyncAsync(id)).Status.ShouldBe(404);
        _calendar.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_it_takes_nobody_tells_or_forgets_by_hand()
    {
        _calendar.Set(("20270302T100000Z", "20270302T110000Z"));
        var busy = $"experts/{_tenant.ExpertId}/external-busy/{TextOf(await ConnectAsync(), "id")}";
        (await _tenant.AsOwner("GET", busy)).Status.ShouldBe(200);
        (await _tenant.AsOwner("PUT", busy, """{"busy":[]}""")).Fields.ShouldBe(["source"]);
        (await _tenant.AsOwner("DELETE", busy)).Fields.ShouldBe(["source"]);
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");
    }

    [Theory]
    [InlineData("404 Not Found", "leads to nothing")]
    [InlineData("401 Unauthorized", "may not be read")]
    [InlineData("500 Internal Server Error", "is answered with an error")]
    public async Task One_that_cannot_be_read_is_refused_and_says_why(string status, string reason)
    {
        _calendar.Status = status;
        var refused = await ConnectAsync();
        (refused.Status, refused.Code, refused.Fields.Single()).ShouldBe((400, "VALIDATION_ERROR", "url"), refused.ToString());
        refused.Body.ShouldContain(reason);
        (await _tenant.AsOwner("GET", Path)).Data.AsArray().ShouldBeEmpty();
        (await _tenant.AsOwner("GET", $"experts/{_tenant.ExpertId}/external-busy")).Data.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeat_connects_nothing_again_and_an_expert_has_ten_at_most()
    {
        var first = await ConnectAsync("one");
        var second = await ConnectAsync("one");
        (second.Status, TextOf(second, "id")).ShouldBe((201, TextOf(first, "id")));
        for (var number = 2; number <= 10; number++) (await ConnectAsync($"number-{number}")).Status.ShouldBe(201);
        (await ConnectAsync("eleven")).Code.ShouldBe("LIMIT_REACHED");
    }

    private static string TextOf(ApiAnswer answer, string name) => answer.Data[name]!.GetValue<string>();

    private Task<ApiAnswer> ConnectAsync(string key = "key") => _tenant.AsOwner(
        "POST", Path, $$"""{"url":"{{_calendar.Url}}","name":"Private"}""", ("Idempotency-Key", key));

    private Task<ApiAnswer> SyncAsync(string id) => _tenant.AsOwner("POST", $"{Path}/{id}/sync");

    private Task<ApiAnswer> GetAsync(string id) => _tenant.AsOwner("GET", $"{Path}/{id}");

    private Task<ApiAnswer> BookAsync() => _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Ten));
}
