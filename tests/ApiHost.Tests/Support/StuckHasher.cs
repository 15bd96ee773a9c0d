using Actors.Grains.Identity;

namespace Actors.ApiHost.Tests.Support;

/// <summary>A hasher that stands still while a test wants it to.</summary>
internal sealed class StuckHasher : IPasswordHasher
{
    private readonly QuickHasher _quick = new();
    private readonly Lock _counting = new();
    private TaskCompletionSource? _gate;

    /// <summary>How many it works at.</summary>
    public int AtWork { get; private set; }

    /// <summary>How many it worked at together, at most.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>Lets nobody through from here on.</summary>
    public void Hold() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Lets everybody through.</summary>
    public void LetGo() => Interlocked.Exchange(ref _gate, null)?.SetResult();

    /// <inheritdoc/>
    public string Hash(string password) => Slowly(() => _quick.Hash(password));

    /// <inheritdoc/>
    public PasswordVerdict Verify(string hash, string password) => Slowly(() => _quick.Verify(hash, password));

    private T Slowly<T>(Func<T> work)
    {
        lock (_counting) MostAtOnce = Math.Max(MostAtOnce, ++AtWork);
        _gate?.Task.Wait();
        lock (_counting) AtWork--;
        return work();
    }
}
