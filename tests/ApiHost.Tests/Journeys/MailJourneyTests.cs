using System.Text;
using Actors.ApiHost.Tests.Support;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Journeys;

/// <summary>Addresses that are proven, and passwords that are set, by mail.</summary>
public sealed class MailJourneyTests : IAsyncLifetime
{
    private const string Email = "mia@example.com";
    private const string Password = "a-good-password";

    private readonly TestClock _clock = new(ApiServer.Monday);
    private ApiServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(_clock);
        (await PostAsync("auth/register", $$"""{"email":"{{Email}}","password":"{{Password}}","name":"Mia"}""")).Status.ShouldBe(201);
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_new_user_proves_the_address_once()
    {
        var token = await TokenAsync(1);
        var session = await LoginAsync(Password);
        (await VerifiedAsync(session)).ShouldBeFalse();

        (await PostAsync("auth/verify-email", $$"""{"token":"{{token}}"}""")).Status.ShouldBe(200);

        (await PostAsync("auth/verify-email", $$"""{"token":"{{token}}"}""")).Fields.ShouldBe(["token"]);
        var refreshed = await PostAsync("auth/refresh", $$"""{"refreshToken":"{{session.Data["refreshToken"]}}"}""");
        (await VerifiedAsync(refreshed)).ShouldBeTrue();
        (await VerifiedAsync(await LoginAsync(Password))).ShouldBeTrue();
        (await PostAsync("auth/resend-verification", null, Bearer(session))).Code.ShouldBe("INVALID_TRANSITION");
    }

    [Fact]
    public async Task Only_the_newest_mail_counts_and_there_is_one_a_minute()
    {
        var first = await TokenAsync(1);
        var session = await LoginAsync(Password);
        (await PostAsync("auth/resend-verification", null, Bearer(session))).Code.ShouldBe("LIMIT_REACHED");
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await PostAsync("auth/resend-verification", null, Bearer(session))).Status.ShouldBe(200);
        var second = await TokenAsync(2);

