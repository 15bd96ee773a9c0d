using System.Net;
using Actors.Web.Tests.Pages;

namespace Actors.Web.Tests.Account;

/// <summary>Making an account and proving its address, without a script.</summary>
[Collection(DemoHostTests.Name)]
public sealed class SignUpTests(DemoHost host)
{
    private const string Password = "a-kettle-of-9-finches";

    private readonly AccountBrowser _browser = new(host.Client);

    private readonly MailFolder _mails = new(host.Mails);

    [Fact]
    public async Task Who_signs_up_is_signed_in_and_proves_the_address_with_the_mail()
    {
        const string email = "ines@sign-up.example";
        await SignUpAsync(email);
        _browser.Address.ShouldStartWith("/verify?");
        _browser.Notice.ShouldContain($"We have sent a mail to {email}");
        var mail = await _mails.ConfirmAsync(email);
        mail.Path.ShouldBe("/verify");

        // Whatever scans mails follows links: that confirms nothing, and spends nothing.
        await _browser.OpenAsync(mail.Path);
        await _browser.OpenAsync(mail.Path);
        _browser.Text.ShouldContain($"We send a new one to {email}");
        await _browser.SendAsync(("token", mail.Code));

        _browser.Heading.ShouldBe("Your e-mail address is confirmed");
        await _browser.ClickAsync("main a.primary");
        _browser.Address.ShouldBe("/app");
        _browser.Status.ShouldBe(HttpStatusCode.OK);
        _browser.Page.QuerySelector(".owner")!.TextContent.ShouldContain("Finch House");
        await _browser.OpenAsync("/verify");
        _browser.Page.QuerySelector("form[action^='/verify/resend']").ShouldBeNull("there is nothing to send");
    }

    [Fact]
    public async Task Who_has_followed_the_link_in_another_browser_is_led_to_signing_in()
    {
        const string email = "paul@sign-up.example";
        await SignUpAsync(email);
        var other = new AccountBrowser(host.Client);
        await other.OpenAsync((await _mails.ConfirmAsync(email)).Path);
        await other.SendAsync(("token", (await _mails.ConfirmAsync(email)).Code));
        other.Heading.ShouldBe("Your e-mail address is confirmed");
        await other.ClickAsync("main a.primary");
        await other.SendAsync(("email", email), ("password", Password));
        other.Address.ShouldBe("/app");
    }

    [Fact]
    public async Task A_code_that_is_no_longer_good_is_told_what_to_do()
    {
        const string email = "rosa@sign-up.example";
        await SignUpAsync(email);
        var mail = await _mails.ConfirmAsync(email);
        await _browser.OpenAsync(mail.Path);
        var button = _browser.Page.QuerySelector("main button.primary")!;
        await _browser.PressAsync(button, ("token", mail.Code));
        await _browser.PressAsync(button, ("token", mail.Code));
        _browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        _browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        _browser.ErrorOf("token").ShouldContain("If you have confirmed already, there is nothing more to do");

        var stranger = new AccountBrowser(host.Client);
        await stranger.OpenAsync("/verify");
        foreach (var (code, said) in new[] { ("made-up", "no longer works"), (" ", "Enter the code") })
        {
            await stranger.SendAsync(("token", code));
            stranger.Status.ShouldBe(HttpStatusCode.BadRequest);
            stranger.ErrorOf("token").ShouldContain(said);
        }

        await stranger.ClickAsync("main a[href^='/sign-in']");
        await stranger.SendAsync(("email", email), ("password", Password));
        stranger.Address.ShouldBe("/verify", "signing in leads back");
    }

