namespace Actors.Web.Texts;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
public sealed record AccountMailTexts
{
    public required string Code { get; init; }

    public required string CodeHint { get; init; }

    public required string CodeMissing { get; init; }

    public required string ForgotTitle { get; init; }

    public required string ForgotText { get; init; }

    public required string SendLink { get; init; }

    public required string SentTitle { get; init; }

    public required string SentText { get; init; }

    public required string NothingCame { get; init; }

    public required string AskAgain { get; init; }

    public required string BackToSignIn { get; init; }

    public required string ResetTitle { get; init; }

    public required string ResetText { get; init; }

    public required string NewPassword { get; init; }

    public required string NewPasswordMissing { get; init; }

    public required string SetPassword { get; init; }

    public required string ResetCodeRefused { get; init; }

    public required string ResetAgain { get; init; }

    public required string PasswordIsSet { get; init; }

    public required string VerifyTitle { get; init; }

    public required string VerifyText { get; init; }

    /// <summary>The account is made, and a mail went to an address.</summary>
    public required Func<string, string> AccountMade { get; init; }

    public required string AccountMadeUnknown { get; init; }

    public required string ConfirmAddress { get; init; }

    public required string VerifyCodeRefused { get; init; }

    public required string NoVerifyMail { get; init; }

    /// <summary>Where the mail would be sent again.</summary>
    public required Func<string, string> SendAgainText { get; init; }

    public required string SendAgain { get; init; }

    /// <summary>The mail was sent again, to an address.</summary>
    public required Func<string, string> SentAgain { get; init; }

    public required string SentJustNow { get; init; }

    public required string SignInToSendAgain { get; init; }

    public required string GoOnWithout { get; init; }

    public required string VerifiedTitle { get; init; }

    public required string VerifiedText { get; init; }
}
