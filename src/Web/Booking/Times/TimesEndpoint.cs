using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Booking.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Booking.Times;

/// <summary>When a service can be had, and keeping a time.</summary>
internal static class TimesEndpoint
{
    private const int SoonestShown = 3;

    /// <summary>Shows the times.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => OpenAsync(visit, (service, question) =>
        ShowAsync(visit, service, question, StatusCodes.Status200OK, null));

    /// <summary>
    /// Keeps the time that was picked, and leads on to the details; or shows what is free when somebody else was quicker.
    /// </summary>
    public static Task<IResult> HoldAsync(BookingVisit visit, FormValues form) => OpenAsync(visit, async (service, question) =>
    {
        if (Instants.Parse(form["start"]) is not { } start) return await ShowAsync(visit, service, question, StatusCodes.Status200OK, null);
        var choice = new Choice { Start = start, ExpertId = question.ExpertId, Minutes = question.Minutes };
        if (!MayBeHeld(service, question))
        {
            // What was kept before would stand in the way of this one.
            await DetailsEndpoint.ReleaseAsync(visit, question.HoldId);
            return DetailsEndpoint.To(visit, choice);
        }

        var request = new HoldRequest
        {
            ServiceType = question.Service,
            ExpertId = question.ExpertId,
            Start = start,
            DurationMinutes = question.ExpertId is null ? null : question.Minutes,
            Replaces = question.HoldId,
        };
        var answer = await visit.Api.SendAsync(
            ApiRequest.With(HttpMethod.Post, "/appointments/holds", request,
                ApiJson.Default.HoldRequest), ApiJson.Default.HoldInfo, visit.Aborted);
        if (answer.Is(out var hold, out var problem))
            return DetailsEndpoint.To(visit, choice with { Start = hold.Start, HoldId = hold.HoldId, Until = hold.ExpiresAt });
        if (problem.Status >= StatusCodes.Status500InternalServerError) throw new ApiProblemException(problem);
        return await ShowAsync(visit, service, question, problem.Status, (start, problem));
    });

    // Nobody keeps the time of several experts, nor another length than the service's own with whoever is free: these are booked at once.
    private static bool MayBeHeld(ServiceInfo service, TimesQuestion question) => !service.TakesSeveral
        && (question.ExpertId is not null || question.Minutes is null || question.Minutes == service.DurationMinutes);

    private static async Task<IResult> OpenAsync(BookingVisit visit, Func<ServiceInfo, TimesQuestion, Task<IResult>> page)
    {
        var question = TimesQuestion.Of(visit);
        var service = (await Catalog.ServiceAsync(visit, question.Service)).Required;
        return await page(service, question.For(service));
    }

    private static async Task<IResult> ShowAsync(
        BookingVisit visit, ServiceInfo service, TimesQuestion question, int status, (DateTimeOffset Start, ApiProblem Problem)? refused)
    {
        var reader = new TimesReader(visit, question);
        var experts = Catalog.ExpertsAsync(visit, question.Service);
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

        var view = reader.View(service, (await experts).Required, zone, month, slots.Slots, soonest.Slots, refused);
        var isNothingFree = slots.Slots.Count == 0 && soonest.Slots.Count == 0;
        return PageResult.Of<TimesPage>(view with { OffersNothing = isNothingFree && !await reader.HasHoursAsync() }, status);
    }
}
