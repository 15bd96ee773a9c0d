using System.Net;

namespace Actors.Web.Tests.Account;

/// <summary>Too many attempts, too much to do at once, and links that are older than they may be.</summary>
public sealed class AccountLimitsTests : IAsyncLifetime
{
    private const string Password = "a-kettle-of-9-finches";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("actors-account-");
    private HostProcess? _host;
    private HttpClient _client = null!;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Who_tries_too_often_is_told_when_to_try_again()
    {
        await StartAsync("2027-03-01T08:00:00Z", "--RateLimit:Enabled=true", "--RateLimit:LoginAttempts=2");
        var browser = new AccountBrowser(_client);
        await browser.OpenAsync("/sign-in");
        for (var attempt = 0; attempt < 3; attempt++)
            await browser.SendAsync(("email", "nobody@limits.example"), ("password", "not-the-password"));
        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        browser.ErrorOf("password").ShouldMatch("Try again in \\d+ seconds?");
        browser.ValueOf("email").ShouldBe("nobody@limits.example");
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await browser.OpenAsync("/forgot");
            await browser.SendAsync(("email", "nobody@limits.example"));
        }

        browser.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        browser.ErrorOf("email").ShouldMatch("Try again in \\d+ seconds?");
    }

    [Fact]
    public async Task Links_that_are_too_old_say_what_to_do_and_the_mail_that_is_sent_again_is_good()
    {
        const string email = "olga@limits.example";
        await StartAsync("2027-03-01T08:00:00Z");
        var (browser, mails) = (new AccountBrowser(_client), new MailFolder(Path.Combine(_folder.FullName, "data", "mails")));
        await browser.OpenAsync("/sign-up");
        await browser.SendAsync(("name", "Olga"), ("organization", "Olga's"), ("email", email), ("password", Password));
        await browser.OpenAsync("/forgot");
        await browser.SendAsync(("email", email));
        var (confirm, reset) = (await mails.ConfirmAsync(email), await mails.NewPasswordAsync(email));
        await StopAsync();

        await StartAsync("2027-03-03T08:00:00Z", "--PasswordHashing:Workers=1", "--PasswordHashing:Waiting=0");
        var later = new AccountBrowser(_client);
        await later.OpenAsync(reset.Path);
        await later.SendAsync(("token", reset.Code), ("password", "eleven-owls-and-a-pot"));
        later.ErrorOf("token").ShouldContain("Ask for a new one");
        await later.OpenAsync("/sign-in?return=/verify");
        await later.SendAsync(("email", email), ("password", Password));
        await later.SendAsync(("token", confirm.Code));
        later.ErrorOf("token").ShouldContain("have the mail sent again");
        await later.PressAsync("form[action^='/verify/resend'] button");
        later.Notice.ShouldContain($"The mail is on its way to {email}");
        await later.SendAsync(("token", (await mails.ConfirmAsync(email, count: 2)).Code));
        later.Heading.ShouldBe("Your e-mail address is confirmed");

        await FailsKeepingNothingAsync(email);
    }

    // The host hashes one password at a time, and lets nobody wait.
    private async Task FailsKeepingNothingAsync(string email)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            var browser = new AccountBrowser(_client);
            await browser.OpenAsync("/sign-in");
            await browser.SendAsync(("email", email), ("password", Password));
            return browser;
        }));
        var failed = answers.Where(browser => browser.Status == HttpStatusCode.ServiceUnavailable).ToList();
        failed.ShouldNotBeEmpty();
        failed.ShouldAllBe(browser => !browser.Page.Source.Text.Contains(email, StringComparison.Ordinal));
        failed[0].Text.ShouldContain("Try again");
    }

    private async Task StartAsync(string at, params string[] settings)
    {
        _host = await HostProcess.StartAlone(_folder.FullName, [$"--Clock:StartAt={at}", .. settings]);
        _client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = new Uri(_host.Http.BaseAddress!, "/"),
        };
    }

    private async Task StopAsync()
    {
        if (_host is null) return;
        _client.Dispose();
        await _host.Stop();
        await _host.DisposeAsync();
        _host = null;
    }
}
