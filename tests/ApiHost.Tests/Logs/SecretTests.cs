using System.Collections.Concurrent;
using System.Diagnostics;
using Actors.ApiHost.Tests.Support;
using Actors.ApiHost.Tests.Telemetry;
using Actors.Grains.Identity;
using Actors.Grains.Mail;
using Actors.Integrations.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Actors.ApiHost.Tests.Logs;

/// <summary>No secret that is issued or sent on a journey is told: at no level, in no trace, exception or name of a file.</summary>
[Collection(ListeningTests.Name)]
public sealed class SecretTests
{
    private const string SigningKey = "the signing key of this test, which nobody may read";
    private const string Password = "first-secret-password";
    private const string NewPassword = "second-secret-password";
    private const string SlowPassword = "a-password-that-takes-too-long";
    private const string Email = "olga@example.com";

    [Fact]
    public async Task No_secret_is_told_anywhere()
    {
        using var lines = new LogLines();
        using var traces = new Traces();
        var hasher = new StuckHasher();
        var sender = new FailingSender();
        await using var server = await StartAsync(lines, hasher, sender);
        var secrets = await IssueAsync(server, sender);
        await FailAsync(server, hasher, secrets);

        var folder = server.Services.GetRequiredService<MailOptions>().Folder;
        var names = Directory.GetFiles(folder).Select(Path.GetFileName).ToArray();
        names.Length.ShouldBeGreaterThan(2, "mails are files");
        await server.Services.GetRequiredService<IHost>().StopAsync();
        var told = lines.All.Select(line => line.ToString()).Concat(traces.All).Concat(names).ToArray();
        told.ShouldContain(text => text!.Contains("TimeoutException"), "a call that took too long is told");
        told.ShouldContain(text => text!.Contains("the mail server is away"), "a mail that was not taken is told");
        lines.All.ShouldContain(line => line.Level == LogLevel.Trace);
        traces.All.ShouldNotBeEmpty();
        foreach (var (what, secret) in secrets)
        {
            secret.Length.ShouldBeGreaterThan(10, what);
            told.Where(text => text!.Contains(secret, StringComparison.Ordinal)).ShouldBeEmpty($"{what} is told");
        }
    }

