using Actors.ApiHost.OpenApi;
using static Actors.ApiHost.Scheduling.SampleData;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Examples of slots and holds for the contract.</summary>
internal static class AvailabilityExamples
{
    /// <summary>Adds them.</summary>
    public static void Add(ExampleCatalog examples)
    {
        var (time, date) = (new TimeOnly(9, 0), DateOnly.FromDateTime(Start));
        var slot = new SlotView
        {
            Start = Start,
            End = End,
            Time = time,
            Date = date,
            Offset = "+01:00",
            Available = true,
            Remaining = 1,
        };
        var union = new UnionSlotView
        {
            Start = Start,
            End = End,
            Time = time,
            Date = date,
            Offset = "+01:00",
            Available = true,
            Remaining = 1,
            FreeExperts = 1,
            ExpertIds = [ExpertId],
        };
        examples
            .Add(new SlotDayView { Date = date, Available = 12 }, SchedulingAnswers.Default.SlotDayView)
            .Add(slot, SchedulingAnswers.Default.SlotView)
            .Add(union, SchedulingAnswers.Default.UnionSlotView)
            .Add(new SlotsView { ExpertId = ExpertId, TimeZone = Zone, Slots = [slot] }, SchedulingAnswers.Default.SlotsView)
            .Add(
                new UnionSlotsView { ServiceId = ServiceId, ServiceType = "consultation", TimeZone = Zone, Slots = [union] },
                SchedulingAnswers.Default.UnionSlotsView)
            .Add(
                new HoldInput { ExpertId = ExpertId, ServiceType = "consultation", Start = Start },
                SchedulingRequests.Default.HoldInput)
            .Add(
                new HoldView
                {
                    HoldId = ExpertId + ".hld_01hzx3v7qk8m5n2p4r6t8w0y1d",
                    ExpertId = ExpertId,
                    ServiceId = ServiceId,
                    Start = Start,
                    End = End,
                    ExpiresAt = Made.AddMinutes(10),
                },
                SchedulingAnswers.Default.HoldView);
    }
}
