namespace Actors.Web.Texts;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
public sealed record AccountTexts
{
    public required string SignIn { get; init; }

    public required string SignOut { get; init; }

    public required string StillSignedIn { get; init; }

    public required string SignOutFailed { get; init; }

    public required string SignOutAgain { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string StaySignedIn { get; init; }

    public required string EmailMissing { get; init; }

    public required string PasswordMissing { get; init; }

    public required string WrongPassword { get; init; }

    /// <summary>Too many attempts; when to try again, in seconds.</summary>
    public required Func<int, string> TooManyAttempts { get; init; }
}
