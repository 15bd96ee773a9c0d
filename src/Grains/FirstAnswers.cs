using Actors.Grains.Interfaces;

namespace Actors.Grains;

/// <summary>
/// Remembers what requests with an idempotency key were first answered, for at least a day (guarantees.md, 18). Requests without a key
/// cannot be repeated, so nothing is kept of them.
/// </summary>
/// <typeparam name="T">The answer.</typeparam>
internal sealed class FirstAnswers<T>
    where T : class
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(25);

    private readonly Dictionary<string, FirstAnswer<T>> _byId = [];
    private readonly Queue<FirstAnswer<T>> _oldestFirst = [];

    /// <summary>Everything that is remembered, oldest first.</summary>
    public IEnumerable<FirstAnswer<T>> All => _oldestFirst;

    /// <summary>Remembers an answer.</summary>
    /// <param name="id">The id that the request created.</param>
    /// <param name="fingerprint">The request's fingerprint; null when its caller gave no key.</param>
    /// <param name="value">The answer.</param>
    /// <param name="at">When it was given.</param>
    public void Remember(string id, string? fingerprint, T value, DateTimeOffset at)
    {
        ForgetBefore(at - KeptFor);
        if (fingerprint is null) return;
        var answer = new FirstAnswer<T>(id, fingerprint, value, at);
        if (_byId.TryAdd(id, answer)) _oldestFirst.Enqueue(answer);
    }

    /// <summary>The answer to a repeat, or null when the request is new.</summary>
    /// <param name="key">The request's key.</param>
    public Outcome<T>? Find(CreationKey key) =>
        key.Fingerprint is not null && _byId.TryGetValue(key.Id, out var answer)
            ? Repeats.Answer(answer.Value, answer.Fingerprint, key.Fingerprint)
            : null;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        _byId.Clear();
        _oldestFirst.Clear();
    }

    private void ForgetBefore(DateTimeOffset time)
    {
        while (_oldestFirst.TryPeek(out var oldest) && oldest.At < time)
        {
            _oldestFirst.Dequeue();
            _byId.Remove(oldest.Id);
        }
    }
}

/// <summary>What a request was first answered.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Id">The id that the request created.</param>
/// <param name="Fingerprint">The request's fingerprint.</param>
/// <param name="Value">The answer.</param>
/// <param name="At">When it was given.</param>
internal sealed record FirstAnswer<T>(string Id, string Fingerprint, T Value, DateTimeOffset At);
