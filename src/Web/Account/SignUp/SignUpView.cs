using Actors.Web.Api;
using Actors.Web.Pages;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Account.SignUp;

/// <summary>The form by which people make an account: with an organisation of their own, or for the one that invites them.</summary>
public sealed record SignUpView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>Where it leads afterwards.</summary>
    public required string Return { get; init; }

    /// <summary>True for who is invited, and founds nothing.</summary>
    public bool IsInvited { get; init; }

    /// <summary>The name that was written.</summary>
    public string? Name { get; init; }

    /// <summary>The address that was written.</summary>
    public string? Email { get; init; }

    /// <summary>The name of the organisation that was written.</summary>
    public string? Organization { get; init; }

    /// <summary>By this the API knows a form that is sent twice.</summary>
    public string Key { get; init; } = Keys.Fresh();

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>Where it is sent.</summary>
    public ApiQuery Address => Visit.Address(IsInvited ? "/invitation/sign-up" : "/sign-up");

    /// <summary>Where those sign in who have an account.</summary>
    public ApiQuery SignInAddress => Visit.Address("/sign-in").With("return", Return);

    /// <summary>The form as it was sent.</summary>
    internal static SignUpView Of(AccountVisit visit, FormValues form, bool isInvited) => new()
    {
        Visit = visit,
        Return = isInvited ? "/invitation" : visit.Return(form["return"]),
        IsInvited = isInvited,
        Name = form["name"],
        Email = form["email"],
        Organization = isInvited ? null : form["organization"],
    };
}
