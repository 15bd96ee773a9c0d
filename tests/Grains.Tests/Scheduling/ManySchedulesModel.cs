using NodaTime;

namespace Actors.Grains.Tests.Scheduling;

/// <summary>
/// Which schedule is in force and which time is working time, in the words of decision 0041: slow and plain. Only the hours of one schedule
/// on one date come from the real code, which <see cref="AvailabilityModel"/> judges.
/// </summary>
internal sealed class ManySchedulesModel
{
    private readonly ManySchedules _given;
    private readonly List<(int Schedule, int Stretch, Instant Start, Instant End, bool IsClosed)> _ranges = [];

    public ManySchedulesModel(ManySchedules given)
    {
        _given = given;
        var schedules = given.Schedules.ToList();
        for (var number = 0; number < schedules.Count; number++)
        {
            var hours = Given.Hours(schedules[number].Schedule);
            for (var date = given.Around.PlusDays(-9); date < given.Around.PlusDays(12); date = date.PlusDays(1))
            {
                var isClosed = !schedules[number].Schedule.IgnoresHolidays && given.Holidays.Dates.Contains(date.ToDateOnly());
                foreach (var range in hours.RangesOf(date))
                {
                    // Hours belong to the schedule that is in force when they start.
                    if (InForceAt(range.Start) == number) _ranges.Add((number, StretchOf(range.Start), range.Start, range.End, isClosed));
                }
            }
        }
    }

    /// <summary>The number of the schedule in force: 0 for the default one.</summary>
    public int InForceAt(Instant instant)
    {
        var found = (Number: 0, From: DateOnly.MinValue);
        foreach (var (number, (schedule, active)) in _given.Schedules.Index())
        {
            // One who looks at the date there: it is active from the first moment at which that date, or a later one, has begun.
            var zone = DateTimeZoneProviders.Tzdb[schedule.TimeZone];
            foreach (var range in active)
            {
                if (HasBegun(range.From, zone, instant) && !HasBegun(range.To.AddDays(1), zone, instant) && range.From >= found.From)
                    found = (number, range.From);
            }
        }

        return found.Number;
    }

    /// <summary>
    /// In which stretch of one schedule a minute is working time; null when it is none. Where hours of two stretches have a minute, those
    /// that started first have it.
    /// </summary>
    public int? WorkingStretchAt(Instant minute)
    {
        var around = _ranges.Where(range => range.Start <= minute && minute < range.End).ToList();
        if (around.Count == 0) return null;
        var stretch = around.MinBy(range => range.Start).Stretch;
        return around.Any(range => range.Stretch == stretch && !range.IsClosed) ? stretch : null;
    }

    private static bool HasBegun(DateOnly date, DateTimeZone zone, Instant instant) =>
        TimeZones.StartOf(LocalDate.FromDateOnly(date), zone) <= instant;

    // Stretches are told apart by how often the schedule has changed until then, looking every quarter of an hour.
    private int StretchOf(Instant instant)
    {
        var changes = 0;
        var before = 0;
        for (var at = _given.From - Duration.FromDays(8); at <= instant; at += Duration.FromMinutes(15))
        {
            var now = InForceAt(at);
            if (now != before) changes++;
            before = now;
        }

        return changes;
    }
}
