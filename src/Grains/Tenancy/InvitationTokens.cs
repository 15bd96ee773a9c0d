using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Tenancy;

/// <summary>
/// The tokens of invitations: <c>{tenant}.{invitation}.{secret}</c>. The secret is an HMAC over all that and a random nonce, so it can be
/// made again for a mail that a crash held up; only its hash is stored.
/// </summary>
/// <param name="secret">The installation's secret.</param>
internal sealed class InvitationTokens(ITokenSecret secret)
{
    private const int NonceBytes = 16;
    private const string Purpose = "invitation";

    /// <summary>A fresh nonce.</summary>
    public static string Nonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The token of an invitation.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="nonce">The invitation's nonce.</param>
    public string Of(string tenantId, string invitationId, string nonce)
    {
        // None of the parts can hold the separator.
        var message = Encoding.UTF8.GetBytes(string.Join('\0', Purpose, tenantId, invitationId, nonce));
        return $"{tenantId}.{invitationId}.{Base64Url.EncodeToString(HMACSHA256.HashData(secret.Key, message))}";
    }

    /// <summary>What is stored of a token.</summary>
    /// <param name="token">The token.</param>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>True when a token is the one whose hash is stored.</summary>
    /// <param name="token">The token.</param>
    /// <param name="hash">The hash.</param>
    public static bool Matches(string token, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(token)), Encoding.ASCII.GetBytes(hash));
}
