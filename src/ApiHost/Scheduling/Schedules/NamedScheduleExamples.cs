using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Calendars;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Schedules;

/// <summary>Examples of schedules beside the default one for the contract.</summary>
internal static class NamedScheduleExamples
{
    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var weekly = new WeeklyHoursBody { Days = [1, 2, 3, 4, 5], Start = "08:00", End = "13:00" };
        var august = new DateRangeBody { From = new DateOnly(2027, 8, 1), To = new DateOnly(2027, 8, 31) };
        var closed = new DateOverrideBody { From = new DateOnly(2027, 8, 9), To = new DateOnly(2027, 8, 15), Intervals = [] };
        examples
            .Add(august, SchedulingRequests.Default.DateRangeBody)
            .Add(
                new NamedScheduleInput { Name = "Summer", TimeZone = Zone, Weekly = [weekly], Overrides = [closed], Active = [august] },
                SchedulingRequests.Default.NamedScheduleInput)
            .Add(
                new NamedScheduleView
                {
                    Id = "sch_01hzx3v7qk8m5n2p4r6t8w0y1h",
                    Name = "Summer",
                    TimeZone = Zone,
                    Weekly = [weekly],
                    Overrides = [closed],
                    ObeysHolidays = true,
                    Active = [august],
                    CreatedAt = Made,
                    UpdatedAt = Made,
                    Version = 3,
                },
                SchedulingAnswers.Default.NamedScheduleView);
    }
}
