namespace Actors.Web.Texts.English;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class EnglishAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Sign in",
        SignOut = "Sign out",
        Email = "E-mail address",
        Password = "Password",
        StaySignedIn = "Stay signed in on this device",
        EmailMissing = "Enter your e-mail address",
        PasswordMissing = "Enter your password",
        WrongPassword = "The e-mail address or the password is wrong",
        TooManyAttempts = seconds => $"There were too many attempts. Try again in {Wait(seconds)}",
        ForgotPassword = "I have forgotten my password",
        NoAccountYet = "Are you new here?",
        SignUp = "Create an account",
        SignUpText = "With an account you get an organisation of your own: its services, its experts, and a page on which people book. "
            + "After this form we send you a mail. Follow the link in it to confirm that the address is yours.",
        InvitedText = "Use the e-mail address that the invitation was sent to. You join as soon as the account is made.",
        AccountAlready = "Do you have an account already?",
        Name = "Your name",
        NameMissing = "Enter your name",
        EmailHint = "You sign in with it, and we send mails about your account there.",
        EmailTaken = "There is an account with this e-mail address already. Sign in below, or set a new password if you forgot yours",
        NewPassword = "Password",
        PasswordRules = "8 to 128 characters. Not your e-mail address, and none of the passwords that everybody tries first. "
            + "You may paste it from a password manager.",
        Organization = "Name of your organisation",
        OrganizationHint = "It stands on your booking page; you can change it later. If somebody has invited you to theirs, follow the "
            + "link in that mail instead.",
        OrganizationMissing = "Enter the name of your organisation",
        CreateAccount = "Create account",
        FieldProblem = FieldProblemOf,
        OpenDesk = "Go to the desk",
    };

    private static string Wait(int seconds) => seconds switch
    {
        1 => "1 second",
        < 120 => $"{seconds} seconds",
        _ => $"{(seconds + 59) / 60} minutes",
    };

    private static string FieldProblemOf(string field, string message) => field switch
    {
        "name" => "Enter your name, at most 100 characters",
        "email" => "Enter an e-mail address such as name@example.com",
        "organization" => "Enter the name of your organisation, at most 100 characters",
        "password" => $"The password {message}",
        _ => $"This {message}",
    };
}
