namespace Actors.Simulation.Linearizability;

/// <summary>
/// Takes a history apart into operations that cannot bear on each other: no two parts share an id or have times that overlap. The search
/// for an order grows with the operations that are in flight together, so small parts are what makes it quick.
/// </summary>
internal static class HistoryParts
{
    /// <summary>The parts of a history. What may stand anywhere in it and changes nothing is in none.</summary>
    /// <param name="operations">The operations of one calendar.</param>
    public static IEnumerable<IReadOnlyList<CalendarOperation>> Of(IReadOnlyList<CalendarOperation> operations)
    {
        var matters = operations.Where(Matters).ToList();
        var parents = Enumerable.Range(0, matters.Count).ToArray();
        JoinByKey(matters, parents);
        JoinByTime(matters, parents);
        return Enumerable.Range(0, matters.Count)
            .GroupBy(index => Root(parents, index), index => matters[index])
            .Select(part => part.ToList())
            .Where(part => part.Exists(operation => operation.Answer != CalendarAnswer.Unknown));
    }

    /// <summary>The names an operation bears on.</summary>
    public static IEnumerable<EntryKey> KeysOf(CalendarOperation operation)
    {
        yield return EntryKey.Of(operation);
        if (EntryKey.OfHold(operation) is { } hold) yield return hold;
        if (operation.Beside is { } beside) yield return new EntryKey(EntryKind.Appointment, beside);
    }

    /// <summary>True when an operation looks at the time it names, or takes it.</summary>
    public static bool BearsOnTime(CalendarOperation operation) =>
        operation.Answer != CalendarAnswer.Refused
        && operation.Call is CalendarCall.Hold or CalendarCall.Book or CalendarCall.Move or CalendarCall.AddTimeOff
            or CalendarCall.SetExternal;

    // Only those two can be refused at the wrong moment: after they had another answer.
    private static bool Matters(CalendarOperation operation) =>
        operation.Answer != CalendarAnswer.Refused || operation.Call is CalendarCall.Book or CalendarCall.Hold;

    private static void JoinByKey(List<CalendarOperation> operations, int[] parents)
    {
        var first = new Dictionary<EntryKey, int>();
        for (var index = 0; index < operations.Count; index++)
        {
            foreach (var key in KeysOf(operations[index]))
            {
                if (!first.TryAdd(key, index)) Join(parents, first[key], index);
            }
        }
    }

    private static void JoinByTime(List<CalendarOperation> operations, int[] parents)
    {
        var inOrder = Enumerable.Range(0, operations.Count)
            .Where(index => BearsOnTime(operations[index]))
            .Select(index => (Time: Stretch.Padded(operations[index]), Index: index))
            .OrderBy(item => item.Time.Start);
        (DateTimeOffset End, int Index) last = (DateTimeOffset.MinValue, -1);
        foreach (var (time, index) in inOrder)
        {
            if (time.Start < last.End) Join(parents, last.Index, index);
            if (time.End > last.End) last = (time.End, index);
        }
    }

    private static void Join(int[] parents, int one, int other) => parents[Root(parents, one)] = Root(parents, other);

    private static int Root(int[] parents, int index)
    {
        while (parents[index] != index) index = parents[index] = parents[parents[index]];
        return index;
    }
}
