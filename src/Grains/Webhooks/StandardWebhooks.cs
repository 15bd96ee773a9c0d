using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Actors.Grains.Webhooks;

/// <summary>How deliveries are signed: Standard Webhooks 1.0.0, symmetric.</summary>
public static class StandardWebhooks
{
    /// <summary>The header with the delivery's id, the same at each attempt.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header with the time of the attempt, in seconds since 1970.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header with the signatures.</summary>
    public const string SignatureHeader = "webhook-signature";

    /// <summary>What each secret begins with, as it is shown.</summary>
    public const string SecretPrefix = "whsec_";

    private const string Version = "v1,";

    /// <summary>A secret as receivers are shown it.</summary>
    /// <param name="secret">Its bytes, 24 to 64.</param>
    public static string TextOf(ReadOnlySpan<byte> secret) => SecretPrefix + Convert.ToBase64String(secret);

    /// <summary>The signatures of a message, one for each secret, in their order.</summary>
    /// <param name="id">The delivery's id; it has no dot.</param>
    /// <param name="timestamp">The time of the attempt.</param>
    /// <param name="body">The body, to the byte.</param>
    /// <param name="secrets">The secrets; one, or more while one takes another's place.</param>
    public static string Sign(string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body, IReadOnlyList<byte[]> secrets)
    {
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp.ToUnixTimeSeconds()}."));
        byte[] message = [.. head, .. body];
        return string.Join(' ', secrets.Select(secret => Version + Convert.ToBase64String(HMACSHA256.HashData(secret, message))));
    }

    /// <summary>
    /// The secrets in the order in which they sign an attempt. There are receivers that read only the first signature, so while there are
    /// several another one comes first at each attempt: whichever secret they have, one of two attempts is good.
    /// </summary>
    /// <param name="newestFirst">The secrets.</param>
    /// <param name="attempt">Which attempt, from 1.</param>
    public static IReadOnlyList<T> InOrderOf<T>(IReadOnlyList<T> newestFirst, int attempt)
    {
        var first = (attempt - 1) % newestFirst.Count;
        return [.. newestFirst.Skip(first), .. newestFirst.Take(first)];
    }
}
