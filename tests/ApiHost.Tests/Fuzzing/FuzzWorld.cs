using System.Globalization;
using System.Text.RegularExpressions;
using Actors.ApiHost.Tests.InboundWebhooks;
using Actors.ApiHost.Tests.Isolation;
using Actors.ApiHost.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>
/// A host with two furnished organisations whose marks are in everything that is theirs. When requests have torn down what callers need,
/// new ones are made.
/// </summary>
internal sealed partial class FuzzWorld : IAsyncDisposable
{
    private const string OperatorEmail = "operator@example.com";

    private readonly string _operatorToken;
    private int _count;

    private FuzzWorld(ApiServer server, Contract contract, string operatorToken)
    {
        Server = server;
        Contract = contract;
        _operatorToken = operatorToken;
    }

    /// <summary>The host.</summary>
    public ApiServer Server { get; }

    /// <summary>Its contract.</summary>
    public Contract Contract { get; }

    /// <summary>One organisation.</summary>
    public MarkedTenant Mine { get; private set; } = null!;

    /// <summary>The other.</summary>
    public MarkedTenant Theirs { get; private set; } = null!;

    /// <summary>Starts one.</summary>
    public static async Task<FuzzWorld> StartAsync(IStartupFilter? mistakes = null)
    {
        var server = await ApiServer.StartAsync(
            builder =>
            {
                if (mistakes is not null) builder.Services.AddSingleton(mistakes);
            },
            _ => { },
            [("Auth:Operators:0", OperatorEmail), .. WebhookServer.Settings]);
        var world = new FuzzWorld(server, await Contract.ReadAsync(server), await OperatorAsync(server));
        await world.FurnishAsync();
        return world;
    }

    /// <summary>Makes two organisations, which take the place of those that there were.</summary>
    public async Task FurnishAsync()
    {
        _count++;
        Mine = await MarkedTenant.CreateAsync(Server, Mark("quokka"), _operatorToken);
        Theirs = await MarkedTenant.CreateAsync(Server, Mark("zebra"), _operatorToken);
        string Mark(string animal) => animal + _count.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>True while everybody who calls is still who they are.</summary>
    public async Task<bool> IsWholeAsync()
    {
        foreach (var (tenant, other) in new[] { (Mine, Theirs), (Theirs, Mine) })
        {
            foreach (var (who, path) in LooksAt(tenant))
            {
                var answer = await Server.CallAsync("GET", path, null, tenant.HeadersOf(who, other));
                if (answer.Status != 200) return false;
                if (who == Who.Anonymous && !answer.Body.Contains("\"available\":true", StringComparison.Ordinal)) return false;
            }
        }

        return true;
    }

    private static IEnumerable<(Who Who, string Path)> LooksAt(MarkedTenant tenant)
    {
        foreach (var who in new[] { Who.Owner, Who.Admin, Who.Member, Who.Client, Who.Expert, Who.OtherExpert })
            yield return (who, "users/me");
        yield return (Who.Outsider, "auth/session");
        yield return (Who.ApiKey, "staff/" + tenant.ExpertId);
        const string month = "?serviceType=consultation&from=2027-03-05T00:00:00Z&to=2027-04-05T00:00:00Z";
        yield return (Who.Anonymous, $"experts/{tenant.ExpertId}/availability{month}");
    }

    /// <summary>The path of an operation with ids of a tenant.</summary>
    public static string PathOf(ContractOperation operation, MarkedTenant tenant) =>
        PathOf(operation, name => RouteTable.IdAt(operation.Path, name, tenant));

    /// <summary>The path of an operation with ids that somebody chooses.</summary>
    public static string PathOf(ContractOperation operation, Func<string, string> idAt) =>
        Place().Replace(operation.Path, place => Uri.EscapeDataString(idAt(place.Groups[1].Value)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private static async Task<string> OperatorAsync(ApiServer server)
    {
        const string password = "a-good-password";
        var registration = $$"""{"email":"{{OperatorEmail}}","password":"{{password}}","name":"Operator"}""";
        (await server.CallAsync("POST", "auth/register", registration)).Status.ShouldBe(201);
        var proof = Mailbox.TokenIn((await server.MailsToAsync(OperatorEmail, 1))[0]);
        (await server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{proof}}"}""")).Status.ShouldBe(200);
        return await TestTenant.LoginAsync(server, OperatorEmail, password);
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
