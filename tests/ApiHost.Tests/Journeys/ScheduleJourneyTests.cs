using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Schedules beside the default one: seasonal hours, weeks in another zone, ranges of overrides (decision 0041).</summary>
[Collection(SharedServerTests.Name)]
public sealed class ScheduleJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Summer =
        """{"name":"Summer","timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"07:00","end":"09:00"}]"""
        + ""","active":[{"from":"2027-03-08","to":"2027-03-14"}]}""";

    private TestTenant _tenant = null!;

    private string Path => $"experts/{_tenant.ExpertId}/schedules";

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Seasonal_hours_hold_on_their_dates_and_the_default_ones_on_all_others()
    {
        var added = await _tenant.AsOwner("POST", Path, Summer, ("Idempotency-Key", "summer"));
        added.Status.ShouldBe(201, added.ToString());
        (await _tenant.AsOwner("POST", Path, Summer, ("Idempotency-Key", "summer"))).Header("Idempotent-Replayed").ShouldBe("true");
        (await TimesAsync("2027-03-05"))[0].ShouldBe("09:00");
        (await TimesAsync("2027-03-08")).ShouldBe(["07:00", "07:30", "08:00", "08:30"]);
        (await TimesAsync("2027-03-15"))[0].ShouldBe("09:00");
        (await BookAsync("2027-03-08T10:00:00Z")).Code.ShouldBe("OUTSIDE_AVAILABILITY");
        (await BookAsync("2027-03-08T07:30:00Z")).Status.ShouldBe(201);

        var id = added.Data["id"]!.GetValue<string>();
        var list = await _tenant.AsOwner("GET", Path);
        list.Data[0]!["id"]!.GetValue<string>().ShouldBe(id);
        (await _tenant.AsOwner("GET", "experts/" + _tenant.ExpertId + "/schedule")).Data["weekly"]![0]!["start"]!.GetValue<string>()
            .ShouldBe("09:00", "the default schedule stays what it was");
        (await _tenant.AsOwner("DELETE", $"{Path}/{id}", null, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        var removed = await _tenant.AsOwner("DELETE", $"{Path}/{id}");
        removed.Data["outside"]!["total"]!.GetValue<int>().ShouldBe(1, "07:30 is in no hours any more");
        (await _tenant.AsOwner("GET", $"{Path}/{id}")).Status.ShouldBe(404);
        (await TimesAsync("2027-03-08"))[0].ShouldBe("09:00");
    }

    [Fact]
    public async Task Weeks_in_another_zone_have_its_hours_and_its_clock()
    {
        const string tokyo =
            """{"name":"Tokyo","timeZone":"Asia/Tokyo","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"10:00"}]"""
            + ""","active":[{"from":"2027-03-09","to":"2027-03-10"}]}""";
        (await _tenant.AsOwner("POST", Path, tokyo)).Status.ShouldBe(201);
        var slots = await _tenant.AsAnybody("GET", $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-09");
        slots.Data["timeZone"]!.GetValue<string>().ShouldBe("Asia/Tokyo");
        slots.Data["slots"]!.AsArray().Select(slot => $"{slot!["start"]} {slot["time"]}").ShouldBe(
        [
            // The hours of the 8th in UTC go on until they end, when it is the 9th in Tokyo already.
            "2027-03-08T15:00:00Z 00:00", "2027-03-08T15:30:00Z 00:30", "2027-03-08T16:00:00Z 01:00", "2027-03-08T16:30:00Z 01:30",
            "2027-03-09T00:00:00Z 09:00", "2027-03-09T00:30:00Z 09:30",
        ]);
        var booked = await BookAsync("2027-03-09T00:00:00Z");
        booked.Data["timeZone"]!.GetValue<string>().ShouldBe("Asia/Tokyo");
        var range = await _tenant.AsAnybody(
            "GET",
            $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&from=2027-03-08T00:00:00Z&to=2027-03-12T00:00:00Z");
        var starts = range.Data["slots"]!.AsArray().Select(slot => slot!["start"]!.GetValue<string>()).ToList();
        starts.ShouldBe(starts.Distinct().Order());
    }

    [Fact]
    public async Task A_date_of_another_schedule_is_refused_and_the_other_named()
    {
        var summer = await _tenant.AsOwner("POST", Path, Summer);
        var other = Summer.Replace("Summer", "Spring", StringComparison.Ordinal)
            .Replace("2027-03-08", "2027-03-01", StringComparison.Ordinal);
        var refused = await _tenant.AsOwner("POST", Path, other);
        refused.Status.ShouldBe(400, refused.ToString());
        refused.Fields.ShouldBe(["active[0]"]);
        refused.Body.ShouldContain("Summer (" + summer.Data["id"]!.GetValue<string>());
        var id = summer.Data["id"]!.GetValue<string>();
        var tag = summer.Header("ETag")!;
        var patched = await _tenant.AsOwner("PATCH", $"{Path}/{id}", """{"active":[{"from":"2027-04-01","to":"2027-04-02"}]}""");
        patched.Status.ShouldBe(200, patched.ToString());
        patched.Data["weekly"]![0]!["start"]!.GetValue<string>().ShouldBe("07:00");
        (await _tenant.AsOwner("PUT", $"{Path}/{id}", Summer, ("If-Match", tag))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await _tenant.AsOwner("PUT", $"{Path}/{id}", other)).Data["name"]!.GetValue<string>().ShouldBe("Spring");
        (await _tenant.AsOwner("POST", Path, """{"name":"x","timeZone":"UTC+03:00","weekly":[],"active":[{"from":"2027-01-02"}]}"""))
            .Fields.ShouldBe(["timeZone", "active[0].to"]);
    }

    [Fact]
    public async Task There_are_twenty_at_the_most()
    {
        for (var number = 0; number < 20; number++)
            (await _tenant.AsOwner("POST", Path, Empty(number))).Status.ShouldBe(201);
        (await _tenant.AsOwner("POST", Path, Empty(20))).Code.ShouldBe("LIMIT_REACHED");
        (await _tenant.AsOwner("GET", Path + "?limit=15&page=2")).Data.AsArray().Count.ShouldBe(5);

        static string Empty(int number) => $$"""{"name":"No {{number}}","timeZone":"UTC","weekly":[],"active":[]}""";
    }

    [Fact]
    public async Task An_override_may_be_a_range_and_a_date_wins_over_it()
    {
        const string schedule =
            """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"10:00"}],"overrides":["""
            + """{"from":"2027-03-08","to":"2027-03-12","intervals":[]},"""
            + """{"date":"2027-03-10","intervals":[{"start":"12:00","end":"13:00"}]}]}""";
        var set = await _tenant.AsOwner("PUT", $"experts/{_tenant.ExpertId}/schedule", schedule);
        set.Status.ShouldBe(200, set.ToString());
        set.Data["overrides"]!.ToJsonString().ShouldBe(
            """[{"from":"2027-03-08","to":"2027-03-12","intervals":[]}"""
            + """,{"date":"2027-03-10","intervals":[{"start":"12:00","end":"13:00"}]}]""");
        (await TimesAsync("2027-03-09")).ShouldBeEmpty();
        (await TimesAsync("2027-03-10")).ShouldBe(["12:00", "12:30"]);
        (await TimesAsync("2027-03-15")).ShouldBe(["09:00", "09:30"]);
    }

    [Theory]
    [InlineData("""{"from":"2027-03-08","intervals":[]}""", "overrides[0].to")]
    [InlineData("""{"to":"2027-03-08","intervals":[]}""", "overrides[0].from")]
    [InlineData("""{"intervals":[]}""", "overrides[0].date")]
    [InlineData("""{"from":"2027-03-08","to":"2027-03-07","intervals":[]}""", "overrides[0].to")]
    [InlineData("""{"from":"2027-03-08","to":"2028-03-08","intervals":[]}""", "overrides[0].to")]
    [InlineData("""{"date":"2027-03-08","from":"2027-03-08","to":"2027-03-09","intervals":[]}""", "overrides[0].date")]
    [InlineData(
        """{"from":"2027-03-08","to":"2027-03-09","intervals":[]},{"from":"2027-03-09","to":"2027-03-10","intervals":[]}""",
        "overrides[1].from")]
    [InlineData("""{"from":"2037-03-08","to":"2037-03-09","intervals":[]}""", "overrides[0].from")]
    public async Task An_override_that_makes_no_sense_is_named(string overrides, string field)
    {
        var answer = await _tenant.AsOwner(
            "PUT", $"experts/{_tenant.ExpertId}/schedule", $$"""{"timeZone":"UTC","weekly":[],"overrides":[{{overrides}}]}""");
        answer.Status.ShouldBe(400, answer.ToString());
        answer.Fields.ShouldBe([field]);
    }

    private async Task<string[]> TimesAsync(string date)
    {
        var answer = await _tenant.AsAnybody("GET", $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date={date}");
        answer.Status.ShouldBe(200, answer.ToString());
        return [.. answer.Data["slots"]!.AsArray().Select(slot => slot!["time"]!.GetValue<string>())];
    }

    // Without a zone of the client's: it is then that of the schedule in force.
    private Task<ApiAnswer> BookAsync(string start) => _tenant.AsAnybody("POST", "appointments", _tenant.Booking(start));
}
