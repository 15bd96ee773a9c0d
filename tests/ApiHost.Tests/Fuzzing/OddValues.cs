using System.Text;
using System.Text.Json.Nodes;

namespace Actors.ApiHost.Tests.Fuzzing;

/// <summary>Values that nobody expects, as JSON and as text.</summary>
internal static class OddValues
{
    private static readonly string[] Json =
    [
        "null", "true", "false", "0", "-0", "-1", "1", "1.5", "2147483647", "2147483648", "-2147483649", "9223372036854775807",
        "99999999999999999999", "1e400", "1e-400", "[]", "{}", "[null]", "[[[[[]]]]]", "{\"a\":{\"a\":{}}}", "\"\"", "\" \"",
    ];

    private static readonly string[] Texts =
    [
        "\0", "a\r\nBcc: x@example.com", "\u202E\u2066", "\u200B", "\uFEFF", "\uFFFF", "\u3164", "e\u0301\u0301\u0301", "\u0301",
        "田中\u3000太郎", "علی\u200Cرضا", "👩\u200D⚕\uFE0F", "\u0130stanbul", "ß", "\uFB00", "\u01C4", "<script>alert(1)</script>",
        "'; drop table events; --", "{{7*7}}", "${jndi:ldap://x}", "../../etc/passwd", "%00", "%2e%2e%2f", "C:\\", "https://evil.example",
        "javascript:alert(1)", "a@b", "a@b.c", "@", "NaN", "undefined", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z",
        "1900-01-01T00:00:00+14:00", "2999-12-31T23:59:59-14:00", "2027-03-28T01:30:00+00:00", "2027-03-29T08:00:00", "1900-01-01",
        "2999-12-31", "2027-02-29", "24:00", "23:59", "00:00", "25:00", "UTC+03:00", "Etc/GMT-14", "Factory", "posix/UTC", "*", "*:read",
        "owner", "none", "sms", "-scheduledAt", ",", "confirmed,,", "a/b", "system", "anonymous", "~", ".",
    ];

    /// <summary>A value as JSON.</summary>
    public static string AsJson(Random random) => random.Next(3) == 0
        ? Json[random.Next(Json.Length)]
        : JsonValue.Create(AsText(random)).ToJsonString();

    /// <summary>A value as text.</summary>
    public static string AsText(Random random) => random.Next(10) switch
    {
        0 => Scalars(random, random.Next(1, 30)),
        1 => new string('a', Length(random)),
        2 => string.Concat(Enumerable.Repeat("e\u0301\u0323", Length(random) / 3)),
        3 => random.Next().ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Texts[random.Next(Texts.Length)],
    };

    // Around the bounds that fields have, and rarely as much as a body may hold.
    private static int Length(Random random)
    {
        int[] lengths = [49, 51, 100, 101, 255, 256, 500, 501, 1_001, 2_000, 2_001, 10_000];
        return random.Next(50) == 0 ? 400_000 : lengths[random.Next(lengths.Length)];
    }

    private static string Scalars(Random random, int count)
    {
        var text = new StringBuilder();
        while (text.Length < count)
        {
            var most = random.Next(3) switch { 0 => 0x250, 1 => 0xFFFF, _ => 0x10FFFF };
            if (Rune.TryCreate(random.Next(most), out var rune)) text.Append(rune.ToString());
        }

        return text.ToString();
    }
}
