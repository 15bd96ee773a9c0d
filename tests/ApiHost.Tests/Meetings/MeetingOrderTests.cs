using Actors.ApiHost.Tests.Support;
using Actors.Support.Meetings;

namespace Actors.ApiHost.Tests.Meetings;

/// <summary>Meetings that are asked for by themselves: POST /create-zoom-meeting and /create-teams-meeting.</summary>
public sealed class MeetingOrderTests : MeetingStage
{
    private string Order => $$"""
        {"hostEmail":"{{Tenant.ExpertEmail}}","guestEmail":"ana@example.com","topic":"Intro","agenda":"Papers",
        "startTime":"2027-03-29T08:00:00Z","durationMinutes":45}
        """;

    [Fact]
    public async Task One_at_Zoom_is_answered_with_the_names_that_callers_know()
    {
        var made = await Tenant.AsOwner("POST", "create-zoom-meeting", Order);
        made.Status.ShouldBe(201, made.ToString());
        var there = Zoom.Meetings.ShouldHaveSingleItem();
        var view = made.Data.AsObject();
        view.Select(member => member.Key).ShouldBe(["id", "join_url", "start_url", "password"], ignoreOrder: true);
        (TextOf(view, "id"), TextOf(view, "start_url")).ShouldBe((there.Id, $"https://zoom.example/s/{there.Id}?zak=secret"));
        (there.End - there.Start, there.Topic).ShouldBe((TimeSpan.FromMinutes(45), "Intro"));
        there.Mark.ShouldStartWith("mtg_");
        there.Mark.ShouldEndWith("\nPapers");
        Zoom.Calls.Single().Body!["settings"]!["meeting_invitees"]![0]!["email"]!.GetValue<string>().ShouldBe("ana@example.com");
    }

    [Fact]
    public async Task One_at_Teams_too()
    {
        var made = await Tenant.AsOwner(
            "POST", "create-teams-meeting",
            $$"""
            {"hostEmail":"{{Tenant.ExpertEmail}}","subject":"Intro","startDateTime":"2027-03-29T10:00:00+02:00","durationMinutes":30}
            """);
        made.Status.ShouldBe(201, made.ToString());
        made.Data.AsObject().Select(member => member.Key).ShouldBe(["id", "joinUrl", "subject"], ignoreOrder: true);
        Graph.Meetings.Single().Start.Hour.ShouldBe(8);
    }

    [Fact]
    public async Task A_repeat_finds_it_also_when_the_answer_was_lost()
    {
        Zoom.FailNext(new MeetingFault(MeetingFaultKind.Disconnect) { IsDone = true });
        var key = ("Idempotency-Key", "one");
        var lost = await Tenant.AsOwner("POST", "create-zoom-meeting", Order, key);
        (lost.Status, lost.Code).ShouldBe((503, "TEMPORARILY_UNAVAILABLE"), lost.ToString());
        var found = await Tenant.AsOwner("POST", "create-zoom-meeting", Order, key);
        var again = await Tenant.AsOwner("POST", "create-zoom-meeting", Order, key);
        (found.Status, again.Status, Zoom.Meetings.Count).ShouldBe((201, 201, 1), found.ToString());
        again.Data.ToJsonString().ShouldBe(found.Data.ToJsonString());
        (await Tenant.AsOwner("POST", "create-zoom-meeting", Order.Replace("Intro", "Outro", StringComparison.Ordinal), key))
            .Code.ShouldBe("IDEMPOTENCY_KEY_REUSED");
    }

    [Fact]
    public async Task An_expert_hosts_her_own_and_nobody_hosts_for_another_organisation()
    {
        var member = Calls.Bearer(await Tenant.MemberAsync($"member@{Tenant.Slug}.example"));
        (await Server.CallAsync("POST", "create-zoom-meeting", Order, member)).Status.ShouldBe(403);
        var other = await TestTenant.CreateAsync(Server);
        var foreign = await other.AsOwner("POST", "create-zoom-meeting", Order);
        (foreign.Status, foreign.Fields.Single()).ShouldBe((400, "hostEmail"), foreign.ToString());
        Zoom.Users.Clear();
        var unknown = await Tenant.AsOwner("POST", "create-zoom-meeting", Order);
        (unknown.Status, unknown.Fields.Single()).ShouldBe((400, "hostEmail"), unknown.ToString());
        Zoom.Meetings.ShouldBeEmpty();
    }

    [Fact]
    public async Task All_that_is_missing_is_told_at_once()
    {
        (await Tenant.AsOwner("POST", "create-zoom-meeting", "{}")).Fields
            .ShouldBe(["hostEmail", "topic", "startTime", "durationMinutes"]);
        (await Tenant.AsOwner("POST", "create-teams-meeting", "{}")).Fields
            .ShouldBe(["hostEmail", "subject", "startDateTime", "durationMinutes"]);
    }
}
