using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Http.Input;

/// <summary>
/// Instants as text: ISO 8601 with an offset. One without would mean another time on every machine, so it is refused; the framework's
/// own parser would take the machine's zone.
/// </summary>
internal static class Instants
{
    /// <summary>What is expected where an instant stands.</summary>
    public const string Expected = "must be a time that exists, with its offset, for example 2027-03-29T08:00:00Z";

    /// <summary>The first year that is accepted.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year that is accepted: far from where arithmetic on times would overflow.</summary>
    public const int LastYear = 2999;

    /// <summary>The length of the longest text that can be an instant.</summary>
    public const int LongestText = 40;

    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz"];

    /// <summary>Reads an instant.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length is 0 or > LongestText) return false;
        // Z is an offset; the exact formats know it only as a literal.
        Span<char> written = stackalloc char[LongestText + 6];
        if (text[^1] is 'Z')
        {
            text[..^1].CopyTo(written);
            "+00:00".CopyTo(written[(text.Length - 1)..]);
            written = written[..(text.Length + 5)];
        }
        else
        {
            // The framework also takes offsets without a colon, which ISO 8601 has only in its basic form.
            if (text.Length < 6 || text[^3] != ':') return false;
            text.CopyTo(written);
            written = written[..text.Length];
        }

        if (!DateTimeOffset.TryParseExact(written, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed))
            return false;
        // The year in UTC, which is what is kept and shown: by its own offset the first hours of 1900 would be kept as 1899.
        if (parsed.UtcDateTime.Year is < FirstYear or > LastYear) return false;
        instant = parsed.ToUniversalTime();
        return true;
    }
}

/// <summary>Reads instants strictly and writes them in UTC with a <c>Z</c>.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan.Length > Instants.LongestText * 6 || reader.HasValueSequence)
            throw new JsonException(Instants.Expected);
        Span<char> text = stackalloc char[Instants.LongestText * 6];
        var length = reader.CopyString(text);
        return Instants.TryParse(text[..length], out var instant) ? instant : throw new JsonException(Instants.Expected);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.UtcDateTime);
}
