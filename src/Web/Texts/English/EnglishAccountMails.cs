namespace Actors.Web.Texts.English;

/// <summary>What the links in the mails of accounts lead to: a new password, the proof of an address.</summary>
internal static class EnglishAccountMails
{
    public static AccountMailTexts Texts { get; } = new()
    {
        Code = "Code from the mail",
        CodeHint = "It stands in the mail below the link. Copy all of it.",
        CodeMissing = "Enter the code from the mail",
        ForgotTitle = "Set a new password",
        ForgotText = "Enter the e-mail address that you sign in with. We send a link to it with which you set a new password.",
        SendLink = "Send the link",
        SentTitle = "Look into your mailbox",
        SentText = "If there is an account with this e-mail address, a mail with a link is on its way to it. The link works once, for an "
            + "hour.",
        NothingCame = "If nothing has come after some minutes, look into the folder for spam, and check that the address is the one that "
            + "you sign in with.",
        AskAgain = "Ask again",
        BackToSignIn = "Back to signing in",
        ResetTitle = "Set a new password",
        ResetText = "Afterwards you are signed out on all devices, and sign in with the new password.",
        NewPassword = "New password",
        NewPasswordMissing = "Enter the new password",
        SetPassword = "Set this password",
        ResetCodeRefused = "This link or code no longer works: it is good once, for an hour, and only the newest one is. Ask for a new one",
        ResetAgain = "Ask for a new link",
        PasswordIsSet = "Your new password is set, and you are signed out everywhere. Sign in with it.",
        VerifyTitle = "Confirm your e-mail address",
        VerifyText = "Confirm that you can read the mails that go to this address. Open the link in our mail, and press the button here.",
        AccountMade = email => $"Your account is made. We have sent a mail to {email}: open the link in it within 24 hours.",
        AccountMadeUnknown = "Your account is made. We have sent you a mail: open the link in it within 24 hours.",
        ConfirmAddress = "Confirm the address",
        VerifyCodeRefused = "This link or code no longer works: it is good once, for 24 hours, and only the newest one is. If you have "
            + "confirmed already, there is nothing more to do; else have the mail sent again",
        NoVerifyMail = "There is no mail, or its link no longer works?",
        SendAgainText = email => $"We send a new one to {email}. Only the newest link works. Look into the folder for spam, too.",
        SendAgain = "Send the mail again",
        SentAgain = email => $"The mail is on its way to {email}. The link in it works for 24 hours.",
        SentJustNow = "A mail was sent a moment ago. Wait a minute before you ask for another one.",
        SignInToSendAgain = "Sign in, and we send the mail again",
        GoOnWithout = "Go on to the desk, and confirm later",
        VerifiedTitle = "Your e-mail address is confirmed",
        VerifiedText = "Thank you. There is nothing more to do here.",
    };
}
