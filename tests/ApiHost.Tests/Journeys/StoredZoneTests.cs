using System.Text.Json;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>
/// Zones: one rule wherever one is accepted, and an expert who was stored with a zone that the rule refuses can be read, mended and
/// removed, and spoils nobody's list (guarantee 21).
/// </summary>
[Collection(SharedServerTests.Name)]
public sealed class StoredZoneTests(SharedServer shared) : IAsyncLifetime
{
    private const string BadZone = "UTC+03:00";
    private const string ExpertId = "exp_stored_with_a_bad_zone";
    private const string Asked = "serviceType=consultation&date=2027-03-02";

    private readonly ApiServer _server = shared.Server;
    private TestTenant _tenant = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(_server);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(BadZone)]
    [InlineData("utc")]
    [InlineData("europe/lisbon")]
    [InlineData("GMT+3")]
    [InlineData("Etc/GMT-15")]
    [InlineData("")]
    public async Task A_zone_that_is_none_is_refused_wherever_one_is_accepted(string zone)
    {
        foreach (var (method, path, body) in Places(zone))
        {
            var answer = await _tenant.AsOwner(method, path, body);
            answer.Status.ShouldBe(400, $"{method} {path}: {answer}");
            answer.Fields.ShouldBe(["timeZone"], $"{method} {path}: {answer}");
        }
    }

    [Theory]
    [InlineData("Etc/GMT-14")]
    [InlineData("Etc/GMT+12")]
    [InlineData("EST5EDT")]
    [InlineData("Pacific/Apia")]
    [InlineData("US/Eastern")]
    [InlineData("UTC")]
    public async Task A_zone_of_the_database_is_accepted_everywhere_and_serves(string zone)
    {
        foreach (var (method, path, body) in Places(zone))
            ((await _tenant.AsOwner(method, path, body)).Status is 200 or 201).ShouldBeTrue($"{method} {path}");
        var made = await _tenant.AsOwner("POST", "staff", Staff(zone));
        var id = made.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"expertIds":[]}""")).Status.ShouldBe(200);
        foreach (var date in new[] { "1900-01-01", "2027-03-02", "2999-12-31" })
        {
            (await _tenant.AsAnybody("GET", $"experts/{id}/availability?serviceType=consultation&date={date}")).Status.ShouldBe(200);
            (await _tenant.AsAnybody("GET", $"appointments/availability?serviceType=consultation&date={date}")).Status.ShouldBe(200);
        }

        (await _tenant.AsOwner("DELETE", "staff/" + id)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task What_was_stored_with_a_bad_zone_is_read_mended_and_removed()
    {
        await StoreAsync();
        var paths = new[]
        {
            "staff", "staff/" + ExpertId, $"experts/{ExpertId}/schedule", $"experts/{ExpertId}/time-off",
            $"experts/{ExpertId}/availability?{Asked}", "appointments/availability?" + Asked,
        };
        (await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, """{"expertIds":[]}""")).Status.ShouldBe(200);
        foreach (var path in paths) (await _tenant.AsOwner("GET", path)).Status.ShouldBe(200, path);
        (await _tenant.AsOwner("GET", $"experts/{ExpertId}/schedule")).Data["timeZone"]!.GetValue<string>().ShouldBe(BadZone);
        (await _tenant.AsAnybody("GET", "appointments/availability?" + Asked)).Data["slots"]!.AsArray().Count.ShouldBe(16);

        var timeOff = """{"start":"2027-03-05T09:00:00Z","end":"2027-03-05T10:00:00Z"}""";
        (await _tenant.AsOwner("POST", $"experts/{ExpertId}/time-off", timeOff)).Status.ShouldBe(201);
        (await _tenant.AsOwner("PATCH", "staff/" + ExpertId, """{"title":"Dr"}""")).Fields.ShouldBe(["timeZone"]);
        (await _tenant.AsOwner("PATCH", "staff/" + ExpertId, """{"timeZone":"Europe/Lisbon"}""")).Status.ShouldBe(200);
        const string hours = """{"timeZone":"Europe/Lisbon","weekly":[{"days":[2],"start":"09:00","end":"10:00"}]}""";
        (await _tenant.AsOwner("PUT", $"experts/{ExpertId}/schedule", hours)).Status.ShouldBe(200);
        (await _tenant.AsAnybody("GET", $"experts/{ExpertId}/availability?{Asked}")).Data["slots"]!.AsArray().Count.ShouldBe(2);
        (await _tenant.AsOwner("DELETE", "staff/" + ExpertId)).Status.ShouldBe(200);
        (await _tenant.AsOwner("GET", $"experts/{ExpertId}/schedule")).Status.ShouldBe(404);
    }

    private static string Staff(string zone) => $$"""{"displayName":"Olaf","email":"olaf@example.com","timeZone":"{{zone}}"}""";

    private (string Method, string Path, string? Body)[] Places(string zone)
    {
        var own = "organizations/" + _tenant.Id;
        return
        [
            ("POST", "appointments", _tenant.Booking("2027-03-03T13:00:00Z").TrimEnd('}') + $$""","timeZone":"{{zone}}"}"""),
            ("POST", "staff", Staff(zone)),
            ("PATCH", "staff/" + _tenant.ExpertId, $$"""{"timeZone":"{{zone}}"}"""),
            ("PUT", $"experts/{_tenant.ExpertId}/schedule", Weekdays(zone)),
            ("GET", $"experts/{_tenant.ExpertId}/availability?{Asked}&timeZone={Uri.EscapeDataString(zone)}", null),
            ("GET", $"appointments/availability?{Asked}&timeZone={Uri.EscapeDataString(zone)}", null),
            ("PATCH", own, $$"""{"timeZone":"{{zone}}"}"""),
            ("POST", "organizations", $$"""{"name":"Second","timeZone":"{{zone}}"}"""),
        ];
    }

    private static string Weekdays(string zone) =>
        $$"""{"timeZone":"{{zone}}","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";

    // As it was stored before there was a rule: event by event, with the document of the list.
    private async Task StoreAsync()
    {
        var now = ApiServer.Monday;
        var profile = new ExpertProfile { DisplayName = "Olaf", Email = "olaf@example.com", TimeZone = BadZone };
        var catalog = _server.Services.GetRequiredService<EventCatalog>();
        var encoder = new EventEncoder(catalog, new Caller(_tenant.Id, "usr_then", "then"), now);
        var document = new Document
        {
            Key = new DocumentKey(_tenant.Id, SchedulingDocuments.Expert, ExpertId),
            Version = 1,
            CreatedAt = now,
            Body = JsonSerializer.SerializeToUtf8Bytes(new Expert(ExpertId, profile, now, now, 1), SchedulingJson.Default.Expert),
            Status = "active",
            Subject = profile.Email,
            SearchText = "Olaf",
        };
        await _server.Services.GetRequiredService<IJournal>().AppendAsync(
            new JournalBatch(
                [
                    encoder.Created(StreamName.For(_tenant.Id, "expert", ExpertId), new ExpertCreated(ExpertId, profile, null)),
                    encoder.Created(StreamName.For(_tenant.Id, "calendar", ExpertId), new CalendarOpened(ExpertId, BadZone)),
                ],
                [document], [], []));
    }
}
