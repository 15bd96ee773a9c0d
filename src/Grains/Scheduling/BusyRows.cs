namespace Actors.Scheduling;

/// <summary>
/// The rows of a table, known by number; the number of a row that was removed is given again. One array in place of an object for each
/// row: adding a row then writes no reference into an old object, which is what makes a collection of many calendars slow.
/// </summary>
/// <typeparam name="T">A row.</typeparam>
internal sealed class BusyRows<T>
    where T : struct
{
    /// <summary>The number of no row.</summary>
    public const int None = -1;

    private const int FirstSize = 4;

    private T[] _rows = [];
    private Stack<int>? _free;
    private int _end;

    /// <summary>How many rows there are.</summary>
    public int Count => _end - (_free?.Count ?? 0);

    /// <summary>A row.</summary>
    /// <param name="number">Its number.</param>
    public ref T this[int number] => ref _rows[number];

    /// <summary>Adds a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Its number.</returns>
    public int Add(in T row)
    {
        if (_free is null || !_free.TryPop(out var number))
        {
            if (_end == _rows.Length) Array.Resize(ref _rows, Math.Max(FirstSize, _rows.Length * 2));
            number = _end++;
        }

        _rows[number] = row;
        return number;
    }

    /// <summary>Removes a row.</summary>
    /// <param name="number">Its number.</param>
    public void Remove(int number)
    {
        _rows[number] = default;
        (_free ??= new Stack<int>()).Push(number);
        if (Count > 0) return;
        // Nothing is left, so nothing has to be kept of a busier time.
        _rows = [];
        _free = null;
        _end = 0;
    }
}
