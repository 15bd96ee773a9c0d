using Actors.Web.Api;
using Actors.Web.Parts.Forms;

namespace Actors.Web.Account.Verify;

/// <summary>The proof of an address: what is to be done for it, and that it is done.</summary>
public sealed record VerifyView
{
    /// <summary>The visit.</summary>
    public required AccountVisit Visit { get; init; }

    /// <summary>Where it leads afterwards.</summary>
    public required string Return { get; init; }

    /// <summary>Who has signed in; null when nobody has.</summary>
    public UserInfo? User { get; init; }

    /// <summary>True for who has just made an account.</summary>
    public bool IsNew { get; init; }

    /// <summary>True when the mail was sent again.</summary>
    public bool IsSentAgain { get; init; }

    /// <summary>Why the mail was not sent again; null when there is nothing to say.</summary>
    public string? NotSent { get; init; }

    /// <summary>True once the address is confirmed.</summary>
    public bool IsDone { get; init; }

    /// <summary>The code, once it has come.</summary>
    public string? Code { get; init; }

    /// <summary>What is wrong.</summary>
    public FormErrors Errors { get; init; } = new();

    /// <summary>True when something is.</summary>
    public bool HasErrors => !Errors.None || NotSent is not null;

    /// <summary>What has happened; null when nothing has.</summary>
    public string? News => (IsNew, IsSentAgain, User) switch
    {
        _ when HasErrors => null,
        (true, _, { } user) => Visit.Language.AccountMails.AccountMade(user.Email),
        (true, _, null) => Visit.Language.AccountMails.AccountMadeUnknown,
        (_, true, { } user) => Visit.Language.AccountMails.SentAgain(user.Email),
        _ => null,
    };
}
