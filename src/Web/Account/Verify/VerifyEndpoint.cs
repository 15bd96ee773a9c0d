using Actors.Web.Account.Shared;
using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Verify;

/// <summary>The proof of an address. The link in the mail shows a button, since whatever scans mails follows links.</summary>
internal static class VerifyEndpoint
{
    /// <summary>Shows the button, or that it is done.</summary>
    public static async Task<IResult> ShowAsync(AccountVisit visit) => PageResult.Of<VerifyPage>(new VerifyView
    {
        Visit = visit,
        Return = visit.Return(),
        User = await visit.Session.UserAsync(),
        IsNew = visit.Query("new") is not null,
        IsSentAgain = visit.Query("sent") is not null,
        IsDone = visit.Query("done") is not null,
    });

    /// <summary>Confirms the address.</summary>
    public static async Task<IResult> ConfirmAsync(AccountVisit visit, FormValues form)
    {
        var view = new VerifyView { Visit = visit, Return = visit.Return(form["return"]), Code = form["token"] };
        if (view.Code is null) return await AgainAsync(view, visit.Language.AccountMails.CodeMissing, StatusCodes.Status400BadRequest);
        var request = ApiRequest.With(HttpMethod.Post, "/auth/verify-email", new TokenRequest(view.Code), ApiJson.Default.TokenRequest);
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.AcceptedInfo, visit.Aborted);
        if (answer.Problem is not { } problem) return await DoneAsync(view);
        if (problem.Fields.Any(field => field.Field == "token"))
            return await AgainAsync(view, visit.Language.AccountMails.VerifyCodeRefused, problem.Status);
        var errors = new FormErrors();
        errors.Add(visit, problem, "token", _ => null);
        return await AgainAsync(view, errors.Of("token")!, problem.Status);
    }

    /// <summary>Sends the mail again to who has signed in.</summary>
    public static async Task<IResult> SendAgainAsync(AccountVisit visit, FormValues form)
    {
        var view = new VerifyView { Visit = visit, Return = visit.Return(form["return"]) };
        if (await visit.Session.ApiAsync() is not { } api) return SignIn(visit);
        var request = new ApiRequest(HttpMethod.Post, "/auth/resend-verification");
        var answer = await api.SendAsync(request, ApiJson.Default.AcceptedInfo, visit.Aborted);
        if (answer.Problem is not { } problem)
            return SeeOther.To(visit.Address("/verify").With("sent", true).With("return", view.Return));
        return problem.Code switch
        {
            "INVALID_TRANSITION" => await DoneAsync(view),
            "AUTHENTICATION_FAILED" => SignIn(visit),
            "LIMIT_REACHED" => await NotSentAsync(view, visit.Language.AccountMails.SentJustNow, problem.Status),
            "RATE_LIMITED" => await NotSentAsync(
                view, visit.Language.Account.TooManyAttempts(problem.RetryAfterSeconds ?? 60), problem.Status),
            _ => throw new ApiProblemException(problem),
        };
    }

    // An access token tells what was so when it was made; one that cannot be renewed at this moment is renewed when it ends.
    private static async Task<IResult> DoneAsync(VerifyView view)
    {
        await view.Visit.Session.RenewAsync();
        return SeeOther.To(view.Visit.Address("/verify").With("done", true).With("return", view.Return));
    }

    private static async Task<IResult> AgainAsync(VerifyView view, string error, int status)
    {
        var errors = new FormErrors();
        errors.Add("token", error);
        return PageResult.Of<VerifyPage>(view with { User = await view.Visit.Session.UserAsync(), Errors = errors }, status);
    }

    private static async Task<IResult> NotSentAsync(VerifyView view, string reason, int status) =>
        PageResult.Of<VerifyPage>(view with { User = await view.Visit.Session.UserAsync(), NotSent = reason }, status);

    private static IResult SignIn(AccountVisit visit) => SeeOther.To(visit.Address("/sign-in").With("return", "/verify"));
}
