using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.InboundWebhooks.Signatures;

/// <summary>
/// Stripe's signatures: <c>Stripe-Signature: t=1767225600,v1=hex,v1=hex</c>, HMAC-SHA-256 of <c>t.body</c>. The secret is taken as it is
/// written. Other schemes than v1 count for nothing.
/// </summary>
internal static class StripeSignature
{
    /// <summary>The header.</summary>
    public const string Header = "Stripe-Signature";

    /// <summary>Judges a signature.</summary>
    public static SignatureCheck Check(IReadOnlyList<byte[]> secrets, StringValues header, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (SignatureText.One(header) is not { } text) return SignatureCheck.Unreadable;
        string? time = null;
        var given = new List<byte[]>();
        foreach (var part in text.Split(','))
        {
            var at = part.IndexOf('=', StringComparison.Ordinal);
            if (at < 0) return SignatureCheck.Unreadable;
            var (name, value) = (part[..at].Trim(), part[(at + 1)..].Trim());
            // A header that was there twice has two times, whoever made one of it on the way.
            if (name == "t" && time is not null) return SignatureCheck.Unreadable;
            if (name == "t") time = value;
            else if (name == "v1" && SignatureText.Hex(value) is { } signature) given.Add(signature);
        }

        return time is not null && SignatureText.TryReadSeconds(time, out var seconds) && given.Count > 0
            ? SignatureCheck.Of(secrets, time + ".", body, given, seconds, now)
            : SignatureCheck.Unreadable;
    }
}
