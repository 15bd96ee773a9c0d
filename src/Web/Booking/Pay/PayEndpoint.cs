using Actors.Web.Api;
using Actors.Web.Booking.Manage;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Booking.Pay;

/// <summary>
/// Paying for an appointment, or leaving a card for it. Both are done elsewhere; whoever comes back is told what the API says,
/// and never what the address does.
/// </summary>
internal static class PayEndpoint
{
    /// <summary>What its address ends with.</summary>
    public const string Step = "/pay";

    /// <summary>What its address says of who comes back: that she says to have paid, or that she has not.</summary>
    public const string Returned = "paid";

    /// <summary>Shows how far it is.</summary>
    public static Task<IResult> ShowAsync(BookingVisit visit) => OpenedAppointment.OpenAsync(visit, async opened =>
    {
        if (opened.Appointment.Payment is not { } due) return opened.Leave();
        // Paying takes time: who comes back still has the token.
        ManageEndpoint.Keep(visit, opened.Appointment.Id, opened.Token);
        var answer = await visit.Api.GetAsync(
            "/payments/" + Uri.EscapeDataString(due.Id), ApiJson.Default.PaymentInfo, opened.Token, visit.Aborted);
        return PageResult.Of<PayPage>(ViewOf(opened, due, KnownOf(answer)));
    });

    /// <summary>Takes the token of a mail's link, or of the page in a frame that has just booked.</summary>
    public static Task<IResult> OpenAsync(BookingVisit visit, FormValues form) => ManageEndpoint.OpenAsync(visit, form, Step);

    /// <summary>Leads to where it is paid; asking twice opens nothing twice.</summary>
    public static Task<IResult> StartAsync(BookingVisit visit, FormValues form) => OpenedAppointment.OpenAsync(visit, async opened =>
    {
        if (opened.Appointment.Payment is not { } due) return opened.Leave();
        // The payment hears a little later than the appointment that this was called off.
        if (!ViewOf(opened, due, null).CanPay) return Back(opened);
        var open = ApiRequest.With(
            HttpMethod.Post, "/payments/intents", new PaymentRequest(opened.Appointment.Id), ApiJson.Default.PaymentRequest);
        var opening = await visit.Api.SendAsync(opened.With(open, null), ApiJson.Default.PaymentInfo, visit.Aborted);
        // What cannot be paid any more is told by its page, with the reason.
        if (!opening.Is(out var payment, out var closed)) return closed.IsPassing ? throw new ApiProblemException(closed) : Back(opened);
        if (payment.CheckoutUrl is not { } own) return Back(opened);
        var checkout = await AskAsync(opened, due, own);
        if (checkout.Is(out var page, out var refused)) return PayService.LeadTo(opened, page.Url);
        return refused.Code == "INVALID_TRANSITION" ? Back(opened) : throw new ApiProblemException(refused);
    });

    /// <summary>The address of an appointment's payment.</summary>
    public static ApiQuery AddressOf(BookingVisit visit, string id) =>
        visit.TopAddress($"/-/appointments/{Uri.EscapeDataString(id)}{Step}");

    // People come back to where the installation says that its pages are, whatever name this request came by.
    private static Task<Answer<CheckoutInfo>> AskAsync(OpenedAppointment opened, AppointmentPaymentInfo due, string own)
    {
        var visit = opened.Visit;
        var page = new Uri(own).GetLeftPart(UriPartial.Path);
        var urls = new CheckoutRequest(
            BookingVisit.AddressOf(visit.Http, page).With(Returned, "1").ToString(),
            BookingVisit.AddressOf(visit.Http, page).With(Returned, "0").ToString());
        var request = ApiRequest.With(
            HttpMethod.Post, $"/payments/{Uri.EscapeDataString(due.Id)}/checkout", urls, ApiJson.Default.CheckoutRequest);
        return visit.Api.SendAsync(opened.With(request, null), ApiJson.Default.CheckoutInfo, visit.Aborted);
    }

    private static IResult Back(OpenedAppointment opened) => SeeOther.To(AddressOf(opened.Visit, opened.Appointment.Id));

    private static PayView ViewOf(OpenedAppointment opened, AppointmentPaymentInfo due, PaymentInfo? payment)
    {
        var hasReturned = opened.Visit.Query(Returned) == "1";
        return new PayView
        {
            Visit = opened.Visit,
            Appointment = opened.Appointment,
            Due = due,
            Payment = payment,
            State = PayStates.Of(opened.Appointment, payment, hasReturned, opened.Visit.Clock.GetUtcNow()),
            HasReturned = hasReturned,
            HasLeft = opened.Visit.Query(Returned) == "0",
        };
    }

    // One that is not open yet has no state of its own, and to a stranger's token nothing is known of it: the appointment, which the same
    // token has just opened, says enough.
    private static PaymentInfo? KnownOf(Answer<PaymentInfo> answer)
    {
        if (answer.Is(out var payment, out var problem)) return payment;
        return problem.Status is StatusCodes.Status404NotFound or StatusCodes.Status401Unauthorized
            ? null
            : throw new ApiProblemException(problem);
    }
}
