using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <summary>A turn that was given to an expert, and that is being carried out or has been.</summary>
/// <param name="ExpertId">The expert.</param>
/// <param name="At">When it was given.</param>
/// <param name="Start">When what is to be booked starts.</param>
/// <param name="Before">When the expert was last booked before it; null when never.</param>
internal sealed record TakenTurn(string ExpertId, DateTimeOffset At, DateTimeOffset Start, DateTimeOffset? Before);

/// <summary>What committed documents say of one expert and one service.</summary>
/// <param name="Share">How the expert offers it.</param>
/// <param name="Count">How many appointments count: those that start in the last and next <see cref="ServiceTurns.Counted"/>.</param>
/// <param name="LastBooked">When the last of them was booked; null when there is none.</param>
internal sealed record ExpertCount(ServiceExpert Share, int Count, DateTimeOffset? LastBooked);

/// <summary>
/// The experts of a service and how many of its appointments each has: what documents said when they were last read, and the turns given
/// since. Its size follows the experts and what is in flight.
/// </summary>
internal sealed class ServiceTurns
{
    /// <summary>How far from the present an appointment may start to count, either way.</summary>
    public static readonly TimeSpan Counted = TimeSpan.FromDays(30);

    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);
    private readonly HashSet<TakenTurn> _inFlight = [];

    /// <summary>The experts.</summary>
    public IReadOnlyCollection<string> Experts => _tallies.Keys;

    /// <summary>How many turns are being carried out.</summary>
    public int InFlight => _inFlight.Count;

    /// <summary>Takes over what documents say. Turns that are being carried out are in none yet, and count on.</summary>
    /// <param name="counts">The experts and their counts.</param>
    public void Set(IReadOnlyList<ExpertCount> counts)
    {
        var before = _tallies.ToDictionary(entry => entry.Key, entry => entry.Value.LastBooked, StringComparer.Ordinal);
        _tallies.Clear();
        foreach (var count in counts)
        {
            var last = Later(count.LastBooked, before.GetValueOrDefault(count.Share.Id));
            _tallies[count.Share.Id] = new Tally(count.Share, count.Count, last);
        }

        foreach (var turn in _inFlight) Count(turn, 1);
    }

    /// <summary>Gives the turn to the expert whose it is; null when there is none to choose from.</summary>
    /// <param name="assignment">How the service assigns.</param>
    /// <param name="experts">Who may be chosen.</param>
    /// <param name="roomOf">How many slots an expert has free on the day.</param>
    /// <param name="start">When what is to be booked starts.</param>
    /// <param name="now">The time.</param>
    public TakenTurn? Take(
        Assignment assignment, IEnumerable<string> experts, Func<string, int> roomOf, DateTimeOffset start, DateTimeOffset now)
    {
        Turn? first = null;
        foreach (var expertId in experts)
        {
            if (!_tallies.TryGetValue(expertId, out var tally)) continue;
            var turn = new Turn(tally.Share, tally.Count, tally.LastBooked, roomOf(expertId));
            if (first is not { } best || Turns.Compare(assignment, turn, best) < 0) first = turn;
        }

        return first is { } chosen ? Give(chosen, start, now) : null;
    }

    /// <summary>Notes that a turn led to something: it counts on.</summary>
    /// <param name="turn">The turn.</param>
    public void Keep(TakenTurn turn) => _inFlight.Remove(turn);

    /// <summary>Notes that a turn led to nothing: it is as if it had not been given.</summary>
    /// <param name="turn">The turn.</param>
    public void GiveBack(TakenTurn turn)
    {
        if (!_inFlight.Remove(turn)) return;
        Count(turn, -1);
        if (_tallies.TryGetValue(turn.ExpertId, out var tally) && tally.LastBooked == turn.At) tally.LastBooked = turn.Before;
    }

    private TakenTurn Give(in Turn chosen, DateTimeOffset start, DateTimeOffset now)
    {
        // No two turns are given at one time, or the order in which they were would be lost.
        var at = now;
        foreach (var other in _tallies.Values) at = other.LastBooked >= at ? other.LastBooked.Value + TimeSpan.FromTicks(1) : at;
        var turn = new TakenTurn(chosen.Share.Id, at, start, chosen.LastBooked);
        _inFlight.Add(turn);
        Count(turn, 1);
        return turn;
    }

    private void Count(TakenTurn turn, int more)
    {
        if (!_tallies.TryGetValue(turn.ExpertId, out var tally)) return;
        if ((turn.Start - turn.At).Duration() <= Counted) tally.Count = Math.Max(0, tally.Count + more);
        if (more > 0) tally.LastBooked = Later(tally.LastBooked, turn.At);
    }

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other > one ? other : one;

    private sealed class Tally(ServiceExpert share, int count, DateTimeOffset? lastBooked)
    {
        public ServiceExpert Share { get; } = share;

        public int Count { get; set; } = count;

        public DateTimeOffset? LastBooked { get; set; } = lastBooked;
    }
}
