using Actors.Web.Api;
using Actors.Web.Desk.Shared;
using NodaTime;

namespace Actors.Web.Desk.Agenda;

/// <summary>A day of the agenda.</summary>
/// <param name="Date">Its date.</param>
/// <param name="Change">By how many minutes it is longer than 24 hours: clocks are changed on it.</param>
/// <param name="Items">What is on it, in order.</param>
public sealed record AgendaDay(LocalDate Date, int Change, IReadOnlyList<AgendaItem> Items)
{
    /// <summary>
    /// Puts days together. Appointments stand on the day on which they start, or else on the first that is shown; time off on each.
    /// </summary>
    public static IReadOnlyList<AgendaDay> Of(
        DeskTimes times, LocalDate first, int days, IEnumerable<AppointmentInfo> appointments, IEnumerable<ExpertCalendarInfo> calendars)
    {
        ArgumentNullException.ThrowIfNull(times);
        var items = appointments.Select(AgendaItem.Of).Concat(calendars.SelectMany(AgendaItem.OthersOf)).ToList();
        var found = new List<AgendaDay>(days);
        for (var number = 0; number < days; number++)
        {
            var date = first.PlusDays(number);
            var (from, to) = (times.StartOf(date), times.StartOf(date.PlusDays(1)));
            var onIt = items.Where(item => item.Start < to && item.End > from && (item.IsTimeOff || item.Start >= from || number == 0));
            found.Add(new AgendaDay(date, times.ChangeOn(date), [
                .. onIt.OrderBy(item => item.Start < from ? from : item.Start).ThenBy(item => item.Rank)
                    .ThenBy(item => item.Key, StringComparer.Ordinal),
            ]));
        }

        return found;
    }
}

/// <summary>Something in the agenda: an appointment, time off, or a time that somebody keeps while booking.</summary>
public sealed record AgendaItem
{
    /// <summary>When it starts.</summary>
    public required DateTimeOffset Start { get; init; }

    /// <summary>When it ends.</summary>
    public required DateTimeOffset End { get; init; }

    /// <summary>Tells it from the others.</summary>
    public required string Key { get; init; }

    /// <summary>The appointment, if it is one.</summary>
    public AppointmentInfo? Appointment { get; init; }

    /// <summary>The time off, if it is some.</summary>
    public TimeOffInfo? TimeOff { get; init; }

    /// <summary>The kept time, if it is one.</summary>
    public CalendarHoldInfo? Hold { get; init; }

    /// <summary>Whose, by name; of appointments their own names are used.</summary>
    public string? ExpertName { get; init; }

    /// <summary>True for time off.</summary>
    public bool IsTimeOff => TimeOff is not null;

    /// <summary>What comes first of what starts at one time.</summary>
    public int Rank => TimeOff is not null ? 0 : Appointment is not null ? 1 : 2;

    internal static AgendaItem Of(AppointmentInfo appointment) => new()
    {
        Start = appointment.ScheduledAt,
        End = appointment.EndsAt,
        Key = appointment.Id,
        Appointment = appointment,
    };

    internal static IEnumerable<AgendaItem> OthersOf(ExpertCalendarInfo calendar) =>
    [
        .. calendar.TimeOff.Select(time => new AgendaItem
        {
            Start = time.Start,
            End = time.End,
            Key = time.Id,
            TimeOff = time,
            ExpertName = calendar.DisplayName,
        }),
        .. calendar.Holds.Select(hold => new AgendaItem
        {
            Start = hold.Start,
            End = hold.End,
            Key = $"{calendar.ExpertId}-{hold.Start.ToUnixTimeSeconds()}",
            Hold = hold,
            ExpertName = calendar.DisplayName,
        }),
    ];
}
