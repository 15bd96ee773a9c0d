using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using NodaTime;

namespace Actors.Web.Booking.Times;

/// <summary>Asks for slots, and puts together what a page of times shows of them.</summary>
internal sealed class TimesReader(BookingVisit visit, TimesQuestion question)
{
    private const int MostDays = 62;

    /// <summary>What is asked for.</summary>
    public TimesQuestion Question => question;

    /// <summary>The appointment that is moved; null when a new one is sought.</summary>
    public MovingTime? Moving { get; init; }

    /// <summary>The zone of dates and times; null leaves it to the schedule.</summary>
    public DateTimeZone? Zone { get; init; } = Zones.Named(visit);

    /// <summary>Today, where the visitor is; of the organisation when that is not known.</summary>
    public LocalDate Today(DateTimeZone? zone)
    {
        var here = Zone ?? zone ?? Zones.Find(visit.Tenant.TimeZone) ?? DateTimeZone.Utc;
        return Instant.FromDateTimeOffset(visit.Clock.GetUtcNow()).InZone(here).Date;
    }

    /// <summary>The next free times, however far ahead; what is moved may have one of them already, which the view leaves out.</summary>
    public Task<Answer<SlotsInfo>> NextAsync(int count) => AskAsync(
        new ApiQuery("/appointments/availability/next").With("count", Moving is null ? count : count + 1), "expertId");

    /// <summary>The free times of a month: a day more on either side, since the zone of the schedule may not be known yet.</summary>
    public Task<Answer<SlotsInfo>> MonthAsync(YearMonth month)
    {
        var first = month.OnDayOfMonth(1).AtMidnight().InUtc().ToDateTimeOffset();
        var days = CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month);
        return AskAsync(
            new ApiQuery("/appointments/availability")
                .With("from", first.AddDays(-1)).With("to", first.AddDays(days + 1)),
            "staffId");
    }

    /// <summary>
    /// False when nobody who offers the service works at all, as far ahead as can be asked at once: no time of the grid is there, be it
    /// free or not.
    /// </summary>
    public async Task<bool> HasHoursAsync()
    {
        var from = visit.Clock.GetUtcNow();
        var answer = await AskAsync(
            new ApiQuery("/appointments/availability")
                .With("from", from).With("to", from.AddDays(MostDays)).With("includeUnavailable", true),
            "staffId");
        // More than fits into an answer is more than none.
        return answer.Problem is { Code: "LIMIT_REACHED" } || answer.Required.Slots.Count > 0;
    }

    /// <summary>Puts the page together.</summary>
    public TimesView View(
        ServiceInfo service, IReadOnlyList<ExpertInfo> experts, DateTimeZone zone, YearMonth month, IReadOnlyList<SlotInfo> slots,
        IReadOnlyList<SlotInfo> soonest, (DateTimeOffset Start, ApiProblem Problem)? refused)
    {
        var byDate = slots.Where(slot => slot.LocalDate.ToYearMonth() == month && slot.Start != Moving?.Start)
            .ToLookup(slot => slot.LocalDate);
        IReadOnlyList<SlotInfo> next = [.. soonest.Where(slot => slot.Start != Moving?.Start)];
        var today = Today(zone);
        var date = question.Date ?? DateOfMoving(zone, byDate) ?? byDate.Select(day => (LocalDate?)day.Key).Min();
        return new TimesView
        {
            Visit = visit,
            Moving = Moving,
            Question = question,
            Service = service,
            Experts = experts,
            Zone = zone,
            Month = MonthGrid.Of(month, visit.Language.Format.FirstDay, today, day => byDate[day].Count()),
            Date = date,
            Slots = date is { } chosen ? [.. byDate[chosen]] : [],
            Soonest = next,
            NextFree = byDate.Count == 0 && next.Count > 0 ? next[0] : null,
            LastDate = today.PlusDays(service.BookingWindowDays),
            TwelveHours = Zones.TwelveHours(visit),
            Taken = refused is { Problem.Code: "SCHEDULE_CONFLICT" } ? TakenOf(zone, refused.Value.Start, refused.Value.Problem) : null,
            Code = refused?.Problem.Code,
            Refusal = refused is { Problem: { Code: not "SCHEDULE_CONFLICT" } problem } ? visit.Language.Booking.Refusal(problem.Code)
                : null,
        };
    }

    // Who moves an appointment looks at its day first, if there is another time on it.
    private LocalDate? DateOfMoving(DateTimeZone zone, ILookup<LocalDate, SlotInfo> byDate) =>
        Moving is { } moving && Instant.FromDateTimeOffset(moving.Start).InZone(zone).Date is var own && byDate.Contains(own)
            ? own
            : null;

    private TakenTime TakenOf(DateTimeZone zone, DateTimeOffset start, ApiProblem problem) => new(
        visit.Language.Booking.Taken(Zones.When(visit.Language, zone, start, Zones.TwelveHours(visit))),
        [.. problem.NextAvailable.Select(next => SlotInfo.At(zone, next))]);

    private Task<Answer<SlotsInfo>> AskAsync(ApiQuery query, string expert) => visit.Api.GetAsync(
        query.With("serviceType", question.Service).With(expert, question.ExpertId).With("timeZone", Zone?.Id)
            .With("durationMinutes", question.Minutes).With("holdId", question.HoldId).With("appointmentId", Moving?.Id).ToString(),
        ApiJson.Default.SlotsInfo, Moving?.Token, visit.Aborted);
}
