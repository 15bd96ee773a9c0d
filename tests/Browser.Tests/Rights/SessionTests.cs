using Actors.Browser.Tests.Harness;
using Actors.Browser.Tests.Table;

namespace Actors.Browser.Tests.Rights;

/// <summary>Sessions: over in all tabs, renewed unseen, and borrowed by no other site.</summary>
public sealed class SessionTests(Site site, Chromium chromium) : BrowserTest(site, chromium)
{
    [Fact]
    public async Task Who_signs_out_in_one_tab_is_out_in_the_other()
    {
        var visitor = await SignedInAsync();
        await visitor.GoAsync("/app");
        var other = await visitor.TabAsync("/app/agenda");
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await visitor.Page.HasAddressEndAsync("/sign-in");
        await other.GetByRole(AriaRole.Link, new() { Name = "Appointments" }).ClickAsync();
        await other.HasAddressAsync("/sign-in?return=");
        await other.Locator("[name=email]").FillAsync(Clinic.Owner);
        await other.Locator("[name=password]").FillAsync(Organisation.Password);
        await other.Locator("button.primary").ClickAsync();
        await other.HasAddressEndAsync("/app/appointments");
    }

    [Fact]
    public async Task A_form_that_is_filled_in_while_the_access_token_ends_is_taken()
    {
        var address = await BookedAsync("Edda Edit");
        var visitor = await SignedInAsync();
        await visitor.GoAsync(address + "/edit");
        await visitor.Page.Locator("[name=staffNotes]").FillAsync("Comes by train");
        // As when its quarter of an hour is over: the browser does not send it any more.
        await visitor.Context.ClearCookiesAsync(new() { Name = "access" });
        var form = visitor.Page.Url;
        await visitor.Page.Locator("form:has([name=staffNotes]) button.primary").ClickAsync();
        await visitor.Page.HasOtherAddressAsync(form);
        (await visitor.Page.Locator("main").InnerTextAsync()).ShouldContain("Comes by train");
        (await visitor.Context.CookiesAsync(Site.Origin)).ShouldContain(cookie => cookie.Name == "access");
    }

    [Fact]
    public async Task A_form_of_another_site_does_nothing_for_who_is_signed_in()
    {
        var address = await BookedAsync("Cora Cross");
        var visitor = await SignedInAsync();
        var path = Site.Other.Show("trap", $"""
            <!doctype html><html lang="en"><head><title>Win</title></head>
            <body><form method="post" action="{Site.Origin}{address}/cancel"><button>Win a prize</button></form></body></html>
            """);
        await visitor.GoAsync(Site.Other.Origin + path);
        await visitor.Page.RunAndWaitForResponseAsync(
            () => visitor.Page.Locator("button").ClickAsync(),
            response => response.Url.EndsWith("/cancel", StringComparison.Ordinal) && response.Status == 403);
        await visitor.Page.Locator("h1").WaitForAsync();
        await visitor.GoAsync(address);
        (await visitor.Page.Locator(".desk-page .tag").First.InnerTextAsync()).ShouldBe("Confirmed");
    }

    private async Task<Visitor> SignedInAsync()
    {
        var visitor = await VisitAsync();
        await SignIn.AsAsync(visitor, Clinic.Owner);
        return visitor;
    }

    private async Task<string> BookedAsync(string client)
    {
        var made = await Clinic.BookAsync("consultation", Clinic.Rita, Sample.At(Site.FreshDay(), 9), client);
        return "/app/appointments/" + made.GetProperty("id").GetString();
    }
}
