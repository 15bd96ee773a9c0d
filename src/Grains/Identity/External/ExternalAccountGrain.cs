using Actors.Grains.Identity.Erasure;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Identity.External;

/// <summary>Keeps which user here another issuer's user is.</summary>
[Reentrant, GrainType("external-account")]
internal sealed partial class ExternalAccountGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<ExternalAccountState>(context, services), IExternalAccountGrain
{
    /// <summary>The kind of the accounts' streams.</summary>
    public const string Kind = "external-account";

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override ExternalAccountState Empty() => new();

    /// <inheritdoc/>
    public Task<Outcome<string>> Link(ExternalProfile profile, string userId, DateTimeOffset? issuedAt) =>
        Execute<Outcome<string>>((account, work) =>
        {
            if (account.IsBlocked || account.IsClosed) return NotLetIn;
            if (account.Linked is { } linked) return linked.UserId;
            // The token that erased the account must not make it anew: somebody has to sign in again for that.
            if (account.ErasedAt is { } erasedAt && !(issuedAt > erasedAt)) return SignInAgain;
            work.Append(new ExternalAccountLinked(userId, profile));
            return userId;
        });

    /// <inheritdoc/>
    public Task<bool> IsOf(string userId) => Read(
        userId, static (account, user) => account.Linked?.UserId == user && !account.IsBlocked);

    /// <inheritdoc/>
    public Task<Outcome<string>> Tell(ExternalProfile profile, string userId, long version, bool isBlocked) =>
        Execute<Outcome<string>>((account, work) =>
        {
            if (account.IsClosed || (account.Linked is null && account.ErasedAt is not null)) return NoAccount;
            var known = account.Linked?.UserId;
            if (version <= account.ToldVersion) return new Outcome<string> { Value = known, Replayed = true };
            if (known is null) work.Append(new ExternalAccountLinked(userId, profile));
            work.Append(new ExternalAccountTold(profile, version, isBlocked));
            return known ?? userId;
        });

    /// <inheritdoc/>
    public Task Close() => Execute((account, work) =>
    {
        if (account.IsClosed) return account;
        if (account.Linked is { } linked) Erase(work, linked, linked.Profile.Email);
        work.Append(new ExternalAccountClosed());
        foreach (var membership in account.Memberships.Told) work.Delete(KeyOf(membership.Organization));
        return account;
    });

    /// <inheritdoc/>
    public Task<Outcome<ExternalAccountData>> GetData() =>
        Read<Outcome<ExternalAccountData>>(account => account.Linked is { } linked ? account.DataOf(linked) : NoAccount);

    /// <inheritdoc/>
    public Task<Outcome<ExternalAccountData>> Erase(string userId, string? email) =>
        Execute<Outcome<ExternalAccountData>>((account, work) =>
        {
            if (account.Linked is not { } linked || linked.UserId != userId) return NoAccount;
            Erase(work, linked, email);
            return account.DataOf(linked);
        });

    /// <inheritdoc/>
    public Task AdvanceErasure(PersonErasure done, bool isLast) => Execute((account, work) =>
    {
        account.Erasures.Advance(work, Id, done, isLast);
        return account;
    });

    private void Erase(UnitOfWork work, ExternalAccountLinked linked, string? email)
    {
        work.ErasePersonal(new AccountErased(linked.UserId));
        var erasure = new PersonErasure(linked.UserId, email, work.Now, Step: 1) { IsExternal = true };
        work.Enqueue(PersonErasures.Effect(Id, erasure, work.Now));
    }

    private static Refusal NoAccount { get; } = Refusal.NotFound("account");

    private static Refusal NotLetIn { get; } = new(RefusalCode.AuthenticationFailed, "The issuer lets this user in no more.");

    private static Refusal SignInAgain { get; } = new(RefusalCode.AuthenticationFailed, "The account was erased after this sign-in.");
}
