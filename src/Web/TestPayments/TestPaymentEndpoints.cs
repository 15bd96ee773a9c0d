using System.Text.Json.Serialization;
using Actors.Web.Account;
using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.TestPayments;

/// <summary>
/// The pages of the payment gateway that is built in: one to pay or leave a card on, one that asks an expert. No money moves,
/// which they say loudly; they need no scripts. A form is answered by leading back to the page, whose link leads out: a policy that lets
/// forms go to this host only lets them be led nowhere else either.
/// </summary>
internal static class TestPaymentEndpoints
{
    /// <summary>Below which path they are.</summary>
    public const string Root = "/checkout/test";

    /// <summary>Maps them.</summary>
    /// <param name="pages">Where to.</param>
    public static void MapTo(PageRoutes<AccountVisit> pages) => pages
        .Show(Root + "/{id}", ShowAsync)
        .Take(Root + "/{id}", PayAsync)
        .Show(Root + "/accounts/{id}", ShowAccountAsync)
        .Take(Root + "/accounts/{id}", AnswerAsync);

    private static async Task<IResult> ShowAsync(AccountVisit visit)
    {
        var key = visit.Query("key") ?? "";
        var page = (await PageAsync(visit, new TestPageRequest { Key = key })).Required;
        return PageResult.Of<TestCheckoutPage>(new TestCheckoutView { Visit = visit, Page = page, Key = key });
    }

    private static async Task<IResult> PayAsync(AccountVisit visit, FormValues form)
    {
        var key = form["key"] ?? "";
        var answer = await PageAsync(visit, new TestPageRequest
        {
            Key = key,
            PaymentMethod = form["card"],
            Succeeds = form["proof"] is { } proof ? proof == "given" : null,
        });
        // Whoever has paid twice, or too late, sees what became of it.
        if (answer.Problem is { Code: "INVALID_TRANSITION" }) return Back(visit, key);
        var page = answer.Required;
        return page.Declined is null
            ? Back(visit, key)
            : PageResult.Of<TestCheckoutPage>(
                new TestCheckoutView { Visit = visit, Page = page, Key = key }, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ShowAccountAsync(AccountVisit visit)
    {
        var key = visit.Query("key") ?? "";
        var account = (await AccountAsync(visit, new TestAccountRequest { Key = key })).Required;
        return PageResult.Of<TestAccountPage>(new TestAccountView { Visit = visit, Account = account, Key = key });
    }

    private static async Task<IResult> AnswerAsync(AccountVisit visit, FormValues form)
    {
        var key = form["key"] ?? "";
        var request = new TestAccountRequest { Key = key, LeavesSomethingOut = form["answer"] != "complete" };
        var answer = await AccountAsync(visit, request);
        if (answer.Problem is { Code: not "INVALID_TRANSITION" } problem) throw new ApiProblemException(problem);
        return Back(visit, key);
    }

    private static IResult Back(AccountVisit visit, string key) =>
        SeeOther.To(new ApiQuery(visit.Http.Request.Path.Value!).With("key", key));

    private static Task<Answer<TestPageInfo>> PageAsync(AccountVisit visit, TestPageRequest request) => visit.Api.SendAsync(
        ApiRequest.With(HttpMethod.Post, "/payments/test/checkouts/" + IdIn(visit), request, TestPaymentJson.Default.TestPageRequest),
        TestPaymentJson.Default.TestPageInfo,
        visit.Aborted);

    private static Task<Answer<TestAccountInfo>> AccountAsync(AccountVisit visit, TestAccountRequest request) => visit.Api.SendAsync(
        ApiRequest.With(HttpMethod.Post, "/payments/test/accounts/" + IdIn(visit), request, TestPaymentJson.Default.TestAccountRequest),
        TestPaymentJson.Default.TestAccountInfo,
        visit.Aborted);

    private static string IdIn(AccountVisit visit) => Uri.EscapeDataString(visit.Http.Request.RouteValues["id"]?.ToString() ?? "");
}

/// <summary>How what these pages read of the API, and send it, is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TestPageRequest))]
[JsonSerializable(typeof(TestPageInfo))]
[JsonSerializable(typeof(TestAccountRequest))]
[JsonSerializable(typeof(TestAccountInfo))]
internal sealed partial class TestPaymentJson : JsonSerializerContext;
