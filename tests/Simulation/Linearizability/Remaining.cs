using System.Collections;

namespace Actors.Simulation.Linearizability;

/// <summary>
/// The operations that have no place in the order yet, by number and in their order. What is lifted out can be put back where it was, in
/// the opposite order of the lifting (Knuth, "Dancing links", 2000).
/// </summary>
internal sealed class Remaining : IEnumerable<int>
{
    private readonly int[] _next;
    private readonly int[] _previous;

    /// <summary>All numbers from 0 up to, not including, a size.</summary>
    /// <param name="size">How many.</param>
    public Remaining(int size)
    {
        Size = Count = size;
        // The last place is the list's head and end in one.
        _next = [.. Enumerable.Range(1, size), 0];
        _previous = [size, .. Enumerable.Range(0, size)];
    }

    /// <summary>How many there were at first.</summary>
    public int Size { get; }

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Takes one out.</summary>
    /// <param name="number">Which; it is in the list.</param>
    public void Lift(int number)
    {
        _next[_previous[number]] = _next[number];
        _previous[_next[number]] = _previous[number];
        Count--;
    }

    /// <summary>Puts the one back that was last taken out.</summary>
    /// <param name="number">Which.</param>
    public void PutBack(int number)
    {
        _next[_previous[number]] = number;
        _previous[_next[number]] = number;
        Count++;
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator()
    {
        for (var number = _next[Size]; number != Size; number = _next[number]) yield return number;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
