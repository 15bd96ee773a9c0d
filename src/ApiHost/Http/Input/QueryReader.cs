using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Actors.ApiHost.Http;

/// <summary>Reads parameters of a query string and notes those that are wrong. Parameters that nobody reads are ignored.</summary>
/// <param name="query">The query.</param>
internal ref struct QueryReader(IQueryCollection query)
{
    private Problems _problems;

    /// <summary>True when nothing is wrong so far.</summary>
    public readonly bool None => _problems.None;

    /// <summary>The failure that tells what is wrong.</summary>
    public readonly ApiError ToError() => _problems.ToError();

    /// <summary>Notes that a parameter is wrong.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="message">What is wrong.</param>
    public void Add(string name, string message) => _problems.Add(name, message);

    /// <summary>Reads the query of a list that has no parameters but those of its pages.</summary>
    /// <param name="call">The request.</param>
    public static (Paging Paging, ApiError? Error) PagingOf(ApiCall call)
    {
        var query = new QueryReader(call.Http.Request.Query);
        var paging = Paging.From(ref query);
        return (paging, query.None ? null : query.ToError());
    }

    /// <summary>Text, trimmed; null when absent or empty.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="longest">The greatest length.</param>
    public string? Text(string name, int longest) => TextRules.Optional(ref _problems, name, One(name), longest);

    /// <summary>An id; null when absent.</summary>
    /// <param name="name">The parameter.</param>
    public string? Id(string name) => TextRules.Id(ref _problems, name, One(name));

    /// <summary>An e-mail address; null when absent.</summary>
    /// <param name="name">The parameter.</param>
    public string? Email(string name) => TextRules.Email(ref _problems, name, One(name));

    /// <summary>A time zone id; null when absent.</summary>
    /// <param name="name">The parameter.</param>
    public string? TimeZone(string name) => TextRules.TimeZone(ref _problems, name, One(name));

    /// <summary>A whole number.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="least">The least that is allowed.</param>
    /// <param name="most">The greatest that is allowed.</param>
    /// <param name="otherwise">What holds when it is absent.</param>
    public int Number(string name, int least, int most, int otherwise)
    {
        if (One(name) is not { } text) return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Add(name, string.Create(CultureInfo.InvariantCulture, $"A whole number from {least} to {most} is expected."));
        return otherwise;
    }

    /// <summary><c>true</c> or <c>false</c>; false when absent.</summary>
    /// <param name="name">The parameter.</param>
    public bool Flag(string name)
    {
        switch (One(name))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            default:
                Add(name, "true or false is expected.");
                return false;
        }
    }

    /// <summary>A date; null when absent.</summary>
    /// <param name="name">The parameter.</param>
    public DateOnly? Date(string name)
    {
        if (One(name) is not { } text) return null;
        if (Dates.TryParse(text, out var date)) return date;
        Add(name, Dates.Expected);
        return null;
    }

    /// <summary>An instant; null when absent.</summary>
    /// <param name="name">The parameter.</param>
    public DateTimeOffset? Instant(string name)
    {
        if (One(name) is not { } text) return null;
        if (Instants.TryParse(WithPlus(text), out var instant)) return instant;
        Add(name, Instants.Expected);
        return null;
    }

    /// <summary>A date, which means its start in UTC (or its end), or an instant; null when absent.</summary>
    /// <param name="name">The parameter.</param>
    /// <param name="isEnd">True when a date means its end.</param>
    public DateTimeOffset? DateOrInstant(string name, bool isEnd)
    {
        if (One(name) is not { } text) return null;
        if (Dates.TryParse(text, out var date))
            return new DateTimeOffset(date.AddDays(isEnd ? 1 : 0), TimeOnly.MinValue, TimeSpan.Zero);
        if (Instants.TryParse(WithPlus(text), out var instant)) return instant;
        Add(name, $"{Dates.Expected} A time with its offset is good too.");
        return null;
    }

    private string? One(string name)
    {
        if (!query.TryGetValue(name, out StringValues values) || values.Count == 0) return null;
        if (values.Count == 1) return values[0];
        Add(name, "It occurs more than once.");
        return null;
    }

    // A plus that was not encoded arrives as a space, and no instant has one.
    private static string WithPlus(string text) => text.Contains(' ', StringComparison.Ordinal) ? text.Replace(' ', '+') : text;
}
