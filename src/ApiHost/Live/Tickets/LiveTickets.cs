using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Actors.Grains.Secrets;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Live.Tickets;

/// <summary>
/// Tickets: the caller's own token, sealed (AES-256-GCM) for about a minute. Browsers can give a WebSocket and an EventSource nothing but
/// an address, and no token may stand in one (ASVS 14.2.1): a ticket opens live connections only, and soon nothing.
/// </summary>
internal sealed class LiveTickets(IPurposeKeys keys, IOptions<LiveOptions> options, TimeProvider clock)
{
    /// <summary>How tickets begin.</summary>
    public const string Prefix = "tkt_";

    private const int TimeBytes = sizeof(long);
    private const int LongestToken = 5_000;

    private readonly byte[] _key = keys.For(Purposes.LiveTickets);

    /// <summary>How long a ticket opens connections.</summary>
    public TimeSpan Lifetime { get; } = TimeSpan.FromSeconds(options.Value.TicketSeconds);

    /// <summary>Seals a token; null when it is too long to stand in an address.</summary>
    public LiveTicket? Issue(string token)
    {
        if (token.Length > LongestToken) return null;
        var until = clock.GetUtcNow() + Lifetime;
        var plain = new byte[TimeBytes + Encoding.UTF8.GetByteCount(token)];
        BinaryPrimitives.WriteInt64BigEndian(plain, until.ToUnixTimeSeconds());
        Encoding.UTF8.GetBytes(token, plain.AsSpan(TimeBytes));
        var ticket = SealedBytes.Seal(_key, RandomNumberGenerator.GetBytes(SealedBytes.NonceLength), plain, []);
        return new LiveTicket(Prefix + Base64Url.EncodeToString(ticket), until);
    }

    /// <summary>Opens a ticket; false when it is none of ours.</summary>
    /// <param name="text">The ticket.</param>
    /// <param name="token">The token that it stands for; null when its time is over.</param>
    public bool TryOpen(string text, out string? token)
    {
        token = null;
        if (!TryUnseal(text, out var plain)) return false;
        var until = DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(plain));
        if (until > clock.GetUtcNow()) token = Encoding.UTF8.GetString(plain.AsSpan(TimeBytes));
        return true;
    }

    private bool TryUnseal(string text, [NotNullWhen(true)] out byte[]? plain)
    {
        plain = null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(text.AsSpan(Prefix.Length))) return false;
        plain = SealedBytes.Open(_key, Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length)), []);
        return plain is { Length: > TimeBytes };
    }
}

/// <summary>A ticket.</summary>
/// <param name="Text">The ticket.</param>
/// <param name="ExpiresAt">Until when it opens connections.</param>
internal sealed record LiveTicket(string Text, DateTimeOffset ExpiresAt);
