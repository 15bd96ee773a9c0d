using System.Text;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.Grains.Waitlist;

/// <summary>The effects of waitlists. The target of each is the line, but for what is given back: that is the calendar.</summary>
internal static class WaitlistEffects
{
    /// <summary>Looks at a line; no payload.</summary>
    public const string LookKind = "waitlist.look";

    /// <summary>Gives the holds of an offer back; the payload is their ids, one a line.</summary>
    public const string GiveBackKind = "waitlist.give-back";

    /// <summary>Mails an offer; the payload is the entry's id and the offer's number. No address stands in it.</summary>
    public const string MailKind = "waitlist.mail-offer";

    private const char Separator = '\n';

    /// <summary>Looks at a line as soon as its commit is durable.</summary>
    /// <param name="work">The line's unit of work.</param>
    /// <param name="serviceId">The service.</param>
    public static Effect LookNow(UnitOfWork work, string serviceId) => Look(work, serviceId, work.Now);

    /// <summary>Looks at a line.</summary>
    /// <param name="work">The line's unit of work.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="at">When.</param>
    public static Effect Look(UnitOfWork work, string serviceId, DateTimeOffset at) =>
        Of(work, LookKind, $"look-{work.Caller.Tenant}-{serviceId}-{work.Version}-{work.Effects.Count}", serviceId, "") with { DueAt = at };

    /// <summary>Gives the holds of an offer back, which frees their time.</summary>
    /// <param name="work">The line's unit of work.</param>
    /// <param name="entry">Whose offer.</param>
    /// <param name="offer">The offer.</param>
    public static Effect GiveBack(UnitOfWork work, LineEntry entry, WaitlistOffer offer)
    {
        var holds = Enumerable.Range(1, offer.Seats).Select(seat => OfferHolds.IdOf(offer.HoldId, seat));
        return Of(work, GiveBackKind, $"give-back-{entry.Id}-{offer.Number}", offer.ExpertId, string.Join(Separator, holds));
    }

    /// <summary>The holds that an effect gives back.</summary>
    /// <param name="effect">The effect.</param>
    public static string[] HoldsIn(Effect effect) => Encoding.UTF8.GetString(effect.Payload.Span).Split(Separator);

    /// <summary>Mails an offer.</summary>
    /// <param name="work">The line's unit of work.</param>
    /// <param name="entry">To whom.</param>
    /// <param name="offer">What.</param>
    public static Effect MailOffer(UnitOfWork work, WaitlistEntry entry, WaitlistOffer offer) =>
        Of(work, MailKind, $"offer-{entry.Id}-{offer.Number}", entry.ServiceId, $"{entry.Id}{Separator}{offer.Number}");

    /// <summary>Which offer an effect mails.</summary>
    /// <param name="effect">The effect.</param>
    public static (string EntryId, string Number) OfferIn(Effect effect)
    {
        var parts = Encoding.UTF8.GetString(effect.Payload.Span).Split(Separator);
        return (parts[0], parts[1]);
    }

    private static Effect Of(UnitOfWork work, string kind, string id, string target, string payload) => new()
    {
        Id = id,
        Tenant = work.Caller.Tenant,
        Kind = kind,
        Target = GrainKey.For(work.Caller.Tenant, target),
        Payload = Encoding.UTF8.GetBytes(payload),
        DueAt = work.Now,
    };
}
