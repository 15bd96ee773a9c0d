using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Actors.ApiHost.Http;

/// <summary>Ids of things: a prefix that tells the kind, and 128 bits in base32 whose order as text is their order as numbers.</summary>
internal static class Ids
{
    /// <summary>The prefix of appointments.</summary>
    public const string Appointment = "apt_";

    /// <summary>The prefix of holds; the expert's id stands before it.</summary>
    public const string Hold = "hld_";

    /// <summary>The prefix of services.</summary>
    public const string Service = "svc_";

    /// <summary>The prefix of experts.</summary>
    public const string Expert = "exp_";

    /// <summary>The prefix of time off.</summary>
    public const string TimeOff = "off_";

    /// <summary>The prefix of users.</summary>
    public const string User = "usr_";

    /// <summary>The prefix of sessions.</summary>
    public const string Session = "ses_";

    /// <summary>The prefix of what tokens from mails are computed from.</summary>
    public const string MailToken = "mtk_";

    /// <summary>The prefix of tenants.</summary>
    public const string Tenant = "tnt_";

    /// <summary>The prefix of invitations.</summary>
    public const string Invitation = "inv_";

    /// <summary>The prefix of API keys' ids; what callers show begins otherwise.</summary>
    public const string ApiKey = "key_";

    /// <summary>How many digits follow the prefix: 128 bits, five by five.</summary>
    public const int Digits = 26;

    /// <summary>The longest id that is read.</summary>
    public const int Longest = 128;

    /// <summary>What is expected where an id stands.</summary>
    public const string Expected = "An id is expected: at most 128 letters, digits, dots, hyphens, underscores and tildes.";

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-");

    /// <summary>True when a text can be an id.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string text) => text.Length is > 0 and <= Longest && !text.AsSpan().ContainsAnyExcept(Allowed);

    /// <summary>A new id. Ids that are made later are greater, to the millisecond.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="now">The time.</param>
    public static string Fresh(string prefix, DateTimeOffset now)
    {
        Span<byte> bits = stackalloc byte[16];
        RandomNumberGenerator.Fill(bits);
        var time = (ulong)now.ToUnixTimeMilliseconds();
        BinaryPrimitives.WriteUInt64BigEndian(bits, (time << 16) | BinaryPrimitives.ReadUInt16BigEndian(bits[6..]));
        return From(prefix, bits);
    }

    /// <summary>An id of given bits.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="bits">16 bytes.</param>
    public static string From(string prefix, ReadOnlySpan<byte> bits)
    {
        Span<char> text = stackalloc char[prefix.Length + Digits];
        prefix.CopyTo(text);
        var rest = BinaryPrimitives.ReadUInt128BigEndian(bits);
        for (var index = text.Length - 1; index >= prefix.Length; index--)
        {
            text[index] = Alphabet[(int)(rest & 31)];
            rest >>= 5;
        }

        return new string(text);
    }
}
