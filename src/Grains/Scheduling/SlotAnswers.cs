using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NodaTime;
using NodaTime.TimeZones;

namespace Actors.Scheduling;

/// <summary>Answers a question for slots from a calendar.</summary>
internal static class SlotAnswers
{
    private static readonly Duration LongestRange = Duration.FromDays(62);

    /// <summary>The slots that answer the question.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="query">The question.</param>
    /// <param name="now">The time.</param>
    public static Outcome<Slots> Answer(ExpertCalendar calendar, Service service, SlotRules rules, SlotQuery query, DateTimeOffset now)
    {
        if (!calendar.IsOpen) return Refusal.NotFound("expert");
        if (ServiceRules.Check(service, calendar.ExpertId) is { } refusal) return refusal;
        if (TimeZones.Check(query.TimeZone) is { } unknownZone) return unknownZone;
        var zone = query.TimeZone is null ? calendar.Hours.Zone : DateTimeZoneProviders.Tzdb[query.TimeZone];
        if (RangeOf(query, zone, out var from, out var to) is { } badRange) return badRange;
        var slots = Availability.Slots(
            calendar.Hours, rules, calendar.Busy, Instant.FromDateTimeOffset(now), from, to, query.IncludeUnavailable);
        return new Slots(calendar.ExpertId, zone.Id, Offer(slots, zone));
    }

    /// <summary>The range that a question is about; a refusal when it is none.</summary>
    /// <param name="query">The question.</param>
    /// <param name="zone">The zone of its date.</param>
    /// <param name="from">Where the range starts.</param>
    /// <param name="to">Where it ends.</param>
    public static Refusal? RangeOf(SlotQuery query, DateTimeZone zone, out Instant from, out Instant to)
    {
        from = to = default;
        if (query.Date is { } date)
        {
            var day = LocalDate.FromDateOnly(date);
            if (date == DateOnly.MaxValue) return Refusal.Invalid("date", "is too late");
            from = StartOf(day, zone);
            to = StartOf(day.PlusDays(1), zone);
            return null;
        }

        if (query.From is not { } first) return Refusal.Invalid("from", "is required without date");
        if (query.To is not { } last) return Refusal.Invalid("to", "is required without date");
        from = Instant.FromDateTimeOffset(first);
        to = Instant.FromDateTimeOffset(last);
        if (to <= from) return Refusal.Invalid("to", "must be after from");
        return to - from > LongestRange ? Refusal.Invalid("to", "must be at most 62 days after from") : null;
    }

    // Unlike AtStartOfDay this also answers for a date that a zone skipped whole (Apia, 2011-12-30): it starts and ends with the next one.
    private static Instant StartOf(LocalDate date, DateTimeZone zone) =>
        zone.ResolveLocal(date.AtMidnight(), StartOfDay).ToInstant();

    private static readonly ZoneLocalMappingResolver StartOfDay =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>Slots as they are offered, with wall-clock times.</summary>
    /// <param name="slots">The slots.</param>
    /// <param name="zone">The zone of the wall-clock times.</param>
    public static ImmutableArray<OfferedSlot> Offer(List<Slot> slots, DateTimeZone zone)
    {
        var offered = new OfferedSlot[slots.Count];
        for (var index = 0; index < offered.Length; index++)
        {
            var slot = slots[index];
            offered[index] = new OfferedSlot(
                slot.Start.ToDateTimeOffset(),
                slot.End.ToDateTimeOffset(),
                slot.Start.InZone(zone).TimeOfDay.ToTimeOnly(),
                slot.Remaining,
                ReasonOf(slot.Verdict));
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(offered);
    }

    private static SlotReason ReasonOf(SlotVerdict verdict) => verdict switch
    {
        SlotVerdict.Free => SlotReason.None,
        SlotVerdict.Booked => SlotReason.Booked,
        SlotVerdict.Held => SlotReason.Held,
        SlotVerdict.Buffer => SlotReason.Buffer,
        SlotVerdict.TimeOff => SlotReason.TimeOff,
        SlotVerdict.ExternalBusy => SlotReason.ExternalBusy,
        SlotVerdict.Notice => SlotReason.Notice,
        SlotVerdict.Window => SlotReason.Window,
        SlotVerdict.Limit => SlotReason.Limit,
        _ => throw new InvalidOperationException($"A slot of the grid cannot be {verdict}."),
    };
}
