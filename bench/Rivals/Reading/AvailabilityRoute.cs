using Actors.ApiHost.Http.Binding;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Results;
using Actors.ApiHost.Scheduling.Availability;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Scheduling;
using Actors.Rivals.Booking;
using Actors.Rivals.Calendars;
using NodaTime;

namespace Actors.Rivals.Reading;

/// <summary>
/// GET /experts/{id}/availability: the hours from memory, the bookings of the range from the database, the slots by the same function.
/// </summary>
internal sealed class AvailabilityRoute(CalendarCache calendars, BookingStore store)
{
    // A booking that starts in the range's last slot ends after it.
    private static readonly Duration Margin = Duration.FromDays(1);

    /// <summary>Answers the free slots of a day or a range.</summary>
    /// <param name="call">The request.</param>
    public async ValueTask<ApiResult> Read(ApiCall call)
    {
        if (Ask(call, out var question) is { } invalid) return Failed(invalid);
        var expert = await calendars.FindExpert(call.TenantId, call.RouteValue("id"));
        if (expert is null) return Failed(ApiError.NotFound("expert"));
        var service = await calendars.FindService(call.TenantId, question.Query.Service);
        if (service is null) return Failed(ApiError.NotFound("service"));
        var zone = question.Query.TimeZone is { } named ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(named) : expert.Hours.Zone;
        if (zone is null) return Failed(ApiError.Invalid("timeZone", "must be an IANA time zone"));
        var (from, to) = SlotAnswers.RangeOf(question.Query, zone);
        var (starts, ends) = await store.BusyBetween(expert, from.ToDateTimeUtc(), (to + Margin).ToDateTimeUtc());
        var now = Instant.FromDateTimeOffset(call.Clock.GetUtcNow());
        var slots = Availability.Slots(
            expert.Hours, service.Rules, BusyTimes.Of(starts, ends), now, from, to, question.Query.IncludeUnavailable);
        var answer = new Slots(expert.Id, zone.Id, SlotAnswers.Offer(slots, zone));
        // It is whole: there is no rest to ask for.
        var cursor = new SlotCursor(answer, _ => throw new InvalidOperationException("The answer has no rest."));
        return new StreamedResult<SlotsView>(json => SlotWriter.WriteAsync(json, answer, cursor, isForStaff: true));
    }

    private static ErrorResult Failed(ApiError error) => new(error);

    private static ApiError? Ask(ApiCall call, out SlotQuestion question)
    {
        var reader = new QueryReader(call.Http.Request.Query);
        question = SlotQuestion.Read(ref reader);
        return reader.None ? null : reader.ToError();
    }
}
