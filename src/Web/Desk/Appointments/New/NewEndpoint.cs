using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Desk.Appointments.Times;
using Actors.Web.Desk.Shared;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Desk.Appointments.New;

/// <summary>Booking for a client at the desk.</summary>
internal static class NewEndpoint
{
    private const int Soonest = 5;

    /// <summary>Shows what is left to choose.</summary>
    public static async Task<IResult> ShowAsync(DeskVisit visit)
    {
        var view = await OpenAsync(visit);
        if (view.Service is not { } service) return PageResult.Of<NewPage>(view);
        return view.Question.Start is null
            ? PageResult.Of<NewPage>(view with { Choice = await TimesAsync(view, service) })
            : PageResult.Of<NewPage>(view with { Form = BookingForm.Empty(service) });
    }

    /// <summary>Books.</summary>
    public static async Task<IResult> BookAsync(DeskVisit visit, FormValues form)
    {
        var view = await OpenAsync(visit);
        if (view.Service is not { } service || view.Question.Start is null) return SeeOther.To(view.Question.Address());
        var written = BookingForm.Of(form, service);
        var overrides = BookingRules.Known(form.All("override"));
        var question = view.Question;
        if (visit.User.IsAdmin && form["with"] is { } named) question = question with { ExpertId = named };
        // Another time than the one that was chosen first, with the answers that are there; what was said of that time holds no longer.
        if (Instants.Parse(form["instead"]) is { } instead) (question, overrides) = (question with { Start = instead }, []);
        view = view with { Question = question, Form = written, Overrides = overrides };
        if (form["change"] is not null) return PageResult.Of<NewPage>(Changed(view, form));
        var errors = Check(visit, written);
        if (!errors.None) return PageResult.Of<NewPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var request = RequestOf(view, service, written) with { IdempotencyKey = written.Key };
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.AppointmentInfo, visit.Aborted);
        return answer.Is(out var appointment, out var problem)
            ? SeeOther.To(Notes.With(AppointmentReader.AddressOf(appointment.Id), Notes.Booked))
            : Refused(view, written, problem);
    }

    // Another time, with what is written already: nothing is booked by it.
    private static NewView Changed(NewView view, FormValues form)
    {
        var typed = TypedTime.Of(view.Visit.Zone, Dates.Parse(form["day"]), form["at"]);
        return view with
        {
            Question = view.Question with { Start = typed.Start ?? view.Question.Start, IsSkipped = typed.IsSkipped },
            Overrides = [],
        };
    }

    private static FormErrors Check(DeskVisit visit, BookingForm form)
    {
        var errors = new FormErrors();
        if (form.Name is null) errors.Add("name", visit.Language.AppointmentSteps.FieldProblem("name"));
        return errors;
    }

    private static ApiRequest RequestOf(NewView view, ServiceInfo service, BookingForm form) => ApiRequest.With(
        HttpMethod.Post,
        "/appointments",
        new BookingRequest
        {
            ServiceType = service.ServiceType,
            ExpertId = view.Question.ExpertId,
            ScheduledAt = view.Question.Start!.Value,
            ClientName = form.Name,
            ClientEmail = form.Email,
            ClientPhone = form.Phone,
            Notes = form.Notes,
            Answers = form.AnswersFor(service),
            DurationMinutes = view.Question.Minutes,
            Place = form.PlaceOf(service),
            Override = view.Overrides.Count == 0 ? null : view.Overrides,
        },
        ApiJson.Default.BookingRequest);

    private static PageResult Refused(NewView view, BookingForm form, ApiProblem problem)
    {
        var texts = view.Visit.Language.DeskBooking;
        // Nobody knows what became of it: the same form under the same key asks again.
        if (problem.IsPassing || problem.Status >= StatusCodes.Status500InternalServerError)
            return PageResult.Of<NewPage>(view with { IsUnknown = true }, problem.Status);
        // It is known that nothing was booked, so what is sent next is another request.
        view = view with { Form = form with { Key = Keys.Fresh() } };
        var errors = view.Errors;
        errors.Add(problem, NameOf, (name, message) => FieldText(view, name, message));
        // Who books against a rule must say whose it is: asked again where it was asked.
        if (errors.Of("with") is { } missing && view.Overrides is [.., var rule])
            view = view with { Refusal = missing, RefusedRule = rule, Overrides = [.. view.Overrides.Take(view.Overrides.Count - 1)] };
        if (!errors.None) return PageResult.Of<NewPage>(view, problem.Status);
        if (problem.Code == "IDEMPOTENCY_KEY_REUSED")
            return PageResult.Of<NewPage>(view with { Refusal = texts.AlreadyBooked, BookedId = problem.MadeId }, problem.Status);
        if (texts.Refusal(problem.Code) is not { } refusal) throw new ApiProblemException(problem);
        return PageResult.Of<NewPage>(
            view with { Refusal = refusal, RefusedRule = BookingRules.Of(problem.Code), Next = problem.NextAvailable }, problem.Status);
    }

    private static string? NameOf(string field) => field switch
    {
        "expertId" or "staffId" => "with",
        _ => BookingForm.NameOf(field),
    };

    private static string FieldText(NewView view, string name, string message) => name switch
    {
        "with" => view.Visit.Language.AppointmentSteps.ExpertMissing,
        "name" or "email" or "phone" or "notes" => view.Visit.Language.AppointmentSteps.FieldProblem(name),
        _ => view.Visit.Language.Booking.FieldProblem(name, message),
    };

    private static Task<SlotChoice> TimesAsync(NewView view, ServiceInfo service) => SlotReader.ReadAsync(
        view.Visit,
        new SlotWish
        {
            Service = service.ServiceType,
            ExpertId = view.Question.ExpertId,
            Minutes = view.Question.Minutes,
            Month = view.Question.Month,
            Date = view.Question.Date,
            Soonest = Soonest,
        },
        view.Question.AddressOf,
        view.Question.AddressOf);

    private static async Task<NewView> OpenAsync(DeskVisit visit)
    {
        visit.RequireStaff();
        var view = new NewView { Visit = visit, Question = NewQuestion.Of(visit), Lists = await DeskLists.ReadAsync(visit) };
        // Where there is one service, nothing is to be chosen.
        var chosen = view.Services.FirstOrDefault(service => service.ServiceType == view.Question.Service)
            ?? (view.Services is [var only] ? only : null);
        var isLength = chosen?.Durations.Any(duration => duration.Minutes == view.Question.Minutes) == true;
        return view with
        {
            Service = chosen,
            Question = view.Question with
            {
                Service = chosen?.ServiceType,
                // Of several experts all must be free, which the service's own times say.
                ExpertId = chosen?.TakesSeveral == true ? null : view.Question.ExpertId,
                Minutes = isLength ? view.Question.Minutes : null,
            },
        };
    }
}
