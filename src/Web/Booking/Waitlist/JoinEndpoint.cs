using Actors.Web.Api;
using Actors.Web.Booking.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;
using NodaTime;
using NodaTime.Text;

namespace Actors.Web.Booking.Waitlist;

/// <summary>Joining the line for a service.</summary>
internal static class JoinEndpoint
{
    private const int UsualDays = 14;

    /// <summary>Shows the form.</summary>
    public static async Task<IResult> ShowAsync(BookingVisit visit)
    {
        var view = await OpenAsync(visit, new JoinForm { Key = Keys.Fresh() });
        var first = JoinForm.DateOf(visit.Query("date")) is { } asked && asked > view.Today ? asked : view.Today;
        var last = LocalDate.Min(first.PlusDays(UsualDays), LocalDate.Max(first, view.LastDate));
        return PageResult.Of<JoinPage>(view with
        {
            Form = view.Form with
            {
                From = LocalDatePattern.Iso.Format(first),
                To = LocalDatePattern.Iso.Format(last),
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
        var experts = visit.Api.GetAsync(
            new ApiQuery("/experts?limit=100").With("serviceType", slug).ToString(), ApiJson.Default.ExpertInfoArray, visit.Aborted);
        var service = await visit.Api.GetAsync("/services/" + Uri.EscapeDataString(slug), ApiJson.Default.ServiceInfo, visit.Aborted);
        return new JoinView
        {
            Visit = visit,
            Service = service.Required,
            Experts = (await experts).Data ?? [],
            Zone = Zones.Named(visit) ?? Zones.Find(visit.Tenant.TimeZone) ?? DateTimeZone.Utc,
            Form = form,
        };
    }
}
