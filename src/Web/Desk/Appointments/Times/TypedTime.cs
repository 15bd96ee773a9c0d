using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Desk.Appointments.Times;

/// <summary>A date and a time that somebody has typed, as a start. Pure.</summary>
/// <param name="Start">The start; null when it cannot be read, or there is no such time.</param>
/// <param name="IsSkipped">True when there is no such time: clocks go forward over it.</param>
public sealed record TypedTime(DateTimeOffset? Start, bool IsSkipped)
{
    private static readonly LocalTimePattern Minutes = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Reads one; of a time that occurs twice the first is meant.</summary>
    public static TypedTime Of(DateTimeZone zone, LocalDate? date, string? time)
    {
        ArgumentNullException.ThrowIfNull(zone);
        if (date is not { } day || Minutes.Parse(time ?? "") is not { Success: true, Value: var at }) return new TypedTime(null, false);
        var mapping = zone.MapLocal(day.At(at));
        return mapping.Count == 0 ? new TypedTime(null, true) : new TypedTime(mapping.First().ToDateTimeOffset(), false);
    }
}
