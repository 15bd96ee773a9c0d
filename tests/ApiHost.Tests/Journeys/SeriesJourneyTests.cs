using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Bookings that repeat: all or nothing, and what becomes of some of them or all. 2027-03-01 is the present, a Monday.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SeriesJourneyTests(SharedServer shared)
{
    private const string Weekly = """{"frequency":"weekly","count":4}""";

    [Fact]
    public async Task A_series_is_booked_whole_and_a_repeat_gets_the_first_answer()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly, key: "series-1");
        booked.Status.ShouldBe(201, booked.ToString());
        StartsOf(booked).ShouldBe(["2027-03-02T09:00:00Z", "2027-03-09T09:00:00Z", "2027-03-16T09:00:00Z", "2027-03-23T09:00:00Z"]);
        booked.Data["series"]!["refused"]!.AsArray().ShouldBeEmpty();
        var ids = IdsOf(booked);
        ids[0].ShouldBe(booked.Data["id"]!.GetValue<string>());

        var again = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly, key: "series-1");
        again.Status.ShouldBe(201);
        again.Header("Idempotent-Replayed").ShouldBe("true");
        again.Data.ToJsonString().ShouldBe(booked.Data.ToJsonString());
        (await BookAsync(tenant, "2027-03-02T09:00:00Z", """{"frequency":"weekly","count":3}""", key: "series-1")).Code
            .ShouldBe("IDEMPOTENCY_KEY_REUSED");

        foreach (var (id, token) in ids.Zip(TokensOf(booked)))
        {
            var one = await tenant.AsAnybody("GET", "appointments/" + id, null, ("X-Manage-Token", token));
            one.Status.ShouldBe(200, "the client has a token for each");
            one.Data["series"]!["id"]!.GetValue<string>().ShouldBe(booked.Data["series"]!["id"]!.GetValue<string>());
        }

        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-16T09:00:00Z"))).Code.ShouldBe("SCHEDULE_CONFLICT");
        var listed = await tenant.AsOwner("GET", "appointments?sort=scheduledAt&series=" + booked.Data["series"]!["id"]);
        listed.Data.AsArray().Select(each => each!["id"]!.GetValue<string>()).ShouldBe(ids);
        (await tenant.AsOwner("GET", $"appointments?series={booked.Data["series"]!["id"]}&search=Nobody")).Data.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task One_occurrence_that_is_taken_refuses_all_or_is_named()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-16T09:00:00Z"))).Status.ShouldBe(201);

        var refused = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly, key: "whole");
        (refused.Status, refused.Code).ShouldBe((409, "SCHEDULE_CONFLICT"));
        refused.Body.ShouldContain("Occurrence 3 of 4");
        (await tenant.AsOwner("GET", "appointments")).Data.AsArray().Count.ShouldBe(1, "nothing else was booked");
        (await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly, key: "whole")).Header("Idempotent-Replayed").ShouldBe("true");

        var partial = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly, key: "part", partial: true);
        partial.Status.ShouldBe(201, partial.ToString());
        StartsOf(partial).ShouldBe(["2027-03-02T09:00:00Z", "2027-03-09T09:00:00Z", "2027-03-23T09:00:00Z"]);
        var left = partial.Data["series"]!["refused"]!.AsArray().Single()!;
        (left["start"]!.GetValue<string>(), left["code"]!.GetValue<string>()).ShouldBe(("2027-03-16T09:00:00Z", "SCHEDULE_CONFLICT"));
        var again = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly, key: "part", partial: true);
        again.Data.ToJsonString().ShouldBe(partial.Data.ToJsonString());

        var nothing = await BookAsync(tenant, "2027-03-02T09:00:00Z", """{"frequency":"weekly","count":2}""", partial: true);
        (nothing.Status, nothing.Code).ShouldBe((409, "SCHEDULE_CONFLICT"));
    }

    [Fact]
    public async Task All_of_a_series_are_as_long_as_the_hold_of_its_first()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var service = "services/" + tenant.ServiceId;
        (await tenant.AsOwner("PATCH", service, """{"durations":[{"minutes":60}]}""")).Status.ShouldBe(200);
        const string start = "2027-03-02T09:00:00Z";
        var hold = $"\"holdId\":\"{await HoldAsync(tenant, start, 60)}\"";
        var body = With(With(tenant.Booking(start), hold), $"\"recurrence\":{Weekly}");
        var shorter = body.Replace("{\"serviceType\"", "{\"durationMinutes\":30,\"serviceType\"", StringComparison.Ordinal);
        (await tenant.AsAnybody("POST", "appointments", shorter)).Code.ShouldBe("POLICY_VIOLATION");

        var booked = await tenant.AsAnybody("POST", "appointments", body);

        booked.Status.ShouldBe(201, booked.ToString());
        booked.Data["series"]!["appointments"]!.AsArray().Select(one => one!["endsAt"]!.GetValue<string>()[10..])
            .ShouldBe(Enumerable.Repeat("T10:00:00Z", 4));
        // Of a length that is offered no more there are no more.
        const string later = "2027-03-03T09:00:00Z";
        hold = $"\"holdId\":\"{await HoldAsync(tenant, later, 60)}\"";
        (await tenant.AsOwner("PATCH", service, """{"durations":null}""")).Status.ShouldBe(200);
        body = With(With(tenant.Booking(later), hold), $"\"recurrence\":{Weekly}");
        (await tenant.AsAnybody("POST", "appointments", body)).Fields.ShouldBe(["durationMinutes"]);
    }

    [Fact]
    public async Task Occurrences_count_against_limits_and_against_each_other()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        (await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, """{"maxPerWeek":2}""")).Status.ShouldBe(200);
        (await BookAsync(tenant, "2027-03-02T09:00:00Z", """{"frequency":"daily","count":3}""")).Code.ShouldBe("LIMIT_REACHED");
        var partial = await BookAsync(tenant, "2027-03-02T09:00:00Z", """{"frequency":"daily","count":8}""", partial: true);
        StartsOf(partial).ShouldBe(["2027-03-02T09:00:00Z", "2027-03-03T09:00:00Z", "2027-03-08T09:00:00Z", "2027-03-09T09:00:00Z"]);
        partial.Data["series"]!["refused"]!.AsArray().Select(each => each!["code"]!.GetValue<string>())
            .ShouldBe(["LIMIT_REACHED", "LIMIT_REACHED", "OUTSIDE_AVAILABILITY", "OUTSIDE_AVAILABILITY"]);
    }

    [Theory]
    [InlineData("""{"frequency":"hourly","count":2}""", "recurrence.frequency")]
    [InlineData("""{"count":2}""", "recurrence.frequency")]
    [InlineData("""{"frequency":"daily"}""", "recurrence.count")]
    [InlineData("""{"frequency":"daily","count":1}""", "recurrence.count")]
    [InlineData("""{"frequency":"daily","count":53}""", "recurrence.count")]
    [InlineData("""{"frequency":"daily","count":2,"until":"2027-04-01"}""", "recurrence.until")]
    [InlineData("""{"frequency":"daily","until":"2027-03-02"}""", "recurrence.until")]
    [InlineData("""{"frequency":"daily","until":"2027-12-01"}""", "recurrence.until")]
    [InlineData("""{"frequency":"daily","count":2,"interval":0}""", "recurrence.interval")]
    [InlineData("""{"frequency":"daily","count":2,"interval":53}""", "recurrence.interval")]
    [InlineData("""{"frequency":"daily","count":2,"days":[1]}""", "recurrence.days")]
    [InlineData("""{"frequency":"weekly","count":2,"days":[]}""", "recurrence.days")]
    [InlineData("""{"frequency":"weekly","count":2,"days":[2,2]}""", "recurrence.days")]
    [InlineData("""{"frequency":"weekly","count":2,"days":[2,8]}""", "recurrence.days[1]")]
    [InlineData("""{"frequency":"weekly","count":2,"days":[1]}""", "scheduledAt")]
    [InlineData("""{"frequency":"weekly","count":2,"monthDay":2}""", "recurrence.monthDay")]
    [InlineData("""{"frequency":"monthly","count":2,"monthDay":0}""", "recurrence.monthDay")]
    [InlineData("""{"frequency":"monthly","count":2,"monthDay":3}""", "scheduledAt")]
    [InlineData("""{"frequency":"monthly","count":2,"monthDay":2,"nthWeekday":{"week":1,"day":2}}""", "recurrence.nthWeekday")]
    [InlineData("""{"frequency":"monthly","count":2,"nthWeekday":{"week":5,"day":2}}""", "recurrence.nthWeekday.week")]
    [InlineData("""{"frequency":"monthly","count":2,"nthWeekday":{"week":1}}""", "recurrence.nthWeekday.day")]
    [InlineData("""{"frequency":"monthly","count":2,"nthWeekday":{"week":2,"day":2}}""", "scheduledAt")]
    public async Task A_rule_that_is_wrong_names_its_field(string rule, string field)
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var answer = await BookAsync(tenant, "2027-03-02T09:00:00Z", rule);
        (answer.Status, answer.Code).ShouldBe((400, "VALIDATION_ERROR"), answer.ToString());
        answer.Fields.ShouldBe([field], answer.ToString());
    }

    [Fact]
    public async Task Those_that_follow_move_by_the_same_difference_on_the_wall_all_or_none()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        const string hours = """{"timeZone":"Europe/Lisbon","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";
        (await tenant.AsOwner("PUT", $"experts/{tenant.ExpertId}/schedule", hours)).Status.ShouldBe(200);
        // The clocks change on 2027-03-28.
        var booked = await BookAsync(tenant, "2027-03-16T09:00:00Z", Weekly);
        StartsOf(booked).ShouldBe(["2027-03-16T09:00:00Z", "2027-03-23T09:00:00Z", "2027-03-30T08:00:00Z", "2027-04-06T08:00:00Z"]);
        var ids = IdsOf(booked);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-04-08T10:00:00Z"))).Status.ShouldBe(201);

        var path = $"appointments/{ids[1]}/reschedule";
        const string crossing = """{"start":"2027-03-25T11:00:00Z","scope":"following"}""";
        const string week = """{"start":"2027-03-30T10:00:00Z","scope":"following"}""";
        var refused = await tenant.AsOwner("POST", path, crossing, ("Idempotency-Key", "m1"));
        (refused.Status, refused.Code).ShouldBe((409, "SCHEDULE_CONFLICT"), refused.ToString());
        StartsOf(await tenant.AsOwner("GET", $"appointments/{ids[0]}?scope=all")).ShouldBe(StartsOf(booked));
        var same = await tenant.AsOwner("POST", path, crossing, ("Idempotency-Key", "m1"));
        (same.Code, same.Header("Idempotent-Replayed")).ShouldBe(("SCHEDULE_CONFLICT", "true"));

        var moved = await tenant.AsOwner("POST", path, week, ("Idempotency-Key", "m2"));
        moved.Status.ShouldBe(200, moved.ToString());
        moved.Data["id"]!.GetValue<string>().ShouldBe(ids[1]);
        StartsOf(moved).ShouldBe(["2027-03-30T10:00:00Z", "2027-04-06T10:00:00Z", "2027-04-13T10:00:00Z"]);
        var again = await tenant.AsOwner("POST", path, week, ("Idempotency-Key", "m2"));
        (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((200, "true"));
        StartsOf(again).ShouldBe(StartsOf(moved));
        var keyless = await tenant.AsOwner("POST", path, week);
        (keyless.Status, keyless.Header("Idempotent-Replayed")).ShouldBe((200, "true"));

        StartsOf(await tenant.AsOwner("GET", $"appointments/{ids[2]}?scope=following")).Count.ShouldBe(2);
        StartsOf(await tenant.AsOwner("GET", $"appointments/{ids[2]}?scope=all"))[0].ShouldBe("2027-03-16T09:00:00Z", "it stayed");
        var all = await tenant.AsOwner("POST", $"appointments/{ids[0]}/reschedule", """{"start":"2027-03-17T09:00:00Z","scope":"all"}""");
        StartsOf(all).ShouldBe(["2027-03-17T09:00:00Z", "2027-03-31T10:00:00Z", "2027-04-07T10:00:00Z", "2027-04-14T10:00:00Z"]);
        var one = await tenant.AsOwner("POST", $"appointments/{ids[0]}/reschedule", """{"start":"2027-03-18T09:00:00Z"}""");
        one.Status.ShouldBe(200);
        (await tenant.AsOwner("GET", "appointments/" + ids[3])).Data["scheduledAt"]!.GetValue<string>().ShouldBe("2027-04-14T10:00:00Z");
    }

    [Fact]
    public async Task Cancelling_several_costs_each_its_own_fee_and_is_repeated_alike()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        const string policy =
            """{"price":{"amount":10001,"currency":"EUR"},"cancellationPolicy":{"freeUntilHours":216,"feePercent":50}}""";
        (await tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, policy)).Status.ShouldBe(200);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly);
        var ids = IdsOf(booked);
        var token = ("X-Manage-Token", TokensOf(booked)[1]);

        var path = $"appointments/{ids[1]}/cancel?scope=following";
        var cancelled = await tenant.AsAnybody("POST", path, """{"reason":"away"}""", token, ("Idempotency-Key", "c1"));
        cancelled.Status.ShouldBe(200, cancelled.ToString());
        var parts = cancelled.Data["series"]!["appointments"]!.AsArray();
        parts.Select(each => each!["status"]!.GetValue<string>()).ShouldBe(["cancelled", "cancelled", "cancelled"]);
        parts.Select(each => each!["cancellation"]!["fee"]?["amount"]!.GetValue<long>()).ShouldBe([5001L, null, null]);

        foreach (var key in new[] { "c1", "c2" })
        {
            var again = await tenant.AsAnybody("POST", path, """{"reason":"away"}""", token, ("Idempotency-Key", key));
            (again.Status, again.Header("Idempotent-Replayed")).ShouldBe((200, "true"), again.ToString());
        }

        (await tenant.AsOwner("GET", "appointments/" + ids[0])).Data["status"]!.GetValue<string>().ShouldBe("confirmed");
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-16T09:00:00Z"))).Status.ShouldBe(201, "it is free again");
        var rest = await tenant.AsOwner("DELETE", $"appointments/{ids[2]}?scope=all");
        rest.Status.ShouldBe(200, rest.ToString());
        var other = await tenant.AsOwner("DELETE", $"appointments/{ids[0]}?scope=all", """{"reason":"another"}""");
        (other.Status, other.Code).ShouldBe((409, "INVALID_TRANSITION"));
        (await tenant.AsAnybody("DELETE", $"appointments/{ids[0]}?scope=all", null, token)).Status.ShouldBe(404, "another's token");
    }

    [Fact]
    public async Task A_patch_changes_those_that_follow_and_scope_is_checked()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", Weekly);
        var ids = IdsOf(booked);
        var changed = await tenant.AsOwner("PATCH", $"appointments/{ids[2]}?scope=following", """{"notes":"second floor"}""");
        changed.Status.ShouldBe(200, changed.ToString());
        var all = await tenant.AsOwner("GET", $"appointments/{ids[0]}?scope=all");
        all.Data["series"]!["appointments"]!.AsArray().Select(each => each!["notes"]?.GetValue<string>())
            .ShouldBe([null, null, "second floor", "second floor"]);

        (await tenant.AsOwner("GET", $"appointments/{ids[0]}?scope=some")).Fields.ShouldBe(["scope"]);
        (await tenant.AsOwner("POST", $"appointments/{ids[0]}/reschedule", """{"start":"2027-03-03T09:00:00Z","scope":"some"}""")).Fields
            .ShouldBe(["scope"]);
        (await tenant.AsOwner("POST", $"appointments/{ids[0]}/cancel?scope=all", """{"scope":"following"}""")).Fields.ShouldBe(["scope"]);
        var alone = await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-03T09:00:00Z"));
        var single = await tenant.AsOwner("DELETE", $"appointments/{alone.Data["id"]}?scope=all");
        (single.Status, single.Data["series"]).ShouldBe((200, null), "one without a series is by itself");
    }

    [Fact]
    public async Task A_hold_of_the_first_occurrence_becomes_it_and_partial_needs_a_rule()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var hold = await tenant.AsAnybody(
            "POST", "appointments/holds",
            $$"""{"expertId":"{{tenant.ExpertId}}","serviceType":"consultation","start":"2027-03-02T09:00:00Z"}""");
        var booking = tenant.Booking("2027-03-02T09:00:00Z");
        (await tenant.AsAnybody("POST", "appointments", With(booking, "\"recurrence\":" + Weekly))).Code.ShouldBe("SCHEDULE_CONFLICT");
        var holder = With(booking, $"\"recurrence\":{Weekly},\"holdId\":\"{hold.Data["holdId"]}\"");
        (await tenant.AsAnybody("POST", "appointments", holder)).Status.ShouldBe(201);
        (await tenant.AsAnybody("POST", "appointments", With(booking, "\"partial\":true"))).Fields.ShouldBe(["partial"]);
    }

    private static Task<ApiAnswer> BookAsync(TestTenant tenant, string start, string rule, string? key = null, bool partial = false)
    {
        var body = With(tenant.Booking(start), $"\"recurrence\":{rule}" + (partial ? ",\"partial\":true" : ""));
        return tenant.AsAnybody("POST", "appointments", body, key is null ? [] : [("Idempotency-Key", key)]);
    }

    private static async Task<string> HoldAsync(TestTenant tenant, string start, int minutes)
    {
        var held = await tenant.AsAnybody(
            "POST", "appointments/holds",
            $$"""{"expertId":"{{tenant.ExpertId}}","serviceType":"consultation","start":"{{start}}","durationMinutes":{{minutes}}}""");
        held.Status.ShouldBe(201, held.ToString());
        return held.Data["holdId"]!.GetValue<string>();
    }

    private static string With(string body, string more) => body.TrimEnd().TrimEnd('}') + "," + more + "}";

    private static List<string> StartsOf(ApiAnswer answer) =>
        [.. answer.Data["series"]!["appointments"]!.AsArray().Select(each => each!["scheduledAt"]!.GetValue<string>())];

    private static List<string> IdsOf(ApiAnswer answer) =>
        [.. answer.Data["series"]!["appointments"]!.AsArray().Select(each => each!["id"]!.GetValue<string>())];

    private static List<string> TokensOf(ApiAnswer answer) =>
        [.. answer.Data["series"]!["appointments"]!.AsArray().Select(each => each!["manageToken"]!.GetValue<string>())];
}
