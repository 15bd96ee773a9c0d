using Actors.ApiHost.Tests.Peers;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>A calendar of an expert on a CalDAV server: found, connected, changed there, gone there. The server is Radicale.</summary>
public sealed class CalDavJourneyTests : CalDavStage
{
    [Fact]
    public async Task What_it_takes_cannot_be_booked_until_it_is_moved_there()
    {
        await Peer.PutAsync(Calendar, "one", "DTSTART:20270302T100000Z", "DTEND:20270302T110000Z");
        var connected = await ConnectAsync(Calendar);
        connected.Status.ShouldBe(201, connected.ToString());
        (TextOf(connected, "freshness"), TextOf(connected, "protocol")).ShouldBe(("fresh", "caldav"));
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");

        await Peer.PutAsync(Calendar, "one", "DTSTART:20270303T100000Z", "DTEND:20270303T110000Z");
        Clock.Advance(TimeSpan.FromMinutes(40));

        await Eventually.Holds(async () => (await BookAsync()).Status == 201);
    }

    [Fact]
    public async Task What_comes_back_is_followed_with_what_was_moved_of_it()
    {
        // Weekly at ten since February, by the wall of Lisbon; on this Tuesday it was moved to eleven.
        await Peer.PutAsync(
            Calendar, "weekly", "DTSTART;TZID=Europe/Lisbon:20270202T100000", "DTEND;TZID=Europe/Lisbon:20270202T110000",
            "RRULE:FREQ=WEEKLY", "END:VEVENT", "BEGIN:VEVENT", "UID:weekly", "DTSTAMP:20270101T000000Z",
            "RECURRENCE-ID;TZID=Europe/Lisbon:20270302T100000", "DTSTART;TZID=Europe/Lisbon:20270302T110000",
            "DTEND;TZID=Europe/Lisbon:20270302T120000");
        (await ConnectAsync(Calendar)).Status.ShouldBe(201);
        (await BookAsync("2027-03-02T11:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await BookAsync("2027-03-09T10:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await BookAsync("2027-03-30T09:00:00Z")).Code.ShouldBe("SCHEDULE_CONFLICT", "summer time: ten by the wall");
        (await BookAsync()).Status.ShouldBe(201);
    }

    [Fact]
    public async Task The_calendars_of_a_server_are_found_from_its_address_and_from_theirs()
    {
        var work = await Peer.MakeAsync("work");
        (await DiscoverAsync(Peer.Url)).ShouldBe([Calendar, work], ignoreOrder: true);
        (await DiscoverAsync(Peer.Url + "nothing/here")).ShouldBe([Calendar, work], ignoreOrder: true);
        (await DiscoverAsync(work)).ShouldBe([work]);
    }

    [Fact]
    public async Task Who_may_not_is_refused_and_no_answer_tells_the_password()
    {
        var wrong = await Tenant.AsOwner("POST", Path, Body(Calendar, "not-the-password"));
        (wrong.Status, wrong.Code, wrong.Fields.Single()).ShouldBe((400, "VALIDATION_ERROR", "password"), wrong.ToString());
        wrong.Body.ShouldNotContain("not-the-password");
        var asked = await Tenant.AsOwner("POST", Path + "/discover", Body(Peer.Url, "not-the-password"));
        (asked.Status, asked.Fields.Single()).ShouldBe((400, "password"), asked.ToString());
        var home = await ConnectAsync(Peer.Url + CalDavPeer.User + "/");
        (home.Status, home.Fields.Single()).ShouldBe((400, "url"), "the home of calendars is no calendar");
        (await Tenant.AsOwner("POST", Path, $$"""{"url":"{{Calendar}}","username":"rita"}""")).Fields.ShouldBe(["password"]);
        (await Tenant.AsOwner("POST", Path, $$"""{"url":"{{Calendar}}","username":"ri:ta","password":"x"}"""))
            .Fields.ShouldBe(["username"]);
        var connected = await ConnectAsync(Calendar);
        connected.Body.ShouldNotContain(CalDavPeer.Password);
        (await Tenant.AsOwner("GET", Path)).Body.ShouldNotContain(CalDavPeer.Password);
    }

    [Fact]
    public async Task One_that_is_removed_there_is_told_and_what_it_took_still_counts()
    {
        await Peer.PutAsync(Calendar, "one", "DTSTART:20270302T100000Z", "DTEND:20270302T110000Z");
        var id = TextOf(await ConnectAsync(Calendar), "id");
        await Peer.DeleteAsync(Calendar);
        var failed = await Tenant.AsOwner("POST", $"{Path}/{id}/sync");
        (TextOf(failed, "freshness"), TextOf(failed, "problem")).ShouldBe(("failing", "NOT_FOUND"));
        (await BookAsync()).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await Tenant.AsOwner("DELETE", $"{Path}/{id}")).Status.ShouldBe(200);
        (await BookAsync()).Status.ShouldBe(201);
    }

    private static string TextOf(ApiAnswer answer, string name) => answer.Data[name]!.GetValue<string>();

    private static string Body(string url, string password) =>
        $$"""{"url":"{{url}}","username":"{{CalDavPeer.User}}","password":"{{password}}"}""";

    private Task<ApiAnswer> ConnectAsync(string url) => Tenant.AsOwner("POST", Path, Body(url, CalDavPeer.Password));

    private async Task<IEnumerable<string>> DiscoverAsync(string url)
    {
        var found = await Tenant.AsOwner("POST", Path + "/discover", Body(url, CalDavPeer.Password));
        found.Status.ShouldBe(200, found.ToString());
        return found.Data["calendars"]!.AsArray().Select(one => one!["url"]!.GetValue<string>());
    }

    private Task<ApiAnswer> BookAsync(string start = Ten) => Tenant.AsAnybody("POST", "appointments", Tenant.Booking(start));
}
