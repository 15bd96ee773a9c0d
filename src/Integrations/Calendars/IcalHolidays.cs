using System.Globalization;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Actors.Grains.Text;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Actors.Integrations.Calendars;

/// <summary>
/// Reads closed days from a calendar file (RFC 5545): events that last whole days and have not passed, those that come back every year for
/// so many years ahead. Everything is bounded, because a file comes from anywhere.
/// </summary>
internal sealed class IcalHolidays : IHolidayFormat
{
    private const int MaxEvents = 1_000;
    private const int YearsAhead = 5;
    private const int MaxName = 100;
    private const int MaxOfOneEvent = 50;
    private const int MaxIdleSteps = 100;

    private static readonly EvaluationOptions Bounded = new() { MaxUnmatchedIncrementsLimit = MaxIdleSteps };

    /// <inheritdoc/>
    public Outcome<HolidayFileContent> Read(string text, DateOnly today)
    {
        if (IcalFiles.Load(text) is not { Count: > 0 } calendars) return Refusal.Invalid("body", "must be a calendar file (RFC 5545)");
        var events = calendars.SelectMany(calendar => calendar.Events).Take(MaxEvents + 1).ToList();
        if (events.Count > MaxEvents) return Refusal.Invalid("body", $"must have at most {MaxEvents} events");
        var content = new HolidayFileContent();
        var replaced = events.Where(one => one.RecurrenceIdentifier is not null)
            .Select(one => (one.Uid, one.RecurrenceIdentifier!.StartTime.Date)).ToHashSet();
        foreach (var one in events) Take(one, replaced, today, content);
        return content;
    }

    private static void Take(CalendarEvent one, HashSet<(string? Uid, DateOnly Date)> replaced, DateOnly today, HolidayFileContent content)
    {
        var name = NameOf(one);
        if (Refuse(one) is { } reason)
        {
            content.Leave(name, one.Start?.Date, reason);
            return;
        }

        var length = LengthOf(one);
        var last = today.AddYears(YearsAhead);
        var comesBack = one.RecurrenceRule is not null || one.RecurrenceDates.GetAllDates().Any();
        var taken = 0;
        foreach (var date in DatesOf(one, today.AddDays(-length), last, content, name))
        {
            if (comesBack && replaced.Contains((one.Uid, date))) continue;
            var end = date.AddDays(length - 1);
            if (end < today) continue;
            taken++;
            content.Take(new Holiday("", date, end, name));
        }

        if (taken == 0) content.Leave(name, one.Start!.Date, "has passed, or is too far ahead");
    }

    private static List<DateOnly> DatesOf(CalendarEvent one, DateOnly from, DateOnly last, HolidayFileContent content, string name)
    {
        var dates = new List<DateOnly>();
        try
        {
            foreach (var occurrence in one.GetOccurrences(new CalDateTime(from), Bounded))
            {
                var date = occurrence.Period.StartTime.Date;
                if (date > last) break;
                if (dates.Count == MaxOfOneEvent)
                {
                    content.Leave(name, date, $"comes back more than {MaxOfOneEvent} times; the first were taken");
                    break;
                }

                dates.Add(date);
            }
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // A rule that the library gives up on is one event that cannot be taken, and no failure of the file.
            content.Leave(name, one.Start!.Date, "has a rule that cannot be followed");
        }

        return dates;
    }

    private static string? Refuse(CalendarEvent one)
    {
        if (one.Start is not { } start) return "has no start";
        if (start.HasTime) return "does not last whole days";
        if (string.Equals(one.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase)) return "is cancelled";
        if (one.RecurrenceRule is { Frequency: not FrequencyType.Yearly }) return "comes back otherwise than every year";
        var length = LengthOf(one);
        return length is < 1 or > Holiday.MaxDays
            ? string.Create(CultureInfo.InvariantCulture, $"does not last from 1 to {Holiday.MaxDays} days")
            : null;
    }

    // The end of an event is the date after its last one; one without an end is a day.
    private static int LengthOf(CalendarEvent one)
    {
        if (one.End is { } end) return Math.Max(1, end.Date.DayNumber - one.Start!.Date.DayNumber);
        return one.Duration is { } duration ? Math.Max(1, ((duration.Weeks ?? 0) * 7) + (duration.Days ?? 0)) : 1;
    }

    private static string NameOf(CalendarEvent one)
    {
        var line = PlainText.Line((one.Summary ?? "").ReplaceLineEndings(" "));
        if (line.Length > MaxName) line = line[..MaxName].TrimEnd();
        return line.Length == 0 || PlainText.FaultInLine(line) is not null ? "Holiday" : line;
    }
}
