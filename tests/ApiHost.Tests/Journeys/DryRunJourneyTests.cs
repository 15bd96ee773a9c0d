using System.Text.Json;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Dry runs: which appointments a change would leave outside. They change nothing; the real call names the same.</summary>
[Collection(SharedServerTests.Name)]
public sealed class DryRunJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;
    private string _appointment = "";

    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        _appointment = await BookAsync("2027-03-03T09:00:00Z");
        await BookAsync("2027-03-04T15:00:00Z");
        // Neither what was called off counts, nor what is not in the way.
        var cancelled = await BookAsync("2027-03-03T09:30:00Z");
        (await _tenant.AsOwner("POST", $"appointments/{cancelled}/cancel", "{}")).Status.ShouldBe(200);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public static TheoryData<string, string, string> Changes => new()
    {
        { "PUT", "experts/{expert}/schedule", """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"12:00","end":"17:00"}]}""" },
        {
            "POST", "experts/{expert}/schedules",
            """{"name":"x","timeZone":"UTC","weekly":[],"active":[{"from":"2027-03-03","to":"2027-03-03"}]}"""
        },
        { "POST", "experts/{expert}/time-off", """{"start":"2027-03-03T09:15:00Z","end":"2027-03-03T12:00:00Z"}""" },
        { "POST", "time-off", """{"all":true,"start":"2027-03-03T09:15:00Z","end":"2027-03-03T12:00:00Z"}""" },
        { "POST", "holidays", """{"date":"2027-03-03","name":"Closed"}""" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task It_names_what_the_change_then_names_and_changes_nothing(string method, string path, string body)
    {
        path = path.Replace("{expert}", _tenant.ExpertId, StringComparison.Ordinal);
        var before = await EventsAsync();
        var dry = await _tenant.AsOwner(method, path + "?dryRun=true", body, ("Idempotency-Key", "dry"));
        dry.Status.ShouldBe(200, dry.ToString());
        (await EventsAsync()).ShouldBe(before);
        var outside = dry.Data["outside"]!;
        outside["total"]!.GetValue<int>().ShouldBe(1, dry.ToString());
        outside["appointments"]!.ToJsonString().ShouldBe(
            $$"""[{"id":"{{_appointment}}","expertId":"{{_tenant.ExpertId}}","start":"2027-03-03T09:00:00Z" """.TrimEnd()
            + $$""","serviceId":"{{_tenant.ServiceId}}"}]""");
        var real = await _tenant.AsOwner(method, path, body, ("Idempotency-Key", "dry"));
        real.Status.ShouldBe(method == "PUT" ? 200 : 201, real.ToString());
        real.Header("Idempotent-Replayed").ShouldBeNull("a dry run uses up no key");
        real.Data["outside"]!.ToJsonString().ShouldBe(outside.ToJsonString());
    }

    [Theory]
    [InlineData("""{"active":false}""", 2)]
    [InlineData("""{"expertIds":["somebody-else"]}""", 2)]
    [InlineData("""{"expertIds":[],"experts":[{"id":"somebody-else"}]}""", 2)]
    [InlineData("""{"experts":[{"id":"somebody-else"}]}""", null)]
    [InlineData("""{"name":"Talk"}""", null)]
    public async Task A_service_that_is_offered_less_names_what_could_not_be_booked_any_more(string patch, int? count)
    {
        var path = "services/" + _tenant.ServiceId;
        var before = await EventsAsync();
        var dry = await _tenant.AsOwner("PATCH", path + "?dryRun=true", patch);
        dry.Status.ShouldBe(200, dry.ToString());
        (await EventsAsync()).ShouldBe(before);
        CountIn(dry).ShouldBe(count);
        var version = (await _tenant.AsOwner("GET", path)).Data["version"]!.GetValue<long>();
        dry.Data["version"]!.GetValue<long>().ShouldBe(version);
        var real = await _tenant.AsOwner("PATCH", path, patch);
        CountIn(real).ShouldBe(count);
        real.Data["version"]!.GetValue<long>().ShouldBe(version + 1);
    }

    [Fact]
    public async Task What_would_be_refused_is_refused()
    {
        var path = $"experts/{_tenant.ExpertId}";
        const string weekly = """{"timeZone":"UTC","weekly":[]}""";
        (await _tenant.AsOwner("PUT", path + "/schedule?dryRun=true", weekly, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await _tenant.AsOwner("POST", path + "/time-off?dryRun=true", """{"start":"2020-03-03T09:00:00Z","end":"2020-03-04T12:00:00Z"}"""))
            .Fields.ShouldBe(["end"]);
        (await _tenant.AsOwner("POST", "holidays?dryRun=yes", """{"date":"2027-03-03","name":"Closed"}""")).Fields.ShouldBe(["dryRun"]);
        (await _tenant.AsOwner("PUT", "experts/nobody/schedule?dryRun=true", weekly)).Status.ShouldBe(404);
    }

    private static int? CountIn(ApiAnswer answer) => answer.Data["outside"]?["total"]!.GetValue<int>();

    private async Task<string> BookAsync(string start)
    {
        var booked = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }

    // Without what effects of the bookings before write in the meantime.
    private async Task<int> EventsAsync() => (await shared.Server.Services.GetRequiredService<IJournal>()
        .ReadAllAsync(0, _tenant.Id, 10_000, CancellationToken.None)).Count(each => !IsOfAnEffect(each));

    private static bool IsOfAnEffect(JournalEvent @event)
    {
        using var record = JsonDocument.Parse(@event.Record);
        return record.RootElement.TryGetProperty("causation", out var causation) && causation.ValueKind == JsonValueKind.String;
    }
}
