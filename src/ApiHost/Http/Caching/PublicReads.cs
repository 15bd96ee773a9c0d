using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Actors.ApiHost.Http;

/// <summary>
/// Keeps what strangers are answered, for a moment (decision 0018). Who has signed in is never answered from here. An answer is kept with the
/// number of changes that its tenant had when the reading began, so that one which was overtaken while it was read is never given again.
/// </summary>
internal sealed class PublicReads : IDisposable
{
    // Tenants share numbers: one that changes makes a few others read again, and the memory is bounded.
    private const int Numbers = 4096;

    // What an entry costs beside its key and its bytes, roughly.
    private const int EntryBytes = 300;

    private readonly long[] _changes = new long[Numbers];
    private readonly MemoryCache _kept;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _age;

    /// <summary>Makes it.</summary>
    /// <param name="options">How much, and for how long.</param>
    /// <param name="clock">The clock.</param>
    public PublicReads(IOptions<PublicReadOptions> options, [FromKeyedServices(Clock.Key)] TimeProvider clock)
    {
        _clock = clock;
        _age = TimeSpan.FromSeconds(options.Value.Seconds);
        _kept = new MemoryCache(new MemoryCacheOptions { SizeLimit = options.Value.Megabytes * 1024L * 1024L, TrackStatistics = true });
    }

    /// <summary>How many bytes are kept.</summary>
    public long Bytes => _kept.GetCurrentStatistics()!.CurrentEstimatedSize ?? 0;

    /// <summary>Answers a stranger, from memory when that is as good.</summary>
    /// <param name="call">The request; its tenant is found.</param>
    /// <param name="handler">What answers otherwise.</param>
    public ValueTask<Answer> AnswerAsync(ApiCall call, ApiHandler handler)
    {
        if (_age == TimeSpan.Zero) return handler(call);
        var changes = Volatile.Read(ref ChangesOf(call.TenantId));
        var key = KeyOf(call);
        return _kept.TryGetValue(key, out KeptRead? kept) && kept!.Changes == changes && _clock.GetElapsedTime(kept.ReadAt) < _age
            ? new ValueTask<Answer>(new KeptAnswer(kept, isHit: true))
            : ReadAsync(call, handler, key, changes);
    }

    /// <summary>Notes that something of a tenant has changed, or may have. What is answered from here on is read from here on.</summary>
    /// <param name="tenantId">The tenant; null when none is concerned.</param>
    public void Changed(string? tenantId)
    {
        if (tenantId is not null) Interlocked.Increment(ref ChangesOf(tenantId));
    }

    /// <inheritdoc/>
    public void Dispose() => _kept.Dispose();

    private async ValueTask<Answer> ReadAsync(ApiCall call, ApiHandler handler, string key, long changes)
    {
        var readAt = _clock.GetTimestamp();
        var answer = await handler(call);
        if (answer.Fill(call) is not { } whole) return answer;
        var kept = new KeptRead(whole.WrittenSpan, changes, readAt);
        using (var entry = _kept.CreateEntry(key))
        {
            entry.Value = kept;
            entry.AbsoluteExpirationRelativeToNow = _age;
            entry.Size = EntryBytes + (2 * key.Length) + kept.Beginning.Length;
        }

        return new KeptAnswer(kept, isHit: false);
    }

    // The parameters in the order of their names: what means the same is kept once. The tenant stands for itself, however it was named.
    private static string KeyOf(ApiCall call)
    {
        var request = call.Http.Request;
        var key = new StringBuilder(256).Append(call.TenantId).Append(request.Path.Value);
        if (!request.QueryString.HasValue) return key.ToString();
        foreach (var (name, values) in request.Query.OrderBy(static parameter => parameter.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (name.Equals("tenant", StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var value in values)
                key.Append('&').Append(Uri.EscapeDataString(name.ToLowerInvariant())).Append('=').Append(Uri.EscapeDataString(value ?? ""));
        }

        return key.ToString();
    }

    private ref long ChangesOf(string tenantId) => ref _changes[tenantId.GetHashCode(StringComparison.Ordinal) & (Numbers - 1)];
}
