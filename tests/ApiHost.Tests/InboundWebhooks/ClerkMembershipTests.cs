using Actors.ApiHost.Tests.Live;
using static Actors.ApiHost.Tests.InboundWebhooks.ClerkStage;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>Who belongs to an organisation at Clerk is a member of its tenant here, in whatever order Clerk tells.</summary>
public sealed class ClerkMembershipTests : IAsyncLifetime
{
    private const string Created = "organizationMembership.created";
    private const string Updated = "organizationMembership.updated";
    private const string Deleted = "organizationMembership.deleted";

    private ClerkStage _stage = null!;

    public async ValueTask InitializeAsync() => _stage = await StartAsync();

    public async ValueTask DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task A_membership_makes_a_member_changes_her_and_ends_at_the_next_request()
    {
        await _stage.ToldAsync("user.created", User(), "processed");
        await _stage.ToldAsync(Created, Membership(), "processed");
        (await _stage.MembersAsync()).ShouldBe(["Ana Sousa ana@example.com member"]);
        var token = _stage.Token();
        (await _stage.RoleAsync(token)).ShouldBe("member");

        await _stage.ToldAsync(Updated, Membership("admin", Began + 1), "processed");
        (await _stage.RoleAsync(token)).ShouldBe("admin", "the token says member still");
        // Late, and once more.
        await _stage.ToldAsync(Created, Membership(), "ignored");
        await _stage.ToldAsync(Updated, Membership("admin", Began + 1), "ignored");
        (await _stage.MembersAsync()).ShouldBe(["Ana Sousa ana@example.com admin"]);

        await _stage.ToldAsync(Deleted, Membership("admin", Began + 1), "processed");
        (await _stage.RoleAsync(token)).ShouldBe("401");
        (await _stage.RoleAsync(_stage.Token(id: "another"))).ShouldBe("401", "a token that Clerk made just before");
        (await _stage.RoleAsync(_stage.Token(organization: null))).ShouldBe("none", "she is a user still");
        (await _stage.MembersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_membership_that_comes_before_its_user_waits_for_her()
    {
        await _stage.ToldAsync(Created, Membership("admin"), "processed");
        (await _stage.MembersAsync()).ShouldBeEmpty();
        // The first sign-in works by the token alone, and does not end the waiting.
        (await _stage.RoleAsync(_stage.Token(role: "admin"))).ShouldBe("admin");
        (await _stage.MembersAsync()).ShouldBeEmpty();

        await _stage.ToldAsync("user.created", User(), "processed");
        (await _stage.MembersAsync()).ShouldBe(["Ana Sousa ana@example.com admin"]);
        (await _stage.RoleAsync(_stage.Token(role: "admin"))).ShouldBe("admin");
    }

    [Fact]
    public async Task What_has_ended_does_not_come_back_but_by_a_new_membership()
    {
        await _stage.ToldAsync("user.created", User(), "processed");
        (await _stage.RoleAsync(_stage.Token())).ShouldBe("member", "by the token");
        await _stage.ToldAsync(Deleted, Membership(changed: Began + 5), "processed");
        (await _stage.RoleAsync(_stage.Token())).ShouldBe("401", "the same token");
        await _stage.ToldAsync(Created, Membership(), "ignored");
        await _stage.ToldAsync(Updated, Membership("admin", Began + 9), "ignored");
        (await _stage.MembersAsync()).ShouldBeEmpty();

        await _stage.ToldAsync(Created, Membership("admin", number: 2), "processed");
        // Once more that the former one has ended.
        await _stage.ToldAsync(Deleted, Membership(changed: Began + 5), "ignored");
        (await _stage.MembersAsync()).ShouldBe(["Ana Sousa ana@example.com admin"]);
        (await _stage.RoleAsync(_stage.Token())).ShouldBe("admin");
    }

    [Fact]
    public async Task What_the_tenant_decides_holds_until_Clerk_says_something_else()
    {
        await _stage.ToldAsync("user.created", User(), "processed");
        await _stage.ToldAsync(Created, Membership(), "processed");
        var member = await _stage.PathOfAsync("Ana Sousa");
        (await _stage.Tenant.AsOwner("PATCH", member, """{"role":"client"}""")).Status.ShouldBe(200);
        // Something of the membership was changed there, and not its role.
        await _stage.ToldAsync(Updated, Membership(changed: Began + 1), "processed");
        (await _stage.RoleAsync(_stage.Token())).ShouldBe("client");
        await _stage.ToldAsync(Updated, Membership("admin", Began + 2), "processed");
        (await _stage.RoleAsync(_stage.Token())).ShouldBe("admin");

        (await _stage.Tenant.AsOwner("DELETE", member)).Status.ShouldBe(200);
        (await _stage.RoleAsync(_stage.Token(role: "admin"))).ShouldBe("401");
        await _stage.ToldAsync(Updated, Membership("admin", Began + 3), "processed");
        (await _stage.MembersAsync()).ShouldBeEmpty();
        await _stage.ToldAsync(Created, Membership(number: 2), "processed");
        (await _stage.RoleAsync(_stage.Token(role: "admin"))).ShouldBe("member");
    }

    [Fact]
    public async Task A_role_without_a_name_here_makes_no_member()
    {
        await _stage.ToldAsync("user.created", User(), "processed");
        await _stage.ToldAsync(Created, Membership("billing"), "processed");
        (await _stage.MembersAsync()).ShouldBeEmpty();
        await _stage.ToldAsync(Updated, Membership("member", Began + 1), "processed");
        (await _stage.MembersAsync()).ShouldBe(["Ana Sousa ana@example.com member"]);
        await _stage.ToldAsync(Updated, Membership("billing", Began + 2), "processed");
        (await _stage.RoleAsync(_stage.Token())).ShouldBe("401");
    }

    [Fact]
    public async Task Whose_membership_ends_hears_nothing_of_what_follows()
    {
        await _stage.ToldAsync("user.created", User(), "processed");
        await _stage.ToldAsync(Created, Membership("admin"), "processed");
        using var source = await EventSource.ReadyAsync(_stage.Hooks.Server, _stage.Token(role: "admin"));
        await _stage.ToldAsync(Deleted, Membership("admin"), "processed");
        var booked = await _stage.Tenant.AsAnybody("POST", "appointments", _stage.Tenant.Booking("2027-03-02T09:00:00Z"));
        booked.Status.ShouldBe(201, booked.ToString());

        var next = await source.NextAsync();
        // Whether it hears of its own removal depends on who is quicker.
        if (next.Name == "message")
        {
            next.Data!["type"]!.GetValue<string>().ShouldBe("member.removed");
            next = await source.NextAsync();
        }

        next.Name.ShouldBe("end");
    }

    [Fact]
    public async Task Whom_Clerk_deletes_is_a_member_no_more_and_never_again()
    {
        await _stage.ToldAsync("user.created", User(), "processed");
        await _stage.ToldAsync(Created, Membership(), "processed");
        await _stage.TellAsync("user.deleted", new() { ["id"] = "user_1", ["deleted"] = true });
        await Eventually.Holds(async () => (await _stage.MembersAsync()).Length == 0);
        await _stage.TellAsync(Updated, Membership("admin", Began + 1));
        await _stage.TellAsync(Created, Membership("admin", number: 2));
        await Eventually.Holds(async () => (await _stage.Hooks.AsOperator("GET", "?source=clerk")).Data.AsArray().Count == 0);
        (await _stage.MembersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_tells_of_no_membership_waits_for_an_operator()
    {
        var cut = Membership();
        cut.Remove("organization");
        await _stage.ToldAsync(Created, cut, "failed");
        cut = Membership();
        cut.Remove("created_at");
        await _stage.ToldAsync(Created, cut, "failed");
    }
}
