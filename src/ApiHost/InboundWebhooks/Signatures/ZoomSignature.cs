using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.InboundWebhooks.Signatures;

/// <summary>
/// Zoom's signatures: <c>x-zm-signature: v0=hex</c>, HMAC-SHA-256 of <c>v0:timestamp:body</c>. Zoom's own examples write the body anew
/// before they sign it, and look at no time; here it is the bytes as they came, and the time counts.
/// </summary>
internal static class ZoomSignature
{
    /// <summary>The header with the signature.</summary>
    public const string Header = "x-zm-signature";

    /// <summary>The header with its time.</summary>
    public const string TimeHeader = "x-zm-request-timestamp";

    private const string Version = "v0=";

    /// <summary>Judges a signature.</summary>
    public static SignatureCheck Check(
        IReadOnlyList<byte[]> secrets, StringValues header, StringValues timeHeader, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (SignatureText.One(header) is not { } text || !text.StartsWith(Version, StringComparison.Ordinal))
            return SignatureCheck.Unreadable;
        if (SignatureText.Hex(text.AsSpan(Version.Length)) is not { } given) return SignatureCheck.Unreadable;
        return SignatureText.One(timeHeader) is { } time && SignatureText.TryReadSeconds(time, out var seconds)
            ? SignatureCheck.Of(secrets, $"v0:{time}:", body, [given], seconds, now)
            : SignatureCheck.Unreadable;
    }

    /// <summary>What proves to Zoom that this host knows the secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="plainToken">What Zoom asks it to sign.</param>
    public static string Prove(byte[] secret, string plainToken) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(plainToken)));
}
