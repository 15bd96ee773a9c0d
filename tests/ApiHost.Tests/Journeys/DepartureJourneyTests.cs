using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>What becomes of appointments that are to come when an expert, a service, a member or an organisation goes.</summary>
[Collection(SharedServerTests.Name)]
public sealed class DepartureJourneyTests(SharedServer shared)
{
    private const string Hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";

    [Theory]
    [InlineData("")]
    [InlineData("?appointments=refuse")]
    public async Task An_expert_with_appointments_stays_and_they_are_named(string query)
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", "2027-03-02T10:00:00Z");

        var refused = await tenant.AsOwner("DELETE", $"staff/{tenant.ExpertId}{query}");

        (refused.Status, refused.Code).ShouldBe((409, "INVALID_TRANSITION"));
        refused.Body.ShouldContain("2 in all");
        NamedIn(refused).ShouldBe(booked);
        (await tenant.AsOwner("GET", "staff/" + tenant.ExpertId)).Status.ShouldBe(200);
        await BookAsync(tenant, "2027-03-02T11:00:00Z");
        foreach (var id in await UpcomingAsync(tenant)) (await tenant.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(200);
        (await tenant.AsOwner("DELETE", $"staff/{tenant.ExpertId}{query}")).Status.ShouldBe(200, "nothing is to come any more");
    }

    [Fact]
    public async Task Appointments_are_cancelled_with_a_mail_when_that_is_chosen()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookForAsync(tenant, email, "2027-03-02T09:00:00Z", "2027-03-03T09:00:00Z");

        (await tenant.AsOwner("DELETE", $"staff/{tenant.ExpertId}?appointments=cancel")).Status.ShouldBe(200);

        foreach (var id in booked)
        {
            var appointment = await tenant.AsOwner("GET", "appointments/" + id);
            appointment.Data["status"]!.GetValue<string>().ShouldBe("cancelled");
            appointment.Data["cancellation"]!["fee"].ShouldBeNull("what the organisation does costs the client nothing");
        }

        var mails = await shared.Server.MailsToAsync(email, 2, "Your appointment was cancelled");
        mails.Select(mail => mail.Id).Distinct().Count().ShouldBe(2);
        (await tenant.AsOwner("GET", "staff/" + tenant.ExpertId)).Status.ShouldBe(404);
        (await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T12:00:00Z"))).Status.ShouldBe(404);
    }

    [Fact]
    public async Task Appointments_go_to_another_expert_at_their_times_when_that_is_chosen()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookForAsync(tenant, email, "2027-03-02T09:00:00Z", "2027-03-02T10:00:00Z");
        var heir = await HeirAsync(tenant);
        await OfferAsync(tenant, heir);

        var removed = await tenant.AsOwner("DELETE", $"staff/{tenant.ExpertId}?appointments=reassign&reassignTo={heir}");

        removed.Status.ShouldBe(200, removed.ToString());
        foreach (var id in booked)
        {
            var appointment = (await tenant.AsOwner("GET", "appointments/" + id)).Data;
            (appointment["expertId"]!.GetValue<string>(), appointment["status"]!.GetValue<string>()).ShouldBe((heir, "confirmed"));
        }

