using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling.Notifications;
using Actors.Grains.Journaling;

namespace Actors.Grains.Scheduling.Notifications;

/// <summary>Who has been told what about one appointment.</summary>
internal sealed class NoticesState : IFoldedState
{
    // A day of them, and no more than so many: who asks for an appointment that is not hers must not fill the memory.
    private const int MostLinks = 1_000;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Queue<(DateTimeOffset At, string? OnlyFor)> _links = new();
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

    /// <summary>When the manage link was asked for within a day, for one address or by staff.</summary>
    /// <param name="onlyFor">The digest of the address; null for staff.</param>
    /// <param name="now">The time.</param>
    public IEnumerable<DateTimeOffset> LinksAsked(string? onlyFor, DateTimeOffset now) =>
        _links.Where(asked => asked.OnlyFor == onlyFor && now - asked.At < Day).Select(asked => asked.At);

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
            case ManageLinkAsked asked:
                while (_links.TryPeek(out var oldest) && (at - oldest.At >= Day || _links.Count >= MostLinks)) _links.Dequeue();
                _links.Enqueue((at, asked.OnlyFor));
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
