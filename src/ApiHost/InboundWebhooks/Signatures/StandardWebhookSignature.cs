using System.Diagnostics.CodeAnalysis;

namespace Actors.ApiHost.InboundWebhooks.Signatures;

/// <summary>
/// Signatures of Standard Webhooks, and of Svix, from which those come: three headers, HMAC-SHA-256 of <c>id.timestamp.body</c> in base64,
/// in a list with a version before each. The secret is <c>whsec_</c> and base64.
/// </summary>
internal static class StandardWebhookSignature
{
    private const string SecretPrefix = "whsec_";
    private const string Version = "v1";
    private const int LongestId = 200;

    private static readonly string[] Senders = ["webhook", "svix"];

    /// <summary>The bytes of a secret; false when it is none.</summary>
    public static bool TryReadSecret(string text, [NotNullWhen(true)] out byte[]? secret)
    {
        secret = null;
        if (!text.StartsWith(SecretPrefix, StringComparison.Ordinal)) return false;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64Chars(text.AsSpan(SecretPrefix.Length), bytes, out var length)) return false;
        secret = bytes[..length];
        return true;
    }

    /// <summary>Judges a signature.</summary>
    /// <param name="secrets">The secrets that may have made it.</param>
    /// <param name="headers">The headers of the request.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="now">The time.</param>
    /// <param name="id">What the sender calls the delivery: it is signed.</param>
    public static SignatureCheck Check(
        IReadOnlyList<byte[]> secrets, IHeaderDictionary headers, ReadOnlySpan<byte> body, DateTimeOffset now, out string id)
    {
        id = "";
        // Which of the two a sender uses is its own affair; a mixture is nobody's.
        var sender = Array.Find(Senders, name => headers.ContainsKey(name + "-signature"));
        if (sender is null) return SignatureCheck.Unreadable;
        if (SignatureText.One(headers[sender + "-id"]) is not { Length: <= LongestId } named) return SignatureCheck.Unreadable;
        if (SignatureText.One(headers[sender + "-timestamp"]) is not { } time || !SignatureText.TryReadSeconds(time, out var seconds))
            return SignatureCheck.Unreadable;
        if (SignatureText.One(headers[sender + "-signature"]) is not { } list || Read(list) is not { Count: > 0 } given)
            return SignatureCheck.Unreadable;
        id = named;
        return SignatureCheck.Of(secrets, $"{named}.{time}.", body, given, seconds, now);
    }

    // Entries of other versions are for others; one without a version spoils the list.
    private static List<byte[]>? Read(string list)
    {
        var given = new List<byte[]>();
        foreach (var entry in list.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var comma = entry.IndexOf(',', StringComparison.Ordinal);
            if (comma < 0) return null;
            if (entry.AsSpan(0, comma).SequenceEqual(Version) && SignatureText.Base64(entry.AsSpan(comma + 1)) is { } signature)
                given.Add(signature);
        }

        return given;
    }
}
