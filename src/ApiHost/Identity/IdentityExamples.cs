using Actors.ApiHost.Identity.Accounts;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.Identity.Issuers;
using Actors.ApiHost.Identity.Mails;
using Actors.ApiHost.Identity.Sessions;
using Actors.ApiHost.OpenApi;

namespace Actors.ApiHost.Identity;

/// <summary>Examples of identity for the contract.</summary>
internal static class IdentityExamples
{
    private const string Email = "olivia@example.com";
    private const string Token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x";
    private const string RefreshToken = "rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I";
    private const string MailToken =
        "0123456789abcdef0123456789abcdef.mtk_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I";
    private const string NewPassword = "staple battery horse";

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var user = new UserView
        {
            Id = "usr_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Email = Email,
            Name = "Olivia Owner",
            EmailVerified = false,
            TenantId = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f",
            TenantSlug = "acme-care",
            Role = "owner",
        };
        var session = new SessionSummary
        {
            Id = "ses_01hzx3v7qk8m5n2p4r6t8w0y1f",
            StartedAt = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
            RefreshedAt = new DateTime(2027, 3, 1, 9, 14, 0, DateTimeKind.Utc),
            ExpiresAt = new DateTime(2027, 3, 1, 21, 0, 0, DateTimeKind.Utc),
            Remembered = false,
            Current = true,
        };
        AddAccounts(examples, user, session);
        AddKeysAndPasswords(examples, user, session);
    }

    private static void AddAccounts(ExampleCatalog examples, UserView user, SessionSummary session)
    {
        examples
            .Add(
                new RegisterRequest { Email = Email, Password = "correct horse battery", Name = user.Name, OrganizationName = "Acme Care" },
                IdentityRequests.Default.RegisterRequest)
            .Add(new LoginRequest { Email = Email, Password = "correct horse battery" }, IdentityRequests.Default.LoginRequest)
            .Add(
                new RegisteredView { UserId = user.Id, Email = Email, TenantId = user.TenantId, VerificationRequired = false },
                IdentityAnswers.Default.RegisteredView)
            .Add(user, IdentityAnswers.Default.UserView)
            .Add(
                new LoginView { Token = Token, RefreshToken = RefreshToken, ExpiresIn = 900, User = user },
                IdentityAnswers.Default.LoginView)
            .Add(new RefreshRequest { RefreshToken = RefreshToken }, IdentityRequests.Default.RefreshRequest)
            .Add(new RefreshView { Token = Token, RefreshToken = RefreshToken, ExpiresIn = 900 }, IdentityAnswers.Default.RefreshView)
            .Add(new EndedSessionView { Id = session.Id }, IdentityAnswers.Default.EndedSessionView);
    }

    private static void AddKeysAndPasswords(ExampleCatalog examples, UserView user, SessionSummary session)
    {
        examples
            .Add(
                new ApiKeyInput { Name = "Website", Scopes = ["services:read", "appointments:write"], ExpiresAt = session.ExpiresAt },
                IdentityRequests.Default.ApiKeyInput)
            .Add(
                new ApiKeyView
                {
                    Id = "key_01hzx3v7qk8m5n2p4r6t8w0y1f",
                    Name = "Website",
                    Scopes = ["services:read", "appointments:write"],
                    LastFour = "M2Oa",
                    CreatedAt = session.StartedAt,
                    ExpiresAt = session.ExpiresAt,
                },
                IdentityAnswers.Default.ApiKeyView)
            .Add(new VerifyEmailRequest { Token = MailToken }, IdentityRequests.Default.VerifyEmailRequest)
            .Add(new ForgotPasswordRequest { Email = Email }, IdentityRequests.Default.ForgotPasswordRequest)
            .Add(new ResetPasswordRequest { Token = MailToken, Password = NewPassword }, IdentityRequests.Default.ResetPasswordRequest)
            .Add(
                new ChangePasswordRequest { CurrentPassword = "correct horse battery", NewPassword = NewPassword },
                IdentityRequests.Default.ChangePasswordRequest)
            .Add(new AcceptedView { Accepted = true }, IdentityAnswers.Default.AcceptedView)
            .Add(new ProviderView { Name = "Password", Kind = "password", Issuer = "actors" }, IdentityAnswers.Default.ProviderView)
            .Add(session, IdentityAnswers.Default.SessionSummary)
            .Add(
                new SessionView { User = user, ExpiresAt = new DateTime(2027, 3, 1, 9, 15, 0, DateTimeKind.Utc) },
                IdentityAnswers.Default.SessionView);
    }
}
