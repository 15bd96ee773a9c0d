using Actors.Grains.Identity.Erasure;
using Actors.Grains.Identity.Passwords;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;

namespace Actors.Grains.Identity;

/// <summary>
/// The end of an account. What else tells of the person is erased step by step, by effects (<see cref="ErasePersonHandler"/>).
/// </summary>
internal sealed partial class AccountGrain
{
    /// <inheritdoc/>
    public Task<Outcome<AccountData>> GetData() => Read<Outcome<AccountData>>(account => account.Registered is { } user
        ? new AccountData(user.UserId, user.Email, user.Name, user.Phone, user.Company, user.Title, account.RegisteredAt)
        : NoAccount);

    /// <inheritdoc/>
    public async Task<Outcome<User>> Erase(string userId, string password, bool isAddressProven)
    {
        var (registered, hash) = await Read(account => (account.Registered, account.PasswordHash));
        if (registered?.UserId != userId) return NoAccount;
        var verdict = await passwords.TryVerify(hash, password);
        if (verdict is null) return PasswordHashing.Overloaded;
        if (verdict == PasswordVerdict.Wrong) return WrongPassword;
        IReadOnlyList<string> sessions = [];
        var outcome = await Execute<Outcome<User>>((account, work) =>
        {
            // Another call may have erased it, or changed the password, while it was looked at.
            if (account.Registered?.UserId != userId || account.PasswordHash != hash) return WrongPassword;
            sessions = [.. account.Sessions];
            work.ErasePersonal(new AccountErased(registered.UserId));
            EndLater(work, sessions, registered.UserId, SessionEnd.AccountErased);
            var email = isAddressProven ? registered.Email.ToLowerInvariant() : null;
            work.Enqueue(PersonErasures.Effect(Id, new PersonErasure(registered.UserId, email, work.Now, Step: 1), work.Now));
            return account.UserOf(registered);
        });
        if (outcome.Value is { } user) await EndNow(sessions, user.UserId, SessionEnd.AccountErased);
        return outcome;
    }

    /// <inheritdoc/>
    public Task AdvanceErasure(PersonErasure done, bool isLast) => Execute((account, work) =>
    {
        account.Erasures.Advance(work, Id, done, isLast);
        return account;
    });
}
