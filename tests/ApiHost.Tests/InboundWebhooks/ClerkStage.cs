using System.Text.Json.Nodes;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.InboundWebhooks;

/// <summary>A host that Clerk tells of its users and organisations, and to which those come by Clerk's tokens.</summary>
internal sealed class ClerkStage : IAsyncDisposable
{
    /// <summary>When users and memberships began; what changes has a later time.</summary>
    public const long Began = 1_800_000_000_000;

    /// <summary>The slug of the tenant to which the organisation <see cref="Linked"/> is linked.</summary>
    public const string Slug = "clinic";

    /// <summary>An organisation that is linked to the tenant.</summary>
    public const string Linked = "org_1";

    private int _sent;

    private ClerkStage(FakeIssuer issuer, WebhookServer hooks, TestTenant tenant) => (Issuer, Hooks, Tenant) = (issuer, hooks, tenant);

    public FakeIssuer Issuer { get; }

    public WebhookServer Hooks { get; }

    public TestTenant Tenant { get; }

    /// <summary>Starts one; settings are those of the issuer, or whole ones.</summary>
    public static async Task<ClerkStage> StartAsync(params (string Key, string Value)[] settings)
    {
        // Only the host's clock is moved; tokens are made by the same.
        var issuer = await FakeIssuer.StartAsync(new TestClock(ApiServer.Monday));
        var linked = issuer.Settings(("Tenants:" + Linked, Slug), ("Roles:admin", "admin"), ("Roles:member", "member"));
        var hooks = await WebhookServer.StartAsync(null, [.. linked, .. settings]);
        var tenant = await TestTenant.CreateAsync(hooks.Server);
        (await tenant.AsOwner("PATCH", "organizations/" + tenant.Id, $$"""{"slug":"{{Slug}}"}""")).Status.ShouldBe(200);
        return new ClerkStage(issuer, hooks, tenant);
    }

    public async ValueTask DisposeAsync()
    {
        await Hooks.DisposeAsync();
        await Issuer.DisposeAsync();
    }

    /// <summary>Sends an event, and gives its id as the operator sees it.</summary>
    public async Task TellAsync(string type, JsonObject data)
    {
        var body = new JsonObject { ["object"] = "event", ["type"] = type, ["timestamp"] = Began, ["data"] = data.DeepClone() };
        var answer = await Hooks.ClerkAsync($"msg_{++_sent}", body.ToJsonString());
        answer.Status.ShouldBe(200, answer.ToString());
    }

    /// <summary>Sends an event, and waits until the operator sees it concluded.</summary>
    public async Task<JsonNode> ToldAsync(string type, JsonObject data)
    {
        await TellAsync(type, data);
        var answer = await Eventually.Hears(
            () => Hooks.AsOperator("GET", "?source=clerk&limit=100"),
            heard => LastIn(heard) is { } last && last["status"]!.GetValue<string>() != "received");
        return LastIn(answer)!;
    }

    private JsonNode? LastIn(ApiAnswer answer) =>
        answer.Data.AsArray().FirstOrDefault(seen => seen!["providerId"]!.GetValue<string>() == $"msg_{_sent}");

    /// <summary>Sends an event, and insists on what becomes of it.</summary>
    public async Task ToldAsync(string type, JsonObject data, string status) =>
        (await ToldAsync(type, data))["status"]!.GetValue<string>().ShouldBe(status);

    /// <summary>A token of a user, who is signed in to an organisation or to none.</summary>
    public string Token(string user = "user_1", string? organization = Linked, string role = "member", string id = "token")
    {
        var claims = Issuer.Claims(user);
        claims["jti"] = id;
        if (organization is not null) claims["o"] = new JsonObject { ["id"] = organization, ["rol"] = role };
        return Issuer.Sign(claims);
    }

    public Task<ApiAnswer> CallAsync(string method, string path, string token) =>
        Hooks.Server.CallAsync(method, path, null, Calls.Bearer(token));

    /// <summary>The role that a token gives at this moment; the status where it gives none.</summary>
    public async Task<string> RoleAsync(string token)
    {
        var answer = await CallAsync("GET", "auth/session", token);
        return answer.Status == 200 ? answer.Data["user"]!["role"]?.GetValue<string>() ?? "none" : $"{answer.Status}";
    }

    /// <summary>The members of the tenant beside its owner, by their names: address and role.</summary>
    public async Task<string[]> MembersAsync()
    {
        var answer = await Tenant.AsOwner("GET", $"organizations/{Tenant.Id}/members");
        answer.Status.ShouldBe(200, answer.ToString());
        return [.. answer.Data.AsArray()
            .Where(member => member!["email"]!.GetValue<string>() != Tenant.OwnerEmail)
            .Select(member => $"{member!["name"]} {member["email"]} {member["role"]}")];
    }

    /// <summary>The path of the member with a name.</summary>
    public async Task<string> PathOfAsync(string name)
    {
        var answer = await Tenant.AsOwner("GET", $"organizations/{Tenant.Id}/members");
        var member = answer.Data.AsArray().Single(member => member!["name"]!.GetValue<string>() == name)!;
        return $"organizations/{Tenant.Id}/members/{member["userId"]}";
    }

    /// <summary>A user as Clerk tells of her.</summary>
    public static JsonObject User(string name = "Ana", long changed = Began, string id = "user_1") => new()
    {
        ["id"] = id,
        ["object"] = "user",
        ["first_name"] = name,
        ["last_name"] = "Sousa",
        ["primary_email_address_id"] = "idn_2",
        ["email_addresses"] = new JsonArray(
            Address("idn_1", "other@example.com", "verified"), Address("idn_2", $"{name.Split(' ')[0]}@example.com", "verified")),
        ["unsafe_metadata"] = new JsonObject { ["role"] = "owner" },
        ["banned"] = false,
        ["created_at"] = Began,
        ["updated_at"] = changed,
    };

    /// <summary>A membership as Clerk tells of it: later ones of the same user have higher numbers, and began later.</summary>
    public static JsonObject Membership(
        string role = "member", long changed = Began, int number = 1, string user = "user_1", string organization = Linked) => new()
        {
            ["id"] = $"orgmem_{user}_{number}",
            ["object"] = "organization_membership",
            ["role"] = "org:" + role,
            ["permissions"] = new JsonArray(),
            ["organization"] = Organization(organization),
            ["public_user_data"] = new JsonObject { ["user_id"] = user, ["identifier"] = "nobody@example.com", ["first_name"] = "Nobody" },
            ["created_at"] = Began + 1000 * number,
            ["updated_at"] = 1000 * number + changed,
        };

    /// <summary>An organisation as Clerk tells of it.</summary>
    public static JsonObject Organization(string id = Linked, string name = "Łódź Clinic", long changed = Began) => new()
    {
        ["id"] = id,
        ["object"] = "organization",
        ["name"] = name,
        ["slug"] = "lodz",
        ["created_by"] = "user_1",
        ["created_at"] = Began,
        ["updated_at"] = changed,
    };

    private static JsonObject Address(string id, string email, string status) => new()
    {
        ["id"] = id,
        ["email_address"] = email,
        ["verification"] = new JsonObject { ["status"] = status },
    };
}
