using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Mail;

namespace Actors.Grains.Identity.Mails;

/// <summary>
/// What the mails of accounts say. Tokens stand after <c>#</c>, where they are sent to no server and so are in no log, and once more by
/// themselves: where no script runs the page asks for them.
/// </summary>
internal static class AccountMails
{
    /// <summary>Writes a mail.</summary>
    /// <param name="id">The mail's id.</param>
    /// <param name="recipient">Whom it goes to.</param>
    /// <param name="purpose">What it is for.</param>
    /// <param name="pagesUrl">Where the pages are, without a slash at its end.</param>
    /// <param name="token">The token.</param>
    public static MailMessage Write(string id, MailRecipient recipient, MailPurpose purpose, string pagesUrl, string token)
    {
        var name = MailText.Name(recipient.Name);
        return purpose switch
        {
            MailPurpose.VerifyEmail => new MailMessage(id, recipient.Email, name, "Confirm your e-mail address", $"""
                Hello {name},

                please confirm that this address is yours, within 24 hours:
                {pagesUrl}/verify#token={token}

                {MailText.CodeAsked}
                {token}

                If you have not registered, you need not do anything.
                """),
            MailPurpose.ResetPassword => new MailMessage(id, recipient.Email, name, "Set a new password", $"""
                Hello {name},

                somebody asked to set a new password for your account. If it was you, do it within an hour:
                {pagesUrl}/reset#token={token}

                {MailText.CodeAsked}
                {token}

                If it was not you, you need not do anything; your password stays as it is.
                """),
            _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "There is no such mail."),
        };
    }
}
