using Actors.Grains.Identity.Mails;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Journaling;

namespace Actors.Grains.Identity.Passwords;

/// <summary>One request for a new password: that it was made.</summary>
internal sealed class ForgottenPasswordState : IFoldedState
{
    /// <summary>True once it was noted.</summary>
    public bool IsNoted { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => IsNoted = true;
}

/// <summary>Notes one request for a new password.</summary>
[GrainType("forgotten-password")]
internal sealed class ForgottenPasswordGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<ForgottenPasswordState>(context, services), IForgottenPasswordGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "forgotten-password";

    /// <inheritdoc/>
    protected override ForgottenPasswordState Empty() => new();

    /// <inheritdoc/>
    public Task Note(string accountId) => Execute((forgotten, work) =>
    {
        if (forgotten.IsNoted) return forgotten;
        work.Append(new PasswordForgotten(accountId));
        work.Enqueue(AccountMailEffects.Find(work, accountId, Id));
        return forgotten;
    });
}
