using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Schedules, time off and slots of several experts.</summary>
[Collection(SharedServerTests.Name)]
public sealed class CalendarJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_schedule_is_read_by_anybody_and_replaced_by_those_who_have_seen_it()
    {
        var path = $"experts/{_tenant.ExpertId}/schedule";
        var read = await _tenant.AsAnybody("GET", path);
        read.Status.ShouldBe(200);
        var tag = read.Header("ETag")!;
        const string evenings = """{"timeZone":"Europe/Lisbon","weekly":[{"days":[7],"start":"22:00","end":"24:00"}],"overrides":[]}""";
        (await _tenant.AsOwner("PUT", path, evenings, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        var replaced = await _tenant.AsOwner("PUT", path, evenings, ("If-Match", tag));
        replaced.Status.ShouldBe(200, replaced.ToString());
        replaced.Data["weekly"]!.ToJsonString().ShouldBe("""[{"days":[7],"start":"22:00","end":"24:00"}]""");
        replaced.Header("ETag").ShouldNotBe(tag);
        (await _tenant.AsAnybody("PUT", path, evenings)).Status.ShouldBe(401);
        (await _tenant.AsAnybody("GET", "experts/nobody/schedule")).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("10:00", "10:00", false)]
    [InlineData("23:59", "23:59", false)]
    [InlineData("00:00", "00:00", true)]
    [InlineData("00:00", "24:00", true)]
    [InlineData("22:00", "06:00", true)]
    public async Task Hours_that_end_when_they_start_are_a_slip_unless_they_are_the_whole_day(string start, string end, bool isTaken)
    {
        var hours = $$"""{"start":"{{start}}","end":"{{end}}"}""";
        var path = $"experts/{_tenant.ExpertId}/schedule";
        var weekly = await _tenant.AsOwner("PUT", path, $$"""{"timeZone":"UTC","weekly":[{"days":[1],{{hours[1..^1]}}}]}""");
        var dates = await _tenant.AsOwner(
            "PUT", path, $$"""{"timeZone":"UTC","weekly":[],"overrides":[{"date":"2027-03-28","intervals":[{{hours}}]}]}""");
        var ofOrganization = await _tenant.AsOwner(
            "PATCH", $"organizations/{_tenant.Id}", $$"""{"businessHours":[{"days":[1],{{hours[1..^1]}}}]}""");
        weekly.Fields.ShouldBe(isTaken ? [] : ["weekly[0].end"], weekly.ToString());
        dates.Fields.ShouldBe(isTaken ? [] : ["overrides[0].intervals[0].end"], dates.ToString());
        ofOrganization.Fields.ShouldBe(isTaken ? [] : ["businessHours[0].end"], ofOrganization.ToString());
    }

    [Fact]
    public async Task Time_off_takes_slots_away_and_gives_them_back()
    {
        var path = $"experts/{_tenant.ExpertId}/time-off";
        const string morning = """{"start":"2027-03-02T09:00:00Z","end":"2027-03-02T12:00:00Z","reason":"Dentist"}""";
        var added = await _tenant.AsOwner("POST", path, morning, ("Idempotency-Key", "off-1"));
        added.Status.ShouldBe(201, added.ToString());
        (await _tenant.AsOwner("POST", path, morning, ("Idempotency-Key", "off-1"))).Header("Idempotent-Replayed").ShouldBe("true");
        (await _tenant.AsOwner("POST", path, """{"start":"2027-03-02T12:00:00Z","end":"2027-03-02T12:00:00Z"}""")).Fields.ShouldBe(["end"]);
        (await _tenant.AsOwner("GET", path)).Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(1);
        var query = $"experts/{_tenant.ExpertId}/availability?serviceType=consultation&date=2027-03-02";
        (await _tenant.AsAnybody("GET", query)).Data["slots"]!.AsArray().Count.ShouldBe(10);
        var all = await _tenant.AsOwner("GET", query + "&includeUnavailable=true");
        all.Data["slots"]!.AsArray().Count.ShouldBe(16);
        all.Data["slots"]![0]!["reason"]!.GetValue<string>().ShouldBe("TIME_OFF");
        var anonymous = await _tenant.AsAnybody("GET", query + "&includeUnavailable=true");
        anonymous.Data["slots"]![0]!["available"]!.GetValue<bool>().ShouldBeFalse();
        anonymous.Data["slots"]![0]!["reason"].ShouldBeNull("reasons are for staff");
        var id = added.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("DELETE", $"{path}/{id}")).Status.ShouldBe(200);
        (await _tenant.AsOwner("DELETE", $"{path}/{id}")).Status.ShouldBe(404);
        (await _tenant.AsAnybody("GET", query)).Data["slots"]!.AsArray().Count.ShouldBe(16);
    }

    [Fact]
    public async Task The_slots_of_all_experts_are_put_together()
    {
        var second = await _tenant.AsOwner(
            "POST", "staff", """{"displayName":"Sam","email":"sam@example.com","timeZone":"Europe/Lisbon"}""");
        var secondId = second.Data["id"]!.GetValue<string>();
        const string mornings = """{"timeZone":"Europe/Lisbon","weekly":[{"days":[1,2,3,4,5],"start":"08:00","end":"10:00"}]}""";
        (await _tenant.AsOwner("PUT", $"experts/{secondId}/schedule", mornings)).Status.ShouldBe(200);
        (await _tenant.AsOwner(
            "PATCH", "services/" + _tenant.ServiceId, $$"""{"expertIds":["{{_tenant.ExpertId}}","{{secondId}}","gone"]}"""))
            .Status.ShouldBe(200);
        var union = await _tenant.AsAnybody("GET", "appointments/availability?serviceType=consultation&date=2027-03-02");
        union.Status.ShouldBe(200, union.ToString());
        var slots = union.Data["slots"]!.AsArray();
        slots.Count.ShouldBe(18);
        slots[0]!.ToJsonString().ShouldBe(
            """
            {"start":"2027-03-02T08:00:00Z","end":"2027-03-02T08:30:00Z","time":"08:00","date":"2027-03-02","offset":"\u002B00:00"
            """ + $$"""
            ,"available":true,"remaining":1,"freeExperts":1,"expertIds":["{{secondId}}"]}
            """);
        slots[2]!["freeExperts"]!.GetValue<int>().ShouldBe(2);
        slots[17]!["freeExperts"]!.GetValue<int>().ShouldBe(1);
        var one = await _tenant.AsAnybody("GET", $"appointments/availability?serviceType=consultation&date=2027-03-02&staffId={secondId}");
        one.Data["slots"]!.AsArray().Count.ShouldBe(4);
        foreach (var name in new[] { "staff", "practitioners" })
        {
            (await _tenant.AsAnybody("GET", $"{name}/{secondId}/availability?serviceType=consultation&date=2027-03-02")).Data.ToJsonString()
                .ShouldBe(one.Data.ToJsonString());
        }
    }

    [Fact]
    public async Task An_expert_who_is_removed_takes_no_more_bookings()
    {
        var path = "staff/" + _tenant.ExpertId;
        (await _tenant.AsOwner("PATCH", path, """{"title":"Dr","yearsOfExperience":12}"""))
            .Data["title"]!.GetValue<string>().ShouldBe("Dr");
        (await _tenant.AsOwner("GET", path)).Data["displayName"]!.GetValue<string>().ShouldBe("Rita");
        (await _tenant.AsOwner("GET", "staff?search=Rita")).Data.AsArray().Count.ShouldBe(1);
        (await _tenant.AsOwner("DELETE", path)).Status.ShouldBe(200);
        (await _tenant.AsOwner("GET", path)).Status.ShouldBe(404);
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("Consultation", "consultation-")]
    [InlineData("美容相談", "meirongxiangtan")]
    [InlineData("ייעוץ", "yyvts")]
    [InlineData("Консультация", "konsultatsiya")]
    public async Task Every_name_of_a_service_makes_a_slug_by_which_it_is_found(string name, string slug)
    {
        var made = await _tenant.AsOwner("POST", "services", $$"""{"name":"{{name}}","durationMinutes":30}""");
        made.Status.ShouldBe(201, made.ToString());
        var serviceType = made.Data["serviceType"]!.GetValue<string>();
        serviceType.ShouldStartWith(slug);
        var found = await _tenant.AsAnybody("GET", $"services/{serviceType}");
        found.Data["id"]!.GetValue<string>().ShouldBe(made.Data["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_service_lives_and_goes()
    {
        (await _tenant.AsOwner("POST", "services", """{"name":"Other","serviceType":"consultation","durationMinutes":45}"""))
            .Code.ShouldBe("DUPLICATE_RESOURCE");
        var added = await _tenant.AsOwner(
            "POST", "services", """{"name":"Avaliação","durationMinutes":45,"active":false}""", ("Idempotency-Key", "s1"));
        added.Data["serviceType"]!.GetValue<string>().ShouldBe("avaliacao");
        added.Data["assignment"]!.GetValue<string>().ShouldBe("any");
        (await _tenant.AsOwner(
            "POST", "services", """{"durationMinutes":45,"active":false,"name":"Avaliação"}""", ("Idempotency-Key", "s1")))
            .Header("Idempotent-Replayed").ShouldBe("true");
        (await _tenant.AsAnybody("GET", "services")).Data.AsArray().Count.ShouldBe(1, "what cannot be booked is for those who manage it");
        (await _tenant.AsOwner("GET", "services")).Data.AsArray().Count.ShouldBe(2);
        (await _tenant.AsAnybody("GET", "services/avaliacao")).Status.ShouldBe(200);
        (await _tenant.AsOwner("DELETE", "services/avaliacao", null, ("If-Match", "\"9\""))).Status.ShouldBe(409);
        (await _tenant.AsOwner("DELETE", "services/avaliacao", null, ("If-Match", "\"1\""))).Status.ShouldBe(200);
        (await _tenant.AsOwner("GET", "services/avaliacao")).Status.ShouldBe(404);
    }
}
