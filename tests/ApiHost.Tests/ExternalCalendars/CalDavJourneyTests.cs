using Actors.ApiHost.Tests.Peers;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>A calendar of an expert on a CalDAV server: found, connected, changed there, gone there. The server is Radicale.</summary>
public sealed class CalDavJourneyTests : IAsyncLifetime
{
    private const string Ten = "2027-03-02T10:00:00Z";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private CalDavPeer _peer = null!;
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _private = null!;

    private string Path => $"experts/{_tenant.ExpertId}/external-calendars";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _peer = await CalDavPeer.StartAsync();
        _private = await _peer.MakeAsync("private");
        _server = await ApiServer.StartAsync(
            _clock, ("Cache:Seconds", "0"), ("ExternalCalendars:AllowLoopback", "true"), ("Auth:AccessTokenMinutes", "60"));
        _tenant = await TestTenant.CreateAsync(_server);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _peer.DisposeAsync();
    }

    [Fact]
    public async Task What_it_takes_cannot_be_booked_until_it_is_moved_there()
    {
        await _peer.PutAsync(_private, "one", "DTSTART:20270302T100000Z", "DTEND:20270302T110000Z");
        var connected = await ConnectAsync(_private);
        connected.Status.ShouldBe(201, connected.ToString());
        (TextOf(connected, "freshness"), TextOf(connected, "protocol")).ShouldBe(("fresh", "caldav"));
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");

        await _peer.PutAsync(_private, "one", "DTSTART:20270303T100000Z", "DTEND:20270303T110000Z");
        _clock.Advance(TimeSpan.FromMinutes(40));

        await Eventually.Holds(async () => (await BookAsync()).Status == 201);
    }

    [Fact]
    public async Task What_comes_back_is_followed_with_what_was_moved_of_it()
    {
        // Weekly at ten since February, by the wall of Lisbon; on this Tuesday it was moved to eleven.
        await _peer.PutAsync(
            _private, "weekly", "DTSTART;TZID=Europe/Lisbon:20270202T100000", "DTEND;TZID=Europe/Lisbon:20270202T110000",
            "RRULE:FREQ=WEEKLY", "END:VEVENT", "BEGIN:VEVENT", "UID:weekly", "DTSTAMP:20270101T000000Z",
            "RECURRENCE-ID;TZID=Europe/Lisbon:20270302T100000", "DTSTART;TZID=Europe/Lisbon:20270302T110000",
            "DTEND;TZID=Europe/Lisbon:20270302T120000");
        (await ConnectAsync(_private)).Status.ShouldBe(201);
        (await BookAsync("2027-03-02T11:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await BookAsync("2027-03-09T10:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await BookAsync("2027-03-30T09:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT", "summer time: ten by the wall");
        (await BookAsync()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task The_calendars_of_a_server_are_found_from_its_address_and_from_theirs()
    {
        var work = await _peer.MakeAsync("work");
        (await DiscoverAsync(_peer.Url)).ShouldBe([_private, work], ignoreOrder: true);
        (await DiscoverAsync(_peer.Url + "nothing/here")).ShouldBe([_private, work], ignoreOrder: true);
        (await DiscoverAsync(work)).ShouldBe([work]);
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_no_answer_tells_the_password()
    {
        var wrong = await _tenant.AsOwner("POST", Path, Body(_private, "not-the-password"));
        (wrong.Status, wrong.Code, wrong.Fields.Single()).ShouldBe((400, "VALIDATION_ERROR", "password"), wrong.ToString());
        wrong.Body.ShouldNotContain("not-the-password");
        var asked = await _tenant.AsOwner("POST", Path + "/discover", Body(_peer.Url, "not-the-password"));
        (asked.Status, asked.Fields.Single()).ShouldBe((400, "password"), asked.ToString());
        var home = await ConnectAsync(_peer.Url + CalDavPeer.User + "/");
        (home.Status, home.Fields.Single()).ShouldBe((400, "url"), "the home of calendars is no calendar");
        (await _tenant.AsOwner("POST", Path, $$"""{"url":"{{_private}}","username":"rita"}""")).Fields.ShouldBe(["password"]);
        (await _tenant.AsOwner("POST", Path, $$"""{"url":"{{_private}}","username":"ri:ta","password":"x"}"""))
            .Fields.ShouldBe(["username"]);
        var connected = await ConnectAsync(_private);
        connected.Body.ShouldNotContain(CalDavPeer.Password);
        (await _tenant.AsOwner("GET", Path)).Body.ShouldNotContain(CalDavPeer.Password);
    }

    [Fact]
    public async Task One_that_is_removed_there_is_told_and_what_it_took_still_counts()
    {
        await _peer.PutAsync(_private, "one", "DTSTART:20270302T100000Z", "DTEND:20270302T110000Z");
        var id = TextOf(await ConnectAsync(_private), "id");
        await _peer.DeleteAsync(_private);
        var failed = await _tenant.AsOwner("POST", $"{Path}/{id}/sync");
        (TextOf(failed, "freshness"), TextOf(failed, "problem")).ShouldBe(("failing", "NOT_FOUND"));
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await _tenant.AsOwner("DELETE", $"{Path}/{id}")).Status.ShouldBe(200);
        (await BookAsync()).Status.ShouldBe(201);
    }

    private static string TextOf(ApiAnswer answer, string name) => answer.Data[name]!.GetValue<string>();

    private static string Body(string url, string password) =>
        $$"""{"url":"{{url}}","username":"{{CalDavPeer.User}}","password":"{{password}}"}""";

    private Task<ApiAnswer> ConnectAsync(string url) => _tenant.AsOwner("POST", Path, Body(url, CalDavPeer.Password));

    private async Task<IEnumerable<string>> DiscoverAsync(string url)
    {
        var found = await _tenant.AsOwner("POST", Path + "/discover", Body(url, CalDavPeer.Password));
        found.Status.ShouldBe(200, found.ToString());
        return found.Data["calendars"]!.AsArray().Select(one => one!["url"]!.GetValue<string>());
    }

    private Task<ApiAnswer> BookAsync(string start = Ten) => _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start));
}
