using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Account;

/// <summary>Accepting an invitation, without a script.</summary>
[Collection(DemoHostTests.Name)]
public sealed class InvitationPagesTests(DemoHost host) : IAsyncLifetime
{
    private const string Password = "a-kettle-of-9-finches";
    private const string Owner = "owner@demo.example";

    private readonly AccountBrowser _browser = new(host.Client);
    private readonly MailFolder _mails = new(host.Mails);
    private string _token = "";
    private string _tenantId = "";

    public async ValueTask InitializeAsync()
    {
        var session = await AskAsync(HttpMethod.Post, "/auth/login", new { email = Owner, password = "demo-password" });
        _token = session.GetProperty("token").GetString()!;
        _tenantId = session.GetProperty("user").GetProperty("tenantId").GetString()!;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Who_is_new_makes_an_account_with_the_invited_address_and_has_joined()
    {
        const string email = "nia@invited.example";
        await InviteAsync(email, "member");
        await FollowAsync(email);
        _browser.Text.ShouldContain("Nothing happens before you accept");
        (await OpenInvitationsAsync()).ShouldContain(email, "opening it accepts nothing");
        await _browser.ClickAsync("main a[href='/invitation/sign-up']");
        _browser.Page.QuerySelector("[name=organization]").ShouldBeNull();

        await _browser.SendAsync(("name", ""), ("email", "other@invited.example"), ("password", Password));
        _browser.ErrorOf("name").ShouldBe("Enter your name");
        await _browser.SendAsync(("name", "Nia"), ("email", "other@invited.example"), ("password", Password));
        _browser.ErrorOf("email").ShouldContain("The invitation was sent to another e-mail address");
        await _browser.SendAsync(("name", "Nia"), ("email", email), ("password", "short"));
        _browser.ErrorOf("password").ShouldContain("must have 8 to 128 characters");
        await _browser.SendAsync(("name", "Nia"), ("email", email), ("password", Password));

        _browser.Address.ShouldBe("/invitation/joined?organization=demo");
        _browser.Heading.ShouldStartWith("You have joined ");
        _browser.Text.ShouldContain("You are a member there from now on.");
        await _browser.ClickAsync("main a.primary");
        (_browser.Address, _browser.Status).ShouldBe(("/app", HttpStatusCode.OK));
        (await OpenInvitationsAsync()).ShouldNotContain(email);
        await _browser.OpenAsync("/invitation/sign-up");
        _browser.Address.ShouldBe("/invitation", "the code is forgotten");
    }

    [Fact]
    public async Task Who_has_an_account_signs_in_comes_back_and_accepts_and_can_go_there()
    {
        const string email = "ben@invited.example";
        await SignUpAsync(email);
        await InviteAsync(email, "admin");
        var browser = new AccountBrowser(host.Client);
        await FollowAsync(email, browser);
        await browser.ClickAsync("main a.primary");
        await browser.SendAsync(("email", email), ("password", Password));
        browser.Address.ShouldBe("/invitation");
        browser.Text.ShouldContain($"You are signed in as Somebody ({email})");

        await browser.SendAsync();

        browser.Heading.ShouldStartWith("You have joined ");
        browser.Text.ShouldContain("You are signed in to another organisation at the moment");
        await browser.ClickAsync("main a.primary");
        await browser.SendAsync(("email", email), ("password", Password));
        browser.Address.ShouldBe("/app");
        browser.Page.QuerySelector(".desk-nav")!.GetAttribute("aria-label").ShouldNotBe("Some House");
        await browser.OpenAsync("/invitation/joined?organization=demo");
        browser.Text.ShouldContain("You are an administrator there from now on.");
    }

    [Fact]
    public async Task Another_account_is_told_whose_the_invitation_is()
    {
        await SignUpAsync("wrong@invited.example");
        await InviteAsync("right@invited.example", "member");
        await FollowAsync("right@invited.example");
        await _browser.SendAsync();
        _browser.Status.ShouldBe(HttpStatusCode.Forbidden);
        _browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        _browser.Notice.ShouldContain("was sent to another e-mail address than that of your account");
        await _browser.ClickAsync("main a[href^='/sign-in']");
        _browser.ValueOf("return").ShouldBe("/invitation");
        (await OpenInvitationsAsync()).ShouldContain("right@invited.example");
    }

    [Fact]
    public async Task An_invitation_that_was_taken_back_says_what_to_do()
    {
        const string email = "late@invited.example";
        await SignUpAsync(email);
        var id = await InviteAsync(email, "member");
        await FollowAsync(email);
        await AskAsync(HttpMethod.Delete, $"/organizations/{_tenantId}/invitations/{id}", body: null);
        await _browser.SendAsync();
        _browser.Status.ShouldBe(HttpStatusCode.NotFound);
        _browser.Notice.ShouldContain("Ask for a new one");
        await _browser.OpenAsync("/invitation");
        _browser.Page.QuerySelector("form[action='/invitation/accept']").ShouldBeNull("it is forgotten");
    }

    [Fact]
    public async Task Who_belongs_to_it_already_is_told_so()
    {
        await InviteAsync(Owner, "member");
        await _browser.OpenAsync("/sign-in?return=/invitation");
        await _browser.SendAsync(("email", Owner), ("password", "demo-password"));
        await FollowAsync(Owner);
        await _browser.SendAsync();
        _browser.Status.ShouldBe(HttpStatusCode.Conflict);
        _browser.Notice.ShouldContain("You belong to this organisation already");
        _browser.Page.QuerySelector("main a.primary")!.GetAttribute("href").ShouldBe("/app");
    }

    [Fact]
    public async Task A_code_that_was_never_one_is_refused_to_who_is_new_as_well()
    {
        await _browser.OpenAsync("/invitation");
        await _browser.SendAsync(("token", ""));
        _browser.ErrorOf("token").ShouldBe("Enter the code from the mail");
        await _browser.SendAsync(("token", "made-up"));
        await _browser.ClickAsync("main a[href='/invitation/sign-up']");
        await _browser.SendAsync(("name", "Mallory"), ("email", "mallory@invited.example"), ("password", Password));
        _browser.Status.ShouldBe(HttpStatusCode.NotFound);
        _browser.Notice.ShouldContain("This invitation is no longer good");
    }

    // Follows the link in the mail, and sends the code that stands in it.
    private async Task FollowAsync(string email, AccountBrowser? browser = null)
    {
        var mail = await _mails.InvitationAsync(email);
        mail.Path.ShouldBe("/invitation");
        browser ??= _browser;
        await browser.OpenAsync(mail.Path);
        await browser.SendAsync(("token", mail.Code));
        browser.Address.ShouldBe("/invitation");
    }

    private async Task SignUpAsync(string email)
    {
        await _browser.OpenAsync("/sign-up");
        await _browser.SendAsync(("name", "Somebody"), ("organization", "Some House"), ("email", email), ("password", Password));
        _browser.Address.ShouldStartWith("/verify?");
    }

    private async Task<string> InviteAsync(string email, string role) =>
        (await AskAsync(HttpMethod.Post, $"/organizations/{_tenantId}/invitations", new { email, role })).GetProperty("id").GetString()!;

    private async Task<List<string>> OpenInvitationsAsync() =>
    [
        .. (await AskAsync(HttpMethod.Get, $"/organizations/{_tenantId}/invitations?limit=100", body: null)).EnumerateArray()
            .Select(invitation => invitation.GetProperty("email").GetString()!),
    ];

    private async Task<JsonElement> AskAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, "/api/v1" + path);
        if (body is not null) request.Content = JsonContent.Create(body);
        if (_token.Length > 0) request.Headers.Add("Authorization", "Bearer " + _token);
        using var response = await host.Client.SendAsync(request);
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("data");
    }
}
