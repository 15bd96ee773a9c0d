using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Actors.ApiHost.Http.Input;

/// <summary>Dates as text: <c>YYYY-MM-DD</c>.</summary>
internal static class Dates
{
    /// <summary>What is expected where a date stands.</summary>
    public const string Expected = "must be a date that exists, written YYYY-MM-DD";

    /// <summary>Reads a date.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        && date.Year is >= Instants.FirstYear and <= Instants.LastYear;
}

/// <summary>Reads dates strictly.</summary>
internal sealed class DateConverter : JsonConverter<DateOnly>
{
    /// <inheritdoc/>
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String && Dates.TryParse(reader.GetString(), out var date)) return date;
        throw new JsonException(Dates.Expected);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
}
