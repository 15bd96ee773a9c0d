using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Scheduling;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Silo.Health;

/// <summary>
/// Whether bookings can be taken: a read of the storage and a call to a grain succeed, and the host is not about to stop.
/// </summary>
/// <param name="documents">The storage.</param>
/// <param name="grains">The grains.</param>
/// <param name="lifetime">Tells when the host is about to stop.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where it is told why not.</param>
public sealed partial class Readiness(
    IDocuments documents, IGrainFactory grains, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<Readiness> logger)
{
    private const string Probe = "readiness";

    private static readonly TimeSpan GoodFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestProbe = TimeSpan.FromSeconds(2);

    private readonly Lock _asking = new();
    private Task<bool>? _answer;
    private long _askedAt;

    /// <summary>True when bookings can be taken. However many ask, the probe runs once a second.</summary>
    public Task<bool> IsReadyAsync()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested) return Task.FromResult(false);
        lock (_asking)
        {
            var isStale = _answer is null || (_answer.IsCompleted && clock.GetElapsedTime(_askedAt) >= GoodFor);
            if (!isStale) return _answer!;
            _askedAt = clock.GetTimestamp();
            return _answer = ProbeAsync();
        }
    }

    private async Task<bool> ProbeAsync()
    {
        // Away from the lock, whatever the probe does before its first wait.
        await Task.Yield();
        try
        {
            await Task.WhenAll(ReadAsync(), CallAsync()).WaitAsync(LongestProbe, clock);
            return true;
        }
        catch (Exception exception)
        {
            LogNotReady(exception);
            return false;
        }
    }

    private Task<Document?> ReadAsync() =>
        documents.GetAsync(new DocumentKey(Caller.System, TenancyDocuments.Slug, Probe), CancellationToken.None);

    private async Task CallAsync()
    {
        RequestContext.Set(Caller.ContextKey, new Caller(Caller.System, Caller.System, Probe));
        await grains.GetGrain<IServiceCatalogGrain>(GrainKey.For(Caller.System, IServiceCatalogGrain.KeyId)).Find(Probe);
    }
}
