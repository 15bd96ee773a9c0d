using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Actors.Integrations.Outbound;

namespace Actors.Silo.Tests.Webhooks;

/// <summary>A resolver whose answers a test says: the first time one, then the next; the last for ever.</summary>
internal sealed class StubResolver : INameResolver
{
    private readonly ConcurrentDictionary<string, Queue<string[]>> _answers = [];
    private int _asked;

    /// <summary>How often it was asked.</summary>
    public int Asked => _asked;

    /// <summary>Adds an answer for a name.</summary>
    public StubResolver With(string name, params string[] addresses)
    {
        _answers.GetOrAdd(name, _ => new Queue<string[]>()).Enqueue(addresses);
        return this;
    }

    public Task<IPAddress[]> ResolveAsync(string name, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        if (IPAddress.TryParse(name.Trim('[', ']'), out var address)) return Task.FromResult<IPAddress[]>([address]);
        if (!_answers.TryGetValue(name, out var answers)) throw new SocketException((int)SocketError.HostNotFound);
        var answer = answers.Count > 1 ? answers.Dequeue() : answers.Peek();
        return Task.FromResult(answer.Select(IPAddress.Parse).ToArray());
    }
}
