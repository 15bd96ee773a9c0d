using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Actors.Web.Sessions;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.SignIn;

/// <summary>Signing in.</summary>
internal static class SignInEndpoint
{
    /// <summary>Shows the form.</summary>
    public static Task<IResult> ShowAsync(AccountVisit visit) =>
        Task.FromResult<IResult>(PageResult.Of<SignInPage>(new SignInView { Visit = visit, Return = visit.Return() }));

    /// <summary>Signs in and leads back to where the visitor wanted to go.</summary>
    public static async Task<IResult> SignInAsync(AccountVisit visit, FormValues form)
    {
        var texts = visit.Language.Account;
        var view = new SignInView
        {
            Visit = visit,
            Return = visit.Return(form["return"]),
            Email = form["email"],
            Remember = form.IsTicked("remember"),
        };
        var errors = new FormErrors();
        if (view.Email is null) errors.Add("email", texts.EmailMissing);
        if (form.Raw("password") is not { Length: > 0 } password)
        {
            errors.Add("password", texts.PasswordMissing);
            return PageResult.Of<SignInPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        }

        if (!errors.None) return PageResult.Of<SignInPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var request = new LoginRequest(view.Email!, password, view.Remember);
        var answer = await visit.Api.SendAsync(
            ApiRequest.With(HttpMethod.Post, "/auth/login", request,
                ApiJson.Default.LoginRequest), ApiJson.Default.TokensInfo, visit.Aborted);
        if (answer.Is(out var tokens, out var problem))
        {
            SessionCookies.Keep(visit.Http, tokens, view.Remember);
            return new SeeOther(view.Return);
        }

        if (problem.Status >= StatusCodes.Status500InternalServerError) throw new Errors.ApiProblemException(problem);
        errors.Add(
            "password", problem.Status == StatusCodes.Status429TooManyRequests ? texts.TooManyAttempts(problem.RetryAfterSeconds ?? 60)
                : texts.WrongPassword);
        return PageResult.Of<SignInPage>(view with { Errors = errors }, problem.Status);
    }
}
