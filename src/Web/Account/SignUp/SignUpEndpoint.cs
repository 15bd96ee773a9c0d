using Actors.Web.Account.Shared;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.SignUp;

/// <summary>Making an account, with an organisation of one's own.</summary>
internal static class SignUpEndpoint
{
    /// <summary>Shows the form.</summary>
    public static Task<IResult> ShowAsync(AccountVisit visit) =>
        Task.FromResult<IResult>(PageResult.Of<SignUpPage>(new SignUpView { Visit = visit, Return = visit.Return() }));

    /// <summary>Makes the account, and leads on to the proof of the address.</summary>
    public static async Task<IResult> SignUpAsync(AccountVisit visit, FormValues values)
    {
        var form = SignUpForm.Of(visit, values, isInvited: false);
        var errors = form.Check();
        if (!errors.None) return form.Again(errors, StatusCodes.Status400BadRequest);
        var problem = await form.RegisterAsync(invitationToken: null);
        if (problem is null) return SeeOther.To(visit.Address("/verify").With("new", true).With("return", form.View.Return));
        if (problem.Code == "DUPLICATE_RESOURCE") errors.Add("email", visit.Language.Account.EmailTaken);
        else errors.Add(visit, problem, "password", SignUpForm.NameOf);
        return form.Again(errors, problem.Status);
    }
}
