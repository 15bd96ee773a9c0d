using Actors.ApiHost.Waitlist;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Demo;

/// <summary>Somebody who waits for a seat in a class that is full.</summary>
/// <param name="Id">The id.</param>
/// <param name="Class">A seat of that class.</param>
/// <param name="Client">Who waits.</param>
internal sealed record DemoWait(string Id, DemoAppointment Class, Client Client);

/// <summary>
/// What is in the demo's calendars around a date: pure, and the same for the same date. Each date has its own, so that a demo which is
/// started again some days later has the days that are missing, and what it has stays.
/// </summary>
internal static class DemoPlan
{
    /// <summary>So many dates before today: as far as staff may record what is over, whatever the hour.</summary>
    public const int DaysBefore = 6;

    /// <summary>So many dates after today.</summary>
    public const int DaysAfter = 14;

    // What is further away has fewer appointments yet.
    private const int DaysBusy = 7;

    // The numbers of who waits follow those of who comes.
    private const int FirstWaiting = 30;
    private const int Waiting = 2;

    /// <summary>The appointments.</summary>
    public static IEnumerable<DemoAppointment> Around(DateOnly today) => Enumerable.Range(-DaysBefore, DaysBefore + DaysAfter + 1)
        .SelectMany(day => On(today.AddDays(day)).Where(appointment => day <= DaysBusy || appointment.Number % 2 == 0));

    /// <summary>Those who wait, since the next class on a Saturday is full.</summary>
    public static IEnumerable<DemoWait> WaitingAt(DateTimeOffset now)
    {
        var today = DemoTimes.DateOf(now);
        var full = Enumerable.Range(0, DaysBusy + 1)
            .SelectMany(day => On(today.AddDays(day)))
            .FirstOrDefault(seat => seat.Turn.Seats == DemoServices.ClassSeats && seat.Start > now);
        if (full is null) return [];
        return Enumerable.Range(FirstWaiting, Waiting).Select(number => new DemoWait(
            DemoAppointment.IdOf(WaitlistEndpoints.IdPrefix, full.Date, number), full,
            DemoAppointment.ClientOf(full.Date, number)));
    }

    private static IEnumerable<DemoAppointment> On(DateOnly date)
    {
        var turns = DemoWeek.On(date).ToList();
        var seats = turns.SelectMany(turn => Enumerable.Repeat(turn, turn.Seats));
        return seats.Select((turn, number) => new DemoAppointment(turn, date, number)
        {
            Fate = FateOf(turn, date, isLast: turns.Last(other => other.Expert == turn.Expert) == turn),
            Review = IsReviewed(turn, date) && turns.First(other => other.Expert == turn.Expert) == turn ? ReviewOf(date) : null,
        });
    }

    // By the day of the week, so that each week has some of each, on whichever day it is looked at.
    private static DemoFate FateOf(DemoTurn turn, DateOnly date, bool isLast) => (turn.Service, date.DayOfWeek) switch
    {
        (DemoServices.Assessment, DayOfWeek.Monday or DayOfWeek.Tuesday or DayOfWeek.Thursday) => DemoFate.Requested,
        (DemoServices.Assessment, _) => DemoFate.Kept,
        (_, DayOfWeek.Monday or DayOfWeek.Thursday) when isLast && turn.Expert == DemoExperts.Rita => DemoFate.Missed,
        (_, DayOfWeek.Tuesday or DayOfWeek.Friday) when isLast && turn.Expert == DemoExperts.Rita => DemoFate.CalledOff,
        (_, DayOfWeek.Wednesday) when isLast && turn.Expert == DemoExperts.Bruno => DemoFate.CalledOff,
        _ => DemoFate.Kept,
    };

    // Any six days have at least three of these.
    private static bool IsReviewed(DemoTurn turn, DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Monday => turn.Expert == DemoExperts.Bruno,
        DayOfWeek.Tuesday or DayOfWeek.Friday => turn.Expert == DemoExperts.Rita,
        DayOfWeek.Wednesday or DayOfWeek.Thursday => turn.Expert == DemoExperts.Clara,
        _ => false,
    };

    private static DemoReview ReviewOf(DateOnly date) => DemoTexts.Reviews[date.DayNumber % DemoTexts.Reviews.Length];
}
