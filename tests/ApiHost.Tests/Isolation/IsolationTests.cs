using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Actors.ApiHost.Tests.Fuzzing;
using Actors.ApiHost.Tests.InboundWebhooks;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Isolation;

/// <summary>
/// Every route of the contract x every caller x ids of the own and of the other tenant. Each hears what the table says, no answer carries
/// anything of the other tenant, and nothing of the other tenant changes.
/// </summary>
public sealed partial class IsolationTests(ITestOutputHelper output) : IAsyncLifetime
{
    /// <summary>The address of the operator.</summary>
    public const string OperatorEmail = "operator@example.com";

    private ApiServer _server = null!;
    private MarkedTenant _mine = null!;
    private MarkedTenant _theirs = null!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(
            [("Auth:Operators:0", OperatorEmail), ("Waitlist:LookEvery", "1.00:00:00"), .. WebhookServer.Settings]);
        var token = await OperatorAsync();
        _mine = await MarkedTenant.CreateAsync(_server, "quokka", token);
        _theirs = await MarkedTenant.CreateAsync(_server, "zebra", token);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Every_route_answers_every_caller_as_the_table_says_and_leaks_nothing()
    {
        var routes = await RoutesAsync();
        routes.Except(RouteTable.Routes.Keys).ShouldBeEmpty("these routes are in no class: add them to RouteTable");
        RouteTable.Routes.Keys.Except(routes).ShouldBeEmpty("these routes are in RouteTable and not in the contract");
        var before = await EventsOfAsync(_theirs);
        var wrong = new List<string>();
        var leaks = new List<string>();
        var count = 0;
        foreach (var route in routes.OrderBy(route => RouteTable.Routes[route].EndsSession))
        {
            foreach (var who in Enum.GetValues<Who>())
            {
                // These two share one session, and the owner has ended it.
                if (RouteTable.Routes[route].EndsSession && who == Who.Contradicting) continue;
                foreach (var (path, ids, expected) in TriesOf(route, who))
                {
                    var answer = await SendAsync(route, path, who);
                    count++;
                    var name = $"{who} {route} with {ids} ids: {answer.Status}";
                    if (!IsAsExpected(answer.Status, expected, RouteTable.Routes[route].Consumes))
                        wrong.Add($"{name}, expected {expected}");
                    var others = who == Who.Stranger ? _mine : _theirs;
                    leaks.AddRange(
                        LeaksIn(answer, others).Where(leak => leak != others.Mark || !RouteTable.Routes[route].TellsName)
                            .Select(leak => $"{name} has {leak}"));
                }
            }
        }

        output.WriteLine(
            $"{routes.Count} routes x {Enum.GetValues<Who>().Length} callers, own, foreign and mixed ids: "
            + $"{count} requests, {leaks.Count} leaks");
        wrong.ShouldBeEmpty();
        leaks.ShouldBeEmpty();
        (await EventsOfAsync(_theirs)).ShouldBe(before);
    }

