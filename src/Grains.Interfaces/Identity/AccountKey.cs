using System.Security.Cryptography;
using System.Text;

namespace Actors.Grains.Interfaces.Identity;

/// <summary>Account grains are found by e-mail address; the key holds a digest, so that no address stands in keys and logs.</summary>
public static class AccountKey
{
    /// <summary>The key of the account with an address.</summary>
    /// <param name="email">The address; case does not matter.</param>
    public static string For(string email)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToLowerInvariant()));
        return GrainKey.For(Caller.System, Convert.ToHexStringLower(digest.AsSpan(0, 16)));
    }
}
