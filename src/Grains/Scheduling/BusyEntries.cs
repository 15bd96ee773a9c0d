using NodaTime;

namespace Actors.Scheduling;

/// <summary>What one busy time has for itself; the rest is its block's.</summary>
internal struct BusyEntry
{
    /// <summary>Its id.</summary>
    public BusyId Id;

    /// <summary>When it lapses.</summary>
    public Instant? ExpiresAt;

    /// <summary>The number of its block.</summary>
    public int Block;

    /// <summary>The next entry of the block.</summary>
    public int Next;

    /// <summary>The entry before it in the block.</summary>
    public int Previous;

    /// <summary>The next entry whose id has the same place in the index.</summary>
    public int NextInIndex;
}

/// <summary>The entries of a timeline, found by id.</summary>
internal sealed class BusyEntries
{
    /// <summary>The number of no entry.</summary>
    public const int None = BusyRows<BusyEntry>.None;

    private const int FirstIndex = 4;

    private readonly BusyRows<BusyEntry> _rows = new();

    // The first entry of each place, its number plus one: zero is none. As many places as a power of two.
    private int[] _index = [];

    /// <summary>How many there are.</summary>
    public int Count => _rows.Count;

    /// <summary>An entry.</summary>
    /// <param name="number">Its number.</param>
    public ref BusyEntry this[int number] => ref _rows[number];

    /// <summary>The numbers of all entries, in no order.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            foreach (var first in _index)
            {
                for (var number = first - 1; number != None; number = _rows[number].NextInIndex)
                    yield return number;
            }
        }
    }

    /// <summary>Finds an entry.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Its number, or <see cref="None"/>.</returns>
    public int Find(in BusyId id)
    {
        if (_index.Length == 0)
            return None;

        var number = Place(id) - 1;
        while (number != None && !_rows[number].Id.Equals(id))
            number = _rows[number].NextInIndex;
        return number;
    }

    /// <summary>Adds an entry, whose id is not there yet.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Its number.</returns>
    public int Add(BusyEntry entry)
    {
        if (_rows.Count >= _index.Length)
            Grow();

        ref var first = ref Place(entry.Id);
        entry.NextInIndex = first - 1;
        var number = _rows.Add(entry);
        first = number + 1;
        return number;
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="number">Its number.</param>
    public void Remove(int number)
    {
        ref var entry = ref _rows[number];
        ref var first = ref Place(entry.Id);
        if (first - 1 == number)
        {
            first = entry.NextInIndex + 1;
        }
        else
        {
            var before = first - 1;
            while (_rows[before].NextInIndex != number)
                before = _rows[before].NextInIndex;
            _rows[before].NextInIndex = entry.NextInIndex;
        }

        _rows.Remove(number);
    }

    private ref int Place(in BusyId id) => ref _index[id.GetHashCode() & (_index.Length - 1)];

    private void Grow()
    {
        int[] numbers = [.. Numbers];
        _index = new int[Math.Max(FirstIndex, _index.Length * 2)];
        foreach (var number in numbers)
        {
            ref var first = ref Place(_rows[number].Id);
            _rows[number].NextInIndex = first - 1;
            first = number + 1;
        }
    }
}
