using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Caching;

/// <summary>Public reads over HTTP: what a booking takes is gone from the next answer.</summary>
public sealed class CachedJourneyTests
{
    // So long that nothing in these tests is seen because time has passed.
    private static readonly (string, string) Long = ("Cache:Seconds", "3600");

    [Fact]
    public async Task A_slot_that_was_booked_is_gone_from_the_next_answer()
    {
        await using var server = await ApiServer.StartAsync(Long);
        var tenant = await TestTenant.CreateAsync(server);
        var path = $"experts/{tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-08";
        const string union = "appointments/availability?serviceType=consultation&date=2027-03-08";
        const string start = "2027-03-08T10:00:00Z";
        foreach (var question in new[] { path, union })
        {
            var first = await tenant.AsAnybody("GET", question);
            first.Header("X-Cache").ShouldBe("MISS");
            StartsOf(first).ShouldContain(start);
            var again = await tenant.AsAnybody("GET", question);
            again.Header("X-Cache").ShouldBe("HIT");
            again.Header("Cache-Control").ShouldBe("no-cache, private", "whoever keeps it asks each time");
            again.Data.ToJsonString().ShouldBe(first.Data.ToJsonString());
            again.Json["meta"]!["requestId"]!.GetValue<string>().ShouldBe(again.Header("X-Request-ID"));
            (await tenant.AsAnybody("GET", question, null, ("If-None-Match", first.Header("ETag")!))).Status.ShouldBe(304);
        }

        var tag = (await tenant.AsAnybody("GET", path)).Header("ETag")!;
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking(start))).Status.ShouldBe(201);
        foreach (var question in new[] { path, union })
        {
            var after = await tenant.AsAnybody("GET", question, null, ("If-None-Match", tag));
            after.Status.ShouldBe(200, "it holds no longer");
            after.Header("X-Cache").ShouldBe("MISS");
            StartsOf(after).ShouldNotContain(start);
            StartsOf(after).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public async Task A_service_that_was_added_is_in_the_next_list()
    {
        await using var server = await ApiServer.StartAsync(Long);
        var tenant = await TestTenant.CreateAsync(server);
        await tenant.AsAnybody("GET", "services");
        var kept = await tenant.AsAnybody("GET", "services");
        kept.Header("X-Cache").ShouldBe("HIT");
        kept.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(1);
        kept.Json.AsObject().Select(member => member.Key).ShouldBe(["success", "data", "pagination", "meta"]);
        (await tenant.AsOwner("POST", "services", """{"name":"Another","durationMinutes":60}""")).Status.ShouldBe(201);
        (await tenant.AsAnybody("GET", "services")).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(2);
    }

    [Fact]
    public async Task Who_has_signed_in_is_never_answered_from_memory_and_tenants_stay_apart()
    {
        await using var server = await ApiServer.StartAsync(Long);
        var tenant = await TestTenant.CreateAsync(server);
        var other = await TestTenant.CreateAsync(server);
        var path = $"experts/{tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-08&includeUnavailable=true";
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-08T10:00:00Z"))).Status.ShouldBe(201);
        var seen = await tenant.AsOwner("GET", path);
        seen.Header("X-Cache").ShouldBeNull();
        seen.Body.ShouldContain("BOOKED");
        var anybody = await tenant.AsAnybody("GET", path);
        anybody.Header("X-Cache").ShouldBe("MISS");
        anybody.Body.ShouldNotContain("BOOKED");
        (await tenant.AsAnybody("GET", path)).Header("X-Cache").ShouldBe("HIT");
        (await tenant.AsOwner("GET", path)).Body.ShouldContain("BOOKED");
        (await other.AsAnybody("GET", path)).Status.ShouldBe(404);
        await tenant.AsAnybody("GET", "services");
        (await other.AsAnybody("GET", "services")).Header("X-Cache").ShouldBe("MISS");
    }

    [Fact]
    public async Task Ten_callers_at_once_see_only_what_is_free_after_each_booking()
    {
        await using var server = await ApiServer.StartAsync(Long);
        var tenant = await TestTenant.CreateAsync(server);
        var path = $"experts/{tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-08";
        for (var half = 0; half < 14; half++)
        {
            var start = new DateTime(2027, 3, 8, 9, 0, 0, DateTimeKind.Utc).AddMinutes(30 * half)
                .ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);
            var reading = Enumerable.Range(0, 10).Select(_ => tenant.AsAnybody("GET", path)).ToArray();
            (await tenant.AsAnybody("POST", "appointments", tenant.Booking(start))).Status.ShouldBe(201);
            await Task.WhenAll(reading);
            StartsOf(await tenant.AsAnybody("GET", path)).ShouldNotContain(start);
        }
    }

    private static List<string> StartsOf(ApiAnswer answer) =>
        [.. answer.Data["slots"]!.AsArray().Select(slot => slot!["start"]!.GetValue<string>())];
}
