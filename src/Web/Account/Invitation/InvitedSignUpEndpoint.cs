using Actors.Web.Account.Shared;
using Actors.Web.Account.SignUp;
using Actors.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Invitation;

/// <summary>Making an account by accepting an invitation. The mail that invites proves the address as well.</summary>
internal static class InvitedSignUpEndpoint
{
    /// <summary>Shows the form.</summary>
    public static Task<IResult> ShowAsync(AccountVisit visit) => Task.FromResult<IResult>(
        InvitationCookie.Of(visit.Http.Request) is null
            ? SeeOther.To(visit.Address(InvitationEndpoint.Root))
            : PageResult.Of<SignUpPage>(new SignUpView { Visit = visit, Return = InvitationEndpoint.Root, IsInvited = true }));

    /// <summary>Makes the account, and says that its user has joined.</summary>
    public static async Task<IResult> SignUpAsync(AccountVisit visit, FormValues values)
    {
        if (InvitationCookie.Of(visit.Http.Request) is not { } token) return SeeOther.To(visit.Address(InvitationEndpoint.Root));
        var form = SignUpForm.Of(visit, values, isInvited: true);
        var errors = form.Check();
        if (!errors.None) return form.Again(errors, StatusCodes.Status400BadRequest);
        var problem = await form.RegisterAsync(token);
        if (problem is null) return InvitationEndpoint.Joined(visit, (await visit.Session.UserAsync())?.TenantSlug);
        if (problem.Status == StatusCodes.Status404NotFound) return await InvitationEndpoint.RefuseAsync(visit, problem);
        if (problem.Code == "DUPLICATE_RESOURCE") errors.Add("email", visit.Language.Account.EmailTaken);
        else if (problem.Code == "INSUFFICIENT_PERMISSIONS") errors.Add("email", visit.Language.Invitations.OtherAddress);
        else errors.Add(visit, problem, "password", SignUpForm.NameOf);
        return form.Again(errors, problem.Status);
    }
}
