using Actors.Scheduling;

namespace Actors.ApiHost.Scheduling;

/// <summary>Slots as answers show them.</summary>
internal static class SlotMapping
{
    private static readonly string?[] Reasons = [null, "BOOKED", "HELD", "BUFFER", "TIME_OFF", "EXTERNAL_BUSY", "NOTICE", "WINDOW", "LIMIT"];

    /// <summary>The slots of one expert.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="isForStaff">True when the reasons may be told.</param>
    public static SlotsView ToView(Slots slots, bool isForStaff)
    {
        var offered = slots.Offered;
        var views = new SlotView[offered.Length];
        for (var index = 0; index < views.Length; index++)
        {
            ref readonly var slot = ref offered.ItemRef(index);
            views[index] = new SlotView
            {
                Start = slot.Start.UtcDateTime,
                End = slot.End.UtcDateTime,
                Time = slot.Time,
                Available = slot.Reason == SlotReason.None,
                Remaining = slot.Remaining,
                Reason = isForStaff ? Reasons[(int)slot.Reason] : null,
            };
        }

        return new SlotsView { ExpertId = slots.ExpertId, TimeZone = slots.TimeZone, Slots = views };
    }

    /// <summary>The slots of several experts put together: one for each start and end.</summary>
    /// <param name="service">The service.</param>
    /// <param name="answers">The slots of each expert; all in the zone of the first.</param>
    public static UnionSlotsView ToUnion(Service service, IReadOnlyList<Slots> answers)
    {
        var byTime = new SortedDictionary<(DateTimeOffset Start, DateTimeOffset End), UnionSlotView>();
        foreach (var answer in answers)
        {
            foreach (ref readonly var slot in answer.Offered.AsSpan())
            {
                var time = (slot.Start, slot.End);
                var isFree = slot.Reason == SlotReason.None;
                byTime.TryGetValue(time, out var known);
                byTime[time] = new UnionSlotView
                {
                    Start = slot.Start.UtcDateTime,
                    End = slot.End.UtcDateTime,
                    Time = slot.Time,
                    Available = isFree || known.Available,
                    Remaining = slot.Remaining + known.Remaining,
                    FreeExperts = (isFree ? 1 : 0) + known.FreeExperts,
                };
            }
        }

        var slots = new UnionSlotView[byTime.Count];
        byTime.Values.CopyTo(slots, 0);
        return new UnionSlotsView
        {
            ServiceId = service.Id,
            ServiceType = service.Definition.ServiceType,
            TimeZone = answers.Count == 0 ? "UTC" : answers[0].TimeZone,
            Slots = slots,
        };
    }
}
