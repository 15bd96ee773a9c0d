using System.Globalization;
using Actors.Web.Api;
using Actors.Web.Pages;

namespace Actors.Web.Desk.Schedules.Week;

/// <summary>A week's hours as somebody has written them. Pure.</summary>
public sealed record WeekForm
{
    /// <summary>How many hours a day has in the form.</summary>
    public const int MostSpans = 24;

    /// <summary>How many days a week has.</summary>
    public const int DayCount = 7;

    /// <summary>The zone.</summary>
    public string? Zone { get; init; }

    /// <summary>True when there are no hours on the organisation's holidays.</summary>
    public bool ObeysHolidays { get; init; } = true;

    /// <summary>The hours of each day from Monday.</summary>
    public required IReadOnlyList<IReadOnlyList<DaySpan>> Days { get; init; }

    /// <summary>True when no day has hours.</summary>
    public bool HasNone => Days.All(day => day.All(span => span.IsEmpty));

    /// <summary>The hours as they are.</summary>
    public static WeekForm Of(ScheduleInfo schedule)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new WeekForm
        {
            Zone = schedule.TimeZone,
            ObeysHolidays = schedule.ObeysHolidays,
            Days =
            [
                .. Enumerable.Range(1, DayCount).Select(day => (IReadOnlyList<DaySpan>)
                [
                    .. schedule.Weekly.Where(hours => hours.Days.Contains(day))
                        .Select(hours => DaySpan.Of(hours.Start, hours.End))
                        .OrderBy(span => span.Start, StringComparer.Ordinal).ThenBy(span => span.End, StringComparer.Ordinal),
                ]),
            ],
        };
    }

    /// <summary>The hours as they were sent.</summary>
    public static WeekForm Of(FormValues form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new WeekForm
        {
            Zone = form["zone"],
            ObeysHolidays = form.IsTicked("holidays"),
            Days = [.. Enumerable.Range(1, DayCount).Select(day => SpansOf(form, Prefix(day)))],
        };
    }

    /// <summary>A usual week in a zone.</summary>
    public static WeekForm Usual(string zone, bool obeysHolidays) => new()
    {
        Zone = zone,
        ObeysHolidays = obeysHolidays,
        Days = [.. Enumerable.Range(1, DayCount).Select(day => (IReadOnlyList<DaySpan>)(day <= 5 ? [new DaySpan("09:00", "17:00")] : []))],
    };

    /// <summary>Hours that were sent below a name; rows that nobody has filled are left out.</summary>
    /// <param name="form">The form.</param>
    /// <param name="prefix">The name.</param>
    /// <param name="but">The number of a row that is left out as well; null when none is.</param>
    public static IReadOnlyList<DaySpan> SpansOf(FormValues form, string prefix, int? but = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        return
        [
            .. Enumerable.Range(0, MostSpans).Where(index => index != but).Select(index => SpanName(prefix, index))
                .Select(name => new DaySpan(form[name + ".start"], form[name + ".end"]))
                .Where(span => !span.IsEmpty),
        ];
    }

    /// <summary>The name of a day's fields.</summary>
    public static string Prefix(int day) => string.Create(CultureInfo.InvariantCulture, $"day.{day}");

    /// <summary>The name of the fields of some hours.</summary>
    public static string SpanName(string prefix, int index) => string.Create(CultureInfo.InvariantCulture, $"{prefix}.{index}");

    /// <summary>All fields as a form would send them.</summary>
    public IEnumerable<(string Name, string Value)> Fields
    {
        get
        {
            yield return ("zone", Zone ?? "");
            if (ObeysHolidays) yield return ("holidays", "true");
            foreach (var (prefix, span) in Spans)
            {
                yield return (prefix + ".start", span.Start ?? "");
                yield return (prefix + ".end", span.End ?? "");
            }
        }
    }

    /// <summary>The hours as the API has them: those that are the same on several days together.</summary>
    public IReadOnlyList<WeeklyHoursInfo> Weekly =>
        [.. Groups.Select(group => new WeeklyHoursInfo([.. group.Select(item => item.Day).Distinct()], group.Key.Start, group.Key.ApiEnd))];

    /// <summary>The form's name of a field of the API; null for what the form does not have.</summary>
    public string? NameOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field == "timeZone") return "zone";
        if (field == "weekly") return "week";
        if (!field.StartsWith("weekly[", StringComparison.Ordinal)) return null;
        var end = field.IndexOf(']', StringComparison.Ordinal);
        if (!int.TryParse(field["weekly[".Length..end], NumberStyles.None, CultureInfo.InvariantCulture, out var index)) return null;
        if (Groups.ElementAtOrDefault(index) is not { } group) return null;
        return group.First().Name + (field.EndsWith(".end", StringComparison.Ordinal) ? ".end" : ".start");
    }

    private IEnumerable<(string Name, DaySpan Span)> Spans =>
        Days.SelectMany((day, index) => day.Select((span, number) => (SpanName(Prefix(index + 1), number), span)));

    private IEnumerable<IGrouping<DaySpan, (int Day, string Name)>> Groups => Days
        .SelectMany((day, index) => day.Select((span, number) => (Day: index + 1, Span: span, Name: SpanName(Prefix(index + 1), number))))
        .Where(item => !item.Span.IsEmpty)
        .GroupBy(item => item.Span, item => (item.Day, item.Name));
}
