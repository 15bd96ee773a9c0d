using Actors.Web.Api;
using Actors.Web.Desk.Schedules.Week;
using Actors.Web.Pages;

namespace Actors.Web.Desk.Schedules.Dates;

/// <summary>A date with hours of its own, as somebody has written it. Pure.</summary>
public sealed record DateForm
{
    /// <summary>The name of the hours' fields.</summary>
    public const string Hours = "hours";

    private const string HasHours = "hours";
    private const string IsClosed = "closed";

    /// <summary>The date, or the first of several.</summary>
    public string? Date { get; init; }

    /// <summary>The last of several.</summary>
    public string? Last { get; init; }

    /// <summary>What is to be on it: <c>closed</c> or <c>hours</c>.</summary>
    public string Kind { get; init; } = IsClosed;

    /// <summary>The hours.</summary>
    public IReadOnlyList<DaySpan> Spans { get; init; } = [];

    /// <summary>True when hours were chosen and none are written.</summary>
    public bool LacksHours => Kind == HasHours && Spans.All(span => span.IsEmpty);

    /// <summary>A date as it was sent.</summary>
    public static DateForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new DateForm
        {
            Date = form["date"],
            Last = form["last"],
            Kind = form["kind"] == HasHours ? HasHours : IsClosed,
            Spans = WeekForm.SpansOf(form, Hours),
        };
    }

    /// <summary>The same with a row for more hours.</summary>
    public DateForm WithMoreHours() => this with { Kind = HasHours, Spans = [.. Spans, DaySpan.Empty] };

    /// <summary>The date as the API has it.</summary>
    public DateHoursInfo ToInfo()
    {
        var hours = Kind == HasHours ? Spans.Where(span => !span.IsEmpty).Select(span => new HoursInfo(span.Start, span.ApiEnd)) : [];
        return Last is null || Last == Date
            ? new DateHoursInfo { Date = Date, Intervals = [.. hours] }
            : new DateHoursInfo { From = Date, To = Last, Intervals = [.. hours] };
    }

    /// <summary>All fields as a form would send them.</summary>
    public IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            yield return ("date", Date ?? "");
            yield return ("last", Last ?? "");
            yield return ("kind", Kind);
            for (var index = 0; index < Spans.Count; index++)
            {
                yield return (WeekForm.SpanName(Hours, index) + ".start", Spans[index].Start ?? "");
                yield return (WeekForm.SpanName(Hours, index) + ".end", Spans[index].End ?? "");
            }
        }
    }

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public static string? NameOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (!field.StartsWith("overrides", StringComparison.Ordinal)) return null;
        var part = field.IndexOf("].", StringComparison.Ordinal) is >= 0 and var end ? field[(end + 2)..] : "";
        if (!part.StartsWith("intervals[", StringComparison.Ordinal)) return part == "to" ? "last" : "date";
        var close = part.IndexOf(']', StringComparison.Ordinal);
        return $"{Hours}.{part["intervals[".Length..close]}.{(part.EndsWith(".end", StringComparison.Ordinal) ? "end" : "start")}";
    }
}
