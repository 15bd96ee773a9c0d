using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Waitlist;

namespace Actors.Grains.Waitlist;

/// <content>
/// Looking at the line: what is over ends, what is free is offered, and the next look is planned. Each step is durable before the next, so
/// a look that a crash cuts short is simply done again.
/// </content>
internal sealed partial class WaitlistGrain
{
    private const int MostOffersAtOnce = 100;
    private static readonly TimeSpan Window = TimeSpan.FromDays(31);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public async Task Look(string? expertId)
    {
        if (await IsEmpty(expertId)) return;
        await FinishAccepted();
        var service = await Calendars.FindService();
        await Execute((state, work) =>
        {
            if (service is null) WaitlistDecisions.Dissolve(state, work);
            else WaitlistDecisions.Settle(state, work);
            return state;
        });
        if (service is null || await IsEmpty(expertId)) return;
        foreach (var entry in await Read(state => state.Line.Where(one => one.Choice is not null).ToList()))
            await Keep(entry.Id, entry.Choice!);
        var isDone = await OfferFree(service, await ExpertsToLookAt(service, expertId));
        await Execute((state, work) =>
        {
            WaitlistDecisions.PlanLook(state, work, Id, isDone ? options.LookEvery : Soon);
            return state;
        });
    }

    // Nobody waits, so nobody needs to be told of free time.
    private async Task<bool> IsEmpty(string? expertId)
    {
        if (await ReadNewest(state => state.Line.Count > 0 ? state : null) is not null) return false;
        if (expertId is not null) await Calendars.Watch([expertId], until: null);
        if (!await Read(state => state.IsWatching)) return true;
        await Calendars.Watch(await Calendars.ExpertsOf(await Calendars.FindService()), until: null);
        await Execute((state, work) =>
        {
            WaitlistDecisions.Rest(state, work);
            return state;
        });
        return true;
    }

    // The time of an offer that was accepted may be over before that was written down: a crash fell between.
    private async Task FinishAccepted()
    {
        var now = Now;
        foreach (var entry in await Read(state => state.Line.Where(one => one.Entry.Offer?.ExpiresAt <= now).ToList()))
        {
            if (await FindBooked(entry) is { } first) await Finish(entry, first);
        }
    }

    // A calendar that tells of free time is watched. Otherwise the experts may be others than the last time. While all wait for experts by
    // name nobody takes what others have free; those are watched all the same, since who books with them waits no more.
    private async Task<IReadOnlyList<string>> ExpertsToLookAt(Service service, string? expertId)
    {
        if (expertId is not null) return [expertId];
        var (named, isByNameAlone, until) = await Read(state => (
            state.Line.Select(entry => entry.Entry.Wish.ExpertId).OfType<string>().Distinct(StringComparer.Ordinal).ToList(),
            state.Line.All(entry => entry.Entry.Wish.ExpertId is not null),
            state.Line.Max(entry => entry.Entry.Wish.To)));
        var all = await Watch(service, named, until);
        return isByNameAlone ? named : all;
    }

    // True when everything was looked at; false when there is so much to offer that another look goes on.
    private async Task<bool> OfferFree(Service service, IReadOnlyList<string> experts)
    {
        var rules = OfferRules.Of(service.Definition);
        var left = MostOffersAtOnce;
        var end = await Read(state => state.Line.Max(entry => entry.Entry.Wish.To));
        for (var from = Now; from < end && left > 0; from += Window)
            left = await OfferFree(new SlotWindow(Calendars, experts, from, from + Window < end ? from + Window : end), rules, left);
        return left > 0;
    }

    private async Task<int> OfferFree(SlotWindow window, OfferRules rules, int left)
    {
        var waiting = await Read(state => state.Line.Where(window.Concerns).ToList());
        if (waiting.Count == 0) return left;
        await window.Load();
        for (var index = 0; left > 0 && WaitlistMatch.Next(waiting, index, window.Free, rules, Now) is var (next, slot); left--)
        {
            var taker = await Offer(slot, rules);
            await window.Refresh(slot, isOffered: taker is not null);
            var isServed = taker == waiting[next].Id || !await Read(state => state.Find(waiting[next].Id)?.IsWaiting == true);
            index = isServed ? next + 1 : next;
        }

        return left;
    }

    // Who has it now: mostly her for whom it was found.
    private async Task<string?> Offer(FreeSlot slot, OfferRules rules)
    {
        var chosen = await Execute((state, work) => WaitlistDecisions.Choose(
            state, work, slot, rules, (entryId, number) => secrets.HoldOf(Tenant, entryId, number, slot.ExpertId)));
        return chosen is not null && await Keep(chosen.Id, chosen.Choice!) ? chosen.Id : null;
    }

    // A repeat is answered with the hold of the first time, whoever asked for it. What is offered no more gives it back, or it would be
    // held for nobody until it lapses.
    private async Task<bool> Keep(string entryId, WaitlistOffer chosen)
    {
        if (await Calendars.Keep(chosen) is null)
        {
            await Execute((state, work) =>
            {
                WaitlistDecisions.Drop(state, work, entryId, chosen.Number);
                return state;
            });
            return false;
        }

        if (await Execute((state, work) => WaitlistDecisions.Offer(state, work, entryId, chosen)) is not null) return true;
        await Calendars.Release(chosen);
        return false;
    }
}
