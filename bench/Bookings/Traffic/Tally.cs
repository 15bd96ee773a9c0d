namespace Actors.Bookings.Traffic;

/// <summary>The latencies of one connection or of many, apart by what the answers mean.</summary>
internal sealed class Tally
{
    private const int Kinds = 5;
    private readonly List<float>[] _milliseconds = [.. Enumerable.Range(0, Kinds).Select(_ => new List<float>(1_024))];

    /// <summary>The first answer that was none of those expected.</summary>
    public string? FirstFailure { get; private set; }

    /// <summary>Adds an answer.</summary>
    public void Add(Answered answered, double milliseconds) => _milliseconds[(int)answered].Add((float)milliseconds);

    /// <summary>Adds a failure.</summary>
    public void Fail(string answer, double milliseconds)
    {
        FirstFailure ??= answer;
        Add(Answered.Failed, milliseconds);
    }

    /// <summary>How many answers of a kind there are.</summary>
    public int Count(Answered answered) => _milliseconds[(int)answered].Count;

    /// <summary>The quantiles of a kind.</summary>
    public Latency Of(params ReadOnlySpan<Answered> kinds)
    {
        var all = new List<float>();
        foreach (var kind in kinds) all.AddRange(_milliseconds[(int)kind]);
        all.Sort();
        return new Latency(At(all, 0.5), At(all, 0.99), At(all, 0.999), all.Count);
    }

    /// <summary>All of several connections.</summary>
    public static Tally Sum(IEnumerable<Tally> tallies)
    {
        var sum = new Tally();
        foreach (var tally in tallies)
        {
            sum.FirstFailure ??= tally.FirstFailure;
            for (var kind = 0; kind < Kinds; kind++) sum._milliseconds[kind].AddRange(tally._milliseconds[kind]);
        }

        return sum;
    }

    private static double At(List<float> sorted, double quantile) =>
        sorted.Count == 0 ? double.NaN : sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(quantile * sorted.Count) - 1)];
}

/// <summary>Quantiles in milliseconds; not a number when nothing was measured.</summary>
internal readonly record struct Latency(double P50, double P99, double P999, int Count);
