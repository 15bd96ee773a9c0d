using Actors.Web.Account.Shared;
using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.SignIn;

/// <summary>Signing in.</summary>
internal static class SignInEndpoint
{
    /// <summary>Shows the form.</summary>
    public static Task<IResult> ShowAsync(AccountVisit visit) => Task.FromResult<IResult>(PageResult.Of<SignInPage>(new SignInView
    {
        Visit = visit,
        Return = visit.Return(),
        Organization = visit.Query("organization"),
        IsPasswordSet = visit.Query("changed") is not null,
    }));

    /// <summary>Signs in and leads back to where the visitor wanted to go.</summary>
    public static async Task<IResult> SignInAsync(AccountVisit visit, FormValues form)
    {
        var texts = visit.Language.Account;
        var view = new SignInView
        {
            Visit = visit,
            Return = visit.Return(form["return"]),
            Organization = form["organization"],
            Email = form["email"],
            Remember = form.IsTicked("remember"),
        };
        var errors = new FormErrors();
        var password = form.Raw("password");
        if (view.Email is null) errors.Add("email", texts.EmailMissing);
        if (string.IsNullOrEmpty(password)) errors.Add("password", texts.PasswordMissing);
        if (!errors.None) return PageResult.Of<SignInPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var problem = await visit.Session.BeginAsync(new LoginRequest(view.Email!, password!, view.Remember), view.Organization);
        if (problem is null) return new SeeOther(view.Return);
        if (problem.Status == StatusCodes.Status401Unauthorized) errors.Add("password", texts.WrongPassword);
        else errors.Add(visit, problem, "password", field => field is "email" or "password" ? field : null);
        return PageResult.Of<SignInPage>(view with { Errors = errors }, problem.Status);
    }
}
