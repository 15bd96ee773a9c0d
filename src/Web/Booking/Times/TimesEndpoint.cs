using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Booking.Times;

/// <summary>When a service can be had, and keeping a time.</summary>
internal static class TimesEndpoint
{
    private const int SoonestShown = 3;

    /// <summary>Shows the times.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => ShowAsync(visit, TimesQuestion.Of(visit), StatusCodes.Status200OK, null);

    /// <summary>
    /// Keeps the time that was picked, and leads on to the details; or shows what is free when somebody else was quicker.
    /// </summary>
    public static async Task<IResult> HoldAsync(BookingVisit visit, FormValues form)
    {
        var question = TimesQuestion.Of(visit);
        if (Instants.Parse(form["start"]) is not { } start) return await ShowAsync(visit);
        var request = new HoldRequest
        {
            ServiceType = question.Service,
            ExpertId = form["expert"],
            Start = start,
            DurationMinutes = question.Minutes,
            Replaces = question.HoldId,
        };
        var answer = await visit.Api.SendAsync(
            ApiRequest.With(HttpMethod.Post, "/appointments/holds", request,
                ApiJson.Default.HoldRequest), ApiJson.Default.HoldInfo, visit.Aborted);
        if (answer.Is(out var hold, out var problem)) return new SeeOther(DetailsAddress(visit, question, hold));
        if (problem.Status >= StatusCodes.Status500InternalServerError) throw new Errors.ApiProblemException(problem);
        return await ShowAsync(visit, question, problem.Status, (start, problem));
    }

    private static string DetailsAddress(BookingVisit visit, TimesQuestion question, HoldInfo hold) => visit
        .Address($"/{question.Service}/details")
        .With("start", hold.Start)
        .With("expert", question.ExpertId)
        .With("minutes", question.Minutes)
        .With("hold", hold.HoldId)
        .With("until", hold.ExpiresAt)
        .ToString();

    private static async Task<IResult> ShowAsync(
        BookingVisit visit, TimesQuestion question, int status, (DateTimeOffset Start, ApiProblem Problem)? refused)
    {
        var reader = new TimesReader(visit, question);
        var service = visit.Api.GetAsync("/services/" + Uri.EscapeDataString(question.Service), ApiJson.Default.ServiceInfo, visit.Aborted);
        var experts = visit.Api.GetAsync(
            new ApiQuery("/experts?limit=100").With("serviceType", question.Service)
                .ToString(), ApiJson.Default.ExpertInfoArray, visit.Aborted);
        var next = reader.NextAsync(SoonestShown);
        var month = question.Month ?? reader.Today(null).ToYearMonth();
        var slots = (await reader.MonthAsync(month)).Required;
        var soonest = (await next).Required;
        var zone = Zones.Find(slots.TimeZone) ?? DateTimeZone.Utc;
        // A first visit opens where there is something to choose.
        if (question.Month is null && soonest.Slots is [var first, ..] && first.LocalDate.ToYearMonth() is var free && free != month)
        {
            month = free;
            slots = (await reader.MonthAsync(month)).Required;
        }

        return PageResult.Of<TimesPage>(
            reader.View((await service).Required, (await experts).Data ?? [], zone, month, slots.Slots, soonest.Slots, refused), status);
    }
}
