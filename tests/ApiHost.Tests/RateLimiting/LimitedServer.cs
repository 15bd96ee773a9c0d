using System.Globalization;
using Actors.ApiHost.Tests.Support;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>A server with small allowances, to which callers of every kind come from where they say.</summary>
public sealed class LimitedServer : IAsyncLifetime
{
    public const int Anonymous = 6;
    public const int User = 8;
    public const int Key = 9;
    public const int Network = 12;
    public const int Costly = 5;

    private const string ComesFrom = "X-Forwarded-For";
    private const string Password = "a-good-password";

    private int _number;

    /// <summary>The server.</summary>
    public ApiServer Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Server = await ApiServer.StartAsync(
        ("RateLimit:Enabled", "true"), ("RateLimit:AnonymousRequests", Text(Anonymous)), ("RateLimit:UserRequests", Text(User)),
        ("RateLimit:KeyRequests", Text(Key)), ("RateLimit:NetworkRequests", Text(Network)), ("RateLimit:CostlyRequests", Text(Costly)),
        ("Proxy:TrustedNetworks:0", "127.0.0.0/8"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    /// <summary>A number that nobody has had.</summary>
    internal string New() => Text(Interlocked.Increment(ref _number));

    /// <summary>Some users who have signed in, and made no request since.</summary>
    internal async Task<string[]> NewUsersAsync(int count)
    {
        var tokens = new string[count];
        for (var user = 0; user < count; user++)
        {
            var email = await RegisterAsync();
            tokens[user] = await SignInAsync(email);
        }

        return tokens;
    }

    /// <summary>Two sessions of one user, and one in another organisation. One request was spent on that.</summary>
    internal async Task<string[]> NewSessionsOfOneUserAsync()
    {
        var email = await RegisterAsync();
        var token = await SignInAsync(email);
        var founded = await Server.CallAsync("POST", "organizations", """{"name":"Second"}""", Calls.Bearer(token));
        founded.Status.ShouldBe(201, founded.ToString());
        return [token, await SignInAsync(email), await SignInAsync(email, ("X-Tenant", founded.Data["slug"]!.GetValue<string>()))];
    }

    /// <summary>Some keys of a new organisation.</summary>
    internal async Task<string[]> NewKeysAsync(int count)
    {
        ComeFromElsewhere();
        var tenant = await TestTenant.CreateAsync(Server);
        var keys = new string[count];
        for (var key = 0; key < count; key++)
        {
            var issued = await tenant.AsOwner("POST", "api-keys", """{"name":"Website","scopes":["*:read"]}""");
            issued.Status.ShouldBe(201, issued.ToString());
            keys[key] = issued.Data["key"]!.GetValue<string>();
        }

        return keys;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task<string> RegisterAsync()
    {
        ComeFromElsewhere();
        var email = $"somebody-{New()}@example.com";
        var body = $$"""{"email":"{{email}}","password":"{{Password}}","name":"Somebody","organizationName":"First"}""";
        var registered = await Server.CallAsync("POST", "auth/register", body);
        registered.Status.ShouldBe(201, registered.ToString());
        return email;
    }

    private Task<string> SignInAsync(string email, params (string, string)[] headers) =>
        TestTenant.LoginAsync(Server, email, Password, headers);

    // What is made for a test must use up nothing that the test counts.
    private void ComeFromElsewhere()
    {
        Server.Client.DefaultRequestHeaders.Remove(ComesFrom);
        Server.Client.DefaultRequestHeaders.Add(ComesFrom, $"2001:db8:{Interlocked.Increment(ref _number):x}::1");
    }
}
