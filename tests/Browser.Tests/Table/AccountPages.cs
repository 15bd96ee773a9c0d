using Actors.Browser.Tests.Harness;
using static Actors.Browser.Tests.Table.Reader;

namespace Actors.Browser.Tests.Table;

/// <summary>The pages by which people sign in, sign up, or mend what is in the way of it.</summary>
internal static class AccountPages
{
    private const string Invitation = "/invitation";

    public static IEnumerable<PageCase> All => [.. SigningIn, .. SigningUp, .. Invited];

    private static IEnumerable<PageCase> SigningIn =>
    [
        new("sign in", "/sign-in", Anybody, _ => "/sign-in"),
        new("sign in with a wrong password", "/sign-in", Anybody, _ => "/sign-in")
        {
            Then = async (visitor, to) =>
            {
                await visitor.Page.Locator("[name=email]").FillAsync(to.Clinic.Owner);
                await visitor.Page.Locator("[name=password]").FillAsync("wrong");
                await visitor.Page.Locator("button.primary").ClickAsync();
                await visitor.Page.Locator(".error-summary").WaitForAsync();
            },
        },
    ];

    private static IEnumerable<PageCase> SigningUp =>
    [
        new("sign up", "/sign-up", Anybody, _ => "/sign-up"),
        new("sign up with mistakes", "/sign-up", Anybody, _ => "/sign-up") { Then = SendEmptyAsync },
        new("forgot", "/forgot", Anybody, _ => "/forgot"),
        new("forgot, sent", "/forgot", Anybody, _ => "/forgot")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("[name=email]").FillAsync("nobody@example.com");
                await visitor.Page.Locator("button.primary").ClickAsync();
                await visitor.Page.Locator("[name=email]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
            },
        },
        new("reset", "/reset", Anybody, _ => "/reset"),
        new("reset with mistakes", "/reset", Anybody, _ => "/reset") { Then = SendEmptyAsync },
        new("verify", "/verify", Anybody, _ => "/verify"),
        new("verify as somebody", "/verify", Owner, _ => "/verify"),
        new("verify with a wrong code", "/verify", Anybody, _ => "/verify")
        {
            Then = async (visitor, _) =>
            {
                await visitor.Page.Locator("[name=token]").FillAsync("wrong");
                await visitor.Page.Locator("button.primary").ClickAsync();
                await visitor.Page.Locator("[role=alert], .error-summary").First.WaitForAsync();
            },
        },
    ];

    private static IEnumerable<PageCase> Invited =>
    [
        new("invitation", Invitation, Anybody, _ => Invitation),
        new("invitation that is open", Invitation, Anybody, _ => Invitation) { Then = (visitor, _) => OpenAsync(visitor) },
        new("invitation for who has signed in", Invitation, Member, _ => Invitation) { Then = (visitor, _) => OpenAsync(visitor) },
        new("sign up with an invitation", Invitation + "/sign-up", Anybody, _ => Invitation)
        {
            Then = async (visitor, _) =>
            {
                await OpenAsync(visitor);
                await visitor.GoAsync(Invitation + "/sign-up");
            },
        },
        new("joined", Invitation + "/joined", Owner, to => $"{Invitation}/joined?organization={to.Slug}"),
    ];

    private static async Task OpenAsync(Visitor visitor)
    {
        await visitor.Page.Locator("[name=token]").FillAsync("a-code");
        await visitor.Page.Locator("button.primary").ClickAsync();
        await visitor.Page.Locator("details").WaitForAsync();
    }

    private static Task SendEmptyAsync(Visitor visitor, Sample to) =>
        BookingPages.SendUncheckedAsync(visitor, "main form", ".error-summary");
}
