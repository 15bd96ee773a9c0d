using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var (from, to) = RangeOf(question.Query, zone);
        var (starts, ends) = await store.BusyBetween(expert, from.ToDateTimeUtc(), (to + Margin).ToDateTimeUtc());
        var now = Instant.FromDateTimeOffset(call.Clock.GetUtcNow());
        var slots = Availability.Slots(
            expert.Hours, service.Rules, BusyTimes.Of(starts, ends), now, from, to, question.Query.IncludeUnavailable);
        var answer = new Slots(expert.Id, zone.Id, Offer(slots, zone));
        return Answer.Ok(SlotMapping.ToView(answer, isForStaff: true), SchedulingAnswers.Default.EnvelopeSlotsView);
    }

    private static (Instant From, Instant To) RangeOf(SlotQuery query, DateTimeZone zone)
    {
        if (query.Date is not { } date) return (Instant.FromDateTimeOffset(query.From!.Value), Instant.FromDateTimeOffset(query.To!.Value));
        var day = LocalDate.FromDateOnly(date);
        return (zone.AtStartOfDay(day).ToInstant(), zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
    }

    private static ImmutableArray<OfferedSlot> Offer(List<Slot> slots, DateTimeZone zone)
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
                slot.Verdict == SlotVerdict.Free ? SlotReason.None : SlotReason.Booked);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(offered);
    }
}
