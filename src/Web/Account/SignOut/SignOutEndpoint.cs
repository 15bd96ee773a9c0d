using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Sessions;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.SignOut;

/// <summary>Signing out.</summary>
internal static class SignOutEndpoint
{
    /// <summary>
    /// Ends the session, at the API and here. Whoever has none is signed out already; nobody is told to be signed out who is not.
    /// </summary>
    public static async Task<IResult> SignOutAsync(AccountVisit visit, FormValues form)
    {
        if (await EndAsync(visit) is { } problem) return PageResult.Of<SignOutPage>(new SignOutView { Visit = visit }, problem.Status);
        SessionCookies.Forget(visit.Http);
        return new SeeOther("/sign-in");
    }

    // Why it did not work; null when the session is over.
    private static async Task<ApiProblem?> EndAsync(AccountVisit visit)
    {
        try
        {
            if (await visit.Session.ApiAsync() is not { } api) return null;
            var logout = new ApiRequest(HttpMethod.Post, "/auth/logout");
            var answer = await api.SendAsync(logout, ApiJson.Default.EndedSessionInfo, visit.Aborted);
            return answer.Problem is { Status: not StatusCodes.Status401Unauthorized } problem ? problem : null;
        }
        catch (ApiProblemException exception)
        {
            return exception.Problem;
        }
    }
}
