using Actors.Web.Api;
using Actors.Web.Booking.Details;
using Actors.Web.Booking.Manage;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Waitlist;

/// <summary>A place on a waitlist, and what is offered to it.</summary>
internal static class PlaceEndpoint
{
    private const string New = "new";
    private const string Declined = "declined";
    private const string TooLate = "late";

    /// <summary>What follows joining: the place's page; in a frame, which keeps nothing, the page itself.</summary>
    public static IResult Joined(BookingVisit visit, ServiceInfo service, WaitlistEntryInfo entry)
    {
        if (visit.IsEmbedded)
        {
            return PageResult.Of<PlacePage>(
                new PlaceView { Visit = visit, Entry = entry, Service = service, Form = EmptyForm(service), IsNew = true });
        }

        if (entry.Token is { } token) Keep(visit, entry.Id, token);
        return SeeOther.To(AddressOf(visit, entry.Id).With(New, true));
    }

    /// <summary>Shows it.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => OpenedPlace.OpenAsync(visit, async opened =>
        PageResult.Of<PlacePage>(await ViewOf(opened, null)));

    /// <summary>Takes the token of a mail's link.</summary>
    public static Task<IResult> OpenAsync(BookingVisit visit, FormValues form)
    {
        if (form["token"] is not { Length: < 500 } token)
        {
            return Task.FromResult<IResult>(
                PageResult.Of<TokenPage>(TokenView.OfPlace(visit) with { IsRefused = true }, StatusCodes.Status400BadRequest));
        }

        Keep(visit, visit.Route("id"), token);
        return Task.FromResult(SeeOther.To(AddressOf(visit, visit.Route("id"))));
    }

    /// <summary>Books what is offered.</summary>
    public static Task<IResult> AcceptAsync(BookingVisit visit, FormValues form) => OpenedPlace.OpenAsync(visit, async opened =>
    {
        var service = await opened.ServiceAsync();
        var written = BookingForm.Of(form, service);
        var request = ApiRequest.With(
            HttpMethod.Post,
            OpenedPlace.PathOf(visit, "/accept"),
            new AcceptRequest
            {
                Notes = written.Notes,
                Locale = visit.Language.Code,
                Answers = written.AnswersFor(service),
                Place = written.PlaceOf(service),
            },
            ApiJson.Default.AcceptRequest) with
        { ManageToken = opened.Token };
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.AppointmentInfo, visit.Aborted);
        if (answer.Is(out var appointment, out var problem)) return ManageEndpoint.Booked(visit, appointment);
        if (problem.Code == "INVALID_TRANSITION") return opened.Leave(TooLate);
        if (problem.Status >= StatusCodes.Status500InternalServerError) throw new ApiProblemException(problem);
        var view = await ViewOf(opened, written);
        view.Errors.Add(problem, BookingForm.NameOf, (name, message) => visit.Language.Booking.FieldProblem(name, message));
        return PageResult.Of<PlacePage>(
            view with { Refusal = view.Errors.None ? visit.Language.Waitlist.Refusal(problem.Code) : null }, problem.Status);
    });

    /// <summary>Says that what is offered does not suit, and waits on.</summary>
    public static Task<IResult> DeclineAsync(BookingVisit visit, FormValues form) => OpenedPlace.OpenAsync(visit, async opened =>
    {
        var answer = await visit.Api.SendAsync(
            opened.Request(HttpMethod.Post, "/decline"), ApiJson.Default.WaitlistEntryInfo, visit.Aborted);
        if (answer.Is(out _, out var problem)) return opened.Leave(Declined);
        return problem.Code == "INVALID_TRANSITION" ? opened.Leave(TooLate) : throw new ApiProblemException(problem);
    });

    /// <summary>The address of a place's page.</summary>
    public static ApiQuery AddressOf(BookingVisit visit, string id) => visit.TopAddress("/-/waitlist/" + Uri.EscapeDataString(id));

    private static async Task<PlaceView> ViewOf(OpenedPlace opened, BookingForm? written)
    {
        var expert = opened.ExpertAsync();
        var service = await opened.ServiceAsync();
        return new PlaceView
        {
            Visit = opened.Visit,
            Entry = opened.Entry,
            Service = service,
            ExpertName = await expert,
            Form = written ?? EmptyForm(service),
            IsNew = opened.Visit.Query(New) is not null,
            Done = opened.Visit.Query("done"),
        };
    }

    private static BookingForm EmptyForm(ServiceInfo service) => BookingForm.Of(FormValues.None, service);

    private static void Keep(BookingVisit visit, string id, string token) =>
        ManageTokens.Keep(visit, $"{visit.TopRoot}/-/waitlist/{Uri.EscapeDataString(id)}", token);
}
