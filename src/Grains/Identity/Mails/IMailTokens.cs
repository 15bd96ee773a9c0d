using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Interfaces.Identity;

namespace Actors.Grains.Identity.Mails;

/// <summary>
/// Tokens that travel by mail. They are computed from what is stored, under a key that is not: so a mail can be written again after a
/// crash, and nobody who reads the database can write one.
/// </summary>
public interface IMailTokens
{
    /// <summary>The token of a mail.</summary>
    /// <param name="claim">What it is for.</param>
    string Make(MailClaim claim);

    /// <summary>
    /// Reads a token; false when it was not made here or for something else. Whether it is still good is known to the account.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="purpose">What it must be for.</param>
    /// <param name="claim">What it is for.</param>
    bool TryRead(string token, MailPurpose purpose, [NotNullWhen(true)] out MailClaim? claim);
}

/// <summary>What a token from a mail is for.</summary>
/// <param name="Purpose">What it may be used for.</param>
/// <param name="AccountId">The account.</param>
/// <param name="Nonce">What makes it unlike any other.</param>
public sealed record MailClaim(MailPurpose Purpose, string AccountId, string Nonce);
