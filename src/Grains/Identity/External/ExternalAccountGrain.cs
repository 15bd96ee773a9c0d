using Actors.Journaling;
using Orleans.Concurrency;

namespace Actors.Identity;

/// <summary>The account of another issuer's user.</summary>
internal sealed class ExternalAccount : IFoldedState
{
    /// <summary>The user's id here; null when there is no account.</summary>
    public string? UserId { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => UserId = @event is ExternalAccountLinked linked
        ? linked.UserId
        : throw new InvalidOperationException($"An external account's stream has a foreign event {@event.GetType().Name}.");
}

/// <summary>Keeps which user here another issuer's user is.</summary>
[Reentrant, GrainType("external-account")]
internal sealed class ExternalAccountGrain(JournalServices services) : EventSourcedGrain<ExternalAccount>(services), IExternalAccountGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "external-account";

    /// <inheritdoc/>
    protected override ExternalAccount Empty() => new();

    /// <inheritdoc/>
    public Task<string> Link(ExternalProfile profile, string userId) => Execute((account, work) =>
    {
        if (account.UserId is { } known) return known;
        work.Append(new ExternalAccountLinked(userId, profile));
        return userId;
    });
}
