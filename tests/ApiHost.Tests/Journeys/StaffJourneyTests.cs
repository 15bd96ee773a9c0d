using System.Globalization;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>What staff can do with appointments: book against rules, note, give to another expert, list.</summary>
[Collection(SharedServerTests.Name)]
public sealed class StaffJourneyTests(SharedServer shared) : IAsyncLifetime
{
    private const string Hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";
    private const string Nine = "2027-03-02T09:00:00Z";

    private TestTenant _tenant = null!;

    public async ValueTask InitializeAsync() => _tenant = await TestTenant.CreateAsync(shared.Server);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("NOTICE", "2027-03-01T10:00:00Z", "NOTICE_TOO_SHORT")]
    [InlineData("WINDOW", "2027-03-15T09:00:00Z", "BEYOND_BOOKING_WINDOW")]
    [InlineData("LIMIT", "2027-03-04T10:00:00Z", "LIMIT_REACHED")]
    [InlineData("AVAILABILITY", "2027-03-06T20:10:00Z", "OUTSIDE_AVAILABILITY")]
    public async Task Staff_book_against_each_rule_by_its_name_and_by_no_other(string rule, string start, string code)
    {
        await PatchServiceAsync("""{"minimumNoticeMinutes":1440,"bookingWindowDays":7,"maxPerDay":1}""");
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-04T09:00:00Z"))).Status.ShouldBe(201);
        var expert = Calls.Bearer(await _tenant.MemberAsync(_tenant.ExpertEmail));
        var others = new[] { "NOTICE", "WINDOW", "LIMIT", "AVAILABILITY" }.Where(name => name != rule);

        (await _tenant.AsOwner("POST", "appointments", _tenant.Booking(start))).Code.ShouldBe(code, "staff too are bound");
        (await _tenant.AsOwner("POST", "appointments", Against(start, [.. others]))).Code.ShouldBe(code);
        var stranger = await _tenant.AsAnybody("POST", "appointments", Against(start, rule));
        (stranger.Status, stranger.Code).ShouldBe((403, "INSUFFICIENT_PERMISSIONS"));
        var booked = await _tenant.Server.CallAsync("POST", "appointments", Against(start, rule), expert);
        booked.Status.ShouldBe(201, booked.ToString());

        var conflict = await _tenant.AsOwner("POST", "appointments", Against(start, "NOTICE", "WINDOW", "LIMIT", "AVAILABILITY"));
        (conflict.Status, conflict.Code).ShouldBe((409, "SCHEDULE_CONFLICT"), "against time that is taken nobody books");
        var audit = await _tenant.AsOwner("GET", "audit?limit=50");
        audit.Body.ShouldContain("\"overrides\":[\"" + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(rule.ToLowerInvariant()));
    }

    [Fact]
    public async Task A_rule_that_is_not_known_is_named_and_time_off_is_no_rule()
    {
        (await _tenant.AsOwner("POST", "appointments", Against(Nine, "CONFLICT"))).Fields.ShouldBe(["override[0]"]);
        const string off = """{"start":"2027-03-02T00:00:00Z","end":"2027-03-03T00:00:00Z"}""";
        (await _tenant.AsOwner("POST", $"experts/{_tenant.ExpertId}/time-off", off)).Status.ShouldBe(201);
        (await _tenant.AsOwner("POST", "appointments", Against(Nine, "AVAILABILITY", "LIMIT"))).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await _tenant.AsOwner("POST", "appointments", Against("2027-02-21T07:00:00Z", "NOTICE", "AVAILABILITY")))
            .Code.ShouldBe("NOTICE_TOO_SHORT", "what is long past is not entered any more");
        (await _tenant.AsOwner("POST", "appointments", Against("2027-03-01T07:00:00Z", "WINDOW", "AVAILABILITY")))
            .Code.ShouldBe("NOTICE_TOO_SHORT", "what is past is against the notice");
    }

    [Fact]
    public async Task Staff_keep_to_themselves_what_they_note_also_when_it_is_over()
    {
        var (path, token) = await BookAsync(Nine);
        var noted = await _tenant.AsOwner("PATCH", path, """{"staffNotes":"Pays late","place":{"type":"phone","value":"351 910"}}""");
        noted.Data["staffNotes"]!.GetValue<string>().ShouldBe("Pays late", noted.ToString());
        noted.Data["place"]!.ToJsonString().ShouldBe("""{"type":"phone","value":"351 910"}""");
        var seen = await _tenant.AsAnybody("GET", path, null, token);
        seen.Body.ShouldNotContain("Pays late");
        seen.Data["place"]!["type"]!.GetValue<string>().ShouldBe("phone");
        (await _tenant.AsAnybody("POST", path + "/cancel", null, token)).Body.ShouldNotContain("Pays late");
        (await _tenant.AsOwner("PATCH", path, """{"staffNotes":"Did not come"}""")).Data["staffNotes"]!.GetValue<string>()
            .ShouldBe("Did not come");
        (await _tenant.AsOwner("PATCH", path, """{"notes":"x","staffNotes":"y"}""")).Code.ShouldBe("INVALID_TRANSITION");
        (await _tenant.AsOwner("GET", "appointments")).Data[0]!["staffNotes"]!.GetValue<string>().ShouldBe("Did not come");
    }

    [Theory]
    [InlineData("""{"staffNotes":"mine"}""")]
    [InlineData("""{"metadata":{"a":"b"}}""")]
    [InlineData("""{"place":{"type":"online"}}""")]
    public async Task A_client_changes_nothing_that_is_for_staff(string patch)
    {
        await _tenant.LetJoinAsync("client");
        var email = $"client@{_tenant.Slug}.example";
        const string password = "a-good-password";
        var ana = $$"""{"email":"{{email}}","password":"{{password}}","name":"Ana"}""";
        (await _tenant.Server.CallAsync("POST", "auth/register", ana, _tenant.Named)).Status.ShouldBe(201);
        var client = Calls.Bearer(await TestTenant.LoginAsync(_tenant.Server, email, password));
        var body = $$"""{"serviceType":"consultation","expertId":"{{_tenant.ExpertId}}","scheduledAt":"{{Nine}}","clientName":"Ana"}""";
        var booked = await _tenant.Server.CallAsync("POST", "appointments", body, client);
        var path = "appointments/" + booked.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("PATCH", path, """{"staffNotes":"Secret","metadata":{"k":"v"}}""")).Status.ShouldBe(200);

        var refused = await _tenant.Server.CallAsync("PATCH", path, patch, client);
        (refused.Status, refused.Code).ShouldBe((403, "INSUFFICIENT_PERMISSIONS"), refused.ToString());
        var changed = await _tenant.Server.CallAsync("PATCH", path, """{"notes":"Second floor"}""", client);
        changed.Status.ShouldBe(200, changed.ToString());
        changed.Body.ShouldNotContain("Secret");
        var kept = (await _tenant.AsOwner("GET", path)).Data;
        (kept["staffNotes"]!.GetValue<string>(), kept["metadata"]!.ToJsonString(), kept["notes"]!.GetValue<string>())
            .ShouldBe(("Secret", """{"k":"v"}""", "Second floor"));
        (await _tenant.Server.CallAsync("GET", "users/me/export", null, client)).Body.ShouldNotContain("Secret");
    }

    [Fact]
    public async Task An_appointment_goes_to_another_expert_once_with_its_length_and_a_mail()
    {
        var heir = await ExpertAsync("heir");
        await PatchServiceAsync($$"""{"expertIds":["{{_tenant.ExpertId}}","{{heir}}"],"durations":[{"minutes":60}]}""");
        var email = $"client@{_tenant.Slug}.example";
        var (path, token) = await BookAsync(Nine, "\"durationMinutes\":60,\"clientPhone\":\"1234\",", email);
        (await _tenant.AsAnybody("POST", path + "/reassign", $$"""{"expertId":"{{heir}}"}""", token)).Status.ShouldBe(401);
        (await _tenant.AsOwner("POST", path + "/reassign", "{}")).Fields.ShouldBe(["expertId"]);
        (await _tenant.AsOwner("POST", path + "/reassign", """{"expertId":"exp_nobody"}""")).Fields.ShouldBe(["expertId"]);
        (await _tenant.AsOwner("POST", path + "/reassign", $$"""{"expertId":"{{heir}}"}""", ("If-Match", "\"7\""))).Code
            .ShouldBe("CONCURRENT_UPDATE");

        (string, string) key = ("Idempotency-Key", "r1");
        var given = await _tenant.AsOwner("POST", path + "/reassign", $$"""{"expertId":"{{heir}}"}""", key, ("If-Match", "\"1\""));
        given.Status.ShouldBe(200, given.ToString());
        (given.Data["expertId"]!.GetValue<string>(), given.Data["endsAt"]!.GetValue<string>()).ShouldBe((heir, "2027-03-02T10:00:00Z"));
        var repeat = await _tenant.AsOwner("POST", path + "/reassign", $$"""{"expertId":"{{heir}}"}""", key, ("If-Match", "\"1\""));
        (repeat.Status, repeat.Header("Idempotent-Replayed"), repeat.Data["version"]!.GetValue<int>()).ShouldBe((200, "true", 2));
        (await _tenant.AsOwner("POST", path + "/reassign", $$"""{"expertId":"{{_tenant.ExpertId}}"}""", key)).Code
            .ShouldBe("IDEMPOTENCY_KEY_REUSED");
        (await shared.Server.MailsToAsync(email, 1, "Your appointment is with somebody else")).ShouldHaveSingleItem();
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T09:30:00Z"))).Status
            .ShouldBe(201, "the first expert's time is free again");
        var taken = _tenant.Booking("2027-03-02T09:30:00Z").Replace(_tenant.ExpertId, heir, StringComparison.Ordinal);
        (await _tenant.AsAnybody("POST", "appointments", taken)).Code.ShouldBe("SCHEDULE_CONFLICT", "and the other's is not");
    }

    [Fact]
    public async Task What_does_not_fit_the_other_expert_stays_and_the_expert_concerned_may_give_it_away()
    {
        var heir = await ExpertAsync("heir");
        await PatchServiceAsync($$"""{"expertIds":["{{_tenant.ExpertId}}","{{heir}}"]}""");
        var (path, _) = await BookAsync(Nine);
        var own = _tenant.Booking(Nine).Replace(_tenant.ExpertId, heir, StringComparison.Ordinal);
        var other = await _tenant.AsAnybody("POST", "appointments", own);
        other.Status.ShouldBe(201);
        var expert = Calls.Bearer(await _tenant.MemberAsync(_tenant.ExpertEmail));
        var body = $$"""{"expertId":"{{heir}}"}""";
        (string, string) key = ("Idempotency-Key", "r2");
        (await _tenant.Server.CallAsync("POST", path + "/reassign", body, expert, key)).Code.ShouldBe("SCHEDULE_CONFLICT");
        (await _tenant.AsOwner("GET", path)).Data["expertId"]!.GetValue<string>().ShouldBe(_tenant.ExpertId);
        (await _tenant.AsOwner("POST", $"appointments/{other.Data["id"]!.GetValue<string>()}/cancel")).Status.ShouldBe(200);
        (await _tenant.Server.CallAsync("POST", path + "/reassign", body, expert, key)).Code
            .ShouldBe("SCHEDULE_CONFLICT", "its key has an answer");
        (await _tenant.Server.CallAsync("POST", path + "/reassign", body, expert)).Status.ShouldBe(200);
        (await _tenant.Server.CallAsync("POST", path + "/reassign", body, expert)).Status.ShouldBe(404, "it is no longer hers");
    }

    [Fact]
    public async Task The_list_knows_zones_and_what_overlaps()
    {
        await _tenant.AsOwner("PUT", $"experts/{_tenant.ExpertId}/schedule",
            """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5,6,7],"start":"00:00","end":"24:00"}]}""");
        await PatchServiceAsync("""{"durationMinutes":120,"slotIntervalMinutes":30}""");
        await BookAsync("2027-03-01T23:00:00Z");
        await BookAsync("2027-03-02T12:00:00Z");
        // 23:30 UTC of the second is half past eight of the third in Tokyo.
        await BookAsync("2027-03-02T23:30:00Z");

        (await StartsAsync("sort=scheduledAt&startDate=2027-03-02&endDate=2027-03-02"))
            .ShouldBe(["2027-03-02T12:00:00Z", "2027-03-02T23:30:00Z"]);
        (await StartsAsync("sort=scheduledAt&startDate=2027-03-02&endDate=2027-03-02&timeZone=Asia/Tokyo"))
            .ShouldBe(["2027-03-01T23:00:00Z", "2027-03-02T12:00:00Z"]);
        (await StartsAsync("sort=scheduledAt&startDate=2027-03-02&endDate=2027-03-02&overlapping=true"))
            .ShouldBe(["2027-03-01T23:00:00Z", "2027-03-02T12:00:00Z", "2027-03-02T23:30:00Z"]);
        (await StartsAsync("sort=scheduledAt&startDate=2027-03-02T01:00:00Z&overlapping=true")).ShouldBe(
            ["2027-03-02T12:00:00Z", "2027-03-02T23:30:00Z"], "what ends when the range begins is not in it");
        (await StartsAsync("sort=scheduledAt&endDate=2027-03-02T12:00:00Z&overlapping=true")).ShouldBe(["2027-03-01T23:00:00Z"]);
        (await StartsAsync("sort=-scheduledAt")).ShouldBe(["2027-03-02T23:30:00Z", "2027-03-02T12:00:00Z", "2027-03-01T23:00:00Z"]);
        (await _tenant.AsOwner("GET", "appointments?overlapping=true")).Fields.ShouldBe(["overlapping"]);
        (await _tenant.AsOwner("GET", "appointments?startDate=2027-03-02&timeZone=UTC%2B03:00")).Fields.ShouldBe(["timeZone"]);
    }

    private static string Rules(string[] rules) => string.Join("\",\"", rules);

    private string Against(string start, params string[] rules) =>
        _tenant.Booking(start).Replace("{\"", $$"""{"override":["{{Rules(rules)}}"],""" + "\"", StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> StartsAsync(string query) =>
        [.. (await _tenant.AsOwner("GET", "appointments?" + query)).Data.AsArray()
            .Select(item => item!["scheduledAt"]!.GetValue<string>())];

    private async Task PatchServiceAsync(string json)
    {
        var changed = await _tenant.AsOwner("PATCH", "services/" + _tenant.ServiceId, json);
        changed.Status.ShouldBe(200, changed.ToString());
    }

    private async Task<string> ExpertAsync(string name)
    {
        var expert = await _tenant.AsOwner(
            "POST", "staff", $$"""{"displayName":"{{name}}","email":"{{name}}@{{_tenant.Slug}}.example","timeZone":"UTC"}""");
        var id = expert.Data["id"]!.GetValue<string>();
        (await _tenant.AsOwner("PUT", $"experts/{id}/schedule", Hours)).Status.ShouldBe(200);
        return id;
    }

    private async Task<(string Path, (string, string) Token)> BookAsync(string start, string more = "", string email = "ana@example.com")
    {
        var body = _tenant.Booking(start).Replace("ana@example.com", email, StringComparison.Ordinal);
        var booked = await _tenant.AsAnybody("POST", "appointments", body.Replace("{\"", "{" + more + "\"", StringComparison.Ordinal));
        booked.Status.ShouldBe(201, booked.ToString());
        var token = booked.Data["manageToken"]!.GetValue<string>();
        return ("appointments/" + booked.Data["id"]!.GetValue<string>(), ("X-Manage-Token", token));
    }
}
