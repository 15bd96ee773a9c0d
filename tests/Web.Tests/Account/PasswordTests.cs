using System.Net;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Account;

/// <summary>Signing in, and setting a new password when the old one is forgotten, without a script.</summary>
[Collection(DemoHostTests.Name)]
public sealed class PasswordTests(DemoHost host)
{
    private const string Old = "a-kettle-of-9-finches";
    private const string New = "eleven-owls-and-a-pot";

    private readonly AccountBrowser _browser = new(host.Client);

    private readonly MailFolder _mails = new(host.Mails);

    [Fact]
    public async Task A_new_password_is_set_with_the_mail_and_signs_in()
    {
        const string email = "oda@password.example";
        await SignUpAsync(email);
        await ForgetAsync(email);
        _browser.Text.ShouldContain("works once, for an hour");
        var mail = await _mails.NewPasswordAsync(email);
        mail.Path.ShouldBe("/reset");

        await _browser.OpenAsync(mail.Path);
        await _browser.OpenAsync(mail.Path);
        await _browser.SendAsync(("token", mail.Code), ("password", New));

        _browser.Address.ShouldStartWith("/sign-in?");
        _browser.Notice.ShouldContain("Your new password is set");
        await _browser.SendAsync(("email", email), ("password", Old));
        _browser.Status.ShouldBe(HttpStatusCode.Unauthorized);
        await _browser.SendAsync(("email", email), ("password", New));
        _browser.Address.ShouldBe("/app");
        await _browser.OpenAsync("/verify");
        _browser.Page.QuerySelector("form[action^='/verify/resend']").ShouldBeNull("who has read the mail has proven the address");
    }

    [Fact]
    public async Task The_answer_is_the_same_whether_there_is_an_account_or_not()
    {
        await ForgetAsync("owner@demo.example");
        var known = (_browser.Address, _browser.Status, _browser.Page.Source.Text);
        await ForgetAsync("nobody@password.example");
        (_browser.Address, _browser.Status, _browser.Page.Source.Text).ShouldBe(known);
    }

    [Theory]
    [InlineData("", "Enter your e-mail address")]
    [InlineData("nobody", "Enter an e-mail address such as name@example.com")]
    public async Task What_is_no_address_is_asked_for_again(string email, string said)
    {
        await ForgetAsync(email);
        _browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        _browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        _browser.ErrorOf("email").ShouldBe(said);
        _browser.ValueOf("email").ShouldBe(email);
    }

    [Fact]
    public async Task A_password_that_is_not_taken_keeps_the_code_and_a_spent_code_says_what_to_do()
    {
        const string email = "ugo@password.example";
        await SignUpAsync(email);
        await ForgetAsync(email);
        var mail = await _mails.NewPasswordAsync(email);
        await _browser.OpenAsync(mail.Path);
        await _browser.SendAsync(("token", ""), ("password", ""));
        (_browser.ErrorOf("token"), _browser.ErrorOf("password")).ShouldBe(("Enter the code from the mail", "Enter the new password"));
        await _browser.SendAsync(("token", mail.Code), ("password", email));
        _browser.ErrorOf("password").ShouldContain("must not be the e-mail address");
        await _browser.SendAsync(("password", New));
        _browser.Address.ShouldStartWith("/sign-in?");

        await _browser.OpenAsync(mail.Path);
        await _browser.SendAsync(("token", mail.Code), ("password", Old));
        _browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        _browser.ErrorOf("token").ShouldContain("Ask for a new one");
        await _browser.ClickAsync("main a[href^='/forgot']");
        _browser.Heading.ShouldBe("Set a new password");
    }

    [Fact]
    public async Task Who_is_not_let_in_is_told_so_and_keeps_the_address()
    {
        await _browser.OpenAsync("/sign-in");
        _browser.Page.QuerySelector("#f-email")!.GetAttribute("autocomplete").ShouldBe("username");
        _browser.Page.QuerySelector("#f-password")!.GetAttribute("autocomplete").ShouldBe("current-password");
        await _browser.SendAsync();
        _browser.Page.QuerySelectorAll(".error-summary a").Length.ShouldBe(2);
        foreach (var email in new[] { "owner@demo.example", "nobody@password.example" })
        {
            await _browser.SendAsync(("email", email), ("password", "not-the-password"));
            _browser.Status.ShouldBe(HttpStatusCode.Unauthorized);
            _browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
            _browser.ErrorOf("password").ShouldBe("The e-mail address or the password is wrong");
            _browser.ValueOf("email").ShouldBe(email);
        }
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-up")]
    [InlineData("/forgot")]
    [InlineData("/reset")]
    [InlineData("/verify")]
    [InlineData("/verify/resend")]
    [InlineData("/invitation")]
    [InlineData("/invitation/accept")]
    [InlineData("/invitation/sign-up")]
    public async Task Forms_are_taken_from_this_host_alone(string address)
    {
        foreach (var site in new[] { "cross-site", "same-site", "none", null })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([]) };
            if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
            using var response = await host.Client.SendAsync(request);
            response.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{address} from {site}");
            response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        }
    }

    private async Task SignUpAsync(string email)
    {
        await _browser.OpenAsync("/sign-up");
        await _browser.SendAsync(("name", "Somebody"), ("organization", "Some House"), ("email", email), ("password", Old));
        _browser.Address.ShouldStartWith("/verify?");
    }

    private async Task ForgetAsync(string email)
    {
        await _browser.OpenAsync("/forgot");
        await _browser.SendAsync(("email", email));
    }
}
