using Actors.ApiHost.OpenApi;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.TeamCalendars;

/// <summary>Examples of calendars of several experts for the contract.</summary>
internal static class TeamCalendarExamples
{
    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var hours = new WorkingTimeView { Start = Start, End = Start.AddHours(4), TimeZone = Zone };
        var hold = new CalendarHoldView { ServiceId = ServiceId, Start = End, End = End.AddMinutes(30), ExpiresAt = Made.AddMinutes(10) };
        var appointment = new CalendarAppointmentView
        {
            Id = AppointmentId,
            ServiceId = ServiceId,
            ServiceType = "consultation",
            Status = "confirmed",
            Start = Start,
            End = End,
            ClientName = "Ana Sousa",
        };
        var expert = new ExpertCalendarView
        {
            ExpertId = ExpertId,
            DisplayName = "Rita Prado",
            TimeZone = Zone,
            WorkingHours = [hours],
            Appointments = [appointment],
            Holds = [hold],
            TimeOff = [],
            ExternalBusy = [],
        };
        examples
            .Add(hours, SchedulingAnswers.Default.WorkingTimeView)
            .Add(hold, SchedulingAnswers.Default.CalendarHoldView)
            .Add(appointment, SchedulingAnswers.Default.CalendarAppointmentView)
            .Add(expert, SchedulingAnswers.Default.ExpertCalendarView)
            .Add(
                new TeamCalendarView { From = Start.Date, To = Start.Date.AddDays(7), Experts = [expert] },
                SchedulingAnswers.Default.TeamCalendarView);
    }
}
