using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Idempotency;

/// <summary>A tenant with two experts who offer one service, and a second one who manages it.</summary>
public sealed class IdempotencyTenants(SharedServer shared) : IAsyncLifetime
{
    private readonly Dictionary<string, CreatingRoute> _routes = [];

    /// <summary>The tenant.</summary>
    internal TestTenant Tenant { get; private set; } = null!;

    /// <summary>Signs in somebody else who manages it.</summary>
    internal string Admin { get; private set; } = "";

    /// <summary>A route by its name.</summary>
    internal CreatingRoute Route(string name) => _routes[name];

    /// <summary>All routes that have requests.</summary>
    internal IEnumerable<string> Names => _routes.Keys;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Tenant = await TestTenant.CreateAsync(shared.Server);
        var expert = await Tenant.AsOwner("POST", "staff", """{"displayName":"Mia","email":"mia@idempotency.example","timeZone":"UTC"}""");
        var id = expert.Data["id"]!.GetValue<string>();
        const string weekdays = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";
        (await Tenant.AsOwner("PUT", $"experts/{id}/schedule", weekdays)).Status.ShouldBe(200);
        var service = $$"""{"name":"Shared","durationMinutes":30,"expertIds":["{{Tenant.ExpertId}}","{{id}}"]}""";
        (await Tenant.AsOwner("POST", "services", service)).Status.ShouldBe(201);
        Admin = await AdminAsync();
        var other = await TestTenant.CreateAsync(shared.Server);
        var packages = (await PackageAsync("A"), await PackageAsync("B"));
        foreach (var route in CreatingRoutes.Of(Tenant, id, other, packages)) _routes.Add(route.Operation, route);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> PackageAsync(string name)
    {
        var made = await Tenant.AsOwner("POST", "packages", CreatingRoutes.Package(name));
        made.Status.ShouldBe(201, made.ToString());
        return made.Data["id"]!.GetValue<string>();
    }

    private async Task<string> AdminAsync()
    {
        const string email = "admin@idempotency.example";
        var token = await Tenant.MemberAsync(email);
        var members = await Tenant.AsOwner("GET", $"organizations/{Tenant.Id}/members?search={email}");
        var userId = members.Json["data"]![0]!["userId"]!.GetValue<string>();
        (await Tenant.AsOwner("PATCH", $"organizations/{Tenant.Id}/members/{userId}", """{"role":"admin"}""")).Status.ShouldBe(200);
        return token;
    }
}
