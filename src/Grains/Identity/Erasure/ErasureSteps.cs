using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Erasure;

/// <summary>
/// Users whose account was erased, and how far the erasure of what tenants hold of them has come. Part of an account's state.
/// </summary>
internal sealed class ErasureSteps
{
    private readonly Dictionary<string, int> _done = [];

    /// <summary>True when the account was this user's once.</summary>
    /// <param name="userId">The user.</param>
    public bool Has(string userId) => _done.ContainsKey(userId);

    /// <summary>An account was erased.</summary>
    /// <param name="erased">Whose.</param>
    public void Apply(AccountErased erased) => _done[erased.UserId] = 0;

    /// <summary>A step is done.</summary>
    /// <param name="advanced">Which.</param>
    public void Apply(ErasureAdvanced advanced) => _done[advanced.UserId] = advanced.Step;

    /// <summary>Notes that a step is done and adds the effect of the next one, unless it is noted already.</summary>
    /// <param name="work">The account's unit of work.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="done">The erasure, with the step that is done.</param>
    /// <param name="isLast">True when nothing is left to do.</param>
    public void Advance(UnitOfWork work, string accountId, PersonErasure done, bool isLast)
    {
        if (!_done.TryGetValue(done.UserId, out var step) || step >= done.Step) return;
        work.Append(new ErasureAdvanced(done.UserId, done.Step, isLast));
        if (!isLast) work.Enqueue(PersonErasures.Effect(accountId, done with { Step = done.Step + 1 }, work.Now));
    }
}