        (await tenant.AsOwner("GET", "appointments?expertId=" + heir)).Data.AsArray().Count.ShouldBe(2);
        (await shared.Server.MailsToAsync(email, 2, "Your appointment is with somebody else")).Count.ShouldBe(2);
        var taken = tenant.Booking("2027-03-02T09:00:00Z").Replace(tenant.ExpertId, heir, StringComparison.Ordinal);
        (await tenant.AsAnybody("POST", "appointments", taken)).Code.ShouldBe("SCHEDULE_CONFLICT", "its time is the other calendar's now");
        (await tenant.AsOwner("POST", $"appointments/{booked[0]}/reschedule", """{"start":"2027-03-02T14:00:00Z"}""")).Status.ShouldBe(200);
        (await tenant.AsOwner("POST", $"appointments/{booked[0]}/cancel")).Status.ShouldBe(200);
        (await tenant.AsAnybody("POST", "appointments", taken)).Status.ShouldBe(201, "and given back by it");
    }

    [Fact]
    public async Task What_does_not_fit_is_named_and_the_expert_stays_until_it_is_seen_to()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var booked = await BookAsync(tenant, "2027-03-02T09:00:00Z", "2027-03-02T10:00:00Z");
        var heir = await HeirAsync(tenant);
        await OfferAsync(tenant, heir);
        var own = tenant.Booking("2027-03-02T10:00:00Z").Replace(tenant.ExpertId, heir, StringComparison.Ordinal);
        (await tenant.AsAnybody("POST", "appointments", own)).Status.ShouldBe(201);
        var reassign = $"staff/{tenant.ExpertId}?appointments=reassign&reassignTo={heir}";

        var refused = await tenant.AsOwner("DELETE", reassign);

        (refused.Status, refused.Code).ShouldBe((409, "INVALID_TRANSITION"));
        refused.Body.ShouldContain("1 appointments were reassigned, 1 are left");
        NamedIn(refused).ShouldHaveSingleItem().ShouldStartWith(booked[1] + ": ");
        (await tenant.AsOwner("GET", "appointments/" + booked[0])).Data["expertId"]!.GetValue<string>().ShouldBe(heir);
        (await tenant.AsOwner("GET", "appointments/" + booked[1])).Data["expertId"]!.GetValue<string>().ShouldBe(tenant.ExpertId);
        (await tenant.AsOwner("DELETE", reassign)).Body.ShouldContain("0 appointments were reassigned, 1 are left");
        (await tenant.AsOwner("DELETE", $"staff/{tenant.ExpertId}?appointments=cancel")).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("?appointments=forget", "appointments")]
    [InlineData("?appointments=reassign", "reassignTo")]
    [InlineData("?appointments=cancel&reassignTo=exp_1", "reassignTo")]
    [InlineData("?appointments=reassign&reassignTo={own}", "reassignTo")]
    [InlineData("?appointments=reassign&reassignTo=exp_nobody", "reassignTo")]
    public async Task A_choice_that_makes_no_sense_is_refused_by_its_field(string query, string field)
    {
        var own = query.Replace("{own}", shared.Tenant.ExpertId, StringComparison.Ordinal);
        (await shared.Tenant.AsOwner("DELETE", $"staff/{shared.Tenant.ExpertId}{own}")).Fields.ShouldBe([field]);
    }

    [Fact]
    public async Task An_organisation_with_appointments_says_what_becomes_of_them()
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var email = $"client@{tenant.Slug}.example";
        var booked = await BookForAsync(tenant, email, "2027-03-02T09:00:00Z", "2027-03-02T10:00:00Z");
        var path = "organizations/" + tenant.Id;
        var refused = await tenant.AsOwner("DELETE", path);
        (refused.Status, refused.Code).ShouldBe((409, "INVALID_TRANSITION"));
        NamedIn(refused).ShouldBe(booked);
        (await tenant.AsOwner("DELETE", path + "?appointments=lose")).Fields.ShouldBe(["appointments"]);

        (await tenant.AsOwner("DELETE", path + "?appointments=keep")).Data["status"]!.GetValue<string>().ShouldBe("deleting");
        (await tenant.AsOwner("POST", path + "/restore")).Status.ShouldBe(200);
        (await UpcomingAsync(tenant)).ShouldBe(booked);
        (await tenant.AsOwner("DELETE", path + "?appointments=cancel", null, ("If-Match", "\"1\""))).Code.ShouldBe("CONCURRENT_UPDATE");
        (await UpcomingAsync(tenant)).ShouldBe(booked, "what is refused calls nothing off");
        (await tenant.AsOwner("DELETE", path + "?appointments=cancel")).Status.ShouldBe(200);
        (await shared.Server.MailsToAsync(email, 2, "Your appointment was cancelled")).Count.ShouldBe(2);
    }

    public static TheoryData<string> WaysOfGoing => ["service deleted", "service inactive", "expert taken from service", "member removed"];

    [Theory]
    [MemberData(nameof(WaysOfGoing))]
    public async Task Appointments_outlive_what_they_were_booked_by(string way)
    {
        var tenant = await TestTenant.CreateAsync(shared.Server);
        var booked = (await BookAsync(tenant, "2027-03-02T09:00:00Z", "2027-03-02T10:00:00Z"))[0];
        var isOfService = way != "member removed";
        (await GoAsync(tenant, way)).Status.ShouldBe(200);

        (await tenant.AsOwner("GET", "appointments/" + booked)).Data["status"]!.GetValue<string>().ShouldBe("confirmed");
        var moved = await tenant.AsOwner("POST", $"appointments/{booked}/reschedule", """{"start":"2027-03-02T14:00:00Z"}""");
        moved.Code.ShouldBe(isOfService ? "POLICY_VIOLATION" : null, moved.ToString());
        var again = await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T15:00:00Z"));
        again.Status.ShouldBeOneOf(isOfService ? [404, 422] : [201]);
        (await tenant.AsOwner("POST", $"appointments/{booked}/cancel")).Status.ShouldBe(200);
    }

    private static async Task<ApiAnswer> GoAsync(TestTenant tenant, string way)
    {
        var service = "services/" + tenant.ServiceId;
        if (way == "service deleted") return await tenant.AsOwner("DELETE", service);
        if (way == "service inactive") return await tenant.AsOwner("PATCH", service, """{"active":false}""");
        if (way == "expert taken from service") return await OfferAsync(tenant, await HeirAsync(tenant), alone: true);
        var token = await tenant.MemberAsync(tenant.ExpertEmail);
        var session = await tenant.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token));
        return await tenant.AsOwner("DELETE", $"organizations/{tenant.Id}/members/{session.Data["user"]!["id"]}");
    }

    private static Task<IReadOnlyList<string>> BookAsync(TestTenant tenant, params string[] starts) =>
        BookForAsync(tenant, "ana@example.com", starts);

    private static async Task<IReadOnlyList<string>> BookForAsync(TestTenant tenant, string email, params string[] starts)
    {
        var ids = new List<string>();
        foreach (var start in starts)
        {
            var body = tenant.Booking(start).Replace("ana@example.com", email, StringComparison.Ordinal);
            var booked = await tenant.AsAnybody("POST", "appointments", body);
            booked.Status.ShouldBe(201, booked.ToString());
            ids.Add(booked.Data["id"]!.GetValue<string>());
        }

        return ids;
    }

    private static async Task<string> HeirAsync(TestTenant tenant)
    {
        var heir = await tenant.AsOwner("POST", "staff", """{"displayName":"Olaf","email":"olaf@example.com","timeZone":"UTC"}""");
        var id = heir.Data["id"]!.GetValue<string>();
        (await tenant.AsOwner("PUT", $"experts/{id}/schedule", Hours)).Status.ShouldBe(200);
        return id;
    }

    private static Task<ApiAnswer> OfferAsync(TestTenant tenant, string heir, bool alone = false)
    {
        JsonNode experts = alone ? new JsonArray(heir) : new JsonArray(tenant.ExpertId, heir);
        return tenant.AsOwner("PATCH", "services/" + tenant.ServiceId, new JsonObject { ["expertIds"] = experts }.ToJsonString());
    }

    private static async Task<IReadOnlyList<string>> UpcomingAsync(TestTenant tenant) =>
        [.. (await tenant.AsOwner("GET", "appointments?status=confirmed&sort=scheduledAt")).Data.AsArray()
            .Select(one => one!["id"]!.GetValue<string>())];

    private static IReadOnlyList<string> NamedIn(ApiAnswer answer) =>
        [.. answer.Json["error"]!["details"]!.AsArray().Select(detail => detail!["message"]!.GetValue<string>())];
}
