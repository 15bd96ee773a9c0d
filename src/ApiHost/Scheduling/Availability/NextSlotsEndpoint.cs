using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling.Appointments;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.ApiHost.Scheduling.Availability;

/// <summary>GET /appointments/availability/next: the next free slots, however far ahead they are within the booking window.</summary>
internal sealed class NextSlotsEndpoint(IGrainFactory grains, ServiceExperts experts, AppointmentAccess access)
{
    private static readonly TimeSpan FirstSearch = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromDays(SlotQuery.MaxDays);

    public async Task<StreamedResult<UnionSlotsView>> Find(ApiCall call, Query<NextSlotsQuestion> question)
    {
        var asked = question.Value;
        var (service, error) = await new ServiceChoice(grains).FindAsync(call, asked.Service, asked.ServiceType);
        if (service is null) return error!;
        if (await access.CheckOwnAsync(call, asked.AppointmentId) is { } notTheirs) return notTheirs;
        var now = call.Clock.GetUtcNow();
        var after = asked.After is { } given && given > now ? given : now;
        var calendars = asked.ExpertId is { } one ? [experts.Calendar(call, one)] : await experts.CalendarsOf(call, service);
        return asked.ExpertId is null && service.Definition.TakesSeveral()
            ? await FindTogether(service, asked, calendars, after, now)
            : await FindOne(service, asked, calendars, after);
    }

    // Whoever is free at one of the first slots of all has it among the first of their own.
    private static async Task<StreamedResult<UnionSlotsView>> FindOne(
        Service service, NextSlotsQuestion asked, IReadOnlyList<IExpertCalendarGrain> calendars, DateTimeOffset after)
    {
        var survey = new SlotSurvey((calendar, zone) => calendar.FindNext(new NextSlotsQuery(service.Id, after, asked.Count, zone)
        {
            DurationMinutes = asked.DurationMinutes,
            HoldId = asked.HoldId,
            AppointmentId = asked.AppointmentId,
        }));
        if (await survey.AskAsync(calendars, asked.TimeZone) is { } refusal) return refusal;
        // Of several, one who is gone has no slots; who is asked for alone is missed.
        if (asked.ExpertId is not null && survey.Missing is { } missing) return missing;
        // One expert alone is asked for, whatever else the service takes.
        var union = new SlotUnion(service.Definition with { Assignment = Assignment.Any, Experts = [] }, survey, includeUnavailable: false);
        return Answer(service, survey.TimeZone, union, asked.Count);
    }

    // What all have in common is no start of each one's first slots: ranges are asked for, longer ones the more were empty.
    private static async Task<StreamedResult<UnionSlotsView>> FindTogether(
        Service service, NextSlotsQuestion asked, IReadOnlyList<IExpertCalendarGrain> calendars, DateTimeOffset after, DateTimeOffset now)
    {
        var end = now + TimeSpan.FromDays(service.Definition.BookingWindowDays) + TimeSpan.FromTicks(1);
        var (timeZone, found) = (asked.TimeZone, new List<UnionSlotView>());
        for (var length = FirstSearch; after < end && found.Count < asked.Count; length = Shorter(length * 2, LongestSearch))
        {
            var to = end - after < length ? end : after + length;
            var query = new SlotQuery(service.Id, after, to, null, timeZone, false)
            {
                DurationMinutes = asked.DurationMinutes,
                HoldId = asked.HoldId,
                AppointmentId = asked.AppointmentId,
            };
            var survey = new SlotSurvey((calendar, zone) => calendar.FindSlots(query with { TimeZone = zone }));
            if (await survey.AskAsync(calendars, timeZone) is { } refusal) return refusal;
            timeZone ??= survey.TimeZone;
            var union = new SlotUnion(service.Definition, survey, includeUnavailable: false);
            while (found.Count < asked.Count && await union.NextAsync(CancellationToken.None) is { } slot)
                found.Add(slot with { ExpertIds = [.. slot.ExpertIds] });
            after = to;
        }

        return new StreamedResult<UnionSlotsView>(json => SlotWriter.WriteAsync(json, service, timeZone ?? "UTC", found));
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static StreamedResult<UnionSlotsView> Answer(Service service, string? timeZone, SlotUnion union, int count) =>
        new(json => SlotWriter.WriteAsync(json, service, timeZone ?? "UTC", union, perDay: false, count));
}
