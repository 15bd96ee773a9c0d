using System.Collections.Immutable;
using System.Globalization;
using Actors.Grains.Interfaces.Scheduling;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>What one other calendar takes of an expert's time.</summary>
internal sealed class ExternalSource
{
    /// <summary>The stretches, by their starts; of those that are not over none touches another.</summary>
    public SortedDictionary<DateTimeOffset, DateTimeOffset> Busy { get; } = [];

    /// <summary>When it last changed.</summary>
    public DateTimeOffset ChangedAt { get; set; }
}

/// <summary>
/// What other calendars take, among the busy times of a calendar and by their names. Only stretches of time are kept, joined where they
/// touch, so the size follows the time that is taken and not how many entries take it.
/// </summary>
/// <param name="timeline">The busy times of the calendar.</param>
internal sealed class ExternalBusyTimes(BusyTimeline timeline)
{
    private readonly SortedDictionary<string, ExternalSource> _sources = new(StringComparer.Ordinal);

    /// <summary>The other calendars, by their names.</summary>
    public IReadOnlyDictionary<string, ExternalSource> Sources => _sources;

    /// <summary>Stretches in order, joined where they overlap or touch; without those that are over.</summary>
    /// <param name="busy">The stretches, in any order.</param>
    /// <param name="after">Those that end by then are over.</param>
    public static List<BusyStretch> Joined(IEnumerable<BusyStretch> busy, DateTimeOffset after)
    {
        var joined = new List<BusyStretch>();
        foreach (var stretch in busy.Where(each => each.End > after).OrderBy(each => each.Start))
        {
            if (joined is [.., var last] && stretch.Start <= last.End)
                joined[^1] = last with { End = stretch.End > last.End ? stretch.End : last.End };
            else
                joined.Add(stretch);
        }

        return joined;
    }

    /// <summary>What takes the place of what a calendar took. What is over stays until it is forgotten: nobody asks for it.</summary>
    /// <param name="source">Which calendar.</param>
    /// <param name="joined">What it takes now, in order and joined.</param>
    /// <param name="now">The time.</param>
    public (ImmutableArray<BusyStretch> Added, ImmutableArray<BusyStretch> Removed) Compare(
        string source, IReadOnlyCollection<BusyStretch> joined, DateTimeOffset now)
    {
        var before = Of(source).Where(stretch => stretch.End > now).ToHashSet();
        var after = joined.ToHashSet();
        return ([.. joined.Where(stretch => !before.Contains(stretch))], [.. before.Where(stretch => !after.Contains(stretch))
            .OrderBy(stretch => stretch.Start)]);
    }

    /// <summary>What a calendar takes, in order; nothing when it is not known.</summary>
    /// <param name="source">Which calendar.</param>
    public IEnumerable<BusyStretch> Of(string source) => _sources.TryGetValue(source, out var known)
        ? known.Busy.Select(each => new BusyStretch(each.Key, each.Value))
        : [];

    /// <summary>Takes what an event says.</summary>
    /// <param name="set">The event.</param>
    /// <param name="at">When it was decided.</param>
    public void Apply(ExternalBusySet set, DateTimeOffset at)
    {
        if (!_sources.TryGetValue(set.Source, out var source)) _sources[set.Source] = source = new ExternalSource();
        source.ChangedAt = at;
        foreach (var stretch in set.Removed)
        {
            if (source.Busy.Remove(stretch.Start)) timeline.Remove(IdOf(set.Source, stretch.Start));
        }

        foreach (var stretch in set.Added) Add(set.Source, source, stretch);
    }

    /// <summary>Forgets a calendar.</summary>
    /// <param name="name">Which.</param>
    public void Remove(string name)
    {
        if (!_sources.Remove(name, out var source)) return;
        foreach (var start in source.Busy.Keys) timeline.Remove(IdOf(name, start));
    }

    /// <summary>Puts a calendar back as it stood.</summary>
    /// <param name="kept">What it took.</param>
    public void Restore(ExternalBusy kept)
    {
        var source = _sources[kept.Source] = new ExternalSource { ChangedAt = kept.ChangedAt };
        foreach (var stretch in kept.Busy) Add(kept.Source, source, stretch);
    }

    /// <summary>Forgets the stretches that the timeline has forgotten.</summary>
    public void Forget()
    {
        foreach (var (name, source) in _sources)
        {
            // In the order of their starts, in which they are mostly over too: what is not waits for the one before it.
            while (source.Busy.Count > 0 && source.Busy.First().Key is var first && !timeline.TryGet(IdOf(name, first), out _))
                source.Busy.Remove(first);
        }
    }

    private void Add(string name, ExternalSource source, BusyStretch stretch)
    {
        // What is over stays until it is forgotten, and may be said to last longer after all.
        if (source.Busy.ContainsKey(stretch.Start)) timeline.Remove(IdOf(name, stretch.Start));
        source.Busy[stretch.Start] = stretch.End;
        var interval = new TimeInterval(Instant.FromDateTimeOffset(stretch.Start), Instant.FromDateTimeOffset(stretch.End));
        timeline.Add(new BusyTime(IdOf(name, stretch.Start), BusyKind.External, interval, interval));
    }

    // Ids of this product have no such sign, so it is nobody else's.
    private static string IdOf(string source, DateTimeOffset start) =>
        string.Create(CultureInfo.InvariantCulture, $"{source}@{start.UtcTicks}");
}
