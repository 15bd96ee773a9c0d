using System.Collections.Concurrent;
using System.Diagnostics;

namespace Actors.Cluster.Tests.Load;

/// <summary>An answer that a client heard.</summary>
/// <param name="Key">The idempotency key.</param>
/// <param name="Expert">The expert.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Appointment">The appointment's id; null when the slot was refused as taken.</param>
internal readonly record struct Answer(string Key, string Expert, int Slot, string? Appointment);

/// <summary>What became of an appointment at its client's wish.</summary>
/// <param name="Slot">Where it was moved to; null when it was cancelled.</param>
internal readonly record struct Change(int? Slot);

/// <summary>What clients heard, and when the hot expert answered.</summary>
internal sealed class History
{
    private readonly ConcurrentQueue<Answer> _answers = [];
    private readonly ConcurrentDictionary<string, Change> _changes = [];
    private readonly ConcurrentQueue<long> _hotAnswers = [];
    private readonly ConcurrentDictionary<string, long> _decided = [];
    private readonly ConcurrentDictionary<string, int> _failures = [];
    private long _lastHotAnswer;

    /// <summary>Every answer.</summary>
    public IReadOnlyCollection<Answer> Answers => _answers;

    /// <summary>Appointments that were moved or cancelled, by id.</summary>
    public IReadOnlyDictionary<string, Change> Changes => _changes;

    /// <summary>Requests that failed, or that nobody answered in time, and were made again under their key.</summary>
    public int Unanswered => _failures.Values.Sum();

    /// <summary>How many failed in which way: a status of the host, or what went wrong on the way to it.</summary>
    public IReadOnlyDictionary<string, int> Failures => _failures;

    /// <summary>Takes an answer.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="isHot">Whether it is the hot expert's.</param>
    /// <param name="asked">When the request that was answered was made.</param>
    public void Heard(Answer answer, bool isHot, long asked)
    {
        _answers.Enqueue(answer);
        _decided.AddOrUpdate(answer.Expert, asked, (_, before) => Math.Max(before, asked));
        if (!isHot) return;
        var now = Stopwatch.GetTimestamp();
        _hotAnswers.Enqueue(now);
        Volatile.Write(ref _lastHotAnswer, now);
    }

    /// <summary>Takes a change that was acknowledged.</summary>
    public void Changed(string appointment, Change change) => _changes.TryAdd(appointment, change).ShouldBeTrue("each is changed once");

    /// <summary>Takes a request that was not answered.</summary>
    public void HeardNothing(string why) => _failures.AddOrUpdate(why, 1, (_, count) => count + 1);

    /// <summary>The longest time between two answers of the hot expert in a span of time: how long nobody could book.</summary>
    public TimeSpan LongestSilence(long from, long to)
    {
        var longest = TimeSpan.Zero;
        var before = from;
        foreach (var at in _hotAnswers.Where(at => at > from && at < to).Order().Append(to))
        {
            var silence = Stopwatch.GetElapsedTime(before, at);
            if (silence > longest) longest = silence;
            before = at;
        }

        return longest;
    }

    /// <summary>
    /// Who has not answered a request that was made since, and what went wrong with requests so far; empty when everybody has.
    /// </summary>
    public string TellUndecidedSince(long time)
    {
        var undecided = _decided.Where(expert => expert.Value <= time).Select(expert => expert.Key).ToArray();
        return undecided.Length == 0
            ? ""
            : $"{string.Join(", ", undecided)} of {_decided.Count} experts; failures {string.Join(", ", _failures)}";
    }

    /// <summary>True when the hot expert has answered since.</summary>
    public bool HasAnsweredSince(long time) => Volatile.Read(ref _lastHotAnswer) > time;
}
