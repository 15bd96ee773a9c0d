using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Waitlist;
using Actors.Grains.Journaling;

namespace Actors.Grains.Waitlist;

/// <summary>
/// The state of a line: who stands in it, in order, and who did until lately. What has ended is forgotten after a day, so its size follows
/// the line and not the history.
/// </summary>
internal sealed class WaitlistState : IFoldedState
{
    // As long as answers to idempotency keys are kept.
    private static readonly TimeSpan EndedKeptFor = TimeSpan.FromHours(25);

    private readonly List<LineEntry> _line = [];
    private readonly List<LineEntry> _ended = [];

    /// <summary>Who stands in line, first come first.</summary>
    public IReadOnlyList<LineEntry> Line => _line;

    /// <summary>Who stood there until lately.</summary>
    public IReadOnlyList<LineEntry> Ended => _ended;

    /// <summary>When the line will be looked at, whatever happens until then; null when nothing is planned.</summary>
    public DateTimeOffset? NextLook { get; private set; }

    /// <summary>True when calendars may have been asked to tell of free time, and not yet to do so no more.</summary>
    public bool IsWatching { get; private set; }

    /// <summary>Finds an entry that stands in line, or did until lately.</summary>
    /// <param name="id">Its id.</param>
    public LineEntry? Find(string id) => _line.Find(entry => entry.Id == id) ?? _ended.Find(entry => entry.Id == id);

    /// <summary>Where an entry stands in the line, from 1; 0 when it does not.</summary>
    /// <param name="id">Its id.</param>
    public int PositionOf(string id) => _line.FindIndex(entry => entry.Id == id) + 1;

    /// <summary>An entry with its place.</summary>
    /// <param name="entry">The entry.</param>
    public WaitlistPlace PlaceOf(LineEntry entry) => new(entry.Entry, PositionOf(entry.Id));

    /// <inheritdoc/>
    public void Apply(IEvent @event, long version, DateTimeOffset at)
    {
        switch (@event)
        {
            case WaitlistJoined joined:
                _line.Add(new LineEntry(joined.Entry, joined.Position, joined.Fingerprint));
                IsWatching = true;
                break;
            case WaitlistSlotChosen chosen:
                Change(chosen.EntryId, chosen, at);
                break;
            case WaitlistChoiceDropped dropped:
                Change(dropped.EntryId, dropped, at);
                break;
            case WaitlistOffered offered:
                Change(offered.EntryId, offered, at);
                break;
            case WaitlistOfferPassed passed:
                Change(passed.EntryId, passed, at);
                break;
            case WaitlistEnded ended:
                End(ended, at);
                break;
            case WaitlistLookPlanned planned:
                NextLook = planned.At;
                IsWatching = planned.At is not null;
                break;
            case WaitlistErased erased:
                Erase(erased, at);
                break;
            default:
                throw new InvalidOperationException($"A waitlist's stream has a foreign event {@event.GetType().Name}.");
        }

        _ended.RemoveAll(entry => entry.EndedAt < at - EndedKeptFor);
    }

    /// <summary>Sets the line as it stood.</summary>
    /// <param name="line">Who stood in line.</param>
    /// <param name="ended">Who did until lately.</param>
    /// <param name="nextLook">When it was to be looked at.</param>
    /// <param name="isWatching">Whether calendars were asked to tell of free time.</param>
    public void Restore(IEnumerable<LineEntry> line, IEnumerable<LineEntry> ended, DateTimeOffset? nextLook, bool isWatching)
    {
        _line.AddRange(line);
        _ended.AddRange(ended);
        NextLook = nextLook;
        IsWatching = isWatching;
    }

    private void Change(string id, IEvent @event, DateTimeOffset at)
    {
        var index = _line.FindIndex(entry => entry.Id == id);
        _line[index] = _line[index].After(@event, at);
    }

    private void End(WaitlistEnded ended, DateTimeOffset at)
    {
        var index = _line.FindIndex(entry => entry.Id == ended.EntryId);
        _ended.Add(_line[index].After(ended, at));
        _line.RemoveAt(index);
    }

    // What was erased is blank in the events before this one, so those that are kept are told from it when the stream is read again.
    private void Erase(WaitlistErased erased, DateTimeOffset at)
    {
        var kept = erased.Kept.ToDictionary(client => client.EntryId, StringComparer.Ordinal);
        foreach (var list in new[] { _line, _ended })
        {
            for (var index = 0; index < list.Count; index++)
            {
                var entry = list[index];
                if (erased.EntryIds.Contains(entry.Id)) list[index] = entry.Erased(at);
                else if (kept.TryGetValue(entry.Id, out var client)) list[index] = Told(entry, client);
            }
        }
    }

    private static LineEntry Told(LineEntry entry, KeptClient client) => entry with
    {
        Fingerprint = client.Fingerprint,
        Entry = entry.Entry with { Client = new(client.Name, client.Email, client.Phone) },
    };
}
