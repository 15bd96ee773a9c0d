using Actors.ApiHost.OpenApi;

namespace Actors.ApiHost.Identity;

/// <summary>Examples of identity for the contract.</summary>
internal static class IdentityExamples
{
    /// <summary>Adds them.</summary>
    /// <param name="examples">Where examples go.</param>
    public static void Add(ExampleCatalog examples)
    {
        const string email = "olivia@example.com";
        var user = new UserView
        {
            Id = "usr_01hzx3v7qk8m5n2p4r6t8w0y1f",
            Email = email,
            Name = "Olivia Owner",
            EmailVerified = false,
            TenantId = "tnt_01hzx3v7qk8m5n2p4r6t8w0y1f",
            TenantSlug = "acme-care",
            Role = "owner",
        };
        const string token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.x";
        const string refreshToken = "rt_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I";
        const string mailToken = "0123456789abcdef0123456789abcdef.mtk_01hzx3v7qk8m5n2p4r6t8w0y1f.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I";
        const string newPassword = "staple battery horse";
        var session = new SessionSummary
        {
            Id = "ses_01hzx3v7qk8m5n2p4r6t8w0y1f",
            StartedAt = new DateTime(2027, 3, 1, 9, 0, 0, DateTimeKind.Utc),
            RefreshedAt = new DateTime(2027, 3, 1, 9, 14, 0, DateTimeKind.Utc),
            ExpiresAt = new DateTime(2027, 3, 1, 21, 0, 0, DateTimeKind.Utc),
            Remembered = false,
            Current = true,
        };
        examples
            .Add(
                new RegisterRequest { Email = email, Password = "correct horse battery", Name = user.Name, OrganizationName = "Acme Care" },
                IdentityRequests.Default.RegisterRequest)
            .Add(new LoginRequest { Email = email, Password = "correct horse battery" }, IdentityRequests.Default.LoginRequest)
            .Add(
                new RegisteredView { UserId = user.Id, Email = email, TenantId = user.TenantId, VerificationRequired = false },
                IdentityAnswers.Default.RegisteredView)
            .Add(user, IdentityAnswers.Default.UserView)
            .Add(new LoginView { Token = token, RefreshToken = refreshToken, ExpiresIn = 900, User = user }, IdentityAnswers.Default.LoginView)
            .Add(new RefreshRequest { RefreshToken = refreshToken }, IdentityRequests.Default.RefreshRequest)
            .Add(new RefreshView { Token = token, RefreshToken = refreshToken, ExpiresIn = 900 }, IdentityAnswers.Default.RefreshView)
            .Add(new EndedSessionView { Id = session.Id }, IdentityAnswers.Default.EndedSessionView)
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
            .Add(new VerifyEmailRequest { Token = mailToken }, IdentityRequests.Default.VerifyEmailRequest)
            .Add(new ForgotPasswordRequest { Email = email }, IdentityRequests.Default.ForgotPasswordRequest)
            .Add(new ResetPasswordRequest { Token = mailToken, Password = newPassword }, IdentityRequests.Default.ResetPasswordRequest)
            .Add(
                new ChangePasswordRequest { CurrentPassword = "correct horse battery", NewPassword = newPassword },
                IdentityRequests.Default.ChangePasswordRequest)
            .Add(new AcceptedView { Accepted = true }, IdentityAnswers.Default.AcceptedView)
            .Add(new ProviderView { Name = "Password", Kind = "password", Issuer = "actors" }, IdentityAnswers.Default.ProviderView)
            .Add(session, IdentityAnswers.Default.SessionSummary)
            .Add(
                new SessionView { User = user, ExpiresAt = new DateTime(2027, 3, 1, 9, 15, 0, DateTimeKind.Utc) },
                IdentityAnswers.Default.SessionView);
    }
}
