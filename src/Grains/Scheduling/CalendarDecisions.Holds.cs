using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>Slots that are kept for a short while.</content>
internal static partial class CalendarDecisions
{
    /// <summary>The first part of an effect's id when it lets a hold expire; the hold's id follows. It is stored, so it stays.</summary>
    private const string ExpirePrefix = "lapse-";

    /// <summary>The same for a hold that was extended.</summary>
    private const string ExpireExtendedPrefix = "lapse-extended-";

    /// <summary>Holds a slot.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="key">The hold's id.</param>
    /// <param name="service">The service.</param>
    /// <param name="rules">The service's rules.</param>
    /// <param name="slot">When the slot starts, and how long it is; null for the service's own length.</param>
    /// <param name="holdFor">How long it is held.</param>
    /// <param name="replaced">The hold that is given back for it; null when there is none.</param>
    public static Outcome<Hold> Hold(
        ExpertCalendar calendar, UnitOfWork work, CreationKey key, Service service, SlotRules rules,
        (DateTimeOffset Start, int? Minutes) slot, TimeSpan holdFor, string? replaced)
    {
        if (calendar.FirstHolds.Find(key) is { } repeat) return repeat;
        if ((RefuseNew(calendar, service) ?? ServiceRules.CheckAlone(service)) is { } refusal) return refusal;
        if (ServiceRules.CheckLength(service, slot.Minutes) is { } notOffered) return notOffered;
        // Of what is busy only a hold is given back, whatever else has that id.
        var given = replaced is not null && calendar.TryGetHold(replaced, out var before) ? before : null;
        if (given is null) replaced = null;
        if (Check(calendar, rules, work.Now, slot.Start, replaced) is { } taken) return taken;
        if (given is not null) work.Append(new HoldReleased(given.Id) { Time = TimeOf(given) });
        var time = TakenTimes.Of(rules, slot.Start);
        var hold = new Hold(key.Id, calendar.ExpertId, service.Id, time.Start, time.End, work.Now + holdFor);
        Keep(work, hold, time, key.Fingerprint);
        return hold;
    }

    /// <summary>Holds a slot for as long again, once.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">The hold.</param>
    /// <param name="fingerprint">The request's fingerprint; null when its caller gave no key.</param>
    /// <param name="holdFor">How long holds last.</param>
    public static Outcome<Hold> ExtendHold(
        ExpertCalendar calendar, UnitOfWork work, string id, string? fingerprint, TimeSpan holdFor)
    {
        if (calendar.FindExtended(id, fingerprint) is { } extended) return extended;
        if (!calendar.TryGetHold(id, out var hold) || hold.ExpiresAt <= work.Now) return Refusal.NotFound("hold");
        var longer = hold with { ExpiresAt = hold.ExpiresAt + holdFor };
        work.Append(new HoldExtended(id, longer.ExpiresAt, fingerprint) { Time = TimeOf(hold) });
        work.Enqueue(Expire(work, longer, ExpireExtendedPrefix));
        return longer;
    }

    /// <summary>Gives a held slot back, once: a repeat is told what it was.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">The hold.</param>
    public static Outcome<Hold> ReleaseHold(ExpertCalendar calendar, UnitOfWork work, string id)
    {
        if (!calendar.TryGetHold(id, out var hold) || hold.ExpiresAt <= work.Now)
            return calendar.FindReleased(id) ?? Refusal.NotFound("hold");
        work.Append(new HoldReleased(id) { Time = TimeOf(hold) });
        return hold;
    }

    /// <summary>Forgets a hold whose time has come; does nothing when it is gone or booked.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="id">The hold.</param>
    public static void ExpireHold(ExpertCalendar calendar, UnitOfWork work, string id)
    {
        if (calendar.TryGetHold(id, out var hold) && hold.ExpiresAt <= work.Now) work.Append(new HoldExpired(id) { Time = TimeOf(hold) });
    }

    private static HeldTime TimeOf(Hold hold) => new(hold.ServiceId, hold.Start, hold.End);

    private static void Keep(UnitOfWork work, Hold hold, TakenTime time, string? fingerprint)
    {
        work.Append(new SlotHeld(hold.Id, time, hold.ExpiresAt, fingerprint));
        work.Enqueue(Expire(work, hold, ExpirePrefix));
    }

    private static Effect Expire(UnitOfWork work, Hold hold, string prefix) => new()
    {
        Id = prefix + hold.Id,
        Tenant = work.Caller.Tenant,
        Kind = SchedulingEffects.ExpireHold,
        Target = GrainKey.For(work.Caller.Tenant, hold.ExpertId),
        Payload = SchedulingEffects.PayloadOf(hold.Id),
        DueAt = hold.ExpiresAt,
    };
}
