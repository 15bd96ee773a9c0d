using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Shared;

/// <summary>What the API says of the forms of account pages.</summary>
internal static class AccountErrors
{
    /// <summary>Notes what the API says; what nobody mends in the form is told by a page of errors.</summary>
    /// <param name="errors">Where to.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="problem">What the API says.</param>
    /// <param name="field">The field at which it stands that there were too many attempts.</param>
    /// <param name="nameOf">The form's name of a field of the API; null for what the form does not have.</param>
    /// <exception cref="ApiProblemException">It is nothing that can be mended in the form.</exception>
    public static void Add(this FormErrors errors, AccountVisit visit, ApiProblem problem, string field, Func<string, string?> nameOf)
    {
        var texts = visit.Language.Account;
        if (problem.Status == StatusCodes.Status429TooManyRequests)
            errors.Add(field, texts.TooManyAttempts(problem.RetryAfterSeconds ?? 60));
        else if (problem.Status < StatusCodes.Status500InternalServerError) errors.Add(problem, nameOf, texts.FieldProblem);
        if (errors.None) throw new ApiProblemException(problem);
    }
}
