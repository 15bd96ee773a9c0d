using Actors.Journaling;

namespace Actors.Identity;

/// <summary>One request for a new password: that it was made.</summary>
internal sealed class ForgottenPassword : IFoldedState
{
    /// <summary>True once it was noted.</summary>
    public bool IsNoted { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => IsNoted = true;
}

/// <summary>Notes one request for a new password.</summary>
[GrainType("forgotten-password")]
internal sealed class ForgottenPasswordGrain(JournalServices services) : EventSourcedGrain<ForgottenPassword>(services), IForgottenPasswordGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "forgotten-password";

    /// <inheritdoc/>
    protected override ForgottenPassword Empty() => new();

    /// <inheritdoc/>
    public Task Note(string accountId) => Execute((forgotten, work) =>
    {
        if (forgotten.IsNoted) return forgotten;
        work.Append(new PasswordForgotten(accountId));
        work.Enqueue(AccountMailEffects.Find(work, accountId, Id));
        return forgotten;
    });
}
