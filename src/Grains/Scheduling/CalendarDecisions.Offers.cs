using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <content>What calendars do for those who wait.</content>
internal static partial class CalendarDecisions
{
    /// <summary>Has the calendar tell a waitlist when time becomes free.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="serviceId">Whose waitlist.</param>
    /// <param name="until">Until when; null for no longer.</param>
    public static void Watch(ExpertCalendar calendar, UnitOfWork work, string serviceId, DateTimeOffset? until)
    {
        if (!CalendarWatches.IsSame(calendar, serviceId, until)) work.Append(new CalendarWatched(serviceId, until));
    }

    /// <summary>Keeps seats of a slot for somebody who waits, all of them or none.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The first seat's hold.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="request">What to keep.</param>
    public static Outcome<Hold> Offer(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, Service service, SlotRules rules, OfferRequest request)
    {
        if (calendar.FirstHolds.Find(key) is { } repeat) return repeat;
        if ((RefuseNew(calendar, service) ?? ServiceRules.CheckAlone(service)) is { } refusal) return refusal;
        if (request.Until <= work.Now) return new Refusal(RefusalCode.NoticeTooShort, "The time is too soon to be offered.");
        var (at, from) = (Instant.FromDateTimeOffset(work.Now), Instant.FromDateTimeOffset(request.Start));
        var slot = Availability.Check(calendar.Hours, rules, calendar.Busy, at, from);
        if (slot is not { IsFree: true }) return SlotRefusals.For(slot?.Reason, calendar, rules, at, from);
        if (slot.Value.Remaining < request.Seats) return new Refusal(RefusalCode.ScheduleConflict, "The slot has not as many seats.");
        var time = TakenTimes.Of(rules, request.Start);
        var hold = new Hold(key.Id, calendar.ExpertId, service.Id, time.Start, time.End, request.Until);
        Keep(work, hold, time, key.Fingerprint);
        for (var seat = 2; seat <= request.Seats; seat++)
            Keep(work, hold with { Id = OfferHolds.IdOf(key.Id, seat) }, time, fingerprint: null);
        return hold;
    }
}
