using System.Text.Json.Nodes;
using static Actors.ApiHost.Tests.InboundWebhooks.ClerkStage;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>What an organisation of Clerk's is here: linked, founded or nothing; and what is left when it ends (decision 0050).</summary>
public sealed class ClerkOrganizationTests
{
    private const string Created = "organizationMembership.created";
    private const string Updated = "organizationMembership.updated";
    private const string Deleted = "organizationMembership.deleted";

    [Fact]
    public async Task An_organization_that_is_linked_to_nothing_is_nothing_here()
    {
        await using var stage = await StartAsync();
        await stage.ToldAsync("user.created", User(), "processed");
        foreach (var (type, data) in new[]
        {
            ("organization.created", Organization("org_2")), (Created, Membership(organization: "org_2")),
            ("organization.deleted", new JsonObject { ["id"] = "org_2", ["deleted"] = true }),
        })
        {
            var seen = await stage.ToldAsync(type, data);
            seen["status"]!.GetValue<string>().ShouldBe("ignored");
            seen["remark"]!.GetValue<string>().ShouldContain("Webhooks:Clerk:Tenants");
        }

        (await stage.RoleAsync(stage.Token(organization: "org_2"))).ShouldBe("none");
    }

    [Fact]
    public async Task When_an_organization_ends_its_members_leave_and_the_tenant_stays()
    {
        await using var stage = await StartAsync();
        await stage.ToldAsync("organization.created", Organization(), "processed");
        await stage.ToldAsync("organization.updated", Organization(changed: Began - 1), "ignored");
        await stage.ToldAsync("user.created", User(), "processed");
        await stage.ToldAsync("user.created", User("Bea", id: "user_2"), "processed");
        await stage.ToldAsync(Created, Membership(), "processed");
        await stage.ToldAsync(Created, Membership("admin", user: "user_2"), "processed");
        var (ana, carla) = (stage.Token(), stage.Token("user_3"));
        (await stage.RoleAsync(carla)).ShouldBe("member", "by the token, before any webhook of her");
        (await stage.MembersAsync()).Length.ShouldBe(2);

        await stage.ToldAsync("organization.deleted", new JsonObject { ["id"] = Linked, ["deleted"] = true }, "processed");
        (await stage.RoleAsync(ana)).ShouldBe("401");
        (await stage.RoleAsync(carla)).ShouldBe("401");
        (await stage.MembersAsync()).ShouldBeEmpty();
        // Late, and once more.
        await stage.ToldAsync("organization.updated", Organization(changed: Began + 9), "ignored");
        await stage.ToldAsync(Created, Membership("admin", number: 2), "processed");
        await stage.ToldAsync("organization.deleted", new JsonObject { ["id"] = Linked, ["deleted"] = true }, "processed");
        (await stage.MembersAsync()).ShouldBeEmpty();
        (await stage.Tenant.AsOwner("GET", $"organizations/{stage.Tenant.Id}")).Status.ShouldBe(200);
        (await stage.Tenant.AsOwner("GET", "services")).Data.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_only_owner_loses_her_rights_and_leaves_when_there_is_another()
    {
        await using var stage = await StartAsync(("Auth:Issuers:0:Roles:boss", "owner"));
        await stage.ToldAsync("user.created", User(), "processed");
        await stage.ToldAsync(Created, Membership("boss"), "processed");
        (await stage.RoleAsync(stage.Token())).ShouldBe("owner");
        var owner = await stage.PathOfAsync("Owner");
        (await stage.CallAsync("DELETE", owner, stage.Token())).Status.ShouldBe(200);

        var seen = await stage.ToldAsync(Deleted, Membership("boss"));
        (seen["status"]!.GetValue<string>(), seen["remark"]!.GetValue<string>())
            .ShouldBe(("failed", "An organisation needs an owner: make somebody else one first."));
        (await stage.RoleAsync(stage.Token())).ShouldBe("401");

        await stage.ToldAsync("user.created", User("Bea", id: "user_2"), "processed");
        await stage.ToldAsync(Created, Membership("boss", user: "user_2"), "processed");
        (await stage.Hooks.AsOperator("POST", $"/{seen["id"]}/replay")).Status.ShouldBe(200);
        var bea = stage.Token("user_2");
        await Eventually.Hears(
            () => stage.CallAsync("GET", $"organizations/{stage.Tenant.Id}/members", bea),
            heard => heard.Data.AsArray() is [{ } only] && only["name"]!.GetValue<string>() == "Bea Sousa");
    }

    [Fact]
    public async Task Where_it_is_so_set_the_first_admin_founds_a_tenant_for_all_who_wait()
    {
        await using var stage = await StartAsync(("Webhooks:Clerk:FoundsTenants", "true"));
        await stage.ToldAsync("user.created", User("Bea", id: "user_2"), "processed");
        await stage.ToldAsync(Created, Membership(user: "user_2", organization: "org_2"), "processed");
        var (ana, bea) = (stage.Token(organization: "org_2", role: "admin"), stage.Token("user_2", "org_2"));
        (await stage.RoleAsync(bea)).ShouldBe("none");
        await stage.ToldAsync(Created, Membership("admin", organization: "org_2"), "processed");
        (await stage.RoleAsync(ana)).ShouldBe("none", "Clerk has not told yet who she is");
        await stage.ToldAsync("user.created", User(), "processed");

        (await stage.RoleAsync(ana)).ShouldBe("owner");
        (await stage.RoleAsync(bea)).ShouldBe("member", "by the token that had no tenant before");
        var organization = (await stage.CallAsync("GET", "auth/session", ana)).Data["user"]!["tenantId"]!.GetValue<string>();
        var seen = await stage.CallAsync("GET", $"organizations/{organization}", ana);
        (seen.Data["name"]!.GetValue<string>(), seen.Data["slug"]!.GetValue<string>()).ShouldBe(("Łódź Clinic", "lodz-clinic"));
        (await stage.CallAsync("GET", $"organizations/{organization}/members", ana)).Data.AsArray().Count.ShouldBe(2);

        // Clerk's admin stays an owner, since Clerk knows no owners; another role of Clerk's does not leave the tenant without one.
        await stage.ToldAsync(Updated, Membership("admin", Began + 1, organization: "org_2"), "processed");
        await stage.ToldAsync(Updated, Membership("member", Began + 2, organization: "org_2"), "failed");
        (await stage.RoleAsync(ana)).ShouldBe("owner");
        // The tenant that is linked has nobody of it.
        (await stage.MembersAsync()).ShouldBeEmpty();
    }
}
