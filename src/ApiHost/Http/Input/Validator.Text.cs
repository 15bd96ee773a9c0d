using System.Collections.Immutable;
using Actors.ApiHost.Http.Requests;
using Actors.Grains;
using Actors.Grains.Text;

namespace Actors.ApiHost.Http.Input;

/// <content>What text may be.</content>
internal partial struct Validator
{
    private const int MaxUrl = 500;

    /// <summary>A line of text that must be there, as <see cref="PlainText"/> has it.</summary>
    public string Required(string field, string? value, int max, int min = 1)
    {
        if (value is not null) return Line(field, value, max, min);
        Missing(field);
        return "";
    }

    /// <summary>A line of text that may be absent.</summary>
    public string? Optional(string field, string? value, int max) =>
        value is null ? null : Line(field, value, max, min: 0) is { Length: > 0 } text ? text : null;

    /// <summary>
    /// The name of a person, an organisation or a service, that must be there: a line in which nothing looks like a link, because names
    /// stand in the subjects and texts of mails.
    /// </summary>
    public string RequiredName(string field, string? value, int max, int min = 1)
    {
        var before = _found?.Count;
        var name = Required(field, value, max, min);
        if (before == _found?.Count && Links.AreIn(name)) Add(field, Links.NotInNames);
        return name;
    }

    /// <summary>A name that may be absent.</summary>
    public string? OptionalName(string field, string? value, int max)
    {
        var before = _found?.Count;
        var name = Optional(field, value, max);
        if (before == _found?.Count && name is not null && Links.AreIn(name)) Add(field, Links.NotInNames);
        return name;
    }

    /// <summary>
    /// The name of an entry of a dictionary; null when it is none. It is told under the dictionary's field, since it cannot name itself.
    /// </summary>
    public string? EntryName(string field, string name, int max)
    {
        Validator own = default;
        var line = own.Line("name", name, max, min: 1);
        if (own.None) return line;
        Add(field, $"has a name that {own._found![0].Message}");
        return null;
    }

    /// <summary>Text of several lines that may be absent.</summary>
    public string? Lines(string field, string? value, int max)
    {
        if (value is null) return null;
        var text = IsFarTooLong(value, max) ? value : PlainText.Lines(value);
        if (text.Length > max) Add(field, AtMostCharacters(max));
        else if (PlainText.FaultInLines(text) is { } fault) Add(field, fault);
        return text.Length == 0 ? null : text;
    }

    /// <summary>An e-mail address that must be there.</summary>
    public string? RequiredEmail(string field, string? value)
    {
        if (value is null) Missing(field);
        return Email(field, value);
    }

    /// <summary>An e-mail address that may be absent: in lower case, and plausible. Only a mail can tell whether it exists.</summary>
    public string? Email(string field, string? value)
    {
        if (value is null) return null;
        if (EmailAddresses.Of(value) is { } address) return address;
        Add(field, "must be an e-mail address");
        return null;
    }

    /// <summary>An id that may be absent.</summary>
    public string? Id(string field, string? value)
    {
        if (value is null || Ids.IsValid(value)) return value;
        Add(field, Ids.Expected);
        return null;
    }

    /// <summary>A time zone id that must be there.</summary>
    public string RequiredTimeZone(string field, string? value)
    {
        if (value is null) Missing(field);
        return TimeZone(field, value) ?? "";
    }

    /// <summary>A time zone that may be absent.</summary>
    public string? TimeZone(string field, string? value)
    {
        if (value is null) return null;
        if (TimeZones.IsKnown(value)) return value;
        Add(field, TimeZones.Expected);
        return null;
    }

    /// <summary>A language that may be absent.</summary>
    public string? Locale(string field, string? value)
    {
        if (value is null || Locales.IsTag(value)) return value;
        Add(field, Locales.Expected);
        return null;
    }

    /// <summary>A list of lines; absent is empty.</summary>
    public ImmutableArray<string> List(string field, IReadOnlyList<string?>? values, int max, int maxLength)
    {
        if (values is null || IsTooMany(field, values.Count, max)) return [];
        var kept = ImmutableArray.CreateBuilder<string>(values.Count);
        for (var index = 0; index < values.Count; index++) kept.Add(Required($"{field}[{index}]", values[index], maxLength));
        return kept.MoveToImmutable();
    }

    /// <summary>Notes a list that has more items than it may have; true when it does.</summary>
    public bool IsTooMany(string field, int count, int max)
    {
        if (count <= max) return false;
        Add(field, $"must have at most {max} items");
        return true;
    }

    /// <summary>An address of the web that must be there. Pages will link to it, so it is no script.</summary>
    public string RequiredUrl(string field, string? value)
    {
        var url = Required(field, value, MaxUrl);
        var isWeb = Uri.TryCreate(url, UriKind.Absolute, out var parsed)
            && (parsed.Scheme == Uri.UriSchemeHttps || parsed.Scheme == Uri.UriSchemeHttp);
        if (url.Length > 0 && !isWeb) Add(field, "must be an address that starts with https:// or http://");
        return url;
    }

    /// <summary>An address of the web that may be absent.</summary>
    public string? Url(string field, string? value) => string.IsNullOrEmpty(value) ? null : RequiredUrl(field, value);

    /// <summary>What is told of text that is too long.</summary>
    public static string AtMostCharacters(int max) => $"must have at most {max} characters";

    private string Line(string field, string value, int max, int min)
    {
        var text = IsFarTooLong(value, max) ? value : PlainText.Line(value);
        if (text.Length > max) Add(field, AtMostCharacters(max));
        else if (text.Length < min) Add(field, min == 1 ? "must not be empty" : $"must have at least {min} characters");
        else if (PlainText.FaultInLine(text) is { } fault) Add(field, fault);
        return text;
    }

    private static bool IsFarTooLong(string value, int max) => value.Length > max * PlainText.MostShrinking;
}
