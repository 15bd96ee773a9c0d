using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Remembers who has been told what about one appointment.</summary>
[GrainType("notices")]
internal sealed class NoticesGrain(IGrainContext context, JournalServices services)
    : EventSourcedGrain<NoticesState>(context, services), INoticesGrain
{
    /// <inheritdoc/>
    protected override string StreamKind => "notices";

    /// <inheritdoc/>
    protected override NoticesState Empty() => new();

    /// <inheritdoc/>
    public Task<NoticeAudience> Take(Notice notice, NoticeAudience audience) => Execute((state, work) =>
        new NoticeAudience(NoticeDecisions.Take(state, work, Id, notice, audience.Recipients, audience.Reminders), audience.Reminders));

    /// <inheritdoc/>
    public async Task<bool> AskLink(string? onlyFor) => (await Execute((state, work) =>
        Tuple.Create(ManageLinks.Ask(state, work, Id, onlyFor)))).Item1;

    /// <inheritdoc/>
    public Task Settle(Notice notice, string recipient, bool isRefused) => Execute((state, work) =>
    {
        NoticeDecisions.Settle(state, work, notice, recipient, isRefused);
        return state;
    });
}
