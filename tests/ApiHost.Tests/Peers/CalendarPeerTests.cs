using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Peers;

/// <summary>
/// An expert's feed over the night in which Lisbon's clocks change, as four programs of others read it: at the times that the expert has on
/// the wall, wherever who reads it lives.
/// </summary>
public sealed class CalendarPeerTests : IAsyncLifetime
{
    private const string EveryDay = """{"timeZone":"Europe/Lisbon","weekly":[{"days":[1,2,3,4,5,6,7],"start":"09:00","end":"17:00"}]}""";

    // Ten o'clock in Lisbon, the day before the clocks change and the day of it.
    private static readonly string[] Starts = ["2026-03-28T10:00:00Z", "2026-03-29T09:00:00Z"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-peers-");
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _feed = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(("Clock:StartAt", "2026-03-20T08:00:00Z"));
        _tenant = await TestTenant.CreateAsync(_server);
        (await _tenant.AsOwner("PUT", $"experts/{_tenant.ExpertId}/schedule", EveryDay)).Status.ShouldBe(200);
        foreach (var start in Starts)
            (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start, "Zoë, of Łódź"))).Status.ShouldBe(201);
        var gone = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2026-03-30T09:00:00Z"));
        (await _tenant.AsOwner("POST", $"appointments/{gone.Data["id"]}/cancel")).Status.ShouldBe(200);
        var made = await _tenant.AsOwner("POST", $"experts/{_tenant.ExpertId}/calendar-feed");
        _feed = new Uri(_server.Address, new Uri(made.Data["url"]!.GetValue<string>()).PathAndQuery).AbsoluteUri;
        await File.WriteAllTextAsync(PathOf("feed.ics"), (await _server.CallAsync("GET", new Uri(_feed).PathAndQuery)).Body);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Ical_Net_reads_the_instants()
    {
        var calendar = Ical.Net.Calendar.Load(await File.ReadAllTextAsync(PathOf("feed.ics")))!;
        calendar.Events.Where(entry => entry.Status == "CONFIRMED").Select(entry => entry.Start!.AsUtc.ToString("yyyy-MM-ddTHH:mm:ssZ"))
            .ShouldBe(Starts);
        calendar.Events.Single(entry => entry.Status == "CANCELLED").Sequence.ShouldBe(1);
    }

    [Fact]
    public async Task Ical_js_reads_the_instants()
    {
        ForeignProgram.Insist("/usr/bin/node", ForeignProgram.IcalJs);
        var told = await ForeignProgram.RunAsync(
            _folder.FullName, "/usr/bin/node", ForeignProgram.Script("read.mjs"), ForeignProgram.IcalJs, PathOf("feed.ics"));
        var events = JsonNode.Parse(told)!.AsArray();
        events.Select(entry => entry!["start"]!.GetValue<string>().Replace(".000Z", "Z", StringComparison.Ordinal))
            .ShouldBe([.. Starts, "2026-03-30T09:00:00Z"]);
        events[0]!["summary"]!.GetValue<string>().ShouldBe("Consultation: Zoë, of Łódź");
        events.Select(entry => entry!["status"]!.GetValue<string>()).ShouldBe(["CONFIRMED", "CONFIRMED", "CANCELLED"]);
        events.Select(entry => entry!["uid"]!.GetValue<string>()).Distinct().Count().ShouldBe(3);
    }

    [Theory]
    [InlineData("Europe/Lisbon", "2026-03-28 10:00", "2026-03-29 10:00")]
    [InlineData("Asia/Kathmandu", "2026-03-28 15:45", "2026-03-29 14:45")]
    [InlineData("America/New_York", "2026-03-28 06:00", "2026-03-29 05:00")]
    public async Task Khal_shows_the_times_on_the_walls_of_who_reads_it(string zone, params string[] times)
    {
        ForeignProgram.Insist("/usr/bin/khal");
        await File.WriteAllTextAsync(PathOf("khal.conf"), $"""
            [calendars]
            [[feed]]
            path = {PathOf("khal")}
            type = calendar
            [locale]
            local_timezone = {zone}
            default_timezone = {zone}
            timeformat = %H:%M
            dateformat = %Y-%m-%d
            longdateformat = %Y-%m-%d
            datetimeformat = %Y-%m-%d %H:%M
            longdatetimeformat = %Y-%m-%d %H:%M
            [default]
            default_calendar = feed
            [sqlite]
            path = {PathOf("khal.db")}

            """);
        Directory.CreateDirectory(PathOf("khal"));
        await KhalAsync("import", "--batch", PathOf("feed.ics"));

        var list = await KhalAsync("list", "--day-format", "", "--format", "{start-long-full}|{title}", "2026-03-27", "3d");

        list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.Contains('|', StringComparison.Ordinal))
            .Select(line => line.Trim()).ShouldBe(times.Select(time => $"{time}|Consultation: Zoë, of Łódź"));
    }

    [Fact]
    public async Task Vdirsyncer_subscribes_to_the_feed()
    {
        ForeignProgram.Insist("/usr/bin/vdirsyncer");
        await File.WriteAllTextAsync(PathOf("vdirsyncer.conf"), $"""
            [general]
            status_path = "{PathOf("status")}"
            [pair feed]
            a = "ours"
            b = "local"
            collections = null
            [storage ours]
            type = "http"
            url = "{_feed}"
            [storage local]
            type = "filesystem"
            path = "{PathOf("local")}"
            fileext = ".ics"

            """);
        await ForeignProgram.RunAsync(_folder.FullName, "/usr/bin/vdirsyncer", "-c", PathOf("vdirsyncer.conf"), "discover", "feed");
        await ForeignProgram.RunAsync(_folder.FullName, "/usr/bin/vdirsyncer", "-c", PathOf("vdirsyncer.conf"), "sync", "feed");

        var kept = Directory.GetFiles(PathOf("local"), "*.ics");
        kept.Length.ShouldBe(3);
        kept.Select(File.ReadAllText).Count(text => text.Contains("STATUS:CANCELLED", StringComparison.Ordinal)).ShouldBe(1);
    }

    private Task<string> KhalAsync(params string[] arguments) =>
        ForeignProgram.RunAsync(_folder.FullName, "/usr/bin/khal", ["-c", PathOf("khal.conf"), .. arguments]);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
