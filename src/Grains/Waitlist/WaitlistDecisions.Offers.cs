using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.Grains.Waitlist;

/// <content>What becomes of a line by itself: choices, offers, and what is over.</content>
internal static partial class WaitlistDecisions
{
    /// <summary>
    /// After so many offers that somebody did not take, the entry ends: it stands in the way of others, and mails would never end.
    /// </summary>
    public const int MostPassed = 20;

    private static readonly TimeSpan Soonest = TimeSpan.FromSeconds(1);

    // A look that is planned for a moment may have begun elsewhere, where the clock is ahead by as much.
    private static readonly TimeSpan ClockDifference = TimeSpan.FromSeconds(10);

    /// <summary>Ends what is over, and lets offers lapse that nobody has answered.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static void Settle(WaitlistState state, UnitOfWork work)
    {
        foreach (var entry in state.Line)
        {
            var lapsed = entry.Entry.Offer is { } offer && offer.ExpiresAt <= work.Now ? entry.Entry.Offer : null;
            var isOver = entry.Entry.Wish.To <= work.Now || (lapsed is not null && entry.Passed.Length + 1 >= MostPassed);
            if (isOver) End(work, entry, WaitlistStatus.Expired, [], givesBack: lapsed is null);
            else if (lapsed is not null) Change(work, entry, new WaitlistOfferPassed(entry.Id, lapsed.Number, IsDeclined: false));
        }
    }

    /// <summary>Ends everybody's waiting: the service is gone.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static void Dissolve(WaitlistState state, UnitOfWork work)
    {
        foreach (var entry in state.Line) End(work, entry, WaitlistStatus.Expired, []);
    }

    /// <summary>
    /// Chooses a slot for the first in line whom it fits; null when it fits nobody. Who that is, is decided here and not by whoever found
    /// the slot: others may have come before her since, because their offers have passed or time that fits them became free.
    /// </summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="rules">How long offers last.</param>
    /// <param name="holdOf">The id of the hold for an entry's offer of a number.</param>
    public static LineEntry? Choose(
        WaitlistState state, UnitOfWork work, FreeSlot slot, OfferRules rules, Func<string, int, string> holdOf)
    {
        var end = rules.EndOf(slot.Start, work.Now);
        if (end - work.Now < WaitlistMatch.ShortestOffer) return null;
        if (state.Line.FirstOrDefault(one => WaitlistMatch.Fits(one, slot)) is not { } entry) return null;
        var number = entry.Offers + 1;
        var offer = new WaitlistOffer
        {
            Number = number,
            HoldId = holdOf(entry.Id, number),
            ExpertId = slot.ExpertId,
            Start = slot.Start,
            ExpiresAt = end,
            Seats = entry.Entry.Wish.Seats,
        };
        return Change(work, entry, new WaitlistSlotChosen(entry.Id, offer), saves: false);
    }

    /// <summary>
    /// Offers the slot that was chosen and is held now; null when it was chosen no more, or its time is over by now. Whoever comes second
    /// with the same hold finds it offered.
    /// </summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="entryId">To whom.</param>
    /// <param name="offer">What is held.</param>
    public static LineEntry? Offer(WaitlistState state, UnitOfWork work, string entryId, WaitlistOffer offer)
    {
        if (state.Find(entryId) is not { } entry) return null;
        if (entry.Entry.Offer?.Number == offer.Number) return entry;
        if (entry.Choice?.Number != offer.Number) return null;
        if (offer.ExpiresAt <= work.Now)
        {
            Drop(state, work, entryId, offer.Number);
            return null;
        }

        work.Enqueue(WaitlistEffects.MailOffer(work, entry.Entry, offer));
        return Change(work, entry, new WaitlistOffered(entryId, offer));
    }

    /// <summary>Drops a choice that the calendar did not agree to.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="entryId">For whom.</param>
    /// <param name="number">The number of the choice.</param>
    public static void Drop(WaitlistState state, UnitOfWork work, string entryId, int number)
    {
        if (state.Find(entryId) is { } entry && entry.Choice?.Number == number)
            Change(work, entry, new WaitlistChoiceDropped(entryId, number), saves: false);
    }

    /// <summary>Plans the next look, unless one is planned that comes as soon.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    /// <param name="serviceId">The service.</param>
    /// <param name="every">In how much time at the latest.</param>
    public static void PlanLook(WaitlistState state, UnitOfWork work, string serviceId, TimeSpan every)
    {
        if (state.Line.Count == 0) return;
        var next = work.Now + every;
        foreach (var entry in state.Line)
        {
            if (entry.Entry.Wish.To < next) next = entry.Entry.Wish.To;
            if (entry.Entry.Offer is { } offer && offer.ExpiresAt < next) next = offer.ExpiresAt;
        }

        if (next < work.Now + Soonest) next = work.Now + Soonest;
        if (state.NextLook is { } planned && planned > work.Now + ClockDifference && planned <= next) return;
        work.Append(new WaitlistLookPlanned(next));
        work.Enqueue(WaitlistEffects.Look(work, serviceId, next));
    }

    /// <summary>Plans no more looks, because nobody waits.</summary>
    /// <param name="state">The line.</param>
    /// <param name="work">Takes what is to be written.</param>
    public static void Rest(WaitlistState state, UnitOfWork work)
    {
        if (state.Line.Count == 0 && state.IsWatching) work.Append(new WaitlistLookPlanned(null));
    }
}
