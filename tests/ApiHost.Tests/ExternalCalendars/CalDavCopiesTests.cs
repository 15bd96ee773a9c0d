using System.Globalization;
using System.Text.RegularExpressions;
using Actors.ApiHost.Tests.Peers;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>
/// The appointments of an expert in a calendar of hers on a CalDAV server, and what she changes there. The server is Radicale.
/// </summary>
public sealed partial class CalDavCopiesTests : IAsyncLifetime
{
    private const string Ten = "2027-03-02T10:00:00Z";
    private const string Noon = "2027-03-02T12:00:00Z";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private CalDavPeer _peer = null!;
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _calendar = null!;
    private string _connected = null!;

    private static string Sign => $"\"username\":\"{CalDavPeer.User}\",\"password\":\"{CalDavPeer.Password}\"";

    private string Path => $"experts/{_tenant.ExpertId}/external-calendars";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _peer = await CalDavPeer.StartAsync();
        _calendar = await _peer.MakeAsync("work");
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
    public async Task What_is_booked_is_there_moves_along_and_goes_when_it_is_called_off()
    {
        var before = await BookAsync(Noon);
        await ConnectAsync();
        await IsThereAsync(before, Noon);
        var id = await BookAsync(Ten, "Ana Nobody-Else");
        var text = await IsThereAsync(id, Ten);
        text.ShouldContain($"UID:{id}@");
        text.ShouldNotContain("Nobody-Else", Case.Insensitive, "of the client it says nothing");
        text.ShouldNotContain("METHOD:");

        (await _tenant.AsOwner("POST", $"appointments/{id}/reschedule", """{"start":"2027-03-02T14:00:00Z"}""")).Status.ShouldBe(200);
        await IsThereAsync(id, "2027-03-02T14:00:00Z");

        (await _tenant.AsOwner("POST", $"appointments/{id}/cancel", "{}")).Status.ShouldBe(200);
        await Eventually.Holds(async () => await _peer.GetAsync(_calendar, id) is null);
        (await _peer.GetAsync(_calendar, before)).ShouldNotBeNull();
        (await ViewAsync()).Data["writingProblem"].ShouldBeNull();
    }

