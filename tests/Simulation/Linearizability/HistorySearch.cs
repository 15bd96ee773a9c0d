using System.Collections.Immutable;

namespace Actors.Simulation.Linearizability;

/// <summary>
/// Looks for an order of a history that the model accepts: the search of Wing and Gong ("Testing and verifying concurrent objects", 1993),
/// which always tries one of the operations that were called before any of those left was answered, and goes back when none fits; with
/// Lowe's memo ("Testing for linearizability", 2016), which never looks twice at one state with the same operations done. The list of what
/// is left, from which an operation is lifted and into which it is put back, is the one of porcupine (github.com/anishathalye/porcupine).
/// </summary>
internal sealed class HistorySearch
{
    private readonly CalendarModel _model;
    private readonly long _budget;
    private readonly CalendarOperation[] _operations;
    private readonly Remaining _answered;
    private readonly int[] _unknown;
    private readonly Lazy<Interference> _interference;
    private readonly Lazy<HashSet<EntryKey>> _repeated;
    private readonly Stack<Node> _path = [];
    private readonly HashSet<Visited> _visited = [];
    private Placed _placed;
    private long _steps;
    private ImmutableList<CalendarOperation> _longest = [];
    private ImmutableList<CalendarOperation> _stuck = [];

    /// <summary>Prepares the search.</summary>
    /// <param name="model">What is right.</param>
    /// <param name="history">The operations, in any order.</param>
    /// <param name="budget">How many steps to try.</param>
    public HistorySearch(CalendarModel model, IReadOnlyList<CalendarOperation> history, long budget)
    {
        _model = model;
        _budget = budget;
        _operations = [.. history.OrderBy(operation => operation.Answer == CalendarAnswer.Unknown).ThenBy(operation => operation.Invoked)];
        var answered = _operations.Count(operation => operation.Answer != CalendarAnswer.Unknown);
        _answered = new Remaining(answered);
        _unknown = [.. Enumerable.Range(answered, _operations.Length - answered)];
        _interference = new Lazy<Interference>(() => new Interference(_operations));
        _repeated = new Lazy<HashSet<EntryKey>>(() => [.. _operations
            .Where(operation => operation.Call == CalendarCall.Book)
            .GroupBy(EntryKey.Of).Where(attempts => attempts.Skip(1).Any()).Select(attempts => attempts.Key)]);
        _placed = new Placed(_operations.Length);
    }

    /// <summary>Runs the search, once.</summary>
    public Verdict Run()
    {
        Enter(new Move(-1, CalendarState.Empty), CalendarState.Empty);
        while (_path.TryPeek(out var node))
        {
            // What was never answered need not have happened, so nobody asks for its place.
            if (_answered.Count == 0) return new Verdict(Judgement.Linearizable, _steps, [], []);
            if (_steps > _budget)
            {
                Remember();
                return Found(Judgement.Undecided);
            }

            if (node.Moves.MoveNext()) Try(node, node.Moves.Current);
            else Leave();
        }

        return Found(Judgement.NotLinearizable);
    }

    private Verdict Found(Judgement judgement) => new(judgement, _steps, _longest, _stuck);

    private void Try(Node node, Move move)
    {
        if (CouldComeBefore(node, move)) return;
        var placed = _placed.With(move.Operation);
        if (!_visited.Add(new Visited(placed, move, IsAnswered(move.Operation) ? null : node.State))) return;
        _placed = placed;
        if (IsAnswered(move.Operation)) _answered.Lift(move.Operation);
        Enter(move, node.State);
    }

    private void Enter(Move by, CalendarState before) =>
        _path.Push(new Node(by.Operation, before, by.After, _placed, MovesFrom(by.After).GetEnumerator()));

    // An answered operation after an unanswered one which makes no difference to it: the other order leads to the same, and is tried
    // anyway.
    private bool CouldComeBefore(Node node, Move move) =>
        node.By >= 0 && !IsAnswered(node.By) && IsAnswered(move.Operation)
        && _model.After(node.Before, _operations[move.Operation]).Any(first =>
            _model.After(first, _operations[node.By]).Any(second => second.IsSame(move.After)));

    private bool IsAnswered(int operation) => operation < _answered.Size;