    [Fact]
    public async Task What_the_search_for_leaks_looks_for_is_found_where_it_belongs()
    {
        var found = new HashSet<string>();
        foreach (var route in (await RoutesAsync()).Where(route => route.StartsWith("GET /api", StringComparison.Ordinal)))
        {
            var answer = await _server.CallAsync("GET", PathOf(route, _theirs), null, _theirs.HeadersOf(Who.Owner, _mine));
            found.UnionWith(LeaksIn(answer, _theirs));
        }

        found.ShouldBe(_theirs.Secrets, ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_read_needs_in_its_query_the_contract_says()
    {
        var contract = await Contract.ReadAsync(_server);
        // Whose account it is, those who manage have to say, and experts not.
        foreach (var operation in contract.Operations.Where(known => known is { Method: "GET", Path: not "/api/v1/stripe/connect" }))
        {
            var route = $"{operation.Method} {operation.Path}";
            var path = FuzzWorld.PathOf(operation, _mine)["/api/v1/".Length..];
            var answer = await _server.CallAsync("GET", path, null, _mine.HeadersOf(Who.Owner, _theirs));
            var missed = answer.Status == 400
                ? JsonNode.Parse(answer.Body)!["error"]!["details"]!.AsArray()
                    .Where(detail => detail!["message"]!.GetValue<string>() == "is required")
                    .Select(detail => detail!["field"]!.GetValue<string>())
                : [];
            var required = operation.In("query").Where(parameter => parameter.IsRequired).Select(parameter => parameter.Name);
            required.ShouldBe(missed, ignoreOrder: true, route);
        }
    }

    [Fact]
    public async Task Ids_of_the_other_tenant_in_bodies_and_queries_lead_nowhere()
    {
        var before = await EventsOfAsync(_theirs);
        var leaks = new List<string>();
        foreach (var who in Enum.GetValues<Who>().Where(who => who != Who.Stranger))
        {
            foreach (var (method, path, body) in Attempts())
            {
                var answer = await _server.CallAsync(method, path, body, _mine.HeadersOf(who, _theirs));
                answer.Status.ShouldBeLessThan(500, $"{who} {method} {path}");
                // What the caller has sent may come back; nothing else of theirs may.
                var sent = path + body;
                leaks.AddRange(
                    LeaksIn(answer, _theirs).Where(leak => !sent.Contains(leak, StringComparison.Ordinal))
                        .Select(leak => $"{who} {method} {path}: {leak}"));
                if (method == "GET") answer.Body.ShouldNotContain(_theirs.ServiceId + "\"", Case.Sensitive, $"{who} {path}");
            }
        }

        leaks.ShouldBeEmpty();
        (await EventsOfAsync(_theirs)).ShouldBe(before);
    }

    private async Task<string> OperatorAsync()
    {
        const string password = "a-good-password";
        var registered = await _server.CallAsync(
            "POST", "auth/register", $$"""{"email":"{{OperatorEmail}}","password":"{{password}}","name":"Operator"}""");
        registered.Status.ShouldBe(201, registered.ToString());
        var proof = Mailbox.TokenIn((await _server.MailsToAsync(OperatorEmail, 1))[0]);
        (await _server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{proof}}"}""")).Status.ShouldBe(200);
        return await TestTenant.LoginAsync(_server, OperatorEmail, password);
    }

    private (string Method, string Path, string? Body)[] Attempts() =>
    [
        ("GET", $"appointments?expertId={_theirs.ExpertId}", null),
        ("GET", $"appointments?clientEmail=client@{_theirs.Mark}.example", null),
        ("GET", $"appointments?search={_theirs.Mark}", null),
        ("GET", $"waitlist?expertId={_theirs.ExpertId}", null),
        (
            "POST", "waitlist",
            $$"""
            {"serviceId":"{{_theirs.ServiceId}}","from":"2027-03-07T00:00:00Z","to":"2027-03-08T00:00:00Z","clientName":"Ana",
            "clientEmail":"ana@example.com"}
            """),
        ("GET", $"services?search={_theirs.Mark}", null),
        ("GET", $"staff?search={_theirs.Mark}", null),
        ("GET", $"experts?search={_theirs.Mark}", null),
        ("GET", $"experts?serviceType={_theirs.ServiceId}", null),
        ("POST", $"experts/{_mine.ExpertId}/reviews", $$"""{"appointmentId":"{{_theirs.AppointmentId}}","rating":5}"""),
        ("GET", $"organizations/{_mine.TenantId}/members?search={_theirs.Mark}", null),
        ("GET", $"users?search={_theirs.Mark}", null),
        ("GET", $"users/directory?search={_theirs.Mark}", null),
        ("GET", $"appointments/availability?serviceId={_theirs.ServiceId}&date=2027-03-05", null),
        ("GET", $"experts/{_mine.ExpertId}/availability?serviceId={_theirs.ServiceId}&date=2027-03-05", null),
        ("POST", "appointments", Booking(_theirs.ExpertId, "consultation", null)),
        ("POST", "appointments", Booking(_mine.ExpertId, _theirs.ServiceId, null)),
        ("POST", "appointments", Booking(_mine.ExpertId, "consultation", _theirs.HoldId)),
        ("POST", "appointments/holds",
            $$"""{"serviceType":"consultation","expertId":"{{_theirs.ExpertId}}","start":"2027-03-04T09:00:00Z"}"""),
        ("GET", $"calendar?from=2027-03-01T00:00:00Z&to=2027-03-08T00:00:00Z&expertIds={_theirs.ExpertId}", null),
        ("POST", "time-off",
            $$"""{"expertIds":["{{_theirs.ExpertId}}"],"start":"2027-06-01T09:00:00Z","end":"2027-06-01T10:00:00Z"}"""),
        ("PATCH", $"services/{_mine.ServiceId}", $$"""{"expertIds":["{{_theirs.ExpertId}}"]}"""),
        ("PATCH", $"organizations/{_mine.TenantId}/members/{_mine.MemberId}", $$"""{"role":"expert","expertId":"{{_theirs.ExpertId}}"}"""),
        ("PATCH", $"organizations/{_mine.TenantId}/members/{_theirs.MemberId}", """{"role":"owner"}"""),
        ("PATCH", $"organizations/{_mine.TenantId}", $$"""{"slug":"{{_theirs.Slug}}"}"""),
        ("POST", "invitations/accept", $$"""{"token":"{{_theirs.InvitationToken}}"}"""),
    ];