    private static Task<ApiServer> StartAsync(LogLines lines, StuckHasher hasher, FailingSender sender) => ApiServer.StartAsync(
        builder =>
        {
            builder.Logging.AddProvider(lines);
            builder.Services.AddSingleton<IPasswordHasher>(hasher);
            builder.Services.AddSingleton<IMailSender>(provider => sender.Before(provider.GetRequiredService<MailSink>()));
            // Long enough for what is well on a busy machine.
            builder.Services.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = TimeSpan.FromSeconds(5));
        },
        _ => { },
        ("Auth:SigningKey", SigningKey), ("Logging:LogLevel:Default", "Trace"), ("Logging:LogLevel:Orleans", "Trace"),
        ("Logging:Console:LogLevel:Default", "None"));

    private static async Task<Dictionary<string, string>> IssueAsync(ApiServer server, FailingSender sender)
    {
        var secrets = new Dictionary<string, string> { ["signing key"] = SigningKey, ["password"] = Password };
        sender.FailOnce();
        await PostAsync(server, "auth/register",
            $$"""{"email":"{{Email}}","password":"{{Password}}","name":"Olga","organizationName":"Clinic"}""", 201);
        secrets["verification token"] = Mailbox.TokenIn((await server.MailsToAsync(Email, 1))[0]);
        await PostAsync(server, "auth/verify-email", $$"""{"token":"{{secrets["verification token"]}}"}""");
        var login = await PostAsync(server, "auth/login", $$"""{"email":"{{Email}}","password":"{{Password}}"}""");
        secrets["first refresh token"] = login.Data["refreshToken"]!.GetValue<string>();
        var refreshed = await PostAsync(server, "auth/refresh", $$"""{"refreshToken":"{{secrets["first refresh token"]}}"}""");
        secrets["first access token"] = login.Data["token"]!.GetValue<string>();
        secrets["refresh token"] = refreshed.Data["refreshToken"]!.GetValue<string>();
        secrets["access token"] = refreshed.Data["token"]!.GetValue<string>();
        var bearer = Calls.Bearer(secrets["access token"]);
        var organization = login.Data["user"]!["tenantId"]!.GetValue<string>();
        secrets["API key"] = (await PostAsync(server, "api-keys", """{"name":"Website","scopes":["*:read"]}""", 201, bearer))
            .Data["key"]!.GetValue<string>();
        (await server.CallAsync("GET", "staff", null, Calls.Bearer(secrets["API key"]))).Status.ShouldBe(200);
        var invitations = $"organizations/{organization}/invitations";
        await PostAsync(server, invitations, """{"email":"ina@example.com","role":"member"}""", 201, bearer);
        secrets["invitation"] = await server.InvitationTokenAsync("ina@example.com");
        await PostAsync(server, "auth/register",
            $$"""{"email":"ina@example.com","password":"{{Password}}","name":"Ina","invitationToken":"{{secrets["invitation"]}}"}""", 201);
        await PostAsync(server, "auth/forgot-password", $$"""{"email":"{{Email}}"}""");
        secrets["reset token"] = Mailbox.TokenIn((await server.MailsToAsync(Email, 2))[^1]);
        await PostAsync(server, "auth/reset-password", $$"""{"token":"{{secrets["reset token"]}}","password":"{{NewPassword}}"}""");
        secrets["new password"] = NewPassword;
        secrets["manage token"] = await BookAsync(server);
        return secrets;
    }

    private static async Task<string> BookAsync(ApiServer server)
    {
        var tenant = await TestTenant.CreateAsync(server);
        var booked = await tenant.AsAnybody("POST", "appointments", tenant.Booking("2027-03-02T10:00:00Z"));
        booked.Status.ShouldBe(201, booked.ToString());
        var token = booked.Data["manageToken"]!.GetValue<string>();
        var path = $"appointments/{booked.Data["id"]!.GetValue<string>()}";
        (await tenant.AsAnybody("GET", $"{path}?manageToken={token}", null, ("X-Manage-Token", token))).Status.ShouldBeLessThan(500);
        return token;
    }

    // Whatever is wrong with a request, what it brought is not told with it.
    private static async Task FailAsync(ApiServer server, StuckHasher hasher, Dictionary<string, string> secrets)
    {
        foreach (var (_, secret) in secrets.ToArray())
        {
            (await server.CallAsync("GET", $"services?token={Uri.EscapeDataString(secret)}", null, Calls.Bearer(secret)))
                .Status.ShouldBeLessThan(500);
            (await server.CallAsync("POST", "auth/refresh", $$"""{"refreshToken":"{{secret}}","unknown":1}""")).Status.ShouldBe(400);
            (await server.CallAsync("POST", "auth/verify-email", $$"""{"token":"{{secret}}""")).Status.ShouldBe(400);
        }

        hasher.Hold();
        secrets["slow password"] = SlowPassword;
        var slow = await server.CallAsync("POST", "auth/login", $$"""{"email":"{{Email}}","password":"{{SlowPassword}}"}""");
        slow.Status.ShouldBe(504, slow.ToString());
        hasher.LetGo();
    }

    private static async Task<ApiAnswer> PostAsync(
        ApiServer server, string path, string body, int status = 200, params (string, string)[] headers)
    {
        var answer = await server.CallAsync("POST", path, body, headers);
        answer.Status.ShouldBe(status, answer.ToString());
        return answer;
    }

    private sealed class FailingSender : IMailSender
    {
        private MailSink? _sink;
        private int _failures;

        public FailingSender Before(MailSink sink)
        {
            _sink = sink;
            return this;
        }

        public void FailOnce() => Interlocked.Increment(ref _failures);

        public Task SendAsync(MailMessage message, CancellationToken cancellationToken) => Interlocked.Exchange(ref _failures, 0) == 0
            ? _sink!.SendAsync(message, cancellationToken)
            : throw new InvalidOperationException($"the mail server is away, so {message} waits");
    }

    private sealed class Traces : IDisposable
    {
        private readonly ActivityListener _listener;

        public Traces()
        {
            _listener = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("Actors", StringComparison.Ordinal)
                    || source.Name.StartsWith("Microsoft.Orleans", StringComparison.Ordinal),
                Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
                ActivityStopped = activity => All.Enqueue(
                    $"{activity.DisplayName} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Events)}"),
            };
            ActivitySource.AddActivityListener(_listener);
        }

        public ConcurrentQueue<string> All { get; } = [];

        public void Dispose() => _listener.Dispose();
    }
}
