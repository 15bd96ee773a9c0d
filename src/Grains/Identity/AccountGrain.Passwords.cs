using Actors.Grains.Identity.Mails;
using Actors.Grains.Identity.Passwords;
using Actors.Grains.Identity.Sessions;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity;

/// <content>New passwords. Each ends sessions, since whoever knew the old one may hold them.</content>
internal sealed partial class AccountGrain
{
    // The grain ends the sessions itself right after the commit; the effect is for a crash in between.
    private static readonly TimeSpan EndSessionsAfter = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    public Task AskPasswordReset(string nonce) => Execute((account, work) =>
    {
        if (account.Registered is null || account.PasswordReset?.IsTooRecent(work.Now) == true) return account;
        work.Append(new PasswordResetAsked(nonce));
        work.Enqueue(AccountMailEffects.Send(work, Id, MailPurpose.ResetPassword, nonce));
        return account;
    });

    /// <inheritdoc/>
    public async Task<Outcome<User>> ResetPassword(string nonce, string password)
    {
        if (!await Read(account => CanReset(account, nonce, Now))) return TokenIsNotGood;
        if (await passwords.TryHash(password) is not { } hash) return PasswordHashing.Overloaded;
        IReadOnlyList<string> sessions = [];
        var outcome = await Execute<Outcome<User>>((account, work) =>
        {
            if (!CanReset(account, nonce, work.Now)) return TokenIsNotGood;
            sessions = [.. account.Sessions];
            work.Append(new PasswordWasReset(hash));
            EndLater(work, sessions, account.Registered!.UserId, SessionEnd.PasswordReset);
            return account.UserOf(account.Registered) with { EmailVerified = true };
        });
        if (outcome.Value is { } user) await EndNow(sessions, user.UserId, SessionEnd.PasswordReset);
        return outcome;
    }

    /// <inheritdoc/>
    public async Task<Outcome<User>> ChangePassword(PasswordChange change)
    {
        var (registered, old) = await Read(account => (account.Registered, account.PasswordHash));
        if (registered is null) return Refusal.NotFound("account");
        var verdict = await passwords.TryVerify(old, change.CurrentPassword);
        if (verdict is null) return PasswordHashing.Overloaded;
        if (verdict == PasswordVerdict.Wrong) return WrongCurrentPassword;
        if (await passwords.TryHash(change.NewPassword) is not { } hash) return PasswordHashing.Overloaded;
        IReadOnlyList<string> others = [];
        var outcome = await Execute<Outcome<User>>((account, work) =>
        {
            // While the password was verified, it may have been changed.
            if (account.PasswordHash != old) return WrongCurrentPassword;
            others = [.. account.Sessions.Where(session => session != change.SessionId)];
            work.Append(new PasswordChanged(hash));
            EndLater(work, others, registered.UserId, SessionEnd.PasswordChanged);
            return account.UserOf(registered);
        });
        if (outcome.Value is { } user) await EndNow(others, user.UserId, SessionEnd.PasswordChanged);
        return outcome;
    }

    private static Refusal WrongCurrentPassword { get; } = Refusal.Invalid("currentPassword", "is wrong");

    private static bool CanReset(AccountState account, string nonce, DateTimeOffset now) =>
        account.Registered is not null && account.PasswordReset?.IsGood(MailPurpose.ResetPassword, nonce, now) == true;

    private static void EndLater(UnitOfWork work, IReadOnlyList<string> sessions, string userId, SessionEnd reason)
    {
        foreach (var session in sessions) work.Enqueue(SessionEffects.End(work, session, userId, reason, work.Now + EndSessionsAfter));
    }

    private async Task EndNow(IReadOnlyList<string> sessions, string userId, SessionEnd reason) =>
        await Task.WhenAll(
            sessions.Select(session => GrainFactory.GetGrain<ISessionGrain>(GrainKey.For(Caller.System, session)).End(userId, reason)));
}
