namespace Actors.Simulation.Linearizability;

/// <summary>
/// Which operations of a history may make a difference to each other: those that share an id, or a time that was ever asked for under their
/// ids. Any two others may as well come in the opposite order.
/// </summary>
internal sealed class Interference
{
    private readonly CalendarOperation[] _operations;
    private readonly ILookup<EntryKey, Stretch> _timesOfKeys;
    private readonly Stretch[]?[] _times;

    /// <summary>Prepares the answers.</summary>
    /// <param name="operations">The operations.</param>
    public Interference(CalendarOperation[] operations)
    {
        _operations = operations;
        _times = new Stretch[]?[operations.Length];
        var asked = operations.Where(HistoryParts.BearsOnTime).ToList();
        var ofHolds = asked.Where(operation => operation.Call == CalendarCall.Hold).ToLookup(EntryKey.Of, Stretch.Padded);
        // An appointment that was held has the hold's buffers.
        var taken = asked.Where(operation => operation.HoldId is not null)
            .SelectMany(
                operation => ofHolds[EntryKey.OfHold(operation)!.Value],
                (operation, time) => (Key: EntryKey.Of(operation), Time: time));
        _timesOfKeys = asked
            .SelectMany(HistoryParts.KeysOf, (operation, key) => (Key: key, Time: Stretch.Padded(operation)))
            .Concat(taken).ToLookup(item => item.Key, item => item.Time);
    }

    /// <summary>True when two operations may make a difference to each other.</summary>
    /// <param name="one">The place of one.</param>
    /// <param name="other">The place of the other.</param>
    public bool Touches(int one, int other) => ShareAnId(_operations[one], _operations[other]) || Overlap(TimesOf(one), TimesOf(other));

    private static bool ShareAnId(CalendarOperation one, CalendarOperation other)
    {
        var (key, hold) = (EntryKey.Of(other), EntryKey.OfHold(other));
        return EntryKey.Of(one) is var first && (first == key || first == hold)
            || (EntryKey.OfHold(one) is { } second && (second == key || second == hold));
    }

    private static bool Overlap(Stretch[] some, Stretch[] others)
    {
        foreach (var one in some)
        {
            foreach (var other in others)
            {
                if (one.Overlaps(other)) return true;
            }
        }

        return false;
    }

    private Stretch[] TimesOf(int index) =>
        _times[index] ??= [.. HistoryParts.KeysOf(_operations[index]).SelectMany(key => _timesOfKeys[key]).Distinct()];
}
