using Actors.ApiHost.Http;
using Actors.ApiHost.Scheduling;
using Actors.Scheduling;
using NodaTime;

namespace Actors.Rivals;

/// <summary>GET /experts/{id}/availability: the hours from memory, the bookings of the range from the database, the slots by the same function.</summary>
internal sealed class AvailabilityRoute(CalendarCache calendars, BookingStore store)
{
    // A booking that starts in the range's last slot ends after it.
    private static readonly Duration Margin = Duration.FromDays(1);

    /// <summary>Answers the free slots of a day or a range.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<Answer> Read(ApiCall call)
    {
        if (SlotQuestions.Read(call).IsFailed(out var question, out var invalid)) return invalid;
        var expert = await calendars.FindExpert(call.TenantId, call.RouteValue("id"));
        if (expert is null) return ApiError.NotFound("expert");
        var service = await calendars.FindService(call.TenantId, question.Query.Service);
        if (service is null) return ApiError.NotFound("service");
        var zone = question.Query.TimeZone is { } named ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) : expert.Hours.Zone;
        if (zone is null) return ApiError.Invalid("timeZone", "It is no IANA time zone.");
        if (SlotAnswers.RangeOf(question.Query, zone, out var from, out var to) is { } badRange) return badRange;
        var (starts, ends) = await store.BusyBetween(expert, from.ToDateTimeUtc(), (to + Margin).ToDateTimeUtc());
        var now = Instant.FromDateTimeOffset(call.Clock.GetUtcNow());
        var slots = Availability.Slots(
            expert.Hours, service.Rules, BusyTimes.Of(starts, ends), now, from, to, question.Query.IncludeUnavailable);
        var answer = new Slots(expert.Id, zone.Id, SlotAnswers.Offer(slots, zone));
        return Answer.Ok(SlotMapping.ToView(answer, isForStaff: true), SchedulingAnswers.Default.EnvelopeSlotsView);
    }
}
