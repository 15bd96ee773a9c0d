using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.ApiHost.Http.Requests;
using Actors.Grains.Secrets;

namespace Actors.ApiHost.Identity.Tokens;

/// <summary>
/// Refresh tokens: opaque, good once, known to the grains by their digests. The successor of a token is computed from it, so that a repeat
/// is answered alike and no secret is stored (decision 0016).
/// </summary>
internal sealed class RefreshTokens(IPurposeKeys keys)
{
    private readonly DerivedToken _successor = new(keys.For(Purposes.RefreshTokens), PartsFraming.LengthPrefixed);

    /// <summary>The first token of a session.</summary>
    public static RefreshToken First(string sessionId) => new(sessionId, RandomNumberGenerator.GetBytes(RefreshToken.SecretLength));

    /// <summary>The token that replaces another one.</summary>
    public RefreshToken SuccessorOf(RefreshToken spent)
    {
        // Both have one length, so no two pairs write the same bytes.
        byte[] message = [.. Encoding.UTF8.GetBytes(spent.SessionId), .. spent.Secret];
        return new RefreshToken(spent.SessionId, _successor.Compute(message));
    }
}

/// <summary>A refresh token.</summary>
internal sealed class RefreshToken(string sessionId, byte[] secret)
{
    /// <summary>The length of the secret in bytes.</summary>
    public const int SecretLength = 32;

    private const string Prefix = "rt_";
    private const int EncodedSecret = 43;
    private const int Length = 3 + Ids.Digits + 1 + EncodedSecret;

    /// <summary>Its session.</summary>
    public string SessionId => sessionId;

    /// <summary>What nobody else knows.</summary>
    public byte[] Secret => secret;

    /// <summary>The token as the caller keeps it.</summary>
    public string Text => string.Concat(Prefix, sessionId.AsSpan(IdentityIds.Session.Length), ".", Base64Url.EncodeToString(secret));

    /// <summary>The digest by which the session knows it.</summary>
    public string Hash => Base64Url.EncodeToString(SHA256.HashData(secret));

    /// <summary>Reads a token; whether there is such a one is known to its session.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out RefreshToken? token)
    {
        token = null;
        if (text.Length != Length || !text.StartsWith(Prefix, StringComparison.Ordinal) || text[^(EncodedSecret + 1)] != '.') return false;
        var session = string.Concat(IdentityIds.Session, text.AsSpan(Prefix.Length, Ids.Digits));
        var encoded = text.AsSpan(text.Length - EncodedSecret);
        if (!Ids.IsValid(session) || !Base64Url.IsValid(encoded, out var length) || length != SecretLength) return false;
        token = new RefreshToken(session, Base64Url.DecodeFromChars(encoded));
        return true;
    }
}
