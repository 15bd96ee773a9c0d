using Actors.Web.Account.Forgot;
using Actors.Web.Account.Invitation;
using Actors.Web.Account.Reset;
using Actors.Web.Account.SignIn;
using Actors.Web.Account.SignUp;
using Actors.Web.Account.Verify;
using Actors.Web.Pages;

namespace Actors.Web.Account;

/// <summary>The account pages.</summary>
internal static class AccountRoutes
{
    /// <summary>Maps them.</summary>
    public static void MapTo(PageRoutes<AccountVisit> pages) => pages
        .Show("/sign-in", SignInEndpoint.ShowAsync)
        .Take("/sign-in", SignInEndpoint.SignInAsync)
        .Take("/sign-out", SignInEndpoint.SignOutAsync)
        .Show("/sign-up", SignUpEndpoint.ShowAsync)
        .Take("/sign-up", SignUpEndpoint.SignUpAsync)
        .Show("/forgot", ForgotEndpoint.ShowAsync)
        .Take("/forgot", ForgotEndpoint.SendAsync)
        .Show("/reset", ResetEndpoint.ShowAsync)
        .Take("/reset", ResetEndpoint.SetAsync)
        .Show("/verify", VerifyEndpoint.ShowAsync)
        .Take("/verify", VerifyEndpoint.ConfirmAsync)
        .Take("/verify/resend", VerifyEndpoint.SendAgainAsync)
        .Show(InvitationEndpoint.Root, InvitationEndpoint.ShowAsync)
        .Take(InvitationEndpoint.Root, InvitationEndpoint.OpenAsync)
        .Take(InvitationEndpoint.Root + "/accept", InvitationEndpoint.AcceptAsync)
        .Show(InvitationEndpoint.Root + "/joined", InvitationEndpoint.ShowJoinedAsync)
        .Show(InvitationEndpoint.Root + "/sign-up", InvitedSignUpEndpoint.ShowAsync)
        .Take(InvitationEndpoint.Root + "/sign-up", InvitedSignUpEndpoint.SignUpAsync);
}
