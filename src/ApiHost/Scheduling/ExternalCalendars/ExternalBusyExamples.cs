using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Scheduling.Calendars;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.ExternalCalendars;

/// <summary>Examples of other calendars for the contract.</summary>
internal static class ExternalBusyExamples
{
    private const string Source = "google-rita";

    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var stretch = new BusyStretchBody { Start = Start, End = End };
        var shown = new BusyStretchView { Start = Start, End = End };
        var conflicts = new OutsideView
        {
            Total = 1,
            Appointments =
            [
                new OutsideAppointmentView { Id = AppointmentId, ExpertId = ExpertId, Start = Start, ServiceId = ServiceId },
            ],
        };
        examples
            .Add(stretch, SchedulingRequests.Default.BusyStretchBody)
            .Add(new ExternalBusyInput { Busy = [stretch] }, SchedulingRequests.Default.ExternalBusyInput)
            .Add(
                new SkippedEventView { Uid = "standup@example.com", Reason = "names a time zone that is not known" },
                SchedulingAnswers.Default.SkippedEventView)
            .Add(shown, SchedulingAnswers.Default.BusyStretchView)
            .Add(
                new ExternalCalendarView { Source = Source, Count = 1, ChangedAt = Start, Conflicts = conflicts },
                SchedulingAnswers.Default.ExternalCalendarView)
            .Add(
                new ExternalBusyView { Source = Source, Busy = [shown], ChangedAt = Start, Conflicts = conflicts },
                SchedulingAnswers.Default.ExternalBusyView);
    }
}
