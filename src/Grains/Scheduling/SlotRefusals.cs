using System.Collections.Immutable;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What a caller is told about a slot that cannot be had.</summary>
internal static class SlotRefusals
{
    private const int NextSlots = 3;
    private static readonly Duration NextSlotsWithin = Duration.FromDays(31);

    /// <summary>The refusal for a reason, null for a time that is no slot; the calendar is asked for the next free slots.</summary>
    public static Refusal For(SlotReason? reason, ExpertCalendar calendar, SlotRules rules, Instant now, Instant start) => reason switch
    {
        null => new(RefusalCode.OutsideAvailability, "The time is no slot of the expert's working hours."),
        SlotReason.Holiday => new(RefusalCode.OutsideAvailability, "The organisation is closed on that day."),
        SlotReason.Notice => new(RefusalCode.NoticeTooShort, "The time is too soon to be booked."),
        SlotReason.Window => new(RefusalCode.BeyondBookingWindow, "The time is too far ahead to be booked."),
        SlotReason.Limit =>
            new(RefusalCode.LimitReached, "The expert takes no more appointments of this service on that day, in that week or month."),
        _ => new(RefusalCode.ScheduleConflict, "The time is taken.") { NextAvailable = Next(calendar, rules, now, start) },
    };

    /// <summary>The next free starts: three at most, within a month.</summary>
    public static ImmutableArray<DateTimeOffset> Next(ExpertCalendar calendar, SlotRules rules, Instant now, Instant start)
    {
        var free = Availability.NextFree(calendar.Hours, rules, calendar.Busy, now, start, NextSlots, start + NextSlotsWithin);
        var next = ImmutableArray.CreateBuilder<DateTimeOffset>(free.Count);
        foreach (var instant in free) next.Add(instant.ToDateTimeOffset());
        return next.MoveToImmutable();
    }
}