    private static string Booking(string expertId, string service, string? holdId) => $$"""
        {"serviceType":"{{service}}","expertId":"{{expertId}}","scheduledAt":"2027-03-04T09:00:00Z",
        """ + $$"""
        "clientName":"A","clientEmail":"a@example.com"
        {{(holdId is null ? "" : $",\"holdId\":\"{holdId}\"")}}}
        """;

    private static bool HasIds(string route) => route.Contains('{', StringComparison.Ordinal);

    private static bool IsAsExpected(int status, Hears expected, bool consumes) => expected switch
    {
        Hears.SignIn => status == 401,
        Hears.Forbidden => status == 403,
        Hears.NotFound => status == 404,
        _ => status is < 500 and not (401 or 403) && (consumes || status != 404),
    };

    private static IEnumerable<string> LeaksIn(ApiAnswer answer, MarkedTenant tenant)
    {
        var all = answer.Body
            + string.Join(' ', answer.Message.Headers.Concat(answer.Message.Content.Headers).SelectMany(header => header.Value));
        return tenant.Secrets.Where(secret => all.Contains(secret, StringComparison.OrdinalIgnoreCase));
    }

    // The owner of the other tenant is the mirror image: what is own here is foreign there. Where no id is named she would change her own.
    private IEnumerable<(string Path, string Ids, Hears Expected)> TriesOf(string route, Who who)
    {
        var expectation = RouteTable.Routes[route];
        if (!HasIds(route))
        {
            if (who == Who.Stranger && !route.StartsWith("GET", StringComparison.Ordinal)) yield break;
            yield return (PathOf(route, _mine), "no", expectation.Own(who == Who.Stranger ? Who.Owner : who));
        }
        else if (who == Who.Stranger)
        {
            yield return (PathOf(route, _mine), "foreign", expectation.Foreign(Who.Owner));
        }
        else
        {
            yield return (PathOf(route, _mine), "own", expectation.Own(who));
            yield return (PathOf(route, _theirs), "foreign", expectation.Foreign(who));
            if (route.Count(sign => sign == '{') > 1 && !expectation.NamesNew)
                yield return (PathOf(route, _mine, _theirs), "mixed", expectation.Mixed(who));
        }
    }

    private static string PathOf(string route, MarkedTenant first, MarkedTenant? others = null)
    {
        var pattern = route[(route.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        var isFirst = true;
        var path = Places().Replace(pattern, place =>
        {
            var tenant = isFirst ? first : others ?? first;
            isFirst = false;
            return RouteTable.IdAt(pattern, place.Groups[1].Value, tenant);
        });
        return path + RouteTable.QueryOf(route);
    }

    // An unlikely version keeps those who may delete or hide from doing that to what the next caller asks for.
    private Task<ApiAnswer> SendAsync(string route, string path, Who who)
    {
        var method = route[..route.IndexOf(' ', StringComparison.Ordinal)];
        var body = method is "GET" or "DELETE" ? null : RouteTable.Bodies.GetValueOrDefault(route, "{}");
        var takesAway = method == "DELETE" || route.EndsWith("/unpublish", StringComparison.Ordinal);
        (string, string)[] guard = takesAway ? [("If-Match", "\"999\"")] : [];
        (string, string)[] type = RouteTable.ContentTypes.TryGetValue(route, out var contentType) ? [("Content-Type", contentType)] : [];
        return _server.CallAsync(method, path, body, [.. _mine.HeadersOf(who, _theirs), .. guard, .. type]);
    }

    private async Task<IReadOnlyList<string>> RoutesAsync()
    {
        var document = (await _server.CallAsync("GET", "/openapi/v1.json")).Json;
        return [.. from path in document["paths"]!.AsObject()
                   from operation in path.Value!.AsObject()
                   select $"{operation.Key.ToUpperInvariant()} {path.Key}"];
    }

    // What people are told by mail follows by itself, a moment after what they are told of.
    private async Task<int> EventsOfAsync(MarkedTenant tenant) =>
        (await _server.Services.GetRequiredService<IJournal>().ReadAllAsync(0, tenant.TenantId, 10_000, CancellationToken.None))
            .Count(@event => !@event.Stream.Value.Contains("/notices/", StringComparison.Ordinal));

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Places();
}
