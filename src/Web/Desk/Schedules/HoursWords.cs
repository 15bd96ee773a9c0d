using Actors.Web.Api;
using Actors.Web.Desk.Schedules.Week;
using Actors.Web.Texts;
using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Desk.Schedules;

/// <summary>Hours in words. Pure.</summary>
/// <param name="Language">The language.</param>
/// <param name="TwelveHours">True to write times with twelve hours.</param>
public sealed record HoursWords(Language Language, bool TwelveHours)
{
    private ScheduleTexts Texts => Language.Schedules;

    /// <summary>Words of a visit.</summary>
    public static HoursWords Of(DeskVisit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return new HoursWords(visit.Language, visit.TwelveHours);
    }

    /// <summary>The hours of a day: <c>09:00–12:30, 22:00 until 02:00 the next day</c>.</summary>
    public string Day(IReadOnlyList<DaySpan> spans)
    {
        ArgumentNullException.ThrowIfNull(spans);
        return spans.All(span => span.IsEmpty) ? Texts.NoHours : string.Join(", ", spans.Where(span => !span.IsEmpty).Select(Span));
    }

    /// <summary>What is said beside hours that do not end on their day; null when they do.</summary>
    public string? NextDay(DaySpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        if (!span.EndsOnNextDay) return null;
        if (span.Until != LocalTime.Midnight) return Texts.UntilNextDay(Time(span.Until!.Value));
        return span.From == LocalTime.Midnight ? Texts.AllDay : Texts.UntilMidnight;
    }

    /// <summary>The dates of hours that replace the weekly ones.</summary>
    public string Dates(DateHoursInfo entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Date is { } date ? Date(date) : Texts.FromTo(Date(entry.From ?? ""), Date(entry.To ?? ""));
    }

    /// <summary>The hours of such dates.</summary>
    public string Hours(DateHoursInfo entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Day([.. entry.Intervals.Select(hours => DaySpan.Of(hours.Start, hours.End))]);
    }

    /// <summary>A full hour.</summary>
    public string Time(int hour) => Time(new LocalTime(hour, 0));

    private string Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var date } ? Language.Format.Date(date) : text;

    private string Span(DaySpan span)
    {
        var start = span.From is { } from ? Time(from) : span.Start;
        if (NextDay(span) is { } words) return span.From == span.Until ? words : $"{start} {words}";
        return $"{start}–{(span.Until is { } until ? Time(until) : span.End)}";
    }

    private string Time(LocalTime time) => Language.Format.Time(time, TwelveHours);
}
