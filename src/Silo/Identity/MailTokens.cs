using System.Diagnostics.CodeAnalysis;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Secrets;

namespace Actors.Silo.Identity;

/// <summary>Tokens from mails: account, nonce, and what is derived from both and the purpose.</summary>
/// <param name="keys">The installation's keys.</param>
internal sealed class MailTokens(IPurposeKeys keys) : IMailTokens
{
    private const char Separator = '.';
    private const int Longest = 256;

    // Neither purposes nor the parts of a token can hold a dot.
    private readonly DerivedToken _token = new(keys.For(Purposes.MailTokens), PartsFraming.SeparatedBy(Separator));

    /// <inheritdoc/>
    public string Make(MailClaim claim) =>
        string.Join(Separator, claim.AccountId, claim.Nonce, _token.Text(claim.Purpose.ToString(), claim.AccountId, claim.Nonce));

    /// <inheritdoc/>
    public bool TryRead(string token, MailPurpose purpose, [NotNullWhen(true)] out MailClaim? claim)
    {
        claim = null;
        if (token.Length > Longest
            || token.Split(Separator) is not [{ Length: > 0 } account, { Length: > 0 } nonce, var signature])
            return false;
        if (!_token.Matches(signature, purpose.ToString(), account, nonce)) return false;
        claim = new MailClaim(purpose, account, nonce);
        return true;
    }
}
