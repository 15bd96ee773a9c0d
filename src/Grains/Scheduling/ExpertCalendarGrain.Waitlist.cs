using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling;

/// <content>What calendars do for those who wait.</content>
internal sealed partial class ExpertCalendarGrain
{
    /// <inheritdoc/>
    public async Task Watch(string serviceId, DateTimeOffset? until)
    {
        // Asked for often, and almost always so already: that costs no look at the journal.
        if (await Read(calendar => CalendarWatches.IsSame(calendar, serviceId, until))) return;
        await Execute((calendar, work) =>
        {
            CalendarDecisions.Watch(calendar, work, serviceId, until);
            return calendar;
        });
    }

    /// <inheritdoc/>
    public async Task<Outcome<Hold>> Offer(CreationKey key, OfferRequest request)
    {
        var found = await FindService(request.ServiceId);
        if (found is null) return await Execute((calendar, _) => calendar.FirstHolds.Find(key) ?? Refusal.NotFound("service"));
        return await Execute((calendar, work) => CalendarDecisions.Offer(calendar, work, key, found, _rules.Of(found), request));
    }

    /// <inheritdoc/>
    protected override void Follow(ExpertCalendar state, UnitOfWork work) => CalendarWatches.Tell(state, work);
}