    private void Leave()
    {
        Remember();
        var left = _path.Pop();
        left.Moves.Dispose();
        if (left.By >= 0 && IsAnswered(left.By)) _answered.PutBack(left.By);
        if (_path.TryPeek(out var before)) _placed = before.Placed;
    }

    // The deepest point of the search is what a reader wants to see of a failure.
    private void Remember()
    {
        if (_path.Count - 1 <= _longest.Count && _stuck.Count > 0) return;
        _longest = [.. _path.Reverse().Where(node => node.By >= 0).Select(node => _operations[node.By])];
        _stuck = [.. Candidates(out _).Select(index => _operations[index])];
    }

    // Answered operations first; those without an answer only when nothing else leads on.
    private IEnumerable<Move> MovesFrom(CalendarState state)
    {
        var candidates = Candidates(out var firstReturn);
        var moves = new List<Move>(candidates.Count);
        foreach (var index in candidates)
        {
            var operation = _operations[index];
            _steps++;
            foreach (var after in _model.After(state, operation))
            {
                if (after == state && _model.IsSettled(state, operation)) return [new Move(index, state)];
                moves.Add(new Move(index, after));
            }
        }

        return _unknown.Length == 0 ? moves : moves.Concat(UnknownMoves(state, candidates, firstReturn));
    }

    private IEnumerable<Move> UnknownMoves(CalendarState state, List<int> candidates, long firstReturn)
    {
        foreach (var index in Helpful(candidates, firstReturn))
        {
            _steps++;
            foreach (var after in _model.After(state, _operations[index]))
            {
                // An answer that is kept and takes no time matters to repeats only.
                var matters = after.Entries != state.Entries || _repeated.Value.Contains(EntryKey.Of(_operations[index]));
                if (matters) yield return new Move(index, after);
            }
        }
    }

    // What could come next: called before any that is left was answered. In order of their calls, an earlier one's answer decides.
    private List<int> Candidates(out long firstReturn)
    {
        var candidates = new List<int>();
        firstReturn = long.MaxValue;
        foreach (var index in _answered)
        {
            var operation = _operations[index];
            if (operation.Invoked >= firstReturn) break;
            firstReturn = Math.Min(firstReturn, operation.Returned);
            candidates.Add(index);
        }

        return candidates;
    }

    // An unanswered operation can wait until just before the first one it makes a difference to; so now is its time only if it does to one
    // that can come next, or to another unanswered one whose time is now.
    private List<int> Helpful(List<int> candidates, long firstReturn)
    {
        var waiting = _unknown.Where(index => !_placed.Contains(index) && _operations[index].Invoked < firstReturn).ToList();
        var reached = new List<int>(candidates);
        for (var next = 0; next < reached.Count; next++)
        {
            for (var place = waiting.Count - 1; place >= 0; place--)
            {
                if (!_interference.Value.Touches(waiting[place], reached[next])) continue;
                reached.Add(waiting[place]);
                waiting.RemoveAt(place);
            }
        }

        return reached[candidates.Count..];
    }

    /// <summary>An operation that may come next, and what the calendar is then.</summary>
    private readonly record struct Move(int Operation, CalendarState After);

    /// <summary>A point of the search: how it was reached, and what is still to be tried from there.</summary>
    private sealed record Node(int By, CalendarState Before, CalendarState State, Placed Placed, IEnumerator<Move> Moves);

    /// <summary>
    /// Something that need not be looked at again. After an unanswered operation the state before it counts too, since what is tried next
    /// depends on it.
    /// </summary>
    private readonly struct Visited(Placed placed, Move by, CalendarState? before) : IEquatable<Visited>
    {
        private readonly Placed _placed = placed;
        private readonly CalendarState _state = by.After;
        private readonly CalendarState? _before = before;
        private readonly int _unanswered = before is null ? -1 : by.Operation;

        public bool Equals(Visited other) =>
            _unanswered == other._unanswered
            && _placed.Equals(other._placed)
            && _state.IsSame(other._state)
            && (_before is null || _before.IsSame(other._before!));

        public override bool Equals(object? obj) => obj is Visited other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(_placed.GetHashCode(), _state.Hash, _unanswered);
    }
}
