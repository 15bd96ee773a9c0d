namespace Actors.Simulation.Linearizability;

/// <summary>
/// Which operations of a history an unanswered one may make a difference to: those that share an id with it, or a time that was ever asked for
/// under their ids. All others could as well come before it.
/// </summary>
internal sealed class Interference
{
    private readonly Dictionary<int, bool[]> _byUnknown = [];

    /// <summary>Finds out.</summary>
    /// <param name="operations">The operations.</param>
    public Interference(CalendarOperation[] operations)
    {
        var times = operations
            .Where(HistoryParts.BearsOnTime)
            .SelectMany(operation => HistoryParts.KeysOf(operation), (operation, key) => (Key: key, Time: Stretch.Padded(operation)))
            .Distinct()
            .ToLookup(item => item.Key, item => item.Time);
        for (var index = 0; index < operations.Length; index++)
        {
            if (operations[index].Answer != CalendarAnswer.Unknown) continue;
            var unknown = operations[index];
            _byUnknown.Add(index, Array.ConvertAll(operations, other => Touch(unknown, other, times)));
        }
    }

    /// <summary>True when an unanswered operation may make a difference to another, or the other to it.</summary>
    /// <param name="unknown">The place of the unanswered one.</param>
    /// <param name="other">The place of the other.</param>
    public bool Touches(int unknown, int other) => _byUnknown[unknown][other];

    private static bool Touch(CalendarOperation one, CalendarOperation other, ILookup<EntryKey, Stretch> times) =>
        HistoryParts.KeysOf(one).Any(HistoryParts.KeysOf(other).Contains)
        || HistoryParts.KeysOf(one).SelectMany(key => times[key])
            .Any(time => HistoryParts.KeysOf(other).SelectMany(key => times[key]).Any(time.Overlaps));
}
