using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>Slots as answers show them.</summary>
internal static class SlotMapping
{
    /// <summary>A slot of one expert.</summary>
    public static SlotView ToView(in OfferedSlot slot, LocalTimes zone, bool isForStaff) => new()
    {
        Start = slot.Start.UtcDateTime,
        End = slot.End.UtcDateTime,
        Time = slot.Time,
        Date = zone.DateOf(slot.Start),
        Offset = zone.OffsetOf(slot.Start),
        Available = slot.Reason == SlotReason.None,
        Remaining = slot.Remaining,
        Reason = isForStaff ? NameOf(slot.Reason) : null,
    };

    /// <summary>The API's name for a reason; null when a slot is free.</summary>
    public static string? NameOf(SlotReason reason) => reason switch
    {
        SlotReason.None => null,
        SlotReason.Booked => "BOOKED",
        SlotReason.Held => "HELD",
        SlotReason.Buffer => "BUFFER",
        SlotReason.TimeOff => "TIME_OFF",
        SlotReason.ExternalBusy => "EXTERNAL_BUSY",
        SlotReason.Notice => "NOTICE",
        SlotReason.Window => "WINDOW",
        SlotReason.Limit => "LIMIT",
        SlotReason.Holiday => "HOLIDAY",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "has no name"),
    };
}
