using Actors.ApiHost.Tests.Support;
using Actors.Grains.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Hashing takes a processor for a while, so only so much of it is done and waited for; everything else goes on.</summary>
public sealed class HashingQueueTests : IAsyncLifetime
{
    private const int Workers = 1;
    private const int Waiting = 2;
    private const int Many = 12;
    private const string Email = "member@example.com";

    private readonly StuckHasher _hasher = new();
    private ApiServer _server = null!;
    private TestTenant _tenant = null!;
    private string _memberToken = "";
    private string _resetToken = "";

    public async ValueTask InitializeAsync()
    {
        _server = await ApiServer.StartAsync(
            builder => builder.Services.AddSingleton<IPasswordHasher>(_hasher),
            _ => { },
            ("PasswordHashing:Workers", $"{Workers}"), ("PasswordHashing:Waiting", $"{Waiting}"));
        _tenant = await TestTenant.CreateAsync(_server);
        _memberToken = await _tenant.MemberAsync(Email);
        var asked = await _server.CallAsync("POST", "auth/forgot-password", $$"""{"email":"{{Email}}"}""");
        asked.Status.ShouldBe(200);
        _resetToken = Mailbox.TokenIn((await _server.MailsToAsync(Email, 2))[^1]);
    }

    public async ValueTask DisposeAsync()
    {
        _hasher.LetGo();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("POST", "auth/register", """{"email":"new@example.com","password":"a-good-password","name":"New"}""")]
    [InlineData("POST", "auth/login", """{"email":"member@example.com","password":"a-good-password"}""")]
    [InlineData("POST", "auth/login", """{"email":"nobody@example.com","password":"a-good-password"}""")]
    [InlineData("POST", "auth/change-password", """{"currentPassword":"a-good-password","newPassword":"another-good-password"}""")]
    [InlineData("POST", "auth/reset-password", """{"token":"{token}","password":"another-good-password"}""")]
    [InlineData("DELETE", "users/me", """{"password":"a-good-password"}""")]
    public async Task A_full_queue_is_told_at_once_and_bookings_go_on(string method, string path, string body)
    {
        _hasher.Hold();
        var logins = Enumerable.Range(0, Many).Select(number => LoginAsync($"somebody-{number}@example.com")).ToArray();
        await Eventually.Holds(() => logins.Count(login => login.IsCompleted) == Many - Workers - Waiting);

        var refused = await _server.CallAsync(method, path, Fill(body), Calls.Bearer(_memberToken));
        (refused.Status, refused.Code).ShouldBe((503, "TEMPORARILY_UNAVAILABLE"), refused.ToString());
        refused.Header("Retry-After").ShouldBe("1");
        (await _tenant.AsAnybody("POST", "appointments", _tenant.Booking("2027-03-02T10:00:00Z"))).Status.ShouldBe(201);
        _hasher.MostAtOnce.ShouldBe(Workers);

        _hasher.LetGo();
        (await Task.WhenAll(logins)).Count(answer => answer.Status == 401).ShouldBe(Workers + Waiting);
        var later = await _server.CallAsync(method, path, Fill(body), Calls.Bearer(_memberToken));
        later.Status.ShouldNotBe(503, later.ToString());
    }

    [Fact]
    public async Task Who_waits_for_too_long_is_told_while_the_answer_can_still_be_heard()
    {
        _hasher.Hold();
        var first = LoginAsync("first@example.com");
        await Eventually.Holds(() => _hasher.AtWork == Workers);
        (await LoginAsync("second@example.com")).Status.ShouldBe(503);
        _hasher.LetGo();
        await first;
    }

    private string Fill(string body) => body.Replace("{token}", _resetToken, StringComparison.Ordinal);

    private Task<ApiAnswer> LoginAsync(string email) =>
        _server.CallAsync("POST", "auth/login", $$"""{"email":"{{email}}","password":"a-good-password"}""");
}
