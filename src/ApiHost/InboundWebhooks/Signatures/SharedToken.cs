using System.Security.Cryptography;
using System.Text;

namespace Actors.ApiHost.InboundWebhooks.Signatures;

/// <summary>
/// Calendars sign nothing: the proof is a text that was given to them when their notifications were asked for, and that comes back with
/// each.
/// </summary>
internal static class SharedToken
{
    /// <summary>True when a text is one of the secrets. Takes as long wherever the two differ.</summary>
    public static bool IsGood(IReadOnlyList<byte[]> secrets, string? given)
    {
        if (given is null) return false;
        // Of equal length whatever was sent, so that not even the length is told.
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        var isGood = false;
        foreach (var secret in secrets) isGood |= CryptographicOperations.FixedTimeEquals(SHA256.HashData(secret), digest);
        return isGood;
    }
}
