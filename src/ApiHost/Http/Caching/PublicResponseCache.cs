using System.Collections.Concurrent;
using System.Text;
using Actors.ApiHost.Http.Requests;
using Actors.ApiHost.Http.Routes;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http.Caching;

/// <summary>
/// Keeps what anonymous callers are answered, for a moment (decision 0018). Who has signed in is never answered from here. An answer is
/// kept with the number of changes that its tenant had when the reading began, so that one which was overtaken while it was read is never
/// given again.
/// </summary>
internal sealed class PublicResponseCache : IDisposable
{
    // Tenants share numbers: one that changes makes a few others read again, and the memory is bounded.
    private const int Numbers = 4096;

    // What an entry costs beside its key and its bytes, roughly.
    private const int EntryBytes = 300;

    private readonly long[] _changes = new long[Numbers];
    private readonly ConcurrentDictionary<(string Key, long Changes), CacheMiss> _computing = new();
    private readonly MemoryCache _kept;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _age;

    public PublicResponseCache(IOptions<PublicReadOptions> options, TimeProvider clock)
    {
        _clock = clock;
        _age = TimeSpan.FromSeconds(options.Value.Seconds);
        LargestBytes = options.Value.LargestKilobytes * 1024;
        _kept = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024L, TrackStatistics = true });
    }

    /// <summary>How many bytes are kept.</summary>
    public long Bytes => _kept.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>How long an answer may be to be kept.</summary>
    public int LargestBytes { get; }

    /// <summary>How many questions are being computed whose answers others may be given.</summary>
    public int Computing => _computing.Count;

    /// <summary>
    /// Finds the answer to a request, and waits for it when somebody else is computing it. When there is none, the request computes it: for
    /// all who ask the same in the meantime, when it is the first (decision 0030).
    /// </summary>
    public async ValueTask<CachedResponse?> FindAsync(ApiCall call)
    {
        if (_age == TimeSpan.Zero) return null;
        var key = KeyOf(call);
        while (true)
        {
            var changes = Volatile.Read(ref ChangesOf(call.TenantId));
            if (_kept.TryGetValue(key, out CachedResponse? kept) && kept!.Changes == changes && _clock.GetElapsedTime(kept.ReadAt) < _age)
                return kept;
            var own = new CacheMiss(this, key, changes, _clock.GetTimestamp());
            var first = _computing.GetOrAdd(own.Question, own);
            if (first == own)
            {
                call.CacheMiss = own;
                return null;
            }

            // Who goes away stops waiting, and nothing else: who computes it goes on, and the others wait on.
            var computed = await first.Answer.WaitAsync(call.Http.RequestAborted);
            if (!computed.IsAbandoned) return computed.Response;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(string key, CachedResponse response)
    {
        if (response.Beginning.Length > LargestBytes) return;
        using var entry = _kept.CreateEntry(key);
        entry.Value = response;
        entry.AbsoluteExpirationRelativeToNow = _age;
        entry.Size = EntryBytes + (2 * key.Length) + response.Beginning.Length;
    }

    /// <summary>Forgets that a question is being computed.</summary>
    public void Forget(CacheMiss miss) => _computing.TryRemove(new(miss.Question, miss));

    /// <summary>Notes that something of a tenant has changed, or may have. What is answered from here on is read from here on.</summary>
    public void Changed(string? tenantId)
    {
        if (tenantId is not null) Interlocked.Increment(ref ChangesOf(tenantId));
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    // The parameters in the order of their names: what means the same is kept once. The tenant stands for itself, however it was named.
    private static string KeyOf(ApiCall call)
    {
        var request = call.Http.Request;
        var key = new StringBuilder(256).Append(call.TenantId).Append(request.Path.Value);
        if (!request.QueryString.HasValue) return key.ToString();
        foreach (var (name, values) in request.Query.OrderBy(static parameter => parameter.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (name.Equals(Operation.TenantParameter, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var value in values)
                key.Append('&').Append(Uri.EscapeDataString(name.ToLowerInvariant())).Append('=').Append(Uri.EscapeDataString(value ?? ""));
        }

        return key.ToString();
    }

    private ref long ChangesOf(string tenantId) => ref _changes[tenantId.GetHashCode(StringComparison.Ordinal) & (Numbers - 1)];
}
