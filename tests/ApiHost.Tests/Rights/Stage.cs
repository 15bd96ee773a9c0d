using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.Rights;

/// <summary>Who holds a token, and by what right.</summary>
internal enum Holder
{
    /// <summary>The account with the expert's address.</summary>
    ExpertByAddress,

    /// <summary>A member whom the organisation has linked to the expert.</summary>
    ExpertByLink,

    /// <summary>An admin.</summary>
    Admin,

    /// <summary>An owner beside the first one.</summary>
    Owner,

    /// <summary>An API key.</summary>
    Key,
}

/// <summary>What is left of a right after a change.</summary>
internal enum Left
{
    /// <summary>Somebody without that right who belongs to the organisation.</summary>
    Membership,

    /// <summary>The caller is known, and the organisation closed.</summary>
    Closed,

    /// <summary>Not even the token.</summary>
    Nothing,
}

/// <summary>Something that happens while a token is out.</summary>
internal delegate Task Change(Stage stage);

/// <summary>An organisation with a client's appointment, and somebody who may do something there and holds a token that says so.</summary>
internal sealed class Stage
{
    private const string Password = "a-good-password";
    private const string Hours = """{"timeZone":"UTC","weekly":[{"days":[1,2,3,4,5],"start":"09:00","end":"17:00"}]}""";

    private readonly Holder _holder;
    private int _acts;

    private Stage(TestTenant tenant, Holder holder)
    {
        Tenant = tenant;
        _holder = holder;
    }

    /// <summary>The organisation.</summary>
    public TestTenant Tenant { get; }

    /// <summary>The token that is out.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Whose it is; for an API key the key's id.</summary>
    public string UserId { get; private set; } = "";

    /// <summary>The holder's address.</summary>
    public string Email => _holder == Holder.ExpertByAddress ? Tenant.ExpertEmail : $"holder@{Tenant.Slug}.example";

    /// <summary>Sets one up.</summary>
    public static async Task<Stage> SetAsync(ApiServer server, Holder holder)
    {
        var stage = new Stage(await TestTenant.CreateAsync(server), holder);
        if (holder == Holder.Key) await stage.IssueKeyAsync();
        else await stage.JoinAsync();
        return stage;
    }

    /// <summary>A session of the holder's beside the one of the token.</summary>
    public Task<string> AnotherSessionAsync() => TestTenant.LoginAsync(Tenant.Server, Email, Password);

    /// <summary>Changes the holder's membership, as the first owner.</summary>
    public Task<ApiAnswer> ChangeMemberAsync(string json) =>
        Tenant.AsOwner("PATCH", $"organizations/{Tenant.Id}/members/{UserId}", json);

    /// <summary>Does with the token whatever its right allows.</summary>
    public async Task<IReadOnlyList<(string Act, int Status)>> ActAsync()
    {
        var acts = new List<(string, int)>();
        foreach (var (method, path, body) in await ActsAsync())
            acts.Add(($"{method} {path}", (await Tenant.Server.CallAsync(method, path, body, Calls.Bearer(Token))).Status));
        return acts;
    }

    /// <summary>The clients' appointments that the token is shown.</summary>
    public async Task<IReadOnlyList<string>> AppointmentsAsync()
    {
        var listed = await Tenant.Server.CallAsync("GET", "appointments", null, Calls.Bearer(Token));
        return listed.Status == 200 ? [.. listed.Data.AsArray().Select(one => one!["clientEmail"]!.GetValue<string>())] : [];
    }

    private async Task<IReadOnlyList<(string Method, string Path, string? Body)>> ActsAsync()
    {
        if (_holder == Holder.Owner) return [("PATCH", $"organizations/{Tenant.Id}", """{"industry":"care"}"""), ("GET", "audit", null)];
        if (_holder == Holder.Admin) return [("GET", "staff", null), ("GET", $"organizations/{Tenant.Id}/members", null)];
        var booked = await BookAsync();
        return
        [
            ("PUT", $"experts/{Tenant.ExpertId}/schedule", Hours),
            ("GET", $"experts/{Tenant.ExpertId}/time-off", null),
            ("GET", "appointments/" + booked, null),
            ("POST", $"appointments/{booked}/cancel", null),
        ];
    }

    // The appointment is made anew while there is an expert to book; afterwards the first one stands for all.
    private async Task<string> BookAsync()
    {
        var start = ApiServer.Monday.AddDays(1 + (_acts % 3)).AddHours(1 + (_acts++ / 3)).ToString("yyyy-MM-ddTHH:mm:ssZ");
        var booked = await Tenant.AsAnybody("POST", "appointments", Tenant.Booking(start));
        if (booked.Status == 201) _lastBooked = booked.Data["id"]!.GetValue<string>();
        return _lastBooked;
    }

    private string _lastBooked = "";

    private async Task IssueKeyAsync()
    {
        const string scopes = """{"name":"Site","scopes":["calendars:read","calendars:write","appointments:read","appointments:write"]}""";
        var issued = await Tenant.AsOwner("POST", "api-keys", scopes);
        issued.Status.ShouldBe(201, issued.ToString());
        (Token, UserId) = (issued.Data["key"]!.GetValue<string>(), issued.Data["id"]!.GetValue<string>());
    }

    private async Task JoinAsync()
    {
        Token = await Tenant.MemberAsync(Email);
        var session = await Tenant.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(Token));
        UserId = session.Data["user"]!["id"]!.GetValue<string>();
        var role = _holder switch
        {
            Holder.ExpertByLink => $$"""{"role":"expert","expertId":"{{Tenant.ExpertId}}"}""",
            Holder.Admin => """{"role":"admin"}""",
            Holder.Owner => """{"role":"owner"}""",
            _ => null,
        };
        if (role is not null) (await ChangeMemberAsync(role)).Status.ShouldBe(200);
        // Signed in after all that: the token claims everything that the holder is.
        if (role is not null) Token = await AnotherSessionAsync();
    }
}
