using System.Collections.Concurrent;

namespace Actors.Runtime.Tests;

/// <summary>Holds grain code at a known place until the test lets it go. Found by name, since only names cross a call.</summary>
public sealed class Gate
{
    private static readonly ConcurrentDictionary<string, Gate> Gates = new();
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _expected = new();
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;

    public static Gate Named(string name) => Gates.GetOrAdd(name, static _ => new Gate());

    /// <summary>Grain code: says that it is here, and waits.</summary>
    public Task PassAsync()
    {
        lock (_lock)
        {
            if (_expected.TryDequeue(out var expected)) expected.SetResult();
            else _arrived++;
        }

        return _opened.Task;
    }

    /// <summary>Test code: waits until somebody has come.</summary>
    public Task ArrivedAsync()
    {
        lock (_lock)
        {
            if (_arrived > 0)
            {
                _arrived--;
                return Task.CompletedTask;
            }

            var expected = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expected.Enqueue(expected);
            return expected.Task;
        }
    }

    public void Open() => _opened.TrySetResult();
}

/// <summary>Counts by name, across activations.</summary>
public static class Tally
{
    private static readonly ConcurrentDictionary<string, int> Counts = new();

    public static int Add(string name) => Counts.AddOrUpdate(name, 1, static (_, count) => count + 1);

    public static int Of(string name) => Counts.GetValueOrDefault(name);
}
