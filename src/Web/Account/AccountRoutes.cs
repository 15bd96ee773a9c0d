using Actors.Web.Account.SignIn;
using Actors.Web.Account.SignOut;
using Actors.Web.Pages;

namespace Actors.Web.Account;

/// <summary>The account pages.</summary>
internal static class AccountRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapTo(PageRoutes<AccountVisit> pages) => pages
        .Show("/sign-in", SignInEndpoint.ShowAsync)
        .Take("/sign-in", SignInEndpoint.SignInAsync)
        .Take("/sign-out", SignOutEndpoint.SignOutAsync);
}
