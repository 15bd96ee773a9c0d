namespace Actors.Web.Texts;

/// <summary>Signing in, signing up, and what is in the way of it.</summary>
public sealed record AccountTexts
{
    public required string SignIn { get; init; }

    public required string SignOut { get; init; }

    public required string Email { get; init; }

    public required string Password { get; init; }

    public required string StaySignedIn { get; init; }

    public required string EmailMissing { get; init; }

    public required string PasswordMissing { get; init; }

    public required string WrongPassword { get; init; }

    /// <summary>Too many attempts; when to try again, in seconds.</summary>
    public required Func<int, string> TooManyAttempts { get; init; }

    public required string ForgotPassword { get; init; }

    public required string NoAccountYet { get; init; }

    public required string SignUp { get; init; }

    public required string SignUpText { get; init; }

    public required string InvitedText { get; init; }

    public required string AccountAlready { get; init; }

    public required string Name { get; init; }

    public required string NameMissing { get; init; }

    public required string EmailHint { get; init; }

    public required string EmailTaken { get; init; }

    public required string NewPassword { get; init; }

    public required string PasswordRules { get; init; }

    public required string Organization { get; init; }

    public required string OrganizationHint { get; init; }

    public required string OrganizationMissing { get; init; }

    public required string CreateAccount { get; init; }

    /// <summary>What is wrong with a field, by its name in the form and what the API says in English, such as "is required".</summary>
    public required Func<string, string, string> FieldProblem { get; init; }

    public required string OpenDesk { get; init; }
}
