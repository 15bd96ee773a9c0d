using Actors.Grains.Interfaces;

namespace Actors.Grains.Identity.Passwords;

/// <summary>
/// Hashes passwords for all accounts of this process, off their turns. Each hash takes a processor for a while on purpose, so only a few
/// are made at a time, however many are asked for: the rest of the machine stays with bookings. What finds the queue full is refused.
/// </summary>
internal sealed class PasswordHashing : IDisposable
{
    // Half of what a caller waits for its grain: what comes too late would be hashed for nobody.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);

    private readonly IPasswordHasher _hasher;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _workers;
    private readonly int _places;
    private readonly Lazy<string> _decoy;
    private int _present;

    /// <param name="hasher">Hashes.</param>
    /// <param name="options">How many at a time, and how many wait.</param>
    /// <param name="clock">Measures how long they wait.</param>
    public PasswordHashing(IPasswordHasher hasher, PasswordHashingOptions options, TimeProvider clock)
    {
        (_hasher, _clock) = (hasher, clock);
        _workers = new SemaphoreSlim(options.Workers);
        _places = options.Workers + options.Waiting;
        _decoy = new Lazy<string>(() => hasher.Hash("nobody has this password"));
    }

    /// <summary>What is answered when the queue is full, or too slow.</summary>
    public static Refusal Overloaded { get; } =
        new(RefusalCode.TemporarilyUnavailable, "Too many passwords are being checked at the moment; try again.");

    /// <summary>Hashes a password; null when the queue is full or too slow.</summary>
    /// <param name="password">The password.</param>
    public Task<string?> TryHash(string password) => TryRun(() => (string?)_hasher.Hash(password));

    /// <summary>Compares a password with a hash; null when the queue is full or too slow.</summary>
    /// <param name="hash">The hash; null when there is no account, which takes as long.</param>
    /// <param name="password">The password.</param>
    public Task<PasswordVerdict?> TryVerify(string? hash, string password) =>
        TryRun(() => (PasswordVerdict?)_hasher.Verify(hash ?? _decoy.Value, password));

    /// <inheritdoc/>
    public void Dispose() => _workers.Dispose();

    private async Task<T?> TryRun<T>(Func<T?> work)
    {
        try
        {
            if (Interlocked.Increment(ref _present) > _places || !await IsMyTurn()) return default;
            try
            {
                return await Task.Run(work);
            }
            finally
            {
                _workers.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _present);
        }
    }

    private async Task<bool> IsMyTurn()
    {
        using var limit = new CancellationTokenSource(LongestWait, _clock);
        try
        {
            await _workers.WaitAsync(limit.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
