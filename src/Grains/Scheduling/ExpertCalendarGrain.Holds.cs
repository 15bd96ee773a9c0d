using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>Slots that are kept for a short while.</content>
internal sealed partial class ExpertCalendarGrain
{
    /// <inheritdoc/>
    public Task<Outcome<Hold>> Hold(CreationKey key, string service, DateTimeOffset start) =>
        Hold(key, service, (start, null), replaced: null);

    /// <inheritdoc/>
    public Task<Outcome<Hold>> ReplaceHold(CreationKey key, string service, DateTimeOffset start, string replaced) =>
        Hold(key, service, (start, null), replaced);

    /// <inheritdoc/>
    public Task<Outcome<Hold>> HoldOfLength(
        CreationKey key, string service, DateTimeOffset start, int durationMinutes, string? replaced) =>
        Hold(key, service, (start, durationMinutes), replaced);

    /// <inheritdoc/>
    public Task<Outcome<Hold>> ExtendHold(string id, string? fingerprint) =>
        Execute((calendar, work) => CalendarDecisions.ExtendHold(calendar, work, id, fingerprint, options.HoldFor));

    /// <inheritdoc/>
    public Task<Outcome<Hold>> ReleaseHold(string id) => Execute((calendar, work) => CalendarDecisions.ReleaseHold(calendar, work, id));

    /// <inheritdoc/>
    public Task ExpireHold(string id) => Execute((calendar, work) =>
    {
        CalendarDecisions.ExpireHold(calendar, work, id);
        return calendar;
    });

    private async Task<Outcome<Hold>> Hold(
        CreationKey key, string service, (DateTimeOffset Start, int? Minutes) slot, string? replaced)
    {
        var found = await FindService(service);
        // A hold that was given is the answer to its key, whatever has become of the service.
        if (found is null) return await Execute((calendar, _) => calendar.FirstHolds.Find(key) ?? Refusal.NotFound("service"));
        return await Execute((calendar, work) =>
            CalendarDecisions.Hold(calendar, work, key, found, _rules.Of(found, slot.Minutes), slot, options.HoldFor, replaced));
    }
}
