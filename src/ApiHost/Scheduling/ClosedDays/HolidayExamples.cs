using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Calendars;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.ClosedDays;

/// <summary>Examples of holidays for the contract.</summary>
internal static class HolidayExamples
{
    private static readonly DateOnly Christmas = new(2027, 12, 25);

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var holiday = new HolidayView { Id = "hol_01hzx3v7qk8m5n2p4r6t8w0y1j", From = Christmas, To = Christmas, Name = "Christmas" };
        var left = new NotTakenView { Name = "Team lunch", Date = new DateOnly(2027, 12, 20), Reason = "does not last whole days" };
        examples
            .Add(new HolidayInput { Date = Christmas, Name = "Christmas" }, SchedulingRequests.Default.HolidayInput)
            .Add(holiday, SchedulingAnswers.Default.HolidayView)
            .Add(left, SchedulingAnswers.Default.NotTakenView)
            .Add(
                new AddedHolidaysView
                {
                    Holidays = [holiday],
                    NotTaken = [left],
                    NotTakenTotal = 1,
                    Outside = OutsideView.Of(OutsideAppointments.None)!,
                },
                SchedulingAnswers.Default.AddedHolidaysView);
    }
}
