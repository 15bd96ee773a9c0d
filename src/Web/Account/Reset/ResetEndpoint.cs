using Actors.Web.Account.Shared;
using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Reset;

/// <summary>Setting a new password with the code from a mail.</summary>
internal static class ResetEndpoint
{
    /// <summary>Shows the form.</summary>
    public static Task<IResult> ShowAsync(AccountVisit visit) =>
        Task.FromResult<IResult>(PageResult.Of<ResetPage>(new ResetView { Visit = visit }));

    /// <summary>Sets the password, and leads on to signing in with it.</summary>
    public static async Task<IResult> SetAsync(AccountVisit visit, FormValues form)
    {
        var texts = visit.Language.AccountMails;
        var view = new ResetView { Visit = visit, Code = form["token"] };
        var errors = new FormErrors();
        var password = form.Raw("password");
        if (view.Code is null) errors.Add("token", texts.CodeMissing);
        if (string.IsNullOrEmpty(password)) errors.Add("password", texts.NewPasswordMissing);
        if (!errors.None) return PageResult.Of<ResetPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        var request = ApiRequest.With(
            HttpMethod.Post, "/auth/reset-password", new ResetPasswordRequest(view.Code!, password!),
            ApiJson.Default.ResetPasswordRequest);
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.AcceptedInfo, visit.Aborted);
        if (answer.Problem is not { } problem) return SeeOther.To(visit.Address("/sign-in").With("changed", true));
        if (problem.Fields.Any(field => field.Field == "token")) errors.Add("token", texts.ResetCodeRefused);
        else errors.Add(visit, problem, "password", field => field == "password" ? field : null);
        return PageResult.Of<ResetPage>(view with { Errors = errors }, problem.Status);
    }
}
