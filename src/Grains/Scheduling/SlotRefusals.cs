using System.Collections.Immutable;
using NodaTime;

namespace Actors.Scheduling;

/// <summary>What a caller is told about a slot that cannot be had.</summary>
internal static class SlotRefusals
{
    private const int NextSlots = 3;
    private static readonly Duration NextSlotsWithin = Duration.FromDays(31);

    /// <summary>The refusal for a verdict.</summary>
    /// <param name="verdict">Why the slot cannot be had.</param>
    /// <param name="calendar">The calendar, which is asked for the next free slots.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="now">The time.</param>
    /// <param name="start">The start that was asked for.</param>
    public static Refusal For(SlotVerdict verdict, ExpertCalendar calendar, SlotRules rules, Instant now, Instant start) => verdict switch
    {
        SlotVerdict.OutsideHours => new(RefusalCode.OutsideAvailability, "The time is no slot of the expert's working hours."),
        SlotVerdict.Notice => new(RefusalCode.NoticeTooShort, "The time is too soon to be booked."),
        SlotVerdict.Window => new(RefusalCode.BeyondBookingWindow, "The time is too far ahead to be booked."),
        SlotVerdict.Limit => new(RefusalCode.LimitReached, "The expert takes no more appointments of this service on that day or in that week."),
        _ => new(RefusalCode.ScheduleConflict, "The time is taken.") { NextAvailable = Next(calendar, rules, now, start) },
    };

    private static ImmutableArray<DateTimeOffset> Next(ExpertCalendar calendar, SlotRules rules, Instant now, Instant start)
    {
        var free = Availability.NextFree(calendar.Hours, rules, calendar.Busy, now, start, NextSlots, start + NextSlotsWithin);
        var next = ImmutableArray.CreateBuilder<DateTimeOffset>(free.Count);
        foreach (var instant in free) next.Add(instant.ToDateTimeOffset());
        return next.MoveToImmutable();
    }
}