        (await PostAsync("auth/verify-email", $$"""{"token":"{{first}}"}""")).Status.ShouldBe(400);
        (await PostAsync("auth/verify-email", $$"""{"token":"{{second}}"}""")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_mail_is_good_for_a_day_and_one_for_a_password_for_an_hour()
    {
        var verification = await TokenAsync(1);
        _clock.Advance(TimeSpan.FromHours(24));
        (await PostAsync("auth/verify-email", $$"""{"token":"{{verification}}"}""")).Status.ShouldBe(400);
        await ForgetAsync(Email);
        var reset = await TokenAsync(2);
        _clock.Advance(TimeSpan.FromHours(1));
        (await ResetAsync(reset, "another password")).Fields.ShouldBe(["token"]);
        await LoginAsync(Password);
    }

    [Fact]
    public async Task A_new_password_by_mail_ends_all_sessions_and_proves_the_address()
    {
        var one = await LoginAsync(Password);
        var two = await LoginAsync(Password);
        await ForgetAsync("  MIA@example.com ");
        var token = await TokenAsync(2);

        (await ResetAsync(token, "another password")).Status.ShouldBe(200);

        foreach (var session in new[] { one, two })
        {
            (await _server.CallAsync("GET", "auth/session", null, Bearer(session))).Status.ShouldBe(401);
            (await PostAsync("auth/refresh", $$"""{"refreshToken":"{{session.Data["refreshToken"]}}"}""")).Status.ShouldBe(401);
        }

        (await PostAsync("auth/login", $$"""{"email":"{{Email}}","password":"{{Password}}"}""")).Status.ShouldBe(401);
        (await VerifiedAsync(await LoginAsync("another password"))).ShouldBeTrue();
        (await ResetAsync(token, "yet another password")).Status.ShouldBe(400);
    }

    [Fact]
    public async Task A_forgotten_password_is_answered_alike_for_an_unknown_address_and_sends_one_mail_a_minute()
    {
        await TokenAsync(1);
        var unknown = await ForgetAsync("nobody@example.com");
        var known = await ForgetAsync(Email);
        await TokenAsync(2);
        await ForgetAsync(Email);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await ForgetAsync(Email);
        await TokenAsync(3);

        known.Data.ToJsonString().ShouldBe(unknown.Data.ToJsonString());
        Mailbox.Now(_server, Email).Count.ShouldBe(3);
        Mailbox.Now(_server, "nobody@example.com").ShouldBeEmpty();
        var events = await EventsAsync();
        events.Count(stored => stored.Type == "identity.password-forgotten.v1").ShouldBe(4);
        events.Count(stored => stored.Type == "identity.password-reset-asked.v1").ShouldBe(2);
    }

    [Fact]
    public async Task No_token_of_a_mail_is_stored_and_none_serves_another_purpose()
    {
        var verification = await TokenAsync(1);
        await ForgetAsync(Email);
        var reset = await TokenAsync(2);

        foreach (var stored in await EventsAsync())
        {
            var record = Encoding.UTF8.GetString(stored.Record.Span);
            record.ShouldNotContain(verification[^43..]);
            record.ShouldNotContain(reset[^43..]);
        }

        (await ResetAsync(verification, "another password")).Fields.ShouldBe(["token"]);
        (await PostAsync("auth/verify-email", $$"""{"token":"{{reset}}"}""")).Fields.ShouldBe(["token"]);
        (await _server.CallAsync("GET", "auth/session", null, Calls.Bearer(reset))).Status.ShouldBe(401);
        (await PostAsync("auth/refresh", $$"""{"refreshToken":"{{reset}}"}""")).Status.ShouldBe(401);
    }

    [Fact]
    public async Task Changing_the_password_ends_the_other_sessions()
    {
        var here = await LoginAsync(Password);
        var there = await LoginAsync(Password);
        const string change = """{"currentPassword":"a-good-password","newPassword":"another password"}""";

        (await PostAsync("auth/change-password", change.Replace("a-good", "not-that", StringComparison.Ordinal), Bearer(here)))
            .Fields.ShouldBe(["currentPassword"]);
        (await PostAsync("auth/change-password", change)).Status.ShouldBe(401);
        (await PostAsync("auth/change-password", change, Bearer(here))).Status.ShouldBe(200);

        (await _server.CallAsync("GET", "auth/session", null, Bearer(here))).Status.ShouldBe(200);
        (await _server.CallAsync("GET", "auth/session", null, Bearer(there))).Status.ShouldBe(401);
        (await PostAsync("auth/login", $$"""{"email":"{{Email}}","password":"{{Password}}"}""")).Status.ShouldBe(401);
        await LoginAsync("another password");
    }

    [Theory]
    [InlineData("short")]
    [InlineData("Password1")]
    [InlineData("QWERTYUIOP")]
    [InlineData("mia@example.com")]
    [InlineData("MIA@Example.com")]
    public async Task A_password_that_is_easily_guessed_is_refused_everywhere(string password)
    {
        var session = await LoginAsync(Password);
        await ForgetAsync(Email);
        var token = await TokenAsync(2);
        var other = password.Contains('@', StringComparison.Ordinal) ? password : "new@example.com";

        (await PostAsync("auth/register", $$"""{"email":"{{other}}","password":"{{password}}","name":"New"}"""))
            .Fields.ShouldBe(["password"]);
        (await PostAsync("auth/change-password", $$"""{"currentPassword":"{{Password}}","newPassword":"{{password}}"}""", Bearer(session)))
            .Fields.ShouldBe(["newPassword"]);
        (await ResetAsync(token, password)).Fields.ShouldBe(["password"]);
        (await ResetAsync(token, "another password")).Status.ShouldBe(200);
    }

    private static (string Name, string Value) Bearer(ApiAnswer session) => Calls.Bearer(session.Data["token"]!.GetValue<string>());

    private Task<ApiAnswer> PostAsync(string path, string? body, params (string Name, string Value)[] headers) =>
        _server.CallAsync("POST", path, body, headers);

    private async Task<ApiAnswer> LoginAsync(string password)
    {
        var answer = await PostAsync("auth/login", $$"""{"email":"{{Email}}","password":"{{password}}"}""");
        answer.Status.ShouldBe(200, answer.ToString());
        return answer;
    }

    private async Task<ApiAnswer> ForgetAsync(string email)
    {
        var answer = await PostAsync("auth/forgot-password", $$"""{"email":"{{email}}"}""");
        answer.Status.ShouldBe(200, answer.ToString());
        return answer;
    }

    private Task<ApiAnswer> ResetAsync(string token, string password) =>
        PostAsync("auth/reset-password", $$"""{"token":"{{token}}","password":"{{password}}"}""");

    private async Task<string> TokenAsync(int mail) => Mailbox.TokenIn((await _server.MailsToAsync(Email, mail))[mail - 1]);

    private async Task<bool> VerifiedAsync(ApiAnswer session) =>
        (await _server.CallAsync("GET", "auth/session", null, Bearer(session))).Data["user"]!["emailVerified"]!.GetValue<bool>();

    private async Task<IReadOnlyList<JournalEvent>> EventsAsync() =>
        await _server.Services.GetRequiredService<IJournal>().ReadAllAsync(0, Caller.System, 1_000, CancellationToken.None);
}
