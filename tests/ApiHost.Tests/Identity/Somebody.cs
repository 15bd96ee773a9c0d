using Actors.ApiHost.Http.Requests;
using Actors.Grains.Interfaces;

namespace Actors.ApiHost.Tests.Identity;

/// <summary>Somebody who has signed in.</summary>
internal static class Somebody
{
    /// <summary>An admin whose token ends a quarter of an hour from now.</summary>
    public static Principal At(TimeProvider clock) => new()
    {
        UserId = "usr_1",
        Email = "ana@example.com",
        Name = "Ana",
        EmailVerified = true,
        TenantId = "tnt_1",
        Role = Role.Admin,
        ExpertId = "exp_1",
        SessionId = "ses_1",
        ExpiresAt = clock.GetUtcNow().AddMinutes(15),
    };
}
