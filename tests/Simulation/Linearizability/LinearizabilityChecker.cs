namespace Actors.Simulation.Linearizability;

/// <summary>
/// Says whether what clients saw of one calendar can be explained by an order of its operations, one after the other, that keeps the order
/// of those that did not overlap (Herlihy and Wing, "Linearizability: a correctness condition for concurrent objects", 1990).
/// </summary>
/// <param name="skew">The most by which the clock of a process differs from the run's time.</param>
/// <param name="budget">How many steps are tried for a part of the history before the checker gives it up.</param>
internal sealed class LinearizabilityChecker(TimeSpan skew, long budget = LinearizabilityChecker.UsualBudget)
{
    /// <summary>How many steps are tried unless somebody says otherwise: some tenths of a second.</summary>
    public const long UsualBudget = 50_000;

    /// <summary>Which part of the budget each piece of a closer look has.</summary>
    private const long PiecesShare = 50;

    private readonly CalendarModel _model = new(skew);

    /// <summary>Judges the history of one calendar.</summary>
    /// <param name="operations">Everything that was tried, in any order.</param>
    /// <exception cref="ArgumentException">The operations are of several calendars.</exception>
    public Verdict Check(IReadOnlyCollection<CalendarOperation> operations)
    {
        if (operations.Select(operation => operation.Calendar).Distinct().Skip(1).Any())
            throw new ArgumentException("The operations are of several calendars.", nameof(operations));

        var steps = 0L;
        Verdict? undecided = null;
        // Linearizability is local: parts that share neither time nor ids have an order together when each has one.
        foreach (var part in HistoryParts.Of(WithExpiries(operations)))
        {
            var verdict = CheckPart(part);
            steps += verdict.Steps;
            if (verdict.Judgement == Judgement.NotLinearizable) return verdict with { Steps = steps };
            if (verdict.Judgement == Judgement.Undecided) undecided ??= verdict;
        }

        return (undecided ?? new Verdict(Judgement.Linearizable, 0, [], [])) with { Steps = steps };
    }

    // What is too much to judge as a whole may have a small piece that is wrong for certain; and a small piece explains a failure best.
    private Verdict CheckPart(IReadOnlyList<CalendarOperation> part)
    {
        var verdict = new HistorySearch(_model, part, budget).Run();
        if (verdict.Judgement == Judgement.Linearizable) return verdict;
        var steps = verdict.Steps;
        foreach (var piece in CloseLook.At(part).OrderBy(piece => piece.Count))
        {
            var closer = new HistorySearch(_model, piece, budget / PiecesShare).Run();
            steps += closer.Steps;
            if (closer.Judgement == Judgement.NotLinearizable) return closer with { Steps = steps };
        }

        return verdict with { Steps = steps };
    }

    // A hold whose client was not answered lapses when a repeat was told it does, unless the repeats were told of several.
    private static List<CalendarOperation> WithExpiries(IReadOnlyCollection<CalendarOperation> operations)
    {
        var told = operations
            .Where(operation => operation is { Call: CalendarCall.Hold, ExpiresAt: not null })
            .GroupBy(operation => operation.Id, operation => operation.ExpiresAt)
            .Where(expiries => expiries.Distinct().Count() == 1)
            .ToDictionary(expiries => expiries.Key, expiries => expiries.First());
        return [.. operations.Select(operation =>
            operation is { Call: CalendarCall.Hold, Answer: CalendarAnswer.Unknown, ExpiresAt: null }
            && told.TryGetValue(operation.Id, out var expiry)
                ? operation with { ExpiresAt = expiry }
                : operation)];
    }
}
