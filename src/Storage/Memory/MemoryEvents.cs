using Actors.Grains.Journaling;

namespace Actors.Storage.Memory;

/// <summary>Events by stream and by position. Not safe for several threads: its owner holds a lock.</summary>
internal sealed class MemoryEvents
{
    private readonly List<JournalEvent> _all = [];
    private readonly Dictionary<StreamName, List<JournalEvent>> _streams = [];

    public string? Refusal(IReadOnlyList<StreamAppend> appends) => appends
        .Select(append => _streams.TryGetValue(append.Stream, out var events)
            ? BatchRules.Refusal(append, events.Count, events[^1].Hash.Span)
            : BatchRules.Refusal(append, 0, default))
        .FirstOrDefault(refusal => refusal is not null);

    public long Append(IReadOnlyList<StreamAppend> appends)
    {
        foreach (var append in appends)
        {
            if (!_streams.TryGetValue(append.Stream, out var events)) _streams[append.Stream] = events = [];
            if (append.ErasesPersonal) Erase(events);
            foreach (var appended in append.Events)
            {
                // Copied, because a caller may use its buffers again; a file does not change with them either.
                var stored = new JournalEvent(
                    _all.Count + 1,
                    append.Stream,
                    events.Count + 1,
                    appended.Type,
                    appended.Record.ToArray(),
                    appended.Hash.ToArray(),
                    appended.Personal.ToArray());
                events.Add(stored);
                _all.Add(stored);
            }
        }

        return _all.Count;
    }

    public IReadOnlyList<JournalEvent> ReadStream(StreamName stream, long afterVersion, int limit) =>
        _streams.TryGetValue(stream, out var events) ? From(events, afterVersion).Take(limit).ToArray() : [];

    public long Head => _all.Count;

    public IReadOnlyList<JournalEvent> ReadAll(long afterPosition, string? tenant, int limit) =>
        From(_all, afterPosition).Where(stored => tenant is null || stored.Stream.Tenant == tenant).Take(limit).ToArray();

    private void Erase(List<JournalEvent> events)
    {
        for (var place = 0; place < events.Count; place++)
        {
            var erased = events[place] with { Personal = default };
            events[place] = erased;
            _all[(int)erased.Position - 1] = erased;
        }
    }

    /// <summary>Versions and positions both count from 1 without gaps here, so the number is the place.</summary>
    private static IEnumerable<JournalEvent> From(List<JournalEvent> events, long after)
    {
        for (var place = after; place < events.Count; place++) yield return events[(int)place];
    }
}
