using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Closed days of the organisation, by hand and from a calendar file.</summary>
[Collection(SharedServerTests.Name)]
public sealed class HolidayJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string File = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//test//test//EN
        BEGIN:VEVENT
        UID:1
        DTSTART;VALUE=DATE:20201225
        RRULE:FREQ=YEARLY
        SUMMARY:Christmas
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        DTSTART;VALUE=DATE:20270809
        DTEND;VALUE=DATE:20270814
        SUMMARY:Summer break
        END:VEVENT
        BEGIN:VEVENT
        UID:3
        DTSTART:20270401T090000Z
        DTEND:20270401T100000Z
        SUMMARY:Lunch
        END:VEVENT
        BEGIN:VEVENT
        UID:4
        DTSTART;VALUE=DATE:20270405
        RRULE:FREQ=WEEKLY
        SUMMARY:Every Monday
        END:VEVENT
        END:VCALENDAR
        """;

    private TestTenant _tenant = null!;

    private string Slots => $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date=";

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_closed_day_has_no_slots_and_the_next_booking_knows_it()
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-03T09:00:00Z"))).Status.ShouldBe(201);
        var added = await _tenant.AsOwner("POST", "holidays", """{"date":"2027-03-03","name":"Founders' day"}""");
        added.Status.ShouldBe(201, added.ToString());
        added.Data["outside"]!["total"]!.GetValue<int>().ShouldBe(1);
        added.Data["outside"]!["appointments"]![0]!["start"]!.GetValue<string>().ShouldBe("2027-03-03T09:00:00Z");
        var refused = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-03T10:00:00Z"));
        refused.Status.ShouldBe(422, refused.ToString());
        refused.Code.ShouldBe("OUTSIDE_AVAILABILITY");
        refused.Body.ShouldContain("closed on that day");
        (await _tenant.AsAnybody("GET", Slots + "2027-03-03")).Data["slots"]!.AsArray().ShouldBeEmpty();
        var forStaff = await _tenant.AsOwner("GET", Slots + "2027-03-03&includeUnavailable=true");
        forStaff.Data["slots"]!.AsArray().Count.ShouldBe(16);
        forStaff.Data["slots"]![4]!["reason"]!.GetValue<string>().ShouldBe("HOLIDAY");
        var forOthers = await _tenant.AsAnybody("GET", Slots + "2027-03-03&includeUnavailable=true");
        forOthers.Data["slots"]![4]!["reason"].ShouldBeNull();
        forOthers.Data["slots"]![4]!["available"]!.GetValue<bool>().ShouldBeFalse();

        var id = added.Data["holidays"]![0]!["id"]!.GetValue<string>();
        (await _tenant.AsOwner("DELETE", $"holidays/{id}")).Data["name"]!.GetValue<string>().ShouldBe("Founders' day");
        (await _tenant.AsOwner("DELETE", $"holidays/{id}")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-03T10:00:00Z"))).Status.ShouldBe(201);
    }

    [Fact]
    public async Task A_schedule_may_opt_out()
    {
        (await _tenant.AsOwner("POST", "holidays", """{"from":"2027-03-02","to":"2027-03-03","name":"Closed"}""")).Status.ShouldBe(201);
        (await _tenant.AsAnybody("GET", Slots + "2027-03-02")).Data["slots"]!.AsArray().ShouldBeEmpty();
        const string always =
            """{"timeZone":"UTC","obeysHolidays":false,"weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"10:00"}]}""";
        var set = await _tenant.AsOwner("PUT", $"experts/{_tenant.ExpertId}/schedule", always);
        set.Data["obeysHolidays"]!.GetValue<bool>().ShouldBeFalse();
        (await _tenant.AsAnybody("GET", Slots + "2027-03-02")).Data["slots"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_calendar_file_is_taken_as_far_as_it_can_be_and_the_rest_is_named()
    {
        var dry = await PostFileAsync("holidays?dryRun=true", File);
        dry.Status.ShouldBe(200, dry.ToString());
        (await _tenant.AsOwner("GET", "holidays")).Data.AsArray().ShouldBeEmpty("a dry run changes nothing");
        var added = await PostFileAsync("holidays", File, ("Idempotency-Key", "file"));
        added.Status.ShouldBe(201, added.ToString());
        var dates = added.Data["holidays"]!.AsArray().Select(one => $"{one!["from"]}..{one["to"]} {one["name"]}");
        dates.ShouldBe(
        [
            "2027-12-25..2027-12-25 Christmas", "2028-12-25..2028-12-25 Christmas", "2029-12-25..2029-12-25 Christmas",
            "2030-12-25..2030-12-25 Christmas", "2031-12-25..2031-12-25 Christmas", "2027-08-09..2027-08-13 Summer break",
        ]);
        added.Data["notTakenTotal"]!.GetValue<int>().ShouldBe(2);
        added.Data["notTaken"]!.AsArray().Select(one => $"{one!["name"]}: {one["reason"]}").ShouldBe(
            ["Lunch: does not last whole days", "Every Monday: comes back otherwise than every year"]);
        (await PostFileAsync("holidays", File, ("Idempotency-Key", "file"))).Header("Idempotent-Replayed").ShouldBe("true");
        (await PostFileAsync("holidays", File)).Data["holidays"]!.AsArray().ShouldBeEmpty("all of them are there already");
        (await PostFileAsync("holidays", "no calendar")).Fields.ShouldBe(["body"]);
        (await PostFileAsync("holidays", "")).Fields.ShouldBe(["body"]);
        var listed = await _tenant.AsOwner("GET", "holidays?from=2028-01-01&to=2029-12-31");
        listed.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(2);
    }

    [Theory]
    [InlineData("""{"name":"x"}""", "date")]
    [InlineData("""{"name":"x","from":"2027-03-03"}""", "to")]
    [InlineData("""{"name":"x","from":"2027-03-03","to":"2027-03-02"}""", "to")]
    [InlineData("""{"name":"x","from":"2027-03-03","to":"2028-03-03"}""", "to")]
    [InlineData("""{"name":"x","date":"2027-03-03","to":"2027-03-03"}""", "to")]
    [InlineData("""{"date":"2027-03-03"}""", "name")]
    public async Task A_holiday_that_makes_no_sense_is_named(string body, string field) =>
        (await _tenant.AsOwner("POST", "holidays", body)).Fields.ShouldBe([field]);

    [Fact]
    public async Task There_are_so_many_and_no_more()
    {
        for (var year = 2027; year < 2037; year++)
        {
            (await _tenant.AsOwner("POST", "holidays", $$"""{"name":"{{year}}","from":"{{year}}-01-01","to":"{{year}}-12-31"}"""))
                .Status.ShouldBe(201);
        }

        (await _tenant.AsOwner("GET", "holidays")).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(10);
        const string more = """{"name":"x","from":"2026-01-01","to":"2026-12-31"}""";
        (await _tenant.AsOwner("POST", "holidays", more)).Code.ShouldBe("LIMIT_REACHED");
    }

    private Task<ApiAnswer> PostFileAsync(string path, string text, params (string Name, string Value)[] headers) =>
        _tenant.AsOwner("POST", path, text.ReplaceLineEndings("\r\n"), [("Content-Type", "text/calendar; charset=utf-8"), .. headers]);
}
