using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Actors.ApiHost.Http;

/// <summary>What text may be. Each rule answers the text as it is to be kept, and notes what is wrong.</summary>
internal static class TextRules
{
    /// <summary>The longest e-mail address (RFC 5321).</summary>
    public const int LongestEmail = 254;

    /// <summary>The longest address of the web.</summary>
    public const int LongestUrl = 500;

    /// <summary>The longest time zone id.</summary>
    public const int LongestTimeZone = 64;

    private static readonly SearchValues<char> NeverInAddresses = SearchValues.Create(" <>()[],;:\\\"");

    /// <summary>A line of text that must be there: trimmed, without control characters.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="longest">The greatest length.</param>
    /// <param name="shortest">The least length.</param>
    public static string Required(ref Problems problems, string field, string? value, int longest, int shortest = 1)
    {
        if (value is null)
        {
            problems.AddMissing(field);
            return "";
        }

        return Line(ref problems, field, value, longest, shortest);
    }

    /// <summary>A line of text that may be absent.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="longest">The greatest length.</param>
    public static string? Optional(ref Problems problems, string field, string? value, int longest) =>
        value is null ? null : Line(ref problems, field, value, longest, shortest: 0) is { Length: > 0 } text ? text : null;

    /// <summary>Text of several lines that may be absent: it is kept as it is.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    /// <param name="longest">The greatest length.</param>
    public static string? Lines(ref Problems problems, string field, string? value, int longest)
    {
        if (value is null) return null;
        if (value.Length > longest) problems.Add(field, $"At most {longest} characters are allowed.");
        foreach (var sign in value)
        {
            if (!char.IsControl(sign) || sign is '\n' or '\r' or '\t') continue;
            problems.Add(field, "Control characters are not allowed.");
            break;
        }

        return value.Length == 0 ? null : value;
    }

    /// <summary>An e-mail address that may be absent: in lower case, and plausible. Only a mail can tell whether it exists.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    public static string? Email(ref Problems problems, string field, string? value)
    {
        if (value is null) return null;
        var address = value.Trim();
        if (IsPlausibleEmail(address)) return address.ToLowerInvariant();
        problems.Add(field, "An e-mail address is expected.");
        return null;
    }

    /// <summary>An id that may be absent.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    public static string? Id(ref Problems problems, string field, string? value)
    {
        if (value is null || Ids.IsValid(value)) return value;
        problems.Add(field, Ids.Expected);
        return null;
    }

    /// <summary>A time zone id that may be absent. Whether there is such a zone is known where time is computed.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    public static string? TimeZone(ref Problems problems, string field, string? value)
    {
        if (value is null) return null;
        if (value.Length is > 0 and <= LongestTimeZone && !value.AsSpan().ContainsAnyExceptInRange('!', '~')) return value;
        problems.Add(field, "An IANA time zone is expected, for example Europe/Lisbon.");
        return null;
    }

    /// <summary>A list of lines; absent is empty.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="values">What the caller wrote.</param>
    /// <param name="most">The greatest count.</param>
    /// <param name="longest">The greatest length of each.</param>
    public static ImmutableArray<string> List(ref Problems problems, string field, IReadOnlyList<string?>? values, int most, int longest)
    {
        if (values is null) return [];
        if (values.Count > most)
        {
            problems.Add(field, $"At most {most} are allowed.");
            return [];
        }

        var kept = ImmutableArray.CreateBuilder<string>(values.Count);
        for (var index = 0; index < values.Count; index++) kept.Add(Required(ref problems, $"{field}[{index}]", values[index], longest));
        return kept.MoveToImmutable();
    }

    /// <summary>An address of the web that must be there. Pages will link to it, so it is no script.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    public static string RequiredUrl(ref Problems problems, string field, string? value)
    {
        var url = Required(ref problems, field, value, LongestUrl);
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var parsed) && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);
        if (url.Length > 0 && !isWeb) problems.Add(field, "An address is expected that starts with https:// or http://.");
        return url;
    }

    /// <summary>An address of the web that may be absent.</summary>
    /// <param name="problems">Where problems are noted.</param>
    /// <param name="field">The field.</param>
    /// <param name="value">What the caller wrote.</param>
    public static string? Url(ref Problems problems, string field, string? value) =>
        string.IsNullOrEmpty(value) ? null : RequiredUrl(ref problems, field, value);

    private static string Line(ref Problems problems, string field, string value, int longest, int shortest)
    {
        var text = value.Trim();
        if (text.Length > longest) problems.Add(field, $"At most {longest} characters are allowed.");
        else if (text.Length < shortest) problems.Add(field, shortest == 1 ? "It is empty." : $"At least {shortest} characters are expected.");
        else if (HasControl(text)) problems.Add(field, "Control characters are not allowed.");
        return text;
    }

    private static bool HasControl(string text)
    {
        foreach (var sign in text)
        {
            if (char.IsControl(sign)) return true;
        }

        return false;
    }

    private static bool IsPlausibleEmail([NotNullWhen(true)] string address)
    {
        const int longestLocalPart = 64;
        if (address.Length > LongestEmail || address.AsSpan().ContainsAny(NeverInAddresses)) return false;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > longestLocalPart || at != address.LastIndexOf('@') || HasControl(address)) return false;
        var domain = address.AsSpan(at + 1);
        return domain.Length > 0 && domain[0] is not ('.' or '-') && domain[^1] is not ('.' or '-') && !domain.Contains("..", StringComparison.Ordinal);
    }
}
