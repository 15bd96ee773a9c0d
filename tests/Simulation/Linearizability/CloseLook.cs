namespace Actors.Simulation.Linearizability;

/// <summary>
/// Small pieces of a history of which each must have an order when the whole has one. A piece is one answer about a slot, and whatever was
/// done, or may have been, under the ids that ever asked for time there. To leave out the rest is fair: without it the calendar is emptier,
/// so all that was done could be done still; and what was taken is left out, but for the one answer that is looked at, whose slot loses
/// nothing.
/// </summary>
internal static class CloseLook
{
    /// <summary>The pieces of a history; each has what it takes to judge one answer.</summary>
    /// <param name="history">The operations.</param>
    public static IEnumerable<IReadOnlyList<CalendarOperation>> At(IReadOnlyList<CalendarOperation> history)
    {
        var doings = history.Where(operation => operation.Answer is CalendarAnswer.Done or CalendarAnswer.Unknown).ToList();
        foreach (var subject in history)
        {
            if (subject.Answer is CalendarAnswer.Done or CalendarAnswer.Taken && HistoryParts.BearsOnTime(subject))
                yield return Piece(subject, history, doings);
        }
    }

    private static List<CalendarOperation> Piece(
        CalendarOperation subject, IReadOnlyList<CalendarOperation> history, List<CalendarOperation> doings)
    {
        var subjects = history.Where(operation => operation == subject || IsFirstAnswerOf(subject, operation)).ToList();
        var times = subjects.ConvertAll(Stretch.Padded);
        var keys = doings
            .Where(operation => HistoryParts.BearsOnTime(operation) && times.Exists(Stretch.Padded(operation).Overlaps))
            .Concat(subjects).SelectMany(HistoryParts.KeysOf).ToHashSet();
        AddPartners(keys, doings);
        return [.. doings.Where(operation => keys.Contains(EntryKey.Of(operation))).Union(subjects)];
    }

    // A booking that is taken stays so: a repeat is judged with what was answered before.
    private static bool IsFirstAnswerOf(CalendarOperation subject, CalendarOperation operation) =>
        operation is { Call: CalendarCall.Book, Answer: CalendarAnswer.Taken } && EntryKey.Of(operation) == EntryKey.Of(subject);

    // A booking ends a hold, so who has the one has the other.
    private static void AddPartners(HashSet<EntryKey> keys, List<CalendarOperation> doings)
    {
        int known;
        do
        {
            known = keys.Count;
            foreach (var operation in doings)
            {
                if (HistoryParts.KeysOf(operation).Any(keys.Contains)) keys.UnionWith(HistoryParts.KeysOf(operation));
            }
        }
        while (keys.Count > known);
    }
}
