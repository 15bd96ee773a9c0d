using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http;

/// <summary>If-Match and If-None-Match. The tag of a thing is its version in quotes.</summary>
internal static class Preconditions
{
    private const string Expected = "The version in quotes is expected, for example \"3\".";

    /// <summary>Reads the version that a change is based on; null when the caller gives none, or <c>*</c>.</summary>
    /// <param name="call">The request.</param>
    /// <param name="version">The version.</param>
    /// <param name="error">Why the header cannot be read.</param>
    public static bool TryReadIfMatch(ApiCall call, out long? version, [NotNullWhen(false)] out ApiError? error)
    {
        version = null;
        error = null;
        var values = call.Http.Request.Headers.IfMatch;
        if (values.Count == 0) return true;
        var text = values.Count == 1 ? values[0] : null;
        if (text == "*") return true;
        if (text is ['"', .. var digits, '"'] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed))
        {
            version = parsed;
            return true;
        }

        error = ApiError.Invalid("If-Match", Expected);
        return false;
    }

    /// <summary>True when the caller has the version already.</summary>
    /// <param name="ifNoneMatch">The header If-None-Match.</param>
    /// <param name="version">The version that there is.</param>
    public static bool IsNotModified(StringValues ifNoneMatch, long version) =>
        ifNoneMatch.Count > 0 && IsNotModified(ifNoneMatch, string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));

    /// <summary>True when the caller has what a tag names already.</summary>
    /// <param name="ifNoneMatch">The header If-None-Match.</param>
    /// <param name="tag">The tag of what there is.</param>
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
