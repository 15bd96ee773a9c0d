using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>The routes of addresses and passwords.</summary>
internal static class MailFlowRoutes
{
    private const string Tag = "Identity";

    /// <summary>Adds the routes that prove addresses.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapEmails(this ApiRoutes routes, EmailEndpoints endpoints)
    {
        routes.Map("POST", "/auth/verify-email", endpoints.Verify, new Operation("verifyEmail", Tag, "Proves an e-mail address")
        {
            Description = "The token is good once, for 24 hours, and only that of the newest mail is. Access tokens tell of it from the next refresh on.",
            Access = Access.Open,
            Request = typeof(VerifyEmailRequest),
            Response = typeof(Envelope<AcceptedView>),
        });
        routes.Map("POST", "/auth/resend-verification", endpoints.Resend, new Operation("resendVerification", Tag, "Sends the mail that proves an address again")
        {
            Description = "Once a minute at most.",
            Access = Access.SignedIn,
            Response = typeof(Envelope<AcceptedView>),
            Errors = [ApiErrorCode.InvalidTransition, ApiErrorCode.LimitReached],
        });
    }

    /// <summary>Adds the routes of passwords.</summary>
    /// <param name="routes">Where routes go.</param>
    /// <param name="endpoints">What answers.</param>
    public static void MapPasswords(this ApiRoutes routes, PasswordEndpoints endpoints)
    {
        routes.Map("POST", "/auth/forgot-password", endpoints.Forgot, new Operation("forgotPassword", Tag, "Sends a mail with which a new password can be set")
        {
            Description = "Answers alike, and in the same time, whether there is such an account or not. One mail a minute at most.",
            Access = Access.Open,
            Request = typeof(ForgotPasswordRequest),
            Response = typeof(Envelope<AcceptedView>),
        });
        routes.Map("POST", "/auth/reset-password", endpoints.Reset, new Operation("resetPassword", Tag, "Sets a password with a token from a mail")
        {
            Description = "The token is good once, for an hour, and only that of the newest mail is. Ends all sessions, and proves the address.",
            Access = Access.Open,
            Request = typeof(ResetPasswordRequest),
            Response = typeof(Envelope<AcceptedView>),
        });
        routes.Map("POST", "/auth/change-password", endpoints.Change, new Operation("changePassword", Tag, "Changes one's password")
        {
            Description = "Ends all other sessions.",
            Access = Access.SignedIn,
            Request = typeof(ChangePasswordRequest),
            Response = typeof(Envelope<AcceptedView>),
            Errors = [ApiErrorCode.InvalidTransition],
        });
    }
}
