using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Booking.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Actors.Web.Booking.Waitlist;

/// <summary>Joining the line for a service.</summary>
internal static class JoinEndpoint
{
    private const int UsualDays = 14;

    // No page leads there (decision 0042): whoever has typed the address hears that there is nothing.
    private static readonly ApiProblem NoWaitlist = new()
    {
        Status = StatusCodes.Status404NotFound,
        Code = "RESOURCE_NOT_FOUND",
        Message = "Services that take several experts at once have no waitlist.",
    };

    /// <summary>Shows the form.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        var view = await OpenAsync(visit, new JoinForm { Key = Keys.Fresh() });
        var first = Dates.Parse(visit.Query("date")) is { } asked && asked > view.Today ? asked : view.Today;
        var last = LocalDate.Min(first.PlusDays(UsualDays), LocalDate.Max(first, view.LastDate));
        return PageResult.Of<JoinPage>(view with
        {
            Form = view.Form with
            {
                From = Dates.Write(first),
                To = Dates.Write(last),
                Expert = visit.Query("expert"),
                Seats = "1",
                Name = visit.Query("name"),
                Email = visit.Query("email"),
                Phone = visit.Query("phone"),
            },
        });
    }

    /// <summary>Joins.</summary>
    public static async Task<IResult> JoinAsync(BookingVisit visit, FormValues form)
    {
        var written = JoinForm.Of(form);
        var view = await OpenAsync(visit, written);
        if (written.IsMachine) return SeeOther.To(visit.Address("/" + view.Service.ServiceType));
        var errors = written.Check(visit.Language);
        if (!errors.None) return Show(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var request = ApiRequest.With(
            HttpMethod.Post, "/waitlist", written.RequestOf(visit, view.Service, view.Zone), ApiJson.Default.WaitlistRequest);
        var answer = await visit.Api.SendAsync(
            request with { IdempotencyKey = written.Key }, ApiJson.Default.WaitlistEntryInfo, visit.Aborted);
        if (answer.Is(out var entry, out var problem)) return PlaceEndpoint.Joined(visit, view.Service, entry);
        if (problem.IsPassing || problem.Status >= StatusCodes.Status500InternalServerError)
            return Show(view with { IsUnknown = true }, problem.Status);
        errors.Add(problem, JoinForm.NameOf, (name, message) => visit.Language.Waitlist.FieldProblem(name, message));
        return Show(
            view with { Errors = errors, Refusal = errors.None ? visit.Language.Waitlist.Refusal(problem.Code) : null }, problem.Status);
    }

    private static PageResult Show(JoinView view, int status) => PageResult.Of<JoinPage>(view, status);

    private static async Task<JoinView> OpenAsync(BookingVisit visit, JoinForm form)
    {
        var slug = visit.Route("service");
        var experts = Catalog.ExpertsAsync(visit, slug);
        var service = (await Catalog.ServiceAsync(visit, slug)).Required;
        if (service.TakesSeveral) throw new ApiProblemException(NoWaitlist);
        return new JoinView
        {
            Visit = visit,
            Service = service,
            Experts = (await experts).Required,
            Zone = Zones.Named(visit) ?? Zones.Find(visit.Tenant.TimeZone) ?? DateTimeZone.Utc,
            Form = form,
        };
    }
}
