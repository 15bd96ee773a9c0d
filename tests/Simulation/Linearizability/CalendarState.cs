using System.Collections.Immutable;

namespace Actors.Simulation.Linearizability;

/// <summary>What an id was answered for good.</summary>
/// <param name="Answer">Done or taken.</param>
/// <param name="AskedAt">When it was asked: the answer was given no earlier.</param>
/// <param name="ExpiresAt">When the hold lapses that was given; null when nobody was told, and for what is no hold.</param>
/// <param name="IsGivenBack">True when the hold was given back: a repeat of that is answered alike.</param>
internal readonly record struct KeptAnswer(
    CalendarAnswer Answer, DateTimeOffset AskedAt, DateTimeOffset? ExpiresAt, bool IsGivenBack = false);

/// <summary>
/// One calendar at one moment: the entries that take its time, and the answers it must give again. Immutable, and cheap to compare.
/// </summary>
internal sealed class CalendarState
{
    // In order of their keys, so that equal calendars have equal lists.
    private readonly ImmutableArray<CalendarEntry> _entries;
    private readonly ImmutableDictionary<EntryKey, KeptAnswer> _kept;

    private CalendarState(ImmutableArray<CalendarEntry> entries, ImmutableDictionary<EntryKey, KeptAnswer> kept, ulong hash)
    {
        _entries = entries;
        _kept = kept;
        Hash = hash;
    }

    /// <summary>A calendar of which nothing was ever asked.</summary>
    public static CalendarState Empty { get; } = new([], ImmutableDictionary<EntryKey, KeptAnswer>.Empty, 0);

    /// <summary>Everything that takes time.</summary>
    public ImmutableArray<CalendarEntry> Entries => _entries;

    /// <summary>Equal for equal states.</summary>
    public ulong Hash { get; }

    /// <summary>The entry of that name, or null.</summary>
    public CalendarEntry? Find(EntryKey key) => IndexOf(key) is var index and >= 0 ? _entries[index] : null;

    /// <summary>What the id of an operation was answered, or null.</summary>
    public KeptAnswer? Kept(CalendarOperation operation) =>
        _kept.TryGetValue(EntryKey.Of(operation), out var kept) ? kept : null;

    /// <summary>The calendar with an entry, in place of one of the same name.</summary>
    public CalendarState With(CalendarEntry entry)
    {
        var index = IndexOf(entry.Key);
        return index < 0
            ? new CalendarState(_entries.Insert(~index, entry), _kept, Hash ^ HashOf(entry))
            : new CalendarState(_entries.SetItem(index, entry), _kept, Hash ^ HashOf(_entries[index]) ^ HashOf(entry));
    }

    /// <summary>The calendar without an entry that is there.</summary>
    public CalendarState Without(CalendarEntry entry) =>
        new(_entries.RemoveAt(IndexOf(entry.Key)), _kept, Hash ^ HashOf(entry));

    /// <summary>The calendar that gave an operation's id an answer for good.</summary>
    public CalendarState Keep(CalendarOperation operation, CalendarAnswer answer) =>
        Keep(EntryKey.Of(operation), new KeptAnswer(answer, operation.InvokedAt, operation.ExpiresAt));

    /// <summary>The calendar without a hold that was given back.</summary>
    public CalendarState GiveBack(CalendarEntry hold)
    {
        var without = Without(hold);
        return _kept.TryGetValue(hold.Key, out var kept) ? without.Keep(hold.Key, kept with { IsGivenBack = true }) : without;
    }

    /// <summary>True when the other is the same.</summary>
    public bool IsSame(CalendarState other) =>
        ReferenceEquals(this, other)
        || (Hash == other.Hash
            && _entries.AsSpan().SequenceEqual(other._entries.AsSpan())
            && _kept.Count == other._kept.Count
            && _kept.All(kept => other._kept.TryGetValue(kept.Key, out var value) && value == kept.Value));

    private CalendarState Keep(EntryKey key, KeptAnswer kept)
    {
        var hash = Hash ^ HashOf((key, kept));
        if (_kept.TryGetValue(key, out var before)) hash ^= HashOf((key, before));
        return new CalendarState(_entries, _kept.SetItem(key, kept), hash);
    }

    private int IndexOf(EntryKey key)
    {
        var (low, high) = (0, _entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = _entries[middle].Key.CompareTo(key);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        return ~low;
    }

    // Spread over 64 bits, so that parts can be put into a hash and taken out again by exclusive or.
    private static ulong HashOf<T>(T part)
        where T : notnull
    {
        var mixed = ((ulong)(uint)part.GetHashCode() + 1) * 0x9E3779B97F4A7C15UL;
        return (mixed ^ (mixed >> 29)) * 0xBF58476D1CE4E5B9UL;
    }
}
