using Actors.ApiHost.OpenApi;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Calendars;

/// <summary>Examples of calendars for the contract.</summary>
internal static class CalendarExamples
{
    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var weekly = new WeeklyHoursBody { Days = [1, 2, 3, 4, 5], Start = "09:00", End = "12:30" };
        var interval = new IntervalBody { Start = "10:00", End = "16:00" };
        var day = new DateOverrideBody { Date = new DateOnly(2027, 3, 28), Intervals = [interval] };
        var outside = new OutsideAppointmentView { Id = AppointmentId, ExpertId = ExpertId, Start = Start, ServiceId = ServiceId };
        var off = new TimeOffView { Id = "off_01hzx3v7qk8m5n2p4r6t8w0y1c", Start = Start, End = End.AddDays(5), Reason = "Holiday" };
        examples
            .Add(outside, SchedulingAnswers.Default.OutsideAppointmentView)
            .Add(new OutsideView { Total = 1, Appointments = [outside] }, SchedulingAnswers.Default.OutsideView)
            .Add(weekly, SchedulingRequests.Default.WeeklyHoursBody)
            .Add(interval, SchedulingRequests.Default.IntervalBody)
            .Add(day, SchedulingRequests.Default.DateOverrideBody)
            .Add(new ScheduleInput { TimeZone = Zone, Weekly = [weekly], Overrides = [day] }, SchedulingRequests.Default.ScheduleInput)
            .Add(
                new ScheduleView { TimeZone = Zone, Weekly = [weekly], Overrides = [day], Version = 2 },
                SchedulingAnswers.Default.ScheduleView)
            .Add(new TimeOffInput { Start = Start, End = End.AddDays(5), Reason = "Holiday" }, SchedulingRequests.Default.TimeOffInput)
            .Add(
                off,
                SchedulingAnswers.Default.TimeOffView)
            .Add(
                new TeamTimeOffInput { ExpertIds = [ExpertId], Start = Start, End = End.AddDays(5), Reason = "Retreat" },
                SchedulingRequests.Default.TeamTimeOffInput)
            .Add(
                new ExpertTimeOffView { ExpertId = ExpertId, TimeOff = off },
                SchedulingAnswers.Default.ExpertTimeOffView)
            .Add(
                new TeamTimeOffView
                {
                    Experts = [new ExpertTimeOffView { ExpertId = ExpertId, TimeOff = off }],
                    Added = 1,
                    Refused = 0,
                    Outside = new OutsideView { Total = 1, Appointments = [outside] },
                },
                SchedulingAnswers.Default.TeamTimeOffView);
    }
}
