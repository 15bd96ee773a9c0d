using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Bookings.Contenders;

/// <summary>An access token like those of Actors, for hosts that have nobody who could sign in.</summary>
internal static class BearerToken
{
    private const int KeyBytes = 32;

    /// <summary>Makes one for an owner of a tenant.</summary>
    public static string Mint(string tenant)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        var payload = string.Create(CultureInfo.InvariantCulture, $$"""
            {"iss":"actors","aud":"actors-api","sub":"usr_bench","sid":"ses_bench","tid":"{{tenant}}","role":"owner",
            """ + $$"""
            "email":"owner@example.com","email_verified":true,"name":"Owner","iat":{{now}},"exp":{{now + 3600}},"jti":"jti_bench"}
            """);
        var signed = Encode("""{"alg":"HS256","typ":"JWT"}""") + "." + Encode(payload);
        var key = HKDF.DeriveKey(
            HashAlgorithmName.SHA256,
            Encoding.UTF8.GetBytes(HostProcess.SigningKey),
            KeyBytes,
            salt: null,
            "actors/access-tokens/v1"u8.ToArray());
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(signed)));
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
