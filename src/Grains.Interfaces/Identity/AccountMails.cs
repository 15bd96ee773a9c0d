namespace Actors.Grains.Interfaces.Identity;

/// <summary>What a mail with a token is for.</summary>
[GenerateSerializer, Alias("identity.mail-purpose")]
public enum MailPurpose
{
    /// <summary>To prove that the address is the user's; good for 24 hours.</summary>
    VerifyEmail,

    /// <summary>To set a password without the old one; good for one hour.</summary>
    ResetPassword,
}

/// <summary>Whom a mail goes to, as long as it still matters.</summary>
/// <param name="Email">The address.</param>
/// <param name="Name">The user's name.</param>
[GenerateSerializer, Immutable, Alias("identity.mail-recipient")]
public sealed record MailRecipient([property: Id(0)] string Email, [property: Id(1)] string Name);

/// <summary>A request to change one's password.</summary>
/// <param name="CurrentPassword">The password as it is, in the clear.</param>
/// <param name="NewPassword">The password as it shall be, in the clear.</param>
/// <param name="SessionId">The session that asks; all others end.</param>
[GenerateSerializer, Immutable, Alias("identity.password-change")]
public sealed record PasswordChange(
    [property: Id(0)] string CurrentPassword,
    [property: Id(1)] string NewPassword,
    [property: Id(2)] string SessionId)
{
    /// <inheritdoc/>
    public override string ToString() => nameof(PasswordChange);
}

/// <summary>
/// One request for a new password, by somebody who has not signed in. It is noted alike whether there is such an account or not, so that
/// the time it takes tells nothing; an effect looks for the account. The key is <c>system/{nonce}</c>.
/// </summary>
[Alias("identity.forgotten-password")]
public interface IForgottenPasswordGrain : IGrainWithStringKey
{
    /// <summary>Notes the request.</summary>
    /// <param name="accountId">The account that it would be, which is a digest.</param>
    [Alias("note")]
    Task Note(string accountId);
}
