using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Secrets;

namespace Actors.Grains.Tenancy;

/// <summary>
/// The tokens of invitations: <c>{tenant}.{invitation}.{secret}</c>. The secret is derived from all that and a random nonce, so it can be
/// made again for a mail that a crash held up; only its hash is stored.
/// </summary>
/// <param name="keys">The installation's keys.</param>
internal sealed class InvitationTokens(IPurposeKeys keys)
{
    private const int NonceBytes = 16;
    private const string Purpose = "invitation";

    private readonly DerivedToken _token = new(keys.For(Purposes.Invitations), PartsFraming.SeparatedBy('\0'));

    /// <summary>A fresh nonce.</summary>
    public static string Nonce() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));

    /// <summary>The token of an invitation.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="nonce">The invitation's nonce.</param>
    public string Of(string tenantId, string invitationId, string nonce) =>
        $"{tenantId}.{invitationId}.{_token.Text(Purpose, tenantId, invitationId, nonce)}";

    /// <summary>What is stored of a token.</summary>
    /// <param name="token">The token.</param>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>True when a token is the one whose hash is stored.</summary>
    /// <param name="token">The token.</param>
    /// <param name="hash">The hash.</param>
    public static bool Matches(string token, string hash) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(HashOf(token)), Encoding.ASCII.GetBytes(hash));
}
