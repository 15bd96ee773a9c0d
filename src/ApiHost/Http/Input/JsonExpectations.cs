using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace Actors.ApiHost.Http;

/// <summary>Says what is expected at a place of a JSON document. It walks the source-generated metadata; nothing is reflected over.</summary>
internal static class JsonExpectations
{
    /// <summary>What is expected at a path, or null when that is not known.</summary>
    /// <param name="root">What the document is read as.</param>
    /// <param name="path">The path, for example <c>$.weekly[2].days[0]</c>.</param>
    public static string? At(JsonTypeInfo root, string? path)
    {
        var type = root;
        var rest = (path ?? "$").AsSpan().TrimStart('$');
        while (!rest.IsEmpty && type is not null)
        {
            if (rest[0] == '[')
            {
                var close = rest.IndexOf(']');
                if (close < 0) return null;
                type = Step(type, type.ElementType);
                rest = rest[(close + 1)..];
                continue;
            }

            rest = rest[1..];
            var length = rest.IndexOfAny('.', '[');
            var name = (length < 0 ? rest : rest[..length]).ToString();
            rest = length < 0 ? [] : rest[length..];
            type = Step(type, MemberType(type, name));
        }

        return type is null ? null : Describe(type.Type, type.Kind);
    }

    private static JsonTypeInfo? Step(JsonTypeInfo from, Type? to) => to is null ? null : from.Options.GetTypeInfo(to);

    private static Type? MemberType(JsonTypeInfo type, string name)
    {
        if (type.Kind == JsonTypeInfoKind.Dictionary) return type.ElementType;
        foreach (var property in type.Properties)
        {
            if (property.Name == name) return property.PropertyType;
        }

        return null;
    }

    private static string Describe(Type type, JsonTypeInfoKind kind)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return "A string is expected.";
        if (plain == typeof(bool)) return "true or false is expected.";
        if (plain == typeof(int)) return Whole(int.MinValue, int.MaxValue);
        if (plain == typeof(long)) return "A whole number is expected.";
        if (plain == typeof(DateOnly)) return "A date that exists is expected, written YYYY-MM-DD.";
        if (plain == typeof(DateTimeOffset)) return Instants.Expected;
        return kind switch
        {
            JsonTypeInfoKind.Enumerable => "A list is expected.",
            JsonTypeInfoKind.Object or JsonTypeInfoKind.Dictionary => "An object is expected.",
            _ => "Another type of value is expected.",
        };
    }

    private static string Whole(int least, int greatest) =>
        string.Create(CultureInfo.InvariantCulture, $"A whole number from {least} to {greatest} is expected.");
}
