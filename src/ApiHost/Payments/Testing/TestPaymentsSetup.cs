using Actors.ApiHost.Http;
using Actors.ApiHost.Http.Errors;
using Actors.ApiHost.Http.Routes;
using Actors.ApiHost.OpenApi;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.ApiHost.Payments.Testing;

/// <summary>What browsers ask of the payment gateway that is built in.</summary>
internal static class TestPaymentsSetup
{
    private const string Tag = "Test payments";

    private const string Proof =
        "Nobody signs in: the secret is the proof. No money moves. Only while the test gateway serves; 404 otherwise.";

    public static WebApplicationBuilder AddTestPayments(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton<TestPaymentEndpoints>();
        builder.Services.AddJson(TestPaymentRequests.Default, TestPaymentAnswers.Default);
        builder.Services.AddExamples(AddExamples);
        builder.Services.AddTag(Tag, "What browsers ask of the payment gateway that is built in, while it serves: no money moves.");
        return builder;
    }

    public static void MapTestPayments(this IEndpointRouteBuilder api)
    {
        var endpoints = api.ServiceProvider.GetRequiredService<TestPaymentEndpoints>();
        var test = api.MapGroup("/payments/test").WithTags(Tag).AllowedFor(Access.Open);
        test.MapPost("/intents/{id}/confirm", endpoints.ConfirmIntent)
            .As("confirmTestIntent", "Confirms an intent of the test gateway", Proof)
            .MayFail(ApiErrorCode.InvalidTransition);
        test.MapPost("/setups/{id}/confirm", endpoints.ConfirmSetup)
            .As("confirmTestSetup", "Confirms a setup of the test gateway", Proof)
            .MayFail(ApiErrorCode.InvalidTransition);
        test.MapPost("/checkouts/{id}", endpoints.UsePage)
            .As("useTestCheckout", "Shows a page of the test gateway, or pays or leaves a card on it", Proof)
            .MayFail(ApiErrorCode.InvalidTransition);
        test.MapPost("/accounts/{id}", endpoints.UseAccountPage)
            .As("useTestAccount", "Shows the page of the test gateway that asks an expert, or answers it", Proof)
            .MayFail(ApiErrorCode.InvalidTransition);
    }

    private static void AddExamples(ExampleCatalog examples)
    {
        var declined = new TestDeclineView
        {
            Code = "card_declined",
            DeclineCode = "insufficient_funds",
            Message = "Your card has insufficient funds.",
        };
        examples
            .Add(
                new TestConfirmInput { ClientSecret = "pi_test_5f1c_secret_dGhlIHRva2Vu", PaymentMethod = "pm_card_visa" },
                TestPaymentRequests.Default.TestConfirmInput)
            .Add(
                new TestPageInput { Key = "dGhlIHRva2VuIG9mIHRoZSBwYWdl", PaymentMethod = "pm_card_visa" },
                TestPaymentRequests.Default.TestPageInput)
            .Add(
                new TestAccountInput { Key = "1.dGhlIHRva2VuIG9mIHRoZSBsaW5r", LeavesSomethingOut = false },
                TestPaymentRequests.Default.TestAccountInput)
            .Add(declined, TestPaymentAnswers.Default.TestDeclineView)
            .Add(Card, TestPaymentAnswers.Default.TestCardView)
            .Add(
                new TestStepView { Id = "pi_test_5f1c", Status = "requires_payment_method", Declined = declined },
                TestPaymentAnswers.Default.TestStepView)
            .Add(Page() with { Declined = declined }, TestPaymentAnswers.Default.TestPageView)
            .Add(
                new TestAccountView
                {
                    Id = "acct_test_5f1c",
                    IsSpent = false,
                    ReturnUrl = "https://clinic.example/done",
                    RefreshUrl = "https://clinic.example/again",
                },
                TestPaymentAnswers.Default.TestAccountView);
    }

    private static TestCardView Card => new() { Token = "pm_card_visa", Last4 = "4242", Does = "Succeeds" };

    private static TestPageView Page() => new()
    {
        Id = "cs_test_5f1c",
        Status = "open",
        KeepsCard = false,
        Amount = 5_000,
        Currency = "EUR",
        Description = "Consultation",
        SuccessUrl = "https://clinic.example/paid",
        CancelUrl = "https://clinic.example/back",
        NeedsAction = false,
        Cards = [Card],
    };
}
