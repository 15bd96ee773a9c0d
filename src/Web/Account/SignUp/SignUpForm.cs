using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.SignUp;

/// <summary>A form for a new account that was sent.</summary>
/// <param name="View">What stands in it. The password does not: it is never shown again.</param>
/// <param name="Password">The password.</param>
/// <param name="Key">By this the API knows a form that is sent twice.</param>
internal sealed record SignUpForm(SignUpView View, string? Password, string? Key)
{
    /// <summary>Reads it.</summary>
    public static SignUpForm Of(AccountVisit visit, FormValues form, bool isInvited) =>
        new(SignUpView.Of(visit, form, isInvited), form.Raw("password"), form["key"]);

    /// <summary>What is missing.</summary>
    public FormErrors Check()
    {
        var (texts, errors) = (View.Visit.Language.Account, new FormErrors());
        if (View.Name is null) errors.Add("name", texts.NameMissing);
        if (View.Organization is null && !View.IsInvited) errors.Add("organization", texts.OrganizationMissing);
        if (View.Email is null) errors.Add("email", texts.EmailMissing);
        if (string.IsNullOrEmpty(Password)) errors.Add("password", texts.PasswordMissing);
        return errors;
    }

    /// <summary>Makes the account and signs in; answers why there is none, or null.</summary>
    /// <param name="invitationToken">The token of the invitation that is accepted by it.</param>
    public async Task<ApiProblem?> RegisterAsync(string? invitationToken)
    {
        var visit = View.Visit;
        var register = new RegisterRequest
        {
            Email = View.Email!,
            Password = Password!,
            Name = View.Name!,
            OrganizationName = View.Organization,
            InvitationToken = invitationToken,
        };
        var request = ApiRequest.With(HttpMethod.Post, "/auth/register", register, ApiJson.Default.RegisterRequest);
        var answer = await visit.Api.SendAsync(request with { IdempotencyKey = Key }, ApiJson.Default.RegisteredInfo, visit.Aborted);
        if (answer.Problem is { } problem) return problem;
        // The account is there in any case; who is not signed in by this signs in by hand, and is told there why not.
        await visit.Session.BeginAsync(new LoginRequest(View.Email!, Password!, RememberMe: false), organization: null);
        return null;
    }

    /// <summary>The form again, with what is wrong.</summary>
    public IResult Again(FormErrors errors, int status) => PageResult.Of<SignUpPage>(View with { Errors = errors }, status);

    /// <summary>The form's name of a field of the API.</summary>
    public static string? NameOf(string field) => field switch
    {
        "name" or "email" or "password" => field,
        "organizationName" => "organization",
        _ => null,
    };
}
