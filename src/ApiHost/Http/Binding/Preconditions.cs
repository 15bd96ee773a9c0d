using System.Globalization;
using Actors.ApiHost.Http.Errors;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http.Binding;

/// <summary>If-Match and If-None-Match. The tag of a thing is its version in quotes.</summary>
internal static class Preconditions
{
    /// <summary>What is told of an If-Match that is no version.</summary>
    public static ApiError NoVersion { get; } = ApiError.Invalid("If-Match", "must be the version in quotes, for example \"3\"");

    /// <summary>Reads the version that a change is based on; null when the caller gives none, or <c>*</c>.</summary>
    public static bool TryReadIfMatch(StringValues values, out long? version)
    {
        version = null;
        if (values.Count == 0) return true;
        var text = values.Count == 1 ? values[0] : null;
        if (text == "*") return true;
        if (text is not ['"', .. var digits, '"']) return false;
        if (!long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)) return false;
        version = parsed;
        return true;
    }

    /// <summary>True when the caller has the version already.</summary>
    public static bool IsNotModified(StringValues ifNoneMatch, long version) =>
        ifNoneMatch.Count > 0 && IsNotModified(ifNoneMatch, string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));

    /// <summary>True when the caller has what a tag names already.</summary>
    public static bool IsNotModified(StringValues ifNoneMatch, string tag)
    {
        foreach (var value in ifNoneMatch)
        {
            if (value is null) continue;
            foreach (var range in value.AsSpan().Split(','))
            {
                var known = value.AsSpan(range).Trim();
                if (known is "*" || Opaque(known).SequenceEqual(Opaque(tag))) return true;
            }
        }

        return false;
    }

    // A comparison for reading is a weak one (RFC 9110 13.1.2).
    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
}