    [Fact]
    public async Task The_mail_is_sent_again_once_a_minute_at_most_and_only_to_who_has_signed_in()
    {
        await SignUpAsync("vera@sign-up.example");
        await _browser.PressAsync("form[action^='/verify/resend'] button");
        _browser.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        _browser.Notice.ShouldBe("A mail was sent a moment ago. Wait a minute before you ask for another one.");
        _browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        var again = _browser.Page.QuerySelector("form[action^='/verify/resend'] button")!;
        var stranger = new AccountBrowser(host.Client);
        await stranger.PressAsync(again);
        stranger.Address.ShouldBe("/sign-in?return=%2Fverify");
    }

    [Fact]
    public async Task What_is_missing_is_named_at_its_field_and_what_was_written_stays()
    {
        await _browser.OpenAsync("/sign-up");
        await _browser.SendAsync();
        _browser.Page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["#f-name", "#f-organization", "#f-email", "#f-password"]);
        await _browser.SendAsync(("name", "Ina"), ("organization", "Ina & Co"), ("email", "nowhere"), ("password", Password));
        _browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        _browser.Page.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        _browser.ErrorOf("email").ShouldBe("Enter an e-mail address such as name@example.com");
        (_browser.ValueOf("name"), _browser.ValueOf("organization"), _browser.ValueOf("email")).ShouldBe(("Ina", "Ina & Co", "nowhere"));
        _browser.ValueOf("password").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("short", "must have 8 to 128 characters")]
    [InlineData("password123", "most common passwords")]
    [InlineData("Weak@sign-up.example", "must not be the e-mail address")]
    [InlineData("scheduling-calendar", "must not be made of words that everybody tries here")]
    public async Task A_password_that_is_not_taken_is_told_why(string password, string said)
    {
        await SignUpAsync("weak@sign-up.example", password);
        _browser.Status.ShouldBe(HttpStatusCode.BadRequest);
        _browser.ErrorOf("password").ShouldContain(said);
        var field = _browser.Page.QuerySelector("#f-password")!;
        field.GetAttribute("aria-describedby").ShouldBe("f-password-error f-password-hint");
        field.GetAttribute("autocomplete").ShouldBe("new-password");
        field.GetAttribute("maxlength").ShouldBeNull("what is pasted is never cut");
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_told_to_sign_in()
    {
        await SignUpAsync("owner@demo.example");
        _browser.Status.ShouldBe(HttpStatusCode.Conflict);
        _browser.ErrorOf("email").ShouldContain("There is an account with this e-mail address already");
        _browser.Page.QuerySelector("main a[href^='/sign-in']").ShouldNotBeNull();
        _browser.Page.QuerySelector("main a[href^='/forgot']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_makes_one_account_and_both_lead_on()
    {
        const string email = "twice@sign-up.example";
        await _browser.OpenAsync("/sign-up");
        var button = _browser.Page.QuerySelector("main button.primary")!;
        (string, string)[] values = [("name", "Twice"), ("organization", "Twice"), ("email", email), ("password", Password)];
        await _browser.PressAsync(button, values);
        _browser.Notice.ShouldContain(email);
        var other = new AccountBrowser(host.Client);
        await other.PressAsync(button, values);
        other.Notice.ShouldContain(email);
    }

    [Fact]
    public async Task Signing_in_leads_to_signing_up_and_back_and_keeps_where_one_wanted_to_go()
    {
        await _browser.OpenAsync("/sign-in?return=%2Fapp%2Fagenda");
        await _browser.ClickAsync("main a[href^='/sign-up']");
        _browser.ValueOf("return").ShouldBe("/app/agenda");
        await _browser.ClickAsync("main a[href^='/sign-in']");
        _browser.ValueOf("return").ShouldBe("/app/agenda");
        await _browser.OpenAsync("/sign-up?return=%2F%2Felsewhere.example");
        _browser.ValueOf("return").ShouldBe("/app");
    }

    private async Task SignUpAsync(string email, string password = Password)
    {
        await _browser.OpenAsync("/sign-up");
        await _browser.SendAsync(("name", "Ines Finch"), ("organization", "Finch House"), ("email", email), ("password", password));
    }
}
