using System.Globalization;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.RateLimiting;

/// <summary>Whatever a caller can have many of, its allowance stays one.</summary>
public sealed class MultiplicationTests(LimitedServer limited) : IClassFixture<LimitedServer>
{
    private const int Tries = 3 * LimitedServer.Network;

    private static readonly string[] Costly =
        ["login", "register", "forgot-password", "reset-password", "change-password", "resend-verification"];

    [Theory]
    [InlineData("sessions and organisations of one user", LimitedServer.User - 1)]
    [InlineData("users of one network", LimitedServer.Network)]
    [InlineData("keys of one organisation", LimitedServer.Key)]
    [InlineData("keys of one organisation from many networks", LimitedServer.Key)]
    [InlineData("keys of many organisations", LimitedServer.Network)]
    [InlineData("users, keys and strangers of one network", LimitedServer.Network)]
    [InlineData("slugs that a stranger names", LimitedServer.Anonymous)]
    [InlineData("routes", LimitedServer.Anonymous)]
    [InlineData("tokens that are no good", LimitedServer.Anonymous)]
    [InlineData("addresses of one IPv6 network", LimitedServer.Anonymous)]
    [InlineData("ways to write one address", LimitedServer.Anonymous)]
    [InlineData("addresses that a stranger writes", LimitedServer.Anonymous)]
    [InlineData("registrations of strangers", LimitedServer.Costly)]
    [InlineData("registrations with tokens", LimitedServer.Costly)]
    [InlineData("costly routes", LimitedServer.Costly)]
    public async Task However_callers_multiply_they_get_no_more(string way, int most)
    {
        var send = await WayAsync(way, limited.New());
        var allowed = 0;
        for (var request = 0; request < Tries; request++)
        {
            var answer = await send(request);
            answer.Status.ShouldBeLessThan(500, answer.ToString());
            if (answer.Status == 429)
            {
                answer.Code.ShouldBe("RATE_LIMITED");
                int.Parse(answer.Header("Retry-After")!, CultureInfo.InvariantCulture).ShouldBeInRange(1, 60);
            }
            else
            {
                allowed++;
            }
        }

        allowed.ShouldBe(most);
    }

    [Fact]
    public void Every_route_that_hashes_or_mails_is_counted_as_costly() =>
        limited.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<Operation>())
            .Where(operation => operation?.Traits.HasFlag(OperationTraits.Costly) == true)
            .Select(operation => operation!.Id)
            .ShouldBe(
                [
                    "register", "login", "forgotPassword", "resetPassword", "changePassword", "resendVerification", "erasePersonalData",
                    "invite", "addMember", "sendManageLink", "askForManageLink",
                    "recomputeUsage",
                ],
                ignoreOrder: true);

    private async Task<Func<int, Task<ApiAnswer>>> WayAsync(string way, string number)
    {
        var address = "203.0.113." + number;
        switch (way)
        {
            case "sessions and organisations of one user":
                return By(await limited.NewSessionsOfOneUserAsync());
            case "users of one network":
                return By(await limited.NewUsersAsync(4));
            case "keys of one organisation":
                return By(await limited.NewKeysAsync(3));
            case "keys of one organisation from many networks":
                var keys = await limited.NewKeysAsync(3);
                return request => GetAsync($"10.1.{number}.{request}", One(keys, request));
            case "keys of many organisations":
                return By([.. await limited.NewKeysAsync(2), .. await limited.NewKeysAsync(2)]);
            case "users, keys and strangers of one network":
                return By([null, .. await limited.NewUsersAsync(2), .. await limited.NewKeysAsync(2)]);
            case "registrations with tokens":
                var users = await limited.NewUsersAsync(4);
                return request => RegisterAsync(address, $"another-{request}", One(users, request));
            case "costly routes":
                var others = await limited.NewUsersAsync(4);
                return request => CallAsync(address, "POST", "auth/" + One(Costly, request), "{}", Calls.Bearer(One(others, request)));
            default:
                return OfStranger(way, number, address);
        }

        Func<int, Task<ApiAnswer>> By(string?[] tokens) => request => GetAsync(address, One(tokens, request));
    }

    private Func<int, Task<ApiAnswer>> OfStranger(string way, string number, string address) => way switch
    {
        "slugs that a stranger names" => request => GetAsync(address, null, ("X-Tenant", "tenant-" + request)),
        "routes" => request => CallAsync(address, One(["GET", "POST", "PATCH", "BREW"], request), $"services/{request}"),
        "tokens that are no good" => request => GetAsync(address, "made-up-" + request),
        "addresses of one IPv6 network" => request => GetAsync($"2001:db8:0:{number}:{request:x}::{request:x}", null),
        "ways to write one address" => request =>
            GetAsync(One([address, "::ffff:" + address, $"[::ffff:{address}]:80{request}", $"{address}:90{request}"], request), null),
        "addresses that a stranger writes" => request => GetAsync($"10.9.8.{request}, {address}", null),
        "registrations of strangers" => request => RegisterAsync(address, $"stranger-{request}", null),
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "There is no such way."),
    };

    private static T One<T>(T[] many, int request) => many[request % many.Length];

    private Task<ApiAnswer> RegisterAsync(string address, string name, string? token)
    {
        var body = $$"""{"email":"{{name}}@example.com","password":"a-good-password","name":"Somebody"}""";
        return CallAsync(address, "POST", "auth/register", body, token is null ? [] : [Calls.Bearer(token)]);
    }

    private Task<ApiAnswer> GetAsync(string address, string? token, params (string, string)[] headers) =>
        CallAsync(address, "GET", "services", null, token is null ? headers : [Calls.Bearer(token), .. headers]);

    private Task<ApiAnswer> CallAsync(
        string address, string method, string path, string? json = null, params (string, string)[] headers) =>
        limited.Server.CallAsync(method, path, json, [("X-Forwarded-For", address), .. headers]);
}
