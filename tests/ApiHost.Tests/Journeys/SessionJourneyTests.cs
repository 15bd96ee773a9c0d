using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Sessions over HTTP.</summary>
[Collection(SharedServerTests.Name)]
public sealed class SessionJourneyTests(SharedServer shared)
{
    private static int _count;

    [Fact]
    public async Task Signing_out_works_at_once_for_the_access_token_and_the_refresh_token()
    {
        var (email, _) = await RegisterAsync(shared.Server);
        var first = await LoginAsync(shared.Server, email);
        var second = await LoginAsync(shared.Server, email);

        (await shared.Server.CallAsync("POST", "auth/logout", null, first.Bearer)).Status.ShouldBe(200);

        (await shared.Server.CallAsync("GET", "auth/session", null, first.Bearer)).Status.ShouldBe(401);
        (await shared.Server.CallAsync("POST", "auth/logout", null, first.Bearer)).Status.ShouldBe(401);
        (await RefreshAsync(shared.Server, first.RefreshToken)).Status.ShouldBe(401);
        (await shared.Server.CallAsync("GET", "auth/session", null, second.Bearer)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_dead_session_is_never_taken_for_nobody()
    {
        var (email, _) = await RegisterAsync(shared.Server);
        var session = await LoginAsync(shared.Server, email);
        (await shared.Server.CallAsync("GET", "services", null, session.Bearer, shared.Tenant.Named)).Status.ShouldBe(200);
        await shared.Server.CallAsync("POST", "auth/logout", null, session.Bearer);
        (await shared.Server.CallAsync("GET", "services", null, session.Bearer, shared.Tenant.Named)).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Two_tabs_that_refresh_together_get_the_same_successor()
    {
        var (email, _) = await RegisterAsync(shared.Server);
        var session = await LoginAsync(shared.Server, email);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RefreshAsync(shared.Server, session.RefreshToken)));

        answers.ShouldAllBe(answer => answer.Status == 200);
        var successor = answers.Select(answer => answer.Data["refreshToken"]!.GetValue<string>()).Distinct().ShouldHaveSingleItem();
        var token = answers[^1].Data["token"]!.GetValue<string>();
        (await shared.Server.CallAsync("GET", "auth/session", null, Calls.Bearer(token))).Status.ShouldBe(200);
        (await RefreshAsync(shared.Server, successor)).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_copy_of_a_spent_token_ends_the_session_for_both()
    {
        var clock = new TestClock(ApiServer.Monday);
        await using var server = await ApiServer.StartAsync(clock);
        var (email, _) = await RegisterAsync(server);
        var session = await LoginAsync(server, email);
        var next = await RefreshAsync(server, session.RefreshToken);
        clock.Advance(TimeSpan.FromSeconds(11));

        (await RefreshAsync(server, session.RefreshToken)).Status.ShouldBe(401);

        (await RefreshAsync(server, next.Data["refreshToken"]!.GetValue<string>())).Status.ShouldBe(401);
        (await server.CallAsync("GET", "auth/session", null, Calls.Bearer(next.Data["token"]!.GetValue<string>()))).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Sessions_last_for_hours_or_when_remembered_for_weeks_however_often_they_are_refreshed()
    {
        var clock = new TestClock(ApiServer.Monday);
        await using var server = await ApiServer.StartAsync(clock);
        var (email, _) = await RegisterAsync(server);
        var brief = await LoginAsync(server, email);
        var remembered = await LoginAsync(server, email, ",\"rememberMe\":true");
        var later = await StayAsync(server, clock, brief.RefreshToken, TimeSpan.FromMinutes(55), times: 13);
        later = await StayAsync(server, clock, later, TimeSpan.FromMinutes(4), times: 1);
        clock.Advance(TimeSpan.FromMinutes(1));

        (await RefreshAsync(server, later)).Status.ShouldBe(401);
        var weeks = await StayAsync(server, clock, remembered.RefreshToken, TimeSpan.FromDays(9.5), times: 3);
        clock.Advance(TimeSpan.FromDays(1));
        (await RefreshAsync(server, weeks)).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData("", 59, 60)]
    [InlineData(",\"rememberMe\":true", 14 * 24 * 60 - 1, 14 * 24 * 60)]
    public async Task A_session_that_nobody_uses_ends(string more, int minutes, int tooManyMinutes)
    {
        var clock = new TestClock(ApiServer.Monday);
        await using var server = await ApiServer.StartAsync(clock);
        var (email, _) = await RegisterAsync(server);
        var session = await LoginAsync(server, email, more);
        var next = await StayAsync(server, clock, session.RefreshToken, TimeSpan.FromMinutes(minutes), times: 1);
        clock.Advance(TimeSpan.FromMinutes(tooManyMinutes));

        (await RefreshAsync(server, next)).Status.ShouldBe(401);

        var other = await LoginAsync(server, email);
        (await server.CallAsync("GET", "auth/sessions", null, other.Bearer))
            .Data.AsArray().Count.ShouldBe(1, "what has ended is not listed");
    }

    [Fact]
    public async Task Who_signs_in_again_leaves_the_session_that_came_along()
    {
        var (email, _) = await RegisterAsync(shared.Server);
        var first = await LoginAsync(shared.Server, email);
        var elsewhere = await LoginAsync(shared.Server, email);

        (await shared.Server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"wrong password"}""", first.Bearer))
            .Status.ShouldBe(401);
        (await shared.Server.CallAsync("GET", "auth/session", null, first.Bearer)).Status.ShouldBe(200, "a wrong password ends nothing");
        (await shared.Server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"a long password"}""", first.Bearer))
            .Status.ShouldBe(200);

        (await shared.Server.CallAsync("GET", "auth/session", null, first.Bearer)).Status.ShouldBe(401);
        (await RefreshAsync(shared.Server, first.RefreshToken)).Status.ShouldBe(401);
        (await shared.Server.CallAsync("GET", "auth/session", null, elsewhere.Bearer)).Status.ShouldBe(200);
    }

    [Theory]
    [InlineData("""{}""", 400)]
    [InlineData("""{"refreshToken":"x"}""", 401)]
    [InlineData("""{"refreshToken":"rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I"}""", 401)]
    [InlineData("""{"refreshToken":1}""", 400)]
    [InlineData("""{"refreshToken":"x","also":1}""", 400)]
    public async Task What_is_no_refresh_token_is_refused(string body, int status) =>
        (await shared.Server.CallAsync("POST", "auth/refresh", body)).Status.ShouldBe(status);

    [Fact]
    public async Task A_user_sees_and_ends_own_sessions_and_nobody_elses()
    {
        var (email, _) = await RegisterAsync(shared.Server);
        var here = await LoginAsync(shared.Server, email);
        var there = await LoginAsync(shared.Server, email, ",\"rememberMe\":true");
        var (otherEmail, _) = await RegisterAsync(shared.Server);
        var other = await LoginAsync(shared.Server, otherEmail);

        var list = await shared.Server.CallAsync("GET", "auth/sessions", null, here.Bearer);
        list.Data.AsArray().Count.ShouldBe(2);
        list.Json["pagination"]!["total"]!.GetValue<int>().ShouldBe(2);
        list.Data.AsArray().Count(session => session!["current"]!.GetValue<bool>()).ShouldBe(1);
        var id = list.Data.AsArray().Single(session => session!["remembered"]!.GetValue<bool>())!["id"]!.GetValue<string>();

        (await shared.Server.CallAsync("DELETE", "auth/sessions/" + id, null, other.Bearer)).Status.ShouldBe(404);
        (await shared.Server.CallAsync("GET", "auth/session", null, there.Bearer)).Status.ShouldBe(200);
        (await shared.Server.CallAsync("DELETE", "auth/sessions/" + id, null, here.Bearer)).Status.ShouldBe(200);
        (await shared.Server.CallAsync("GET", "auth/session", null, there.Bearer)).Status.ShouldBe(401);
        (await shared.Server.CallAsync("DELETE", "auth/sessions/" + id, null, here.Bearer)).Status.ShouldBe(404);
        (await shared.Server.CallAsync("GET", "auth/sessions", null, here.Bearer)).Data.AsArray().Count.ShouldBe(1);
        (await shared.Server.CallAsync("GET", "auth/sessions")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task No_refresh_token_is_stored()
    {
        var (email, _) = await RegisterAsync(shared.Server);
        var session = await LoginAsync(shared.Server, email);
        var next = (await RefreshAsync(shared.Server, session.RefreshToken)).Data["refreshToken"]!.GetValue<string>();
        var journal = shared.Server.Services.GetRequiredService<IJournal>();
        var id = "ses_" + session.RefreshToken[3..29];

        var events = await journal.ReadStreamAsync(StreamName.For(Caller.System, "session", id), 0, 100, CancellationToken.None);

        events.Count.ShouldBe(2);
        foreach (var record in events.Select(stored => Encoding.UTF8.GetString(stored.Record.Span)))
        {
            record.ShouldNotContain(session.RefreshToken[30..]);
            record.ShouldNotContain(next[30..]);
        }
    }

    private static async Task<(string Email, ApiAnswer Answer)> RegisterAsync(ApiServer server)
    {
        var email = $"session{Interlocked.Increment(ref _count)}@example.com";
        var answer = await server.CallAsync(
            "POST", "auth/register", $$"""{"email":"{{email}}","password":"a long password","name":"Sam"}""");
        answer.Status.ShouldBe(201, answer.ToString());
        return (email, answer);
    }

    private static async Task<SignedIn> LoginAsync(ApiServer server, string email, string more = "")
    {
        var answer = await server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"a long password"{{more}}}""");
        answer.Status.ShouldBe(200, answer.ToString());
        return new SignedIn(Calls.Bearer(answer.Data["token"]!.GetValue<string>()), answer.Data["refreshToken"]!.GetValue<string>());
    }

    private static Task<ApiAnswer> RefreshAsync(ApiServer server, string token) =>
        server.CallAsync("POST", "auth/refresh", $$"""{"refreshToken":"{{token}}"}""");

    // Refreshes again and again, each time just before it would be too late.
    private static async Task<string> StayAsync(ApiServer server, TestClock clock, string token, TimeSpan pause, int times)
    {
        for (var time = 0; time < times; time++)
        {
            clock.Advance(pause);
            var answer = await RefreshAsync(server, token);
            answer.Status.ShouldBe(200, answer.ToString());
            token = answer.Data["refreshToken"]!.GetValue<string>();
        }

        return token;
    }

    private sealed record SignedIn((string Name, string Value) Bearer, string RefreshToken);
}
