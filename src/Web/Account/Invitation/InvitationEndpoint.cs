using Actors.Web.Api;
using Actors.Web.Errors;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;
using Microsoft.AspNetCore.Http;

namespace Actors.Web.Account.Invitation;

/// <summary>An invitation to an organisation: opened with the code from its mail, accepted by who has the address it went to.</summary>
internal static class InvitationEndpoint
{
    /// <summary>Where invitations are.</summary>
    public const string Root = "/invitation";

    /// <summary>Shows what is to be done.</summary>
    public static async Task<IResult> ShowAsync(AccountVisit visit) => PageResult.Of<InvitationPage>(new InvitationView
    {
        Visit = visit,
        IsOpen = InvitationCookie.Of(visit.Http.Request) is not null,
        User = await visit.Session.UserAsync(),
    });

    /// <summary>Takes the code; that accepts nothing.</summary>
    public static Task<IResult> OpenAsync(AccountVisit visit, FormValues form)
    {
        if (form["token"] is { Length: < 500 } token)
        {
            InvitationCookie.Keep(visit.Http, token);
            return Task.FromResult<IResult>(SeeOther.To(visit.Address(Root)));
        }

        var errors = new FormErrors();
        errors.Add("token", visit.Language.AccountMails.CodeMissing);
        return Task.FromResult<IResult>(
            PageResult.Of<InvitationPage>(new InvitationView { Visit = visit, Errors = errors }, StatusCodes.Status400BadRequest));
    }

    /// <summary>Accepts it, in the name of who has signed in.</summary>
    public static async Task<IResult> AcceptAsync(AccountVisit visit, FormValues form)
    {
        if (InvitationCookie.Of(visit.Http.Request) is not { } token) return SeeOther.To(visit.Address(Root));
        if (await visit.Session.ApiAsync() is not { } api) return SignIn(visit);
        var request = ApiRequest.With(HttpMethod.Post, "/invitations/accept", new TokenRequest(token), ApiJson.Default.TokenRequest);
        var answer = await api.SendAsync(request, ApiJson.Default.JoinedInfo, visit.Aborted);
        if (!answer.Is(out var joined, out var problem))
            return problem.Status == StatusCodes.Status401Unauthorized ? SignIn(visit) : await RefuseAsync(visit, problem);
        // Who belonged to no organisation is in this one from now on; an access token tells what was so when it was made.
        await visit.Session.RenewAsync();
        return Joined(visit, joined.TenantSlug);
    }

    /// <summary>Says that it was accepted, and how to go on.</summary>
    public static async Task<IResult> ShowJoinedAsync(AccountVisit visit)
    {
        if (visit.Query("organization") is not { } slug) return SeeOther.To(visit.Address(Root));
        var found = await visit.Api.GetAsync("/tenants/" + Uri.EscapeDataString(slug), ApiJson.Default.TenantInfo, visit.Aborted);
        return PageResult.Of<JoinedPage>(new JoinedView
        {
            Visit = visit,
            Slug = slug,
            Organization = found.Required.Name,
            User = await visit.Session.UserAsync(),
        });
    }

    /// <summary>Leads to the page that says so.</summary>
    public static IResult Joined(AccountVisit visit, string? slug)
    {
        InvitationCookie.Forget(visit.Http);
        return SeeOther.To(slug is null ? visit.Address("/sign-in") : visit.Address(Root + "/joined").With("organization", slug));
    }

    /// <summary>Says why it was not accepted, and what to do. One that nobody can accept any longer is forgotten.</summary>
    public static async Task<IResult> RefuseAsync(AccountVisit visit, ApiProblem problem)
    {
        if (problem.IsPassing || problem.Status >= StatusCodes.Status500InternalServerError) throw new ApiProblemException(problem);
        var isMember = problem.Code == "DUPLICATE_RESOURCE";
        var isOver = isMember || problem.Status == StatusCodes.Status404NotFound;
        if (isOver) InvitationCookie.Forget(visit.Http);
        return PageResult.Of<InvitationPage>(
            new InvitationView
            {
                Visit = visit,
                IsOpen = !isOver,
                IsMember = isMember,
                User = await visit.Session.UserAsync(),
                Refused = visit.Language.Invitations.Refused(problem.Code),
            },
            problem.Status);
    }

    private static IResult SignIn(AccountVisit visit) => SeeOther.To(visit.Address("/sign-in").With("return", Root));
}
