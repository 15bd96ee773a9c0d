using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Answers a question for slots from a calendar.</summary>
internal static class SlotAnswers
{
    /// <summary>The slots that answer the question.</summary>
    public static Outcome<Slots> Answer(ExpertCalendar calendar, Service service, SlotRules rules, SlotQuery query, DateTimeOffset now)
    {
        if (Refuse(calendar, service, query.AppointmentId) is { } refusal) return refusal;
        if (ServiceRules.CheckLength(service, query.DurationMinutes) is { } notOffered) return notOffered;
        if (TimeZones.Check(query.TimeZone) is { } unknownZone) return unknownZone;
        if (query.CheckRange() is { } badRange) return badRange;
        var zone = query.TimeZone is { } asked ? DateTimeZoneProviders.Tzdb[asked] : ZoneOf(query, calendar.Hours);
        var (from, to) = RangeOf(query, zone);
        var part = Availability.First(
            calendar.Hours, rules, calendar.Busy, Instant.FromDateTimeOffset(now),
            new SlotRange(from, to, query.IncludeUnavailable)
            {
                OwnHold = HoldIn(calendar, query.HoldId),
                OwnAppointment = AppointmentIn(calendar, query.AppointmentId),
            },
            query.AtOnce);
        return new Slots(calendar.ExpertId, zone.Id, Offer(part.Slots, zone))
        {
            Count = part.Count,
            Rest = part.Next is { } next
                ? query with { Date = null, TimeZone = zone.Id, From = next.ToDateTimeOffset(), To = to.ToDateTimeOffset() }
                : null,
        };
    }

    // Where an appointment that there is could be moved to has nothing to do with how it was paid.
    private static Refusal? Refuse(ExpertCalendar calendar, Service service, string? appointmentId) => appointmentId is null
        ? CalendarDecisions.RefuseNew(calendar, service)
        : CalendarDecisions.Refuse(calendar, service);

    // That of the schedule in force: at the start of the range, or at noon of the date.
    private static DateTimeZone ZoneOf(SlotQuery query, WorkingHours hours) => hours.ZoneAt(query.Date is { } date
        ? TimeZones.StartOf(LocalDate.FromDateOnly(date), hours.Zone) + Duration.FromHours(12)
        : Instant.FromDateTimeOffset(query.From!.Value));

    /// <summary>The next free slots that answer the question.</summary>
    public static Outcome<Slots> Next(ExpertCalendar calendar, Service service, SlotRules rules, NextSlotsQuery query, DateTimeOffset now)
    {
        if (Refuse(calendar, service, query.AppointmentId) is { } refusal) return refusal;
        if (ServiceRules.CheckLength(service, query.DurationMinutes) is { } notOffered) return notOffered;
        if (TimeZones.Check(query.TimeZone) is { } unknownZone) return unknownZone;
        var (at, after) = (Instant.FromDateTimeOffset(now), Instant.FromDateTimeOffset(query.After));
        var zone = query.TimeZone is null ? calendar.Hours.ZoneAt(after) : DateTimeZoneProviders.Tzdb[query.TimeZone];
        // The booking window ends the search.
        var slots = Availability.Next(
            calendar.Hours, rules, calendar.Busy, at,
            new SlotRange(after, Instant.MaxValue, IncludeUnavailable: false)
            {
                OwnHold = HoldIn(calendar, query.HoldId),
                OwnAppointment = AppointmentIn(calendar, query.AppointmentId),
            },
            query.Count);
        return new Slots(calendar.ExpertId, zone.Id, Offer(slots, zone)) { Count = slots.Count };
    }

    /// <summary>The range that a question is about, which must have been checked. A date that a zone skipped has no time at all.</summary>
    public static (Instant From, Instant To) RangeOf(SlotQuery query, DateTimeZone zone)
    {
        if (query.Date is not { } date) return (Instant.FromDateTimeOffset(query.From!.Value), Instant.FromDateTimeOffset(query.To!.Value));
        var day = LocalDate.FromDateOnly(date);
        return (TimeZones.StartOf(day, zone), TimeZones.StartOf(day.PlusDays(1), zone));
    }

    // What takes time under another's name stays taken: a hold's id opens a hold and nothing else.
    private static string? HoldIn(ExpertCalendar calendar, string? id) => id is not null && calendar.TryGetHold(id, out _) ? id : null;

    private static string? AppointmentIn(ExpertCalendar calendar, string? id) =>
        id is not null && CalendarDecisions.TryGetAppointment(calendar, id, out _) ? id : null;

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
                slot.Reason);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(offered);
    }
}
