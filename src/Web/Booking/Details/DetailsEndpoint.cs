using Actors.Web.Api;
using Actors.Web.Booking.Manage;
using Actors.Web.Booking.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Booking.Details;

/// <summary>Who books, what the service asks, and the booking itself.</summary>
internal static class DetailsEndpoint
{
    /// <summary>Leads to the form for what was chosen.</summary>
    public static IResult To(BookingVisit visit, Choice choice) =>
        SeeOther.To(choice.Onto(visit.WayAddress($"/{visit.Route("service")}/details")));

    /// <summary>Shows the form.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        if (Choice.Of(visit) is not { } choice) return ToTimes(visit);
        var (service, view) = await OpenAsync(visit, choice);
        return PageResult.Of<DetailsPage>(view(BookingForm.Prefilled(visit, service)));
    }

    /// <summary>Keeps the time for longer.</summary>
    public static async Task<IResult> ExtendAsync(BookingVisit visit, FormValues form)
    {
        if (Choice.Of(visit) is not { HoldId: { } hold } choice) return ToTimes(visit);
        var request = new ApiRequest(HttpMethod.Post, $"/appointments/holds/{Uri.EscapeDataString(hold)}/extend");
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.HoldInfo, visit.Aborted);
        // A time that cannot be kept any longer can still be booked as long as it is free.
        return To(visit, choice with { Until = answer.Data?.ExpiresAt ?? choice.Until, IsExtended = true });
    }

    /// <summary>Gives the time back and leads to the others.</summary>
    public static async Task<IResult> GiveBackAsync(BookingVisit visit, FormValues form)
    {
        await ReleaseAsync(visit, visit.Query("hold"));
        return ToTimes(visit);
    }

    /// <summary>Gives back what a hold keeps, if there is one; should that fail, it lapses by itself.</summary>
    public static async Task ReleaseAsync(BookingVisit visit, string? holdId)
    {
        if (holdId is null) return;
        var request = new ApiRequest(HttpMethod.Delete, $"/appointments/holds/{Uri.EscapeDataString(holdId)}");
        await visit.Api.SendAsync(request, ApiJson.Default.HoldInfo, visit.Aborted);
    }

    /// <summary>Books.</summary>
    public static async Task<IResult> BookAsync(BookingVisit visit, FormValues form)
    {
        if (Choice.Of(visit) is not { } choice) return ToTimes(visit);
        // Another time than the one that was chosen first, with the answers that are there.
        if (Instants.Parse(form["instead"]) is { } instead) choice = choice with { Start = instead, Until = null };
        var (service, view) = await OpenAsync(visit, choice);
        var written = BookingForm.Of(form, service);
        var errors = written.Check(visit.Language.Booking);
        if (written.IsMachine) return ToTimes(visit);
        if (form[CodeCheck.Button] is not null) return await CodeCheck.ShowAsync(view(written));
        if (!errors.None) return await ShowAsync(view(written) with { Errors = errors }, StatusCodes.Status400BadRequest);
        var answer = await visit.Api.SendAsync(RequestOf(visit, service, choice, written), ApiJson.Default.AppointmentInfo, visit.Aborted);
        if (answer.Is(out var appointment, out var problem)) return ManageEndpoint.Booked(visit, appointment);
        return await RefusedAsync(visit, view(written), problem);
    }

    private static ApiRequest RequestOf(BookingVisit visit, ServiceInfo service, Choice choice, BookingForm form) => ApiRequest.With(
        HttpMethod.Post,
        "/appointments",
        new BookingRequest
        {
            ServiceType = service.ServiceType,
            ExpertId = choice.ExpertId,
            ScheduledAt = choice.Start,
            ClientName = form.Name,
            ClientEmail = form.Email,
            ClientPhone = form.Phone,
            Notes = form.Notes,
            TimeZone = Zones.Named(visit)?.Id,
            Locale = visit.Language.Code,
            HoldId = choice.HoldId,
            Answers = form.AnswersFor(service),
            DurationMinutes = choice.Minutes,
            Place = form.PlaceOf(service),
            VoucherCode = form.Code,
        },
        ApiJson.Default.BookingRequest) with
    { IdempotencyKey = KeyOf(form, choice) };

    // The same form for another time is another booking, not a repeat of the first.
    private static string KeyOf(BookingForm form, Choice choice)
    {
        var key = $"{form.Key}-{choice.Start.ToUnixTimeSeconds()}";
        return form.RefusedCodes == 0 ? key : $"{key}-{form.RefusedCodes}";
    }

    private static Task<PageResult> RefusedAsync(BookingVisit visit, DetailsView view, ApiProblem problem)
    {
        var texts = visit.Language.Booking;
        if (problem.IsPassing || problem.Status >= StatusCodes.Status500InternalServerError)
            return ShowAsync(view with { IsUnknown = true, Code = problem.Code }, problem.Status);
        if (CodeCheck.Refused(view, problem) is { } refused) return ShowAsync(refused, problem.Status);
        var errors = view.Errors;
        errors.Add(problem, BookingForm.NameOf, (name, message) => texts.FieldProblem(name, message));
        if (!errors.None) return ShowAsync(view with { Errors = errors, Code = problem.Code }, problem.Status);
        var isTaken = problem.Code is "SCHEDULE_CONFLICT" or "CAPACITY_REACHED";
        return ShowAsync(
            view with
            {
                Code = problem.Code,
                Refusal = isTaken ? texts.Taken(view.When) : texts.Refusal(problem.Code),
                Alternatives = [.. problem.NextAvailable.Select(start => SlotInfo.At(view.Zone, start))],
            },
            problem.Status);
    }

    private static async Task<(ServiceInfo Service, Func<BookingForm, DetailsView> View)> OpenAsync(BookingVisit visit, Choice choice)
    {
        var services = Catalog.ServiceAsync(visit, visit.Route("service"));
        var expertId = choice.ExpertId ?? ExpertOf(choice.HoldId);
        var expert = expertId is null ? null : await Catalog.NameOfAsync(visit, expertId);
        var service = (await services).Required;
        return (service, form => new DetailsView
        {
            Visit = visit,
            Service = service,
            Choice = choice,
            ExpertName = expert,
            Zone = Zones.Named(visit) ?? Zones.Find(visit.Tenant.TimeZone) ?? DateTimeZone.Utc,
            Form = form,
        });
    }

    // A hold's id begins with the expert's.
    private static string? ExpertOf(string? holdId) => holdId?.Split('.', 2) is [var expert, _] ? expert : null;

    private static async Task<PageResult> ShowAsync(DetailsView view, int status) =>
        PageResult.Of<DetailsPage>(await CodeCheck.OntoAsync(view), status);

    private static IResult ToTimes(BookingVisit visit) => SeeOther.To(
        visit.WayAddress("/" + visit.Route("service")).With("expert", visit.Query("expert")).With("minutes", visit.Query("minutes")));
}
