using System.Globalization;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Input;
using Actors.ApiHost.Http.Routes;
using Actors.Grains;
using Actors.Grains.Interfaces;
using Actors.Grains.Journaling.Searching;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http.Binding;

/// <summary>
/// Reads parameters of a query string and notes those that are wrong. Those that the route does not have were refused before.
/// </summary>
internal ref struct QueryReader(IQueryCollection query)
{
    private Validator _validator;

    /// <summary>True when nothing is wrong so far.</summary>
    public readonly bool None => _validator.None;

    /// <summary>The failure that tells what is wrong.</summary>
    public readonly ApiError ToError() => _validator.ToError();

    /// <summary>Notes that a parameter is wrong.</summary>
    public void Add(string name, string message) => _validator.Add(name, message);

    /// <summary>Adds what a refusal says of the parameters.</summary>
    public void Add(Refusal refusal)
    {
        foreach (var field in refusal.Fields) Add(field.Field, field.Message);
    }

    /// <summary>Text, trimmed; null when absent or empty.</summary>
    public string? Text(string name, int max) => _validator.Optional(name, One(name), max);

    /// <summary>
    /// Words to search for; null when absent or empty. Text without any word is refused: to leave it out would list everything, the
    /// opposite of what was asked for. Declared with <see cref="QueryParameter.OfWords"/>.
    /// </summary>
    public string? Words(string name, int max)
    {
        if (One(name) is not { Length: > 0 } text) return null;
        if (SearchWords.Any(text)) return _validator.Optional(name, text, max);
        Add(name, "must have a letter or a digit");
        return null;
    }

    /// <summary>
    /// Some of a few names, with commas between; none when absent. Commas without a name are refused, as words without a letter are.
    /// </summary>
    public IReadOnlyList<string> Names(string name, IReadOnlyList<string> all)
    {
        if (Text(name, 100) is not { } text) return [];
        var names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > 0 && names.All(all.Contains)) return names;
        Add(name, $"must be one or more of {string.Join(", ", all)}, with commas between");
        return [];
    }

    /// <summary>An id; null when absent.</summary>
    public string? Id(string name) => _validator.Id(name, One(name));

    /// <summary>An e-mail address; null when absent.</summary>
    public string? Email(string name) => _validator.Email(name, One(name));

    /// <summary>A time zone id; null when absent.</summary>
    public string? TimeZone(string name) => _validator.TimeZone(name, One(name));

    /// <summary>A whole number; null when absent.</summary>
    public int? Number(string name, int min, int max) => One(name) is null ? null : Number(name, min, max, min);

    /// <summary>A whole number.</summary>
    public int Number(string name, int min, int max, int otherwise)
    {
        if (One(name) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Add(name, Validator.WholeNumber(min, max));
        return otherwise;
    }

    /// <summary>A number with two digits after the point at most, in hundredths; null when absent.</summary>
    public int? Hundredths(string name, int min, int max)
    {
        if (One(name) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number >= min && number <= max && decimal.Truncate(number * 100) == number * 100)
            return (int)(number * 100);
        Add(name, string.Create(CultureInfo.InvariantCulture, $"must be a number from {min} to {max} with at most two decimals"));
        return null;
    }

    /// <summary><c>true</c> or <c>false</c>; false when absent.</summary>
    public bool Flag(string name)
    {
        switch (One(name))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                Add(name, "must be true or false");
                return false;
        }
    }

    /// <summary>A date; null when absent.</summary>
    public DateOnly? Date(string name)
    {
        if (One(name) is not { } text) return null;
        if (Dates.TryParse(text, out var date)) return date;
        Add(name, Dates.Expected);
        return null;
    }

    /// <summary>An instant; null when absent.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (One(name) is not { } text) return null;
        if (Instants.TryParse(WithPlus(text), out var instant)) return instant;
        Add(name, Instants.Expected);
        return null;
    }

    /// <summary>A date, which means its start in a zone (or its end), or an instant; null when absent.</summary>
    public DateTimeOffset? DateOrInstant(string name, bool isEnd, string timeZone = "UTC")
    {
        if (One(name) is not { } text) return null;
        if (Dates.TryParse(text, out var date)) return TimeZones.StartOf(date.AddDays(isEnd ? 1 : 0), timeZone);
        if (Instants.TryParse(WithPlus(text), out var instant)) return instant;
        Add(name, $"{Dates.Expected}, or a time with its offset");
        return null;
    }

    private string? One(string name)
    {
        if (!query.TryGetValue(name, out StringValues values) || values.Count == 0) return null;
        if (values.Count == 1) return values[0];
        Add(name, "must occur once only");
        return null;
    }

    // A plus that was not encoded arrives as a space, and no instant has one.
    private static string WithPlus(string text) => text.Contains(' ', StringComparison.Ordinal) ? text.Replace(' ', '+') : text;
}
