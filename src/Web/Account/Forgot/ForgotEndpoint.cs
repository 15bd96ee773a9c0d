using Actors.Web.Account.Shared;
using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Forgot;

/// <summary>The link with which a new password is set. Whoever asks hears the same, whether there is such an account or not.</summary>
internal static class ForgotEndpoint
{
    /// <summary>Asks for the address.</summary>
    public static Task<IResult> ShowAsync(AccountVisit visit) =>
        Task.FromResult<IResult>(PageResult.Of<ForgotPage>(new ForgotView { Visit = visit, IsSent = visit.Query("sent") is not null }));

    /// <summary>Asks for the link.</summary>
    public static async Task<IResult> SendAsync(AccountVisit visit, FormValues form)
    {
        var view = new ForgotView { Visit = visit, Email = form["email"] };
        var errors = new FormErrors();
        if (view.Email is null)
        {
            errors.Add("email", visit.Language.Account.EmailMissing);
            return PageResult.Of<ForgotPage>(view with { Errors = errors }, StatusCodes.Status400BadRequest);
        }

        var request = ApiRequest.With(
            HttpMethod.Post, "/auth/forgot-password", new ForgotPasswordRequest(view.Email), ApiJson.Default.ForgotPasswordRequest);
        var answer = await visit.Api.SendAsync(request, ApiJson.Default.AcceptedInfo, visit.Aborted);
        if (answer.Problem is not { } problem) return SeeOther.To(visit.Address("/forgot").With("sent", true));
        errors.Add(visit, problem, "email", field => field == "email" ? field : null);
        return PageResult.Of<ForgotPage>(view with { Errors = errors }, problem.Status);
    }
}
