using System.Runtime.InteropServices;
using NodaTime;

namespace Actors.Grains.Scheduling;

/// <summary>Rows of a timeline in the order of their padded starts. A search goes back before its range by the longest of them.</summary>
/// <param name="rows">All rows of the timeline.</param>
internal sealed class BusyOrder(List<BusyRow> rows)
{
    private readonly List<int> _numbers = [];
    private Duration _longest = Duration.Zero;

    /// <summary>The same order of the same rows in another list.</summary>
    public BusyOrder Copy(List<BusyRow> others)
    {
        var copy = new BusyOrder(others) { _longest = _longest };
        copy._numbers.AddRange(_numbers);
        return copy;
    }

    public void Add(int number)
    {
        var padded = rows[number].Padded;
        _numbers.Insert(FirstFrom(padded.Start), number);
        _longest = Duration.Max(_longest, padded.Length);
    }

    // The longest may be the one that goes: until the next RemoveOver a search then goes back further than it must.
    public void Remove(int number) => _numbers.RemoveAt(_numbers.IndexOf(number, FirstFrom(rows[number].Padded.Start)));

    /// <summary>Takes out all whose padded end is not after an instant.</summary>
    public void RemoveOver(Instant before)
    {
        _longest = Duration.Zero;
        _numbers.RemoveAll(number =>
        {
            var padded = rows[number].Padded;
            if (padded.End <= before) return true;
            _longest = Duration.Max(_longest, padded.Length);
            return false;
        });
    }

    /// <summary>In order, the rows whose padded interval may overlap a range: all that do, and some that are over before it.</summary>
    public BusyRange Near(Instant from, Instant to)
    {
        var first = FirstFrom(SaturatingTime.Minus(from, _longest));
        return new BusyRange(CollectionsMarshal.AsSpan(rows), CollectionsMarshal.AsSpan(_numbers)[first..FirstFrom(to)]);
    }

    // The first that starts at an instant or later.
    private int FirstFrom(Instant instant)
    {
        var all = CollectionsMarshal.AsSpan(rows);
        var low = 0;
        var high = _numbers.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all[_numbers[middle]].Padded.Start < instant) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}

/// <summary>Some rows of a timeline, to be gone through in order while the timeline is not changed.</summary>
internal ref struct BusyRange(ReadOnlySpan<BusyRow> rows, ReadOnlySpan<int> numbers)
{
    private readonly ReadOnlySpan<BusyRow> _rows = rows;
    private ReadOnlySpan<int>.Enumerator _numbers = numbers.GetEnumerator();

    public readonly ref readonly BusyRow Current => ref _rows[_numbers.Current];

    public bool MoveNext() => _numbers.MoveNext();

    public readonly BusyRange GetEnumerator() => this;
}
