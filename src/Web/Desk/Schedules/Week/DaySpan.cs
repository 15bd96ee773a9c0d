using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Desk.Schedules.Week;

/// <summary>Hours of a day as somebody has written them: texts, so that nothing is lost of what cannot be read. Pure.</summary>
/// <param name="Start">When they start.</param>
/// <param name="End">When they end; not after the start means on the next day.</param>
public sealed record DaySpan(string? Start, string? End)
{
    private const string Midnight = "00:00";
    private const string EndOfDay = "24:00";

    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Nothing is written yet.</summary>
    public static DaySpan Empty { get; } = new(null, null);

    /// <summary>True when nothing is written.</summary>
    public bool IsEmpty => Start is null && End is null;

    /// <summary>When they start; null when that cannot be read.</summary>
    public LocalTime? From => Read(Start);

    /// <summary>When they end; null when that cannot be read.</summary>
    public LocalTime? Until => Read(End);

    /// <summary>True when they go on into the next day, or end as it begins.</summary>
    public bool EndsOnNextDay => From is { } from && Until is { } until && until <= from;

    /// <summary>The end as the API has it: a day ends at 24:00, which no control for times can hold.</summary>
    public string? ApiEnd => End == Midnight ? EndOfDay : End;

    /// <summary>Hours as the API has them.</summary>
    public static DaySpan Of(string? start, string? end) => new(start, end == EndOfDay ? Midnight : end);

    private static LocalTime? Read(string? text) => Minutes.Parse(text ?? "") is { Success: true, Value: var time } ? time : null;
}
