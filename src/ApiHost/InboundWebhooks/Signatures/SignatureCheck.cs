using System.Security.Cryptography;
using System.Text;

namespace Actors.ApiHost.InboundWebhooks.Signatures;

/// <summary>What a signature was found to be.</summary>
internal enum SignatureVerdict
{
    /// <summary>One of the secrets made it, a moment ago.</summary>
    Good,

    /// <summary>There is none, there are two, or it cannot be read.</summary>
    Unreadable,

    /// <summary>None of the secrets made it for this body.</summary>
    Wrong,

    /// <summary>It was made too long ago, or in the future: it may be a copy.</summary>
    OutOfTime,
}

/// <summary>What a signature was found to be, and how far the sender's clock is from ours.</summary>
/// <param name="Verdict">What it was found to be.</param>
/// <param name="Skew">How long ago it was made by the sender's clock; null when it does not say.</param>
internal readonly record struct SignatureCheck(SignatureVerdict Verdict, TimeSpan? Skew)
{
    /// <summary>How long a signature is good, before and after its time.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromSeconds(300);

    /// <summary>There is none that could be read.</summary>
    public static SignatureCheck Unreadable { get; } = new(SignatureVerdict.Unreadable, null);

    /// <summary>Judges signatures by what they are of and by when they were made. All are tried against all secrets.</summary>
    /// <param name="secrets">The secrets that may have made them.</param>
    /// <param name="prefix">What is signed before the body.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="given">The signatures, decoded.</param>
    /// <param name="time">When they were made, in seconds since 1970.</param>
    /// <param name="now">The time.</param>
    public static SignatureCheck Of(
        IReadOnlyList<byte[]> secrets, string prefix, ReadOnlySpan<byte> body, IReadOnlyList<byte[]> given, long time, DateTimeOffset now)
    {
        var isGood = false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in secrets)
        {
            using var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
            mac.AppendData(Encoding.UTF8.GetBytes(prefix));
            mac.AppendData(body);
            mac.GetHashAndReset(expected);
            // No early end: how long it takes tells nothing of which one it was.
            foreach (var signature in given) isGood |= CryptographicOperations.FixedTimeEquals(expected, signature);
        }

        var skew = TimeSpan.FromSeconds(Math.Clamp(now.ToUnixTimeSeconds() - time, -int.MaxValue, int.MaxValue));
        if (!isGood) return new SignatureCheck(SignatureVerdict.Wrong, skew);
        return new SignatureCheck(skew.Duration() <= Window ? SignatureVerdict.Good : SignatureVerdict.OutOfTime, skew);
    }
}