    [Fact]
    public async Task What_she_moves_there_is_moved_here_and_its_old_time_is_free()
    {
        await ConnectAsync();
        var id = await BookAsync(Ten);
        await MoveThereAsync(id, await IsThereAsync(id, Ten), Noon);
        await SyncAsync();

        await Eventually.Holds(async () => await StartOfAsync(id) == Noon);
        await IsThereAsync(id, Noon);
        await SyncAsync();
        await BookAsync(Ten);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(Noon))).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await _tenant.AsOwner("GET", $"experts/{_tenant.ExpertId}/external-busy")).Body.ShouldNotContain("2027-03-02T1");
    }

    [Fact]
    public async Task What_cannot_be_moved_so_is_put_back_and_she_is_told()
    {
        await ConnectAsync();
        var (taken, id) = (await BookAsync(Noon), await BookAsync(Ten));
        await MoveThereAsync(id, await IsThereAsync(id, Ten), Noon);
        await IsThereAsync(taken, Noon);
        await SyncAsync();

        await IsThereAsync(id, Ten);
        (await StartOfAsync(id)).ShouldBe(Ten);
        var mail = (await _server.MailsToAsync(_tenant.ExpertEmail, 1, "A change in your calendar was not taken over")).Single();
        mail.Text.ShouldContain("2027-03-02 12:00");
    }

    [Theory]
    [InlineData(null, "confirmed")]
    [InlineData("cancel", "cancelled")]
    public async Task What_she_deletes_there_stays_unless_she_wants_it_called_off(string? whenDeleted, string status)
    {
        await ConnectAsync(whenDeleted);
        var id = await BookAsync(Ten);
        await IsThereAsync(id, Ten);
        await _peer.DeleteAsync($"{_calendar}{id}.ics");
        await SyncAsync();

        if (whenDeleted is not null) await Eventually.Holds(async () => await StatusOfAsync(id) == status);
        // Whatever has to be done is done, and nothing comes back.
        var other = await BookAsync(Noon);
        await IsThereAsync(other, Noon);
        (await StatusOfAsync(id)).ShouldBe(status);
        (await _peer.GetAsync(_calendar, id)).ShouldBeNull();
    }

    [Fact]
    public async Task A_calendar_that_is_emptied_calls_off_nothing()
    {
        await ConnectAsync("cancel");
        var ids = new List<string>();
        for (var hour = 0; hour < 11; hour++)
        {
            var start = ApiServer.Monday.AddDays(1 + (hour / 6)).AddHours(2 + (hour % 6));
            ids.Add(await BookAsync(start.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)));
        }

        foreach (var id in ids) await Eventually.Holds(async () => await _peer.GetAsync(_calendar, id) is not null);
        foreach (var id in ids) await _peer.DeleteAsync($"{_calendar}{id}.ics");
        await SyncAsync();
        var mail = (await _server.MailsToAsync(_tenant.ExpertEmail, 1, "Many appointments were deleted in your calendar")).Single();
        mail.Text.ShouldContain("11 appointments");
        foreach (var id in ids) (await StatusOfAsync(id)).ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_server_that_takes_nothing_is_told_of_and_has_all_when_it_does_again()
    {
        await ConnectAsync();
        await _peer.StopAsync();
        var id = await BookAsync(Ten);
        await Eventually.Holds(async () => (await ViewAsync()).Data["writingProblem"] is not null);

        await _peer.StartAgainAsync();
        _clock.Advance(TimeSpan.FromMinutes(2));
        await IsThereAsync(id, Ten);
        await Eventually.Holds(async () => (await ViewAsync()).Data["writingProblem"] is null);
    }

    [Fact]
    public async Task Only_a_calendar_on_a_server_takes_appointments()
    {
        var file = await _tenant.AsOwner("POST", Path, $$"""{"url":"{{_calendar}}","receiveAppointments":true}""");
        file.Fields.ShouldContain("receiveAppointments");
        (await _tenant.AsOwner("POST", Path, Body("\"whenDeleted\":\"cancel\""))).Fields.ShouldBe(["whenDeleted"]);
        (await _tenant.AsOwner("POST", Path, Body("\"receiveAppointments\":true,\"whenDeleted\":\"burn\""))).Fields
            .ShouldBe(["whenDeleted"]);
    }

    private string Body(string more) => $$"""{"url":"{{_calendar}}",{{Sign}},{{more}}}""";

    private async Task ConnectAsync(string? whenDeleted = null)
    {
        var more = whenDeleted is null ? "" : $",\"whenDeleted\":\"{whenDeleted}\"";
        var connected = await _tenant.AsOwner("POST", Path, Body("\"receiveAppointments\":true" + more));
        connected.Status.ShouldBe(201, connected.ToString());
        connected.Data["receiveAppointments"]!.GetValue<bool>().ShouldBeTrue();
        _connected = connected.Data["id"]!.GetValue<string>();
    }

    private async Task SyncAsync()
    {
        var synced = await _tenant.AsOwner("POST", $"{Path}/{_connected}/sync");
        synced.Status.ShouldBe(200, synced.ToString());
        synced.Data["freshness"]!.GetValue<string>().ShouldBe("fresh", synced.ToString());
    }

    private Task<ApiAnswer> ViewAsync() => _tenant.AsOwner("GET", $"{Path}/{_connected}");

    private async Task<string> BookAsync(string start, string name = "Ana")
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start, name));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    private async Task<string> StatusOfAsync(string id) =>
        (await _tenant.AsOwner("GET", $"appointments/{id}")).Data["status"]!.GetValue<string>();

    private async Task<string> StartOfAsync(string id) =>
        (await _tenant.AsOwner("GET", $"appointments/{id}")).Data["scheduledAt"]!.GetValue<string>();

    private Task<string> IsThereAsync(string id, string start) => Eventually.Hears(
        async () => await _peer.GetAsync(_calendar, id) ?? "",
        text => text.Contains($"DTSTART:{BasicOf(start)}", StringComparison.Ordinal));

    private Task MoveThereAsync(string id, string text, string start)
    {
        var from = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        var moved = Start().Replace(text, $"DTSTART:{BasicOf(start)}");
        var end = from.AddHours(1).ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture);
        return _peer.ReplaceAsync(_calendar, id, End().Replace(moved, $"DTEND:{end}"));
    }

    private static string BasicOf(string start) =>
        start.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);

    [GeneratedRegex(@"DTSTART:\w+")]
    private static partial Regex Start();

    [GeneratedRegex(@"DTEND:\w+")]
    private static partial Regex End();
}
