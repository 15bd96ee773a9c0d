using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;

namespace Actors.Grains.Identity;

/// <content>The proof of the address.</content>
internal sealed partial class AccountGrain
{
    private static Refusal TokenIsNotGood { get; } =
        Refusal.Invalid("token", "is not valid, or no longer: it is good once, for a while, and only the newest is");

    /// <inheritdoc/>
    public Task<Outcome<User>> AskVerification(string nonce) => Execute<Outcome<User>>((account, work) =>
    {
        if (account.Registered is not { } registered) return Refusal.NotFound("account");
        if (account.IsVerified) return new Refusal(RefusalCode.InvalidTransition, "The address is verified already.");
        if (account.Verification?.IsTooRecent(work.Now) == true)
            return new Refusal(RefusalCode.LimitReached, "A mail was sent a moment ago; ask again in a minute.");
        work.Append(new VerificationAsked(nonce));
        work.Enqueue(AccountMailEffects.Send(work, Id, MailPurpose.VerifyEmail, nonce));
        return account.UserOf(registered);
    });

    /// <inheritdoc/>
    public Task<Outcome<User>> VerifyEmail(string nonce) => Execute<Outcome<User>>((account, work) =>
    {
        if (account.Registered is not { } registered
            || account.Verification?.IsGood(MailPurpose.VerifyEmail, nonce, work.Now) != true)
            return TokenIsNotGood;
        work.Append(new EmailVerified());
        return account.UserOf(registered) with { EmailVerified = true };
    });

    /// <inheritdoc/>
    public Task<MailRecipient?> RecipientOf(MailPurpose purpose, string nonce) => ReadNewest(account =>
        account.Registered is { } registered && account.MailFor(purpose)?.IsGood(purpose, nonce, Now) == true
            ? new MailRecipient(registered.Email, registered.Name)
            : null);
}
