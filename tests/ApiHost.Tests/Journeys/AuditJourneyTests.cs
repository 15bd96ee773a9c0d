using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>The journal over HTTP: only one's own, without personal data, and proven.</summary>
public sealed class AuditJourneyTests : IAsyncLifetime
{
    private ApiServer _server = null!;

    // Nobody is told by mail, which the journal would have a moment later.
    public async ValueTask InitializeAsync() => _server = await ApiServer.StartAsync(("Mail:Host", "none"));

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task What_happened_is_listed_in_order_and_nothing_of_it_is_personal()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var id = await Book(tenant, "2027-03-02T09:00:00Z");

        var answer = await tenant.AsOwner("GET", "audit?limit=100");

        var events = answer.Data["events"]!.AsArray();
        events.Select(Action).ShouldBe(
        [
            "tenancy.tenant-created.v1", "tenancy.member-joined.v1", "scheduling.expert-created.v1", "scheduling.calendar-opened.v1",
            "scheduling.schedule-set.v1",
            "scheduling.service-created.v1", "scheduling.slot-booked.v1", "scheduling.appointment-booked.v1",
        ]);
        answer.Body.ShouldNotContain("ana@example.com");
        answer.Body.ShouldNotContain(tenant.ExpertEmail);
        var booked = events[^1]!;
        (booked["actor"]!.GetValue<string>(), booked["target"]!.GetValue<string>(), booked["sequence"]!.GetValue<long>(),
            booked["personal"]!.GetValue<string>())
            .ShouldBe(("anonymous", "appointment/" + id, 1, "kept"));
        booked["data"]!["appointment"]!["expertId"]!.GetValue<string>().ShouldBe(tenant.ExpertId);
        booked["operation"]!.GetValue<string>().ShouldNotBeEmpty();
        answer.Data["next"].ShouldBeNull();
    }

    [Fact]
    public async Task Filters_narrow_it_and_pages_follow_each_other()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var id = await Book(tenant, "2027-03-02T09:00:00Z");
        (await tenant.AsOwner("POST", $"appointments/{id}/cancel")).Status.ShouldBe(200);

        (await Listed(tenant, $"stream=appointment/{id}"))
            .ShouldBe(["scheduling.appointment-booked.v1", "scheduling.appointment-cancelled.v1"]);
        (await Listed(tenant, "type=scheduling.slot-released.v1")).ShouldBe(["scheduling.slot-released.v1"]);
        (await Listed(tenant, "actor=anonymous"))
            .ShouldBe(
                ["tenancy.tenant-created.v1", "tenancy.member-joined.v1", "scheduling.slot-booked.v1", "scheduling.appointment-booked.v1"]);
        (await Listed(tenant, "from=2027-03-02")).ShouldBeEmpty();
        (await Listed(tenant, "to=2027-03-01")).Count.ShouldBe(10);
        (await Listed(tenant, "to=2027-03-01T00:00:00Z")).ShouldBeEmpty();
        (await Listed(tenant, "stream=appointment/no-such")).ShouldBeEmpty();

        foreach (var filter in new[] { "", $"&stream=appointment/{id}", "&actor=anonymous" })
        {
            var (paged, after) = (new List<string>(), "");
            while (true)
            {
                var page = await tenant.AsOwner("GET", $"audit?limit=1{filter}{after}");
                page.Status.ShouldBe(200, page.ToString());
                paged.AddRange(page.Data["events"]!.AsArray().Select(Action));
                if (page.Data["next"] is not { } next) break;
                after = "&after=" + next.GetValue<string>();
            }

            paged.ShouldBe(await Listed(tenant, filter.TrimStart('&')));
        }
    }

    [Fact]
    public async Task Nobody_sees_anothers_journal_and_members_see_none()
    {
        var mine = await TestTenant.CreateAsync(_server);
        var theirs = await TestTenant.CreateAsync(_server);
        var id = await Book(theirs, "2027-03-02T09:00:00Z");
        (await Listed(mine, $"stream=appointment/{id}")).ShouldBeEmpty();
        (await mine.AsOwner("GET", "audit?limit=100")).Body.ShouldNotContain(id);
        var member = await mine.MemberAsync("audit.member@example.com");
        foreach (var path in new[] { "audit", "audit/verify" })
        {
            (await _server.CallAsync("GET", path, null, Calls.Bearer(member))).Status.ShouldBe(403);
            (await _server.CallAsync("GET", path)).Status.ShouldBe(401);
            (await mine.AsOwner("GET", path, null, theirs.Named)).Status.ShouldBe(403);
        }
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("after=-1", "after")]
    [InlineData("after=first", "after")]
    [InlineData("from=yesterday", "from")]
    [InlineData("from=2027-03-02&to=2027-03-01T00:00:00Z", "to")]
    [InlineData("stream=appointment", "stream")]
    [InlineData("stream=/x", "stream")]
    [InlineData("actor=not an id", "actor")]
    public async Task A_wrong_question_is_told_which_part_is_wrong(string query, string field)
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var answer = await tenant.AsOwner("GET", "audit?" + query);
        (answer.Status, answer.Fields.Single()).ShouldBe((400, field));
    }

    [Fact]
    public async Task The_chain_is_proven_over_http()
    {
        var tenant = await TestTenant.CreateAsync(_server);
        var answer = await tenant.AsOwner("GET", "audit/verify");
        answer.Status.ShouldBe(200, answer.ToString());
        (answer.Data["valid"]!.GetValue<bool>(), answer.Data["events"]!.GetValue<int>(), answer.Data["streams"]!.GetValue<int>(),
            answer.Data["erased"]!.GetValue<int>(), answer.Data["broken"])
            .ShouldBe((true, 6, 5, 0, null));

        (await tenant.AsOwner("DELETE", "staff/" + tenant.ExpertId)).Status.ShouldBe(200);
        var after = await tenant.AsOwner("GET", "audit/verify");
        (after.Data["valid"]!.GetValue<bool>(), after.Data["erased"]!.GetValue<int>()).ShouldBe((true, 1));
        (await tenant.AsOwner("GET", "audit?type=scheduling.expert-created.v1"))
            .Data["events"]![0]!["personal"]!.GetValue<string>().ShouldBe("erased");
    }

    private static string Action(JsonNode? row) => row!["action"]!.GetValue<string>();

    private static async Task<List<string>> Listed(TestTenant tenant, string query)
    {
        var answer = await tenant.AsOwner("GET", "audit?limit=100&" + query);
        answer.Status.ShouldBe(200, answer.ToString());
        return [.. answer.Data["events"]!.AsArray().Select(Action)];
    }

    private static async Task<string> Book(TestTenant tenant, string start)
    {
        var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking(start));
        booked.Status.ShouldBe(201, booked.ToString());
        return booked.Data["id"]!.GetValue<string>();
    }
}
