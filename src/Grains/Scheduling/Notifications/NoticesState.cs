using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Who has been told what about one appointment.</summary>
internal sealed class NoticesState : IFoldedState
{
    private readonly Dictionary<string, long> _told = [];
    private readonly HashSet<(DateTimeOffset Start, int Minutes, string Recipient)> _reminded = [];

    /// <summary>The reminders that wait; null while none do.</summary>
    public RemindersPlanned? Plan { get; private set; }

    /// <summary>True when a recipient has heard a notice, or something newer.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="recipient">The recipient.</param>
    public bool HasHeard(Notice notice, string recipient) => notice.MinutesBefore is { } minutes
        ? _reminded.Contains((notice.Start, minutes, recipient))
        : _told.GetValueOrDefault(recipient) >= notice.Version;

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case RemindersPlanned planned:
                // What is over is reminded of no more, so this stays as small as the future is.
                _reminded.RemoveWhere(one => one.Start < at);
                Plan = planned;
                break;
            case NoticeSettled { MinutesBefore: { } minutes } reminder:
                _reminded.Add((reminder.Start, minutes, reminder.Recipient));
                break;
            case NoticeSettled settled:
                _told[settled.Recipient] = Math.Max(settled.Version, _told.GetValueOrDefault(settled.Recipient));
                break;
            default:
                throw new InvalidOperationException($"A stream of notices has a foreign event {@event.GetType().Name}.");
        }
    }
}
