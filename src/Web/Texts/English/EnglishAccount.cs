namespace Actors.Web.Texts.English;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
internal static class EnglishAccount
{
    public static AccountTexts Texts { get; } = new()
    {
        SignIn = "Sign in",
        SignOut = "Sign out",
        StillSignedIn = "You are still signed in",
        SignOutFailed = "Signing out did not work just now. Wait a moment, then try again; do not leave this device as it is.",
        SignOutAgain = "Sign out again",
        Email = "E-mail address",
        Password = "Password",
        StaySignedIn = "Stay signed in on this device",
        EmailMissing = "Enter your e-mail address",
        PasswordMissing = "Enter your password",
        WrongPassword = "The e-mail address or the password is wrong",
        TooManyAttempts = seconds => $"There were too many attempts. Try again in {seconds} seconds",
    };
}
