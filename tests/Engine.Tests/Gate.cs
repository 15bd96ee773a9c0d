using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Actors.Engine.Tests;

/// <summary>Holds grain code at a known place until the test lets it go. Found by name, since only names cross a call.</summary>
public sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> Gates = new();
    private readonly Channel<bool> _arrivals = Channel.CreateUnbounded<bool>();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static Gate Named(string name) => Gates.GetOrAdd(name, static _ => new Gate());

    /// <summary>Grain code: says that it is here, and waits.</summary>
    public Task PassAsync()
    {
        _arrivals.Writer.TryWrite(true);
        return _opened.Task;
    }

    /// <summary>Test code: waits until somebody has come.</summary>
    public async Task ArrivedAsync() => await _arrivals.Reader.ReadAsync();

    public void Open() => _opened.TrySetResult();
}

/// <summary>Counts by name, across activations.</summary>
public static class Tally
{
    private static readonly ConcurrentDictionary<string, int> Counts = new();

    public static int Add(string name) => Counts.AddOrUpdate(name, 1, static (_, count) => count + 1);

    public static int Of(string name) => Counts.GetValueOrDefault(name);
}
