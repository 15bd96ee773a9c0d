using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http.Input;

/// <summary>What a type expects where a value stands.</summary>
internal static class JsonExpectation
{
    /// <summary>
    /// True when the value that a reader is at can be one of a type; of an object or a list only that it is one is looked at.
    /// </summary>
    public static bool Fits(ref Utf8JsonReader reader, JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (reader.TokenType == JsonTokenType.Null) return !type.Type.IsValueType || plain != type.Type;
        if (plain == typeof(bool)) return reader.TokenType is JsonTokenType.True or JsonTokenType.False;
        if (plain == typeof(int)) return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out _);
        if (plain == typeof(long)) return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out _);
        if (plain == typeof(string)) return TextIn(ref reader) is not null;
        if (plain == typeof(DateOnly)) return TextIn(ref reader) is { } date && Dates.TryParse(date, out _);
        if (plain == typeof(DateTimeOffset)) return TextIn(ref reader) is { } instant && Instants.TryParse(instant, out _);
        return reader.TokenType == (type.Kind == JsonTypeInfoKind.Enumerable ? JsonTokenType.StartArray : JsonTokenType.StartObject);
    }

    /// <summary>The same in words.</summary>
    public static string Of(JsonTypeInfo type)
    {
        var plain = Nullable.GetUnderlyingType(type.Type) ?? type.Type;
        if (plain == typeof(string)) return "must be a string of characters that exist";
        if (plain == typeof(bool)) return "must be true or false";
        if (plain == typeof(int)) return Validator.WholeNumber(int.MinValue, int.MaxValue);
        if (plain == typeof(long)) return "must be a whole number";
        if (plain == typeof(DateOnly)) return Dates.Expected;
        if (plain == typeof(DateTimeOffset)) return Instants.Expected;
        return type.Kind == JsonTypeInfoKind.Enumerable ? "must be a list" : "must be an object";
    }

    private static string? TextIn(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is valid JSON that is no text.
            return null;
        }
    }
}
