using System.Globalization;
using System.Text.RegularExpressions;
using Actors.ApiHost.Tests.Peers;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.ExternalCalendars;

/// <summary>
/// The appointments of an expert in a calendar of hers on a CalDAV server, and what she changes there. The server is Radicale.
/// </summary>
public sealed partial class CalDavCopiesTests : CalDavStage
{
    private const string Noon = "2027-03-02T12:00:00Z";

    private string _connected = null!;

    private static string Sign => $"\"username\":\"{CalDavPeer.User}\",\"password\":\"{CalDavPeer.Password}\"";

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

        (await Tenant.AsOwner("POST", $"appointments/{id}/reschedule", """{"start":"2027-03-02T14:00:00Z"}""")).Status.ShouldBe(200);
        await IsThereAsync(id, "2027-03-02T14:00:00Z");

        (await Tenant.AsOwner("POST", $"appointments/{id}/cancel", "{}")).Status.ShouldBe(200);
        await Eventually.Holds(async () => await Peer.GetAsync(Calendar, id) is null);
        (await Peer.GetAsync(Calendar, before)).ShouldNotBeNull();
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
        (await Tenant.AsAnybody("POST", "appointments", Tenant.Booking(Noon))).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await Tenant.AsOwner("GET", $"experts/{Tenant.ExpertId}/external-busy")).Body.ShouldNotContain("2027-03-02T1");
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
        var mail = (await Tenant.Server.MailsToAsync(Tenant.ExpertEmail, 1, "A change in your calendar was not taken over")).Single();
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
        await Peer.DeleteAsync($"{Calendar}{id}.ics");
        await SyncAsync();

        if (whenDeleted is not null) await Eventually.Holds(async () => await StatusOfAsync(id) == status);
        // Whatever has to be done is done, and nothing comes back.
        var other = await BookAsync(Noon);
        await IsThereAsync(other, Noon);
        (await StatusOfAsync(id)).ShouldBe(status);
        (await Peer.GetAsync(Calendar, id)).ShouldBeNull();
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

        foreach (var id in ids) await Eventually.Holds(async () => await Peer.GetAsync(Calendar, id) is not null);
        foreach (var id in ids) await Peer.DeleteAsync($"{Calendar}{id}.ics");
        await SyncAsync();
        var mail = (await Tenant.Server.MailsToAsync(Tenant.ExpertEmail, 1, "Many appointments were deleted in your calendar")).Single();
        mail.Text.ShouldContain("11 appointments");
        foreach (var id in ids) (await StatusOfAsync(id)).ShouldBe("confirmed");
    }

    [Fact]
    public async Task A_server_that_takes_nothing_is_told_of_and_has_all_when_it_does_again()
    {
        await ConnectAsync();
        await Peer.StopAsync();
        var id = await BookAsync(Ten);
        await Eventually.Holds(async () => (await ViewAsync()).Data["writingProblem"] is not null);

        await Peer.StartAgainAsync();
        Clock.Advance(TimeSpan.FromMinutes(2));
        await IsThereAsync(id, Ten);
        await Eventually.Holds(async () => (await ViewAsync()).Data["writingProblem"] is null);
    }

    [Fact]
    public async Task Only_a_calendar_on_a_server_takes_appointments()
    {
        var file = await Tenant.AsOwner("POST", Path, $$"""{"url":"{{Calendar}}","receiveAppointments":true}""");
        file.Fields.ShouldContain("receiveAppointments");
        (await Tenant.AsOwner("POST", Path, Body("\"whenDeleted\":\"cancel\""))).Fields.ShouldBe(["whenDeleted"]);
        (await Tenant.AsOwner("POST", Path, Body("\"receiveAppointments\":true,\"whenDeleted\":\"burn\""))).Fields
            .ShouldBe(["whenDeleted"]);
    }

    private string Body(string more) => $$"""{"url":"{{Calendar}}",{{Sign}},{{more}}}""";

    private async Task ConnectAsync(string? whenDeleted = null)
    {
        var more = whenDeleted is null ? "" : $",\"whenDeleted\":\"{whenDeleted}\"";
        var connected = await Tenant.AsOwner("POST", Path, Body("\"receiveAppointments\":true" + more));
        connected.Status.ShouldBe(201, connected.ToString());
        connected.Data["receiveAppointments"]!.GetValue<bool>().ShouldBeTrue();
        _connected = connected.Data["id"]!.GetValue<string>();
    }

    private async Task SyncAsync()
    {
        var synced = await Tenant.AsOwner("POST", $"{Path}/{_connected}/sync");
        synced.Status.ShouldBe(200, synced.ToString());
        synced.Data["freshness"]!.GetValue<string>().ShouldBe("fresh", synced.ToString());
    }

    private Task<ApiAnswer> ViewAsync() => Tenant.AsOwner("GET", $"{Path}/{_connected}");

    private async Task<string> BookAsync(string start, string name = "Ana")
    {
        var booked = await Tenant.AsAnybody("POST", "appointments", Tenant.Booking(start, name));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    private async Task<string> StatusOfAsync(string id) =>
        (await Tenant.AsOwner("GET", $"appointments/{id}")).Data["status"]!.GetValue<string>();

    private async Task<string> StartOfAsync(string id) =>
        (await Tenant.AsOwner("GET", $"appointments/{id}")).Data["scheduledAt"]!.GetValue<string>();

    private Task<string> IsThereAsync(string id, string start) => Eventually.Hears(
        async () => await Peer.GetAsync(Calendar, id) ?? "",
        text => text.Contains($"DTSTART:{BasicOf(start)}", StringComparison.Ordinal));

    private Task MoveThereAsync(string id, string text, string start)
    {
        var from = DateTimeOffset.Parse(start, CultureInfo.InvariantCulture);
        var moved = Start().Replace(text, $"DTSTART:{BasicOf(start)}");
        var end = from.AddHours(1).ToString("yyyyMMddTHHmmssZ", CultureInfo.InvariantCulture);
        return Peer.ReplaceAsync(Calendar, id, End().Replace(moved, $"DTEND:{end}"));
    }

    private static string BasicOf(string start) =>
        start.Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);

    [GeneratedRegex(@"DTSTART:\w+")]
    private static partial Regex Start();

    [GeneratedRegex(@"DTEND:\w+")]
    private static partial Regex End();
}
