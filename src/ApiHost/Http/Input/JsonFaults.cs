using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;

namespace Actors.ApiHost.Http.Input;

/// <summary>
/// Says of JSON that cannot be read where it is wrong first, and what must stand there: reads it once more, token by token, against the
/// generated metadata of the type. What the serialiser's exceptions say is never looked at.
/// </summary>
internal ref struct JsonFaults
{
    private const string Broken = "is not valid JSON here";
    private const string EndsEarly = "ends before it is whole";
    private const string NoText = "must not hold characters that do not exist";

    private static readonly ApiError Unknown = ApiError.Invalid("body", "must be as the contract describes it");

    private Utf8JsonReader _reader;

    private JsonFaults(ReadOnlySpan<byte> json)
    {
        // With more to come the reader stops where a document ends early; without it that would be an exception like any other.
        var isDocument = json.TrimStart(" \t\r\n"u8) is [(byte)'{' or (byte)'[', ..];
        var options = new JsonReaderOptions { MaxDepth = RequestBody.MaxDepth + 1 };
        _reader = new Utf8JsonReader(json, isFinalBlock: !isDocument, new JsonReaderState(options));
    }

    /// <summary>The first fault of a document that a type was not read from.</summary>
    public static ApiError Explain(ReadOnlySpan<byte> json, JsonTypeInfo type) => Find(json, type) ?? Unknown;

    /// <summary>
    /// The first fault of a document; null when it has none. Without a type only what every document must be is looked for.
    /// </summary>
    public static ApiError? Find(ReadOnlySpan<byte> json, JsonTypeInfo? type)
    {
        var faults = new JsonFaults(json);
        return faults.Next("") ?? faults.Value(type, "") ?? faults.End();
    }

    private ApiError? Next(string path)
    {
        try
        {
            return _reader.Read() ? null : Malformed(path, EndsEarly);
        }
        catch (JsonException)
        {
            return Malformed(path, Broken);
        }
    }

    private ApiError? End()
    {
        try
        {
            return _reader.Read() ? Malformed("", Broken) : null;
        }
        catch (JsonException)
        {
            return Malformed("", Broken);
        }
    }

    private ApiError? Value(JsonTypeInfo? type, string path)
    {
        // What may be any JSON is looked at like a document without a type.
        if (type?.Type == typeof(JsonElement) || type?.Type == typeof(JsonElement?)) type = null;
        var isContainer = _reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        if (isContainer && _reader.CurrentDepth >= RequestBody.MaxDepth)
            return Malformed(path, $"must not nest deeper than {RequestBody.MaxDepth} levels");
        if (type is not null && !JsonExpectation.Fits(ref _reader, type)) return Invalid(path, JsonExpectation.Of(type));
        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Members(type, path),
            JsonTokenType.StartArray => Items(type, path),
            JsonTokenType.String when !TryText(out _) => Malformed(path, NoText),
            _ => null,
        };
    }

    private ApiError? Members(JsonTypeInfo? type, string path)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            if (Next(path) is { } broken) return broken;
            if (_reader.TokenType == JsonTokenType.EndObject) return null;
            if (!TryText(out var name)) return Malformed(path, NoText);
            var member = path.Length == 0 ? name : $"{path}.{name}";
            if (!names.Add(name)) return Malformed(member, "must not occur twice");
            if (!TryStep(type, name, out var memberType)) return Invalid(member, "is not known here");
            if ((Next(member) ?? Value(memberType, member)) is { } fault) return fault;
        }
    }

    private ApiError? Items(JsonTypeInfo? type, string path)
    {
        var itemType = type?.ElementType is { } element ? type.Options.GetTypeInfo(element) : null;
        for (var index = 0; ; index++)
        {
            if (Next(path) is { } broken) return broken;
            if (_reader.TokenType == JsonTokenType.EndArray) return null;
            if (Value(itemType, $"{path}[{index}]") is { } fault) return fault;
        }
    }

    private static bool TryStep(JsonTypeInfo? type, string name, out JsonTypeInfo? memberType)
    {
        memberType = null;
        if (type is null) return true;
        var member = type.Kind == JsonTypeInfoKind.Dictionary
            ? type.ElementType
            : type.Properties.FirstOrDefault(property => property.Name == name)?.PropertyType;
        if (member is not null) memberType = type.Options.GetTypeInfo(member);
        return member is not null;
    }

    // Half a surrogate pair is valid JSON that is no text.
    private bool TryText([NotNullWhen(true)] out string? text)
    {
        try
        {
            text = _reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            text = null;
            return false;
        }
    }

    private static ApiError Malformed(string path, string message) => ApiError.Malformed(FieldOf(path), message);

    private static ApiError Invalid(string path, string message) => ApiError.Invalid(FieldOf(path), message);

    // What the caller wrote comes back, but not a megabyte of it, and nothing that a terminal would obey.
    private static string FieldOf(string path)
    {
        const int longest = 200;
        if (path.Length == 0) return "body";
        var bounded = path.Length <= longest ? path : path[..longest];
        return bounded.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 ? bounded : new string([.. bounded.Where(sign => sign >= ' ')]);
    }
}
