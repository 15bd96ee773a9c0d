using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Time off for several experts, and the calendars of several experts.</summary>
[Collection(SharedServerTests.Name)]
public sealed class TeamCalendarJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Week = "calendar?from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z";

    private const string Morning = """{"start":"2027-03-03T09:00:00Z","end":"2027-03-03T12:00:00Z"}""";

    private TestTenant _tenant = null!;
    private string _second = "";

    public async ValueTask InitializeAsync()
    {
        _tenant = await TestTenant.CreateAsync(shared.Server);
        var made = await _tenant.AsOwner("POST", "staff", """{"displayName":"Sam","email":"sam@example.com","timeZone":"Asia/Tokyo"}""");
        _second = made.Data["id"]!.GetValue<string>();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Time_off_for_several_is_added_where_it_can_be_once_and_removed_one_by_one()
    {
        var body = $$"""{"expertIds":["{{_tenant.ExpertId}}","nobody"],"reason":"Trip"}"""[..^1] + "," + Morning[1..];
        var added = await _tenant.AsOwner("POST", "time-off", body, ("Idempotency-Key", "trip"));
        added.Status.ShouldBe(201, added.ToString());
        added.Data["added"]!.GetValue<int>().ShouldBe(1);
        added.Data["refused"]!.GetValue<int>().ShouldBe(1);
        added.Data["experts"]![1]!["code"]!.GetValue<string>().ShouldBe("RESOURCE_NOT_FOUND");
        var again = await _tenant.AsOwner("POST", "time-off", body, ("Idempotency-Key", "trip"));
        again.Data["experts"]!.ToJsonString().ShouldBe(added.Data["experts"]!.ToJsonString());
        var path = $"experts/{_tenant.ExpertId}/time-off";
        (await _tenant.AsOwner("GET", path)).Data.AsArray().Count.ShouldBe(1);
        (await _tenant.AsOwner("GET", path + "?from=2027-03-03T12:00:00Z")).Data.AsArray().ShouldBeEmpty();
        (await _tenant.AsOwner("GET", path + "?to=2027-03-03T09:00:00Z")).Data.AsArray().ShouldBeEmpty();
        (await _tenant.AsOwner("GET", path + "?from=2027-03-03T11:00:00Z&to=2027-03-04T00:00:00Z")).Data.AsArray().Count.ShouldBe(1);
        var id = added.Data["experts"]![0]!["timeOff"]!["id"]!.GetValue<string>();
        (await _tenant.AsOwner("DELETE", $"{path}/{id}")).Status.ShouldBe(200);

        var all = await _tenant.AsOwner("POST", "time-off", """{"all":true,"start":"2027-04-01T09:00:00Z","end":"2027-04-02T09:00:00Z"}""");
        all.Data["added"]!.GetValue<int>().ShouldBe(2, all.ToString());
        (await _tenant.AsOwner("POST", "time-off", """{"start":"2027-04-01T09:00:00Z","end":"2027-04-02T09:00:00Z"}""")).Fields
            .ShouldBe(["expertIds"]);
        (await _tenant.AsOwner("POST", "time-off", """{"all":true,"expertIds":["a"],""" + Morning[1..])).Fields.ShouldBe(["expertIds"]);
        (await _tenant.AsOwner("POST", "time-off", """{"expertIds":["a","a"],""" + Morning[1..])).Fields.ShouldBe(["expertIds[1]"]);
    }

    [Fact]
    public async Task The_calendar_shows_all_of_a_week_and_nobodys_hold()
    {
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        var cancelled = await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T10:00:00Z"));
        (await _tenant.AsOwner("POST", $"appointments/{cancelled.Data["id"]}/cancel", "{}")).Status.ShouldBe(200);
        var hold = await _tenant.AsAnybody(
            "POST", "appointments/holds",
            $$"""{"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","start":"2027-03-02T11:00:00Z"}""");
        (await _tenant.AsOwner(
            "POST", $"experts/{_tenant.ExpertId}/time-off",
            """{"start":"2027-03-03T09:00:00Z","end":"2027-03-03T12:00:00Z","reason":"Dentist"}""")).Status.ShouldBe(201);
        (await _tenant.AsOwner("POST", "holidays", """{"date":"2027-03-05","name":"Closed"}""")).Status.ShouldBe(201);
        var answer = await _tenant.AsOwner("GET", Week);
        answer.Status.ShouldBe(200, answer.ToString());
        var experts = answer.Data["experts"]!.AsArray();
        experts.Select(expert => $"{expert!["displayName"]} {expert["timeZone"]}").ShouldBe(["Rita UTC", "Sam Asia/Tokyo"]);
        var rita = experts[0]!;
        rita["appointments"]!.AsArray().Single()!["clientName"]!.GetValue<string>().ShouldBe("Ana");
        rita["holds"]!.AsArray().Single()!["start"]!.GetValue<string>().ShouldBe("2027-03-02T11:00:00Z");
        answer.Body.ShouldNotContain(hold.Data["holdId"]!.GetValue<string>());
        rita["timeOff"]!.AsArray().Single()!["reason"]!.GetValue<string>().ShouldBe("Dentist");
        rita["workingHours"]!.AsArray().Select(hours => hours!["start"]!.GetValue<string>()).ShouldBe(
            ["2027-03-01T09:00:00Z", "2027-03-02T09:00:00Z", "2027-03-03T09:00:00Z", "2027-03-04T09:00:00Z"]);
        experts[1]!["workingHours"]!.AsArray().ShouldBeEmpty();
        (await _tenant.AsOwner("GET", Week + "&expertIds=" + _second)).Data["experts"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Experts_see_their_own_and_others_nothing()
    {
        var rita = await _tenant.MemberAsync(_tenant.ExpertEmail);
        var session = await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(rita));
        (await _tenant.AsOwner(
            "PATCH", $"organizations/{_tenant.Id}/members/{session.Data["user"]!["id"]}",
            $$"""{"role":"expert","expertId":"{{_tenant.ExpertId}}"}""")).Status.ShouldBe(200);
        rita = await TestTenant.LoginAsync(shared.Server, _tenant.ExpertEmail, "a-good-password");
        var own = await shared.Server.CallAsync("GET", Week, null, Calls.Bearer(rita));
        own.Data["experts"]!.AsArray().Select(expert => expert!["expertId"]!.GetValue<string>()).ShouldBe([_tenant.ExpertId]);
        (await shared.Server.CallAsync("GET", Week + "&expertIds=" + _second, null, Calls.Bearer(rita))).Status.ShouldBe(403);
        var member = await _tenant.MemberAsync($"member@{_tenant.Slug}.example");
        (await shared.Server.CallAsync("GET", Week, null, Calls.Bearer(member))).Status.ShouldBe(403);
        (await _tenant.AsAnybody("GET", Week)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("calendar", "from", "to")]
    [InlineData("calendar?from=2027-03-01T00:00:00Z&to=2027-03-01T00:00:00Z", "to")]
    [InlineData("calendar?from=2027-03-01T00:00:00Z&to=2027-05-03T00:00:00Z", "to")]
    [InlineData(Week + "&expertIds=a%20b", "expertIds")]
    [InlineData(Week + "&expertIds=,", "expertIds")]
    public async Task A_question_that_makes_no_sense_is_named(string path, params string[] fields) =>
        (await _tenant.AsOwner("GET", path)).Fields.ShouldBe(fields);

    [Fact]
    public async Task Somebody_who_is_no_expert_and_more_than_fifty_are_refused()
    {
        var gone = await _tenant.AsOwner("GET", Week + "&expertIds=" + _tenant.ExpertId + ",gone");
        gone.Status.ShouldBe(404);
        gone.Fields.ShouldBe(["expertIds"]);
        var many = string.Join(',', Enumerable.Range(0, 51).Select(number => $"e{number}"));
        (await _tenant.AsOwner("GET", Week + "&expertIds=" + many)).Fields.ShouldBe(["expertIds"]);
    }
}

/// <summary>The past in the calendar: calendars forget, documents do not.</summary>
public sealed class PastCalendarJourneyTests
{
    [Fact]
    public async Task The_past_is_shown_when_calendars_have_long_forgotten_it()
    {
        var clock = new TestClock(ApiServer.Monday);
        await using var server = await ApiServer.StartAsync(clock);
        var tenant = await TestTenant.CreateAsync(server);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T09:00:00Z"))).Status.ShouldBe(201);
        var off = $"experts/{tenant.ExpertId}/time-off";
        (await tenant.AsOwner("POST", off, """{"start":"2027-03-03T09:00:00Z","end":"2027-03-03T12:00:00Z","reason":"Dentist"}""")).Status
            .ShouldBe(201);
        clock.Advance(TimeSpan.FromDays(40));
        var token = await TestTenant.LoginAsync(server, tenant.OwnerEmail, tenant.OwnerPassword);
        // Something has to happen for the calendar to forget.
        (await server.CallAsync(
            "POST", off, """{"start":"2027-06-03T09:00:00Z","end":"2027-06-03T12:00:00Z"}""", Calls.Bearer(token))).Status.ShouldBe(201);
        var answer = await server.CallAsync(
            "GET", "calendar?from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z", null, Calls.Bearer(token));
        var rita = answer.Data["experts"]![0]!;
        rita["appointments"]!.AsArray().Single()!["start"]!.GetValue<string>().ShouldBe("2027-03-02T09:00:00Z");
        JsonNode timeOff = rita["timeOff"]!.AsArray().Single()!;
        timeOff["start"]!.GetValue<string>().ShouldBe("2027-03-03T09:00:00Z");
        timeOff["reason"].ShouldBeNull("why is not kept beyond what the calendar remembers");
        rita["workingHours"]!.AsArray().Count.ShouldBe(5);
    }
}
