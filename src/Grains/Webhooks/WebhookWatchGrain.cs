using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Actors.Grains.Webhooks;

/// <summary>
/// Wakes every enabled endpoint once a minute, so that what a stream has lost, or a crash has left lying, is sent. It writes nothing, where
/// a timer of the outbox would cost each endpoint a commit a minute for ever (decision 0049).
/// </summary>
[GrainType("webhook-watch")]
internal sealed class WebhookWatchGrain(
    IGrainContext context, IGrainFactory grains, IDocuments documents, ILogger<WebhookWatchGrain> logger)
    : Grain(context), IWebhookWatchGrain
{
    private const int Page = 100;

    // At most so many pages in one round; those beyond it hear of streams and their own alarms alone.
    private const int MostPages = DocumentQuery.MostCounted / Page;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(WakeAll, new GrainTimerCreationOptions(TimeSpan.Zero, Period) { KeepAlive = true });
        return base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task Heartbeat() => Task.CompletedTask;

    private async Task WakeAll(CancellationToken cancellationToken)
    {
        try
        {
            for (var page = 1; page <= MostPages; page++)
            {
                var query = new DocumentQuery { Tenant = Caller.System, Kind = WebhookDocuments.Awake, Page = page, Limit = Page };
                var rows = (await documents.QueryAsync(query, cancellationToken)).Items;
                await Task.WhenAll(rows.Select(Wake));
                if (rows.Count < Page) return;
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            logger.WatchFailed(exception);
        }
    }

    private async Task Wake(Document row)
    {
        try
        {
            RequestContext.Set(Caller.ContextKey, new Caller(row.Owner!, Caller.System, "webhook-watch"));
            await grains.GetGrain<IWebhookEndpointGrain>(GrainKey.For(row.Owner!, row.Subject!)).Wake();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The others must not wait for this one; the next round tries again.
            logger.NotWoken(row.Subject!, exception);
        }
    }
}

/// <summary>Keeps the watch awake. Every host does.</summary>
internal sealed class WebhookHeartbeat(IGrainFactory grains, TimeProvider clock, ILogger<WebhookHeartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Beat(stoppingToken);

    /// <summary>Beats until it is told to stop.</summary>
    /// <param name="stoppingToken">Tells it.</param>
    internal async Task Beat(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BeatEvery, clock);
        do
        {
            try
            {
                RequestContext.Set(Caller.ContextKey, new Caller(Caller.System, Caller.System, "heartbeat"));
                await grains.GetGrain<IWebhookWatchGrain>(IWebhookWatchGrain.Key).Heartbeat();
            }
            catch (Exception exception)
            {
                logger.WatchFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

internal static partial class WebhookWatchLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook endpoints could not be woken; the next round tries again.")]
    public static partial void WatchFailed(this ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The webhook endpoint {Id} could not be woken; the next round tries again.")]
    public static partial void NotWoken(this ILogger logger, string id, Exception exception);
}
