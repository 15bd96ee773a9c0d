using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.Identity.ApiKeys;
using Actors.ApiHost.OpenApi;
using Actors.ApiHost.Payments.Testing;
using Actors.ApiHost.Scheduling.Appointments;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Payments;

/// <summary>Money for appointments and other things.</summary>
internal static class PaymentsSetup
{
    private const string Capability = "payments";
    private const string Tag = "Payments";

    public static WebApplicationBuilder AddPayments(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<PaymentAccessRules>();
        builder.Services.TryAddSingleton<PaymentViews>();
        builder.Services.TryAddSingleton<IAppointmentPaymentStart, AppointmentPaymentStart>();
        builder.Services.TryAddSingleton<PaymentEndpoints>();
        builder.Services.TryAddSingleton<ConnectEndpoints>();
        builder.Services.AddApiKeyCapability(Capability, Tag);
        builder.Services.AddJson(PaymentRequests.Default, PaymentAnswers.Default);
        builder.Services.AddExamples(PaymentExamples.Add);
        builder.Services.AddTag(Tag, "Money for appointments and other things, and the accounts that it goes to.");
        return builder.AddTestPayments();
    }

    public static void MapPayments(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<PaymentEndpoints>();
        var payments = api.MapGroup("/payments").WithTags(Tag).ForApiKeys(Capability);
        payments.MapPost("/intents", endpoints.Open).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "openPayment", "Opens a payment, or resumes it",
                "For an appointment that has to be paid: by its client, signed in or with the manage token, and by staff. Its amount was "
                    + "agreed when it was booked, and it has one payment, however often it is asked for. Or for an amount that owners and "
                    + "admins name. What is needed to pay is read from the payment provider each time and kept nowhere; without it the "
                    + "provider could not be reached, and the same request asks again. gateway says test where no money moves.")
            .MayFail(ApiErrorCode.InvalidTransition);
        payments.MapGet("", endpoints.List).AllowedFor(Access.Admin)
            .As("listPayments", "Lists payments", "Newest first, as they are known here.");
        payments.MapGet("/reconciliation", endpoints.GetReconciliation).AllowedFor(Access.Admin)
            .As(
                "getReconciliation", "Reads what came of comparing payments with the payment provider",
                "Done every night after a day on which something was to be paid, over those of the last 35 days. What the provider knows "
                    + "more is taken first; what is left here nobody can explain.");
        payments.MapGet("/{id}", endpoints.Get).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "getPayment", "Reads a payment",
                "The payment provider is asked first, so whoever comes back from its page sees what became of it. That of an appointment "
                    + "is for its client and staff, any other for owners and admins.");
        payments.MapPost("/{id}/checkout", endpoints.OpenCheckout).AllowedFor(Access.Tenant).TakesManageToken()
            .As(
                "openCheckout", "Opens a page of the payment provider's",
                "On which whoever has its address can pay, or leave the card that is kept. One that is open is answered again. Clients "
                    + "come back to the pages of this installation only.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.LimitReached);
        payments.MapPost("/{id}/refund", endpoints.Refund).AllowedFor(Access.Admin)
            .As(
                "refundPayment", "Gives money back",
                "All that is left, or a part; again and again until nothing is. Decided once under an idempotency key, whatever becomes of "
                    + "the connection to the payment provider: refunds of the answer say how far it is. What was paid to an expert's "
                    + "account comes from there, and the platform's part in proportion.")
            .MayFail(ApiErrorCode.InvalidTransition, ApiErrorCode.PolicyViolation, ApiErrorCode.LimitReached);
        MapConnect(api);
        api.MapTestPayments();
    }

    private static void MapConnect(IEndpointRouteBuilder api)
    {
        var connect = api.ServiceProvider.GetRequiredService<ConnectEndpoints>();
        var accounts = api.MapGroup("/stripe/connect").WithTags(Tag).AllowedFor(Access.Member);
        accounts.MapPost("", connect.Begin)
            .As(
                "beginOnboarding", "Makes a link to an expert's account",
                "Where the expert tells the payment provider about herself. Opens the account when there is none. For the expert "
                    + "concerned, owners and admins.")
            .MayFail(ApiErrorCode.PolicyViolation, ApiErrorCode.ResourceNotFound);
        accounts.MapGet("", connect.Get)
            .As(
                "getConnectedAccount", "Reads an expert's account",
                "As the payment provider knows it now, with what is missing in words. For the expert concerned, owners and admins.");
    }
}
