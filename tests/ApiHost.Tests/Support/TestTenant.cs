using System.Globalization;

namespace Actors.ApiHost.Tests.Support;

/// <summary>An organisation with an owner, an expert, a schedule and a service, all made over HTTP.</summary>
internal sealed record TestTenant
{
    private static int _count;

    private string _selfRegistration = "client";

    private TestTenant(ApiServer server, int number, string id, string ownerToken)
    {
        Server = server;
        Slug = $"tenant-{number}";
        Id = id;
        OwnerEmail = EmailOf(number);
        OwnerPassword = PasswordOf(number);
        OwnerToken = ownerToken;
    }

    /// <summary>Where it is.</summary>
    public ApiServer Server { get; private init; }

    /// <summary>Its slug.</summary>
    public string Slug { get; }

    /// <summary>Its id.</summary>
    public string Id { get; }

    /// <summary>The owner's address.</summary>
    public string OwnerEmail { get; }

    /// <summary>The owner's password.</summary>
    public string OwnerPassword { get; }

    /// <summary>Signs in its owner.</summary>
    public string OwnerToken { get; }

    /// <summary>Its expert.</summary>
    public string ExpertId { get; private set; } = "";

    /// <summary>The expert's address.</summary>
    public string ExpertEmail => $"expert@{Slug}.example";

    /// <summary>Its service, of half an hour, on weekdays from 9 to 17 in UTC.</summary>
    public string ServiceId { get; private set; } = "";

    /// <summary>The header by which anonymous callers name it.</summary>
    public (string Name, string Value) Named => ("X-Tenant", Slug);

    /// <summary>Makes one.</summary>
    public static async Task<TestTenant> CreateAsync(ApiServer server)
    {
        var number = Interlocked.Increment(ref _count);
        var email = EmailOf(number);
        var registered = await server.CallAsync(
            "POST",
            "auth/register",
            $$"""{"email":"{{email}}","password":"{{PasswordOf(number)}}","name":"Owner","organizationName":"Tenant {{number}}"}""");
        registered.Status.ShouldBe(201, registered.ToString());
        var tenant = new TestTenant(
            server, number, registered.Data["tenantId"]!.GetValue<string>(), await LoginAsync(server, email, PasswordOf(number)));
        var expert = await tenant.AsOwner(
            "POST", "staff", $$"""{"displayName":"Rita","email":"{{tenant.ExpertEmail}}","timeZone":"UTC"}""");
        expert.Status.ShouldBe(201, expert.ToString());
        tenant.ExpertId = expert.Data["id"]!.GetValue<string>();
        const string weekdays = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";
        (await tenant.AsOwner("PUT", $"experts/{tenant.ExpertId}/schedule", weekdays)).Status.ShouldBe(200);
        var service = await tenant.AsOwner(
            "POST", "services", $$"""{"name":"Consultation","durationMinutes":30,"expertIds":["{{tenant.ExpertId}}"]}""");
        service.Status.ShouldBe(201, service.ToString());
        tenant.ServiceId = service.Data["id"]!.GetValue<string>();
        return tenant;
    }

    /// <summary>The same organisation at another server of its storage.</summary>
    public TestTenant At(ApiServer server) => this with { Server = server };

    /// <summary>Signs in, and gives the access token.</summary>
    public static async Task<string> LoginAsync(
        ApiServer server, string email, string password, params (string Name, string Value)[] headers)
    {
        var answer = await SignInAsync(server, email, password, headers);
        answer.Status.ShouldBe(200, answer.ToString());
        return answer.Data["token"]!.GetValue<string>();
    }

    /// <summary>Signs in, and gives the whole answer.</summary>
    public static Task<ApiAnswer> SignInAsync(
        ApiServer server, string email, string password, params (string Name, string Value)[] headers) =>
        server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"{{password}}"}""", headers);

    /// <summary>Says what becomes of who registers with its slug.</summary>
    public async Task LetJoinAsync(string how)
    {
        if (_selfRegistration == how) return;
        var changed = await AsOwner("PATCH", "organizations/" + Id, $$"""{"selfRegistration":"{{how}}"}""");
        changed.Status.ShouldBe(200, changed.ToString());
        _selfRegistration = how;
    }

    /// <summary>Registers a member and signs in.</summary>
    public async Task<string> MemberAsync(string email)
    {
        await LetJoinAsync("member");
        var registered = await Server.CallAsync(
            "POST", "auth/register", $$"""{"email":"{{email}}","password":"a-good-password","name":"Member"}""", Named);
        registered.Status.ShouldBe(201, registered.ToString());
        return await LoginAsync(Server, email, "a-good-password");
    }

    /// <summary>Adds an expert with weekdays from 9 to 17 in UTC, and gives the id.</summary>
    public async Task<string> ExpertAsync(string name, string start = "09:00", string end = "17:00")
    {
        var expert = await AsOwner(
            "POST", "staff", $$"""{"displayName":"{{name}}","email":"{{name}}@{{Slug}}.example","timeZone":"UTC"}""");
        expert.Status.ShouldBe(201, expert.ToString());
        var id = expert.Data["id"]!.GetValue<string>();
        var hours = $$"""{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"{{start}}","end":"{{end}}"}]}""";
        (await AsOwner("PUT", $"experts/{id}/schedule", hours)).Status.ShouldBe(200);
        return id;
    }

    private static string EmailOf(int number) => $"owner{number}@example.com";

    private static string PasswordOf(int number) => $"password-{number}";

    /// <summary>Calls as the owner.</summary>
    public Task<ApiAnswer> AsOwner(string method, string path, string? json = null, params (string Name, string Value)[] headers) =>
        Server.CallAsync(method, path, json, [Calls.Bearer(OwnerToken), .. headers]);

    /// <summary>Calls without signing in.</summary>
    public Task<ApiAnswer> AsAnybody(string method, string path, string? json = null, params (string Name, string Value)[] headers) =>
        Server.CallAsync(method, path, json, [Named, .. headers]);

    /// <summary>A request to book.</summary>
    public string Booking(string start, string name = "Ana") => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        {"serviceType":"consultation","expertId":"{{ExpertId}}","scheduledAt":"{{start}}",
        """ + $$"""
        "clientName":"{{name}}","clientEmail":"ana@example.com"}
        """);
}
