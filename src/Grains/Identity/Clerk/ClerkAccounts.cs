using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Interfaces.Identity;

namespace Actors.Grains.Identity.Clerk;

/// <summary>How Clerk's users are called here.</summary>
internal static class ClerkAccounts
{
    private const string UserPrefix = "usr_";
    private const int UserDigits = 26;

    /// <summary>
    /// The id that the user of an account gets when a webhook makes it: the same however often it is computed. Only the first account has
    /// it; one that was erased begins anew with another.
    /// </summary>
    /// <param name="accountKey">The key of the account.</param>
    public static string NewUserId(string accountKey) => UserPrefix
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("identity.external-user\n" + accountKey)))[..UserDigits];

    /// <summary>The id of an account's user, or the one that she gets when a webhook makes the account.</summary>
    /// <param name="grains">Where the account is.</param>
    /// <param name="accountKey">The key of the account.</param>
    public static async Task<string> UserIdAsync(IGrainFactory grains, string accountKey) =>
        (await grains.GetGrain<IExternalAccountGrain>(accountKey).GetData()).Value?.UserId ?? NewUserId(accountKey);
}
