using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.ApiHost.Http;

namespace Actors.ApiHost.Identity;

/// <summary>
/// The token with which a client who has not signed in manages one appointment. It is computed from the appointment, so that a repeat
/// of the booking gives it again and nothing has to be stored.
/// </summary>
/// <param name="keys">The keys.</param>
internal sealed class ManageTokens(SigningKeys keys)
{
    /// <summary>The token of an appointment.</summary>
    /// <param name="tenantId">The tenant.</param>
    /// <param name="appointmentId">The appointment.</param>
    public string For(string tenantId, string appointmentId)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(tenantId, appointmentId, digest);
        return Base64Url.EncodeToString(digest);
    }

    /// <summary>True when the request carries the appointment's token.</summary>
    /// <param name="call">The request.</param>
    /// <param name="appointmentId">The appointment.</param>
    public bool IsCarriedBy(ApiCall call, string appointmentId)
    {
        if (!TryRead(call, out var given)) return false;
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Compute(call.TenantId, appointmentId, digest);
        return CryptographicOperations.FixedTimeEquals(digest, given);
    }

    /// <summary>True when the request carries any manage token.</summary>
    /// <param name="call">The request.</param>
    public static bool IsGivenIn(ApiCall call) => TextIn(call) is not null;

    // Never in the query: addresses are written down in logs, histories and the headers of other requests (ASVS 14.2.1).
    private static string? TextIn(ApiCall call) => call.Header(ApiHeaders.ManageToken);

    private static bool TryRead(ApiCall call, [NotNullWhen(true)] out byte[]? token)
    {
        const int length = 43;
        var text = TextIn(call);
        token = text is { Length: length } && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
        return token is not null;
    }

    private void Compute(string tenantId, string appointmentId, Span<byte> digest)
    {
        const int onStack = 512;
        var most = Encoding.UTF8.GetMaxByteCount(tenantId.Length + appointmentId.Length) + 1;
        Span<byte> message = most <= onStack ? stackalloc byte[onStack] : new byte[most];
        var length = Encoding.UTF8.GetBytes(tenantId, message);
        message[length++] = 0;
        length += Encoding.UTF8.GetBytes(appointmentId, message[length..]);
        HMACSHA256.HashData(keys.ManageTokens, message[..length], digest);
    }
}
