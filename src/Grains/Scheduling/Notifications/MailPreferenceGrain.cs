using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Whether an address wants no reminders and no offers.</summary>
internal sealed class MailPreferenceState : IFoldedState
{
    /// <summary>True when it wants none.</summary>
    public bool IsUnsubscribed { get; private set; }

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at) => IsUnsubscribed = @event is MailsUnsubscribed
        ? true
        : throw new InvalidOperationException($"A mail preference's stream has a foreign event {@event.GetType().Name}.");
}

/// <summary>The wish of one address towards one organisation.</summary>
[GrainType("mail-preference")]
internal sealed class MailPreferenceGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<MailPreferenceState>(context, services), IMailPreferenceGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "mail-preference";

    /// <inheritdoc/>
    protected override MailPreferenceState Empty() => new();

    /// <inheritdoc/>
    public Task<bool> IsUnsubscribed() => Read(static state => state.IsUnsubscribed);

    /// <inheritdoc/>
    public Task Unsubscribe() => Execute(static (state, work) =>
    {
        if (!state.IsUnsubscribed) work.Append(new MailsUnsubscribed());
        return state;
    });
}
