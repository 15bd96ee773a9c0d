using System.Globalization;
using Actors.Web.Pages;

namespace Actors.Web.Desk.Schedules.Week;

/// <summary>What buttons do with a week that is being written; nothing is saved by it. Pure.</summary>
internal static class WeekSteps
{
    /// <summary>The week after a step, and the day that it changed; null when there is no such step.</summary>
    public static (WeekForm Week, int Day)? Take(WeekForm week, FormValues form)
    {
        if (form["step"]?.Split('.') is not [var step, var number, .. var rest]) return null;
        if (!TryDay(number, out var day)) return null;
        return step switch
        {
            "add" => (With(week, day, [.. week.Days[day - 1], DaySpan.Empty]), day),
            "remove" => (With(week, day, Without(form, day, rest)), day),
            "copy" => (Copied(week, day, form.All("copy." + number)), day),
            _ => null,
        };
    }

    // By its number on the page, where rows are that nobody has filled.
    private static IReadOnlyList<DaySpan> Without(FormValues form, int day, string[] rest)
    {
        var isNumber = int.TryParse(rest.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var removed);
        return WeekForm.SpansOf(form, WeekForm.Prefix(day), isNumber ? removed : null);
    }

    private static WeekForm Copied(WeekForm week, int day, IReadOnlyList<string> others)
    {
        foreach (var other in others)
        {
            if (TryDay(other, out var target)) week = With(week, target, week.Days[day - 1]);
        }

        return week;
    }

    private static WeekForm With(WeekForm week, int day, IReadOnlyList<DaySpan> spans) =>
        week with { Days = [.. week.Days.Select((kept, index) => index == day - 1 ? spans : kept)] };

    private static bool TryDay(string text, out int day) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out day) && day is >= 1 and <= WeekForm.DayCount;
}
