using Actors.Web.Api;
using Actors.Web.Booking.Times;
using Actors.Web.Errors;
using NodaTime;

namespace Actors.Web.Desk.Appointments.Times;

/// <summary>Asks for free times at the desk.</summary>
internal static class SlotReader
{
    private const string TooMuch = "LIMIT_REACHED";

    /// <summary>Reads a month of them.</summary>
    public static async Task<SlotChoice> ReadAsync(
        DeskVisit visit, SlotWish wish, Func<YearMonth?, LocalDate?, string> addressOf, Func<DateTimeOffset, string> addressOfStart)
    {
        var soonest = await SoonestAsync(visit, wish);
        var month = wish.Month ?? wish.Date?.ToYearMonth() ?? (soonest is [var first, ..] ? first.LocalDate : visit.Today).ToYearMonth();
        var answer = await MonthAsync(visit, wish, month);
        if (!answer.Is(out var slots, out var problem) && problem.Code != TooMuch) throw new ApiProblemException(problem);
        var byDate = (slots?.Slots ?? [])
            .Where(slot => slot.LocalDate.ToYearMonth() == month && slot.Start != wish.OwnStart).ToLookup(slot => slot.LocalDate);
        var date = wish.Date is { } named && named.ToYearMonth() == month ? named : byDate.Select(day => (LocalDate?)day.Key).Min();
        return new SlotChoice
        {
            Visit = visit,
            Month = MonthGrid.Of(month, visit.Language.Format.FirstDay, visit.Today, day => byDate[day].Count()),
            Date = date,
            Free = date is { } day ? [.. byDate[day]] : [],
            Others = date is { } shown ? await OthersAsync(visit, wish, shown) : [],
            Soonest = soonest,
            IsTooMuch = problem is not null,
            AddressOf = addressOf,
            AddressOfStart = addressOfStart,
        };
    }

    private static async Task<IReadOnlyList<SlotInfo>> SoonestAsync(DeskVisit visit, SlotWish wish)
    {
        if (wish.Soonest == 0) return [];
        var answer = await visit.Api.GetAsync(
            Ask(visit, wish, "/appointments/availability/next", "expertId").With("count", wish.Soonest).ToString(),
            ApiJson.Default.SlotsInfo, visit.Aborted);
        return answer.Required.Slots;
    }

    private static Task<Answer<SlotsInfo>> MonthAsync(DeskVisit visit, SlotWish wish, YearMonth month)
    {
        var first = visit.Times.StartOf(month.OnDayOfMonth(1));
        var next = visit.Times.StartOf(month.PlusMonths(1).OnDayOfMonth(1));
        return visit.Api.GetAsync(
            Ask(visit, wish, "/appointments/availability", "staffId").With("from", first).With("to", next).ToString(),
            ApiJson.Default.SlotsInfo, visit.Aborted);
    }

    // Why a time is refused is told of one expert, and helps nobody enough to fail a page for it.
    private static async Task<IReadOnlyList<SlotInfo>> OthersAsync(DeskVisit visit, SlotWish wish, LocalDate date)
    {
        if (wish.ExpertId is null) return [];
        var answer = await visit.Api.GetAsync(
            Ask(visit, wish, "/appointments/availability", "staffId").With("date", Dates.Write(date))
                .With("includeUnavailable", true).ToString(),
            ApiJson.Default.SlotsInfo, visit.Aborted);
        return [.. (answer.Data?.Slots ?? []).Where(slot => slot is { Available: false, Reason: not null })];
    }

    private static ApiQuery Ask(DeskVisit visit, SlotWish wish, string path, string expert) =>
        new ApiQuery(path).With("serviceType", wish.Service).With(expert, wish.ExpertId).With("timeZone", visit.Zone.Id)
            .With("durationMinutes", wish.Minutes).With("appointmentId", wish.AppointmentId);
}
