using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Webhooks;
using Actors.Grains.Journaling;
using Orleans.Concurrency;

namespace Actors.Grains.Webhooks;

/// <summary>
/// One endpoint. What somebody asks of it is here; reading the journal and sending go on in the background of the activation, so that
/// nobody waits for a receiver (decision 0049).
/// </summary>
[Reentrant, GrainType("webhook-endpoint")]
internal sealed partial class WebhookEndpointGrain(IGrainContext context, JournalServices services, WebhookServices outside)
    : EventSourcedGrain<WebhookEndpointState>(context, services), IWebhookEndpointGrain, IDisposable
{
    /// <summary>The kind of its stream.</summary>
    public const string Kind = WebhookDocuments.Endpoint;

    private const int TrimPage = 100;

    /// <inheritdoc/>
    protected override string StreamKind => Kind;

    /// <inheritdoc/>
    protected override WebhookEndpointState Empty() => new();

    /// <inheritdoc/>
    protected override ISnapshotFormat<WebhookEndpointState> SnapshotFormat => WebhookSnapshotFormat.Instance;

    /// <inheritdoc/>
    public async Task<Outcome<WebhookEndpoint>> Create(CreationKey key, WebhookEndpointDefinition definition)
    {
        var query = new DocumentQuery { Tenant = Tenant, Kind = WebhookDocuments.Endpoint, Limit = 1 };
        var others = (await outside.Documents.QueryAsync(query, CancellationToken.None)).Total;
        var created = await Execute<Outcome<WebhookEndpoint>>(
            (state, work) => WebhookEndpointDecisions.Create(state, work, Id, key, definition, others));
        Stir();
        return created;
    }

    /// <inheritdoc/>
    public Task<Outcome<WebhookEndpoint>> Get() => ReadNewest<Outcome<WebhookEndpoint>>(
        state => state.Endpoint is { } endpoint ? endpoint : WebhookEndpointDecisions.NotFound);

    /// <inheritdoc/>
    public async Task<Outcome<WebhookEndpoint>> Change(WebhookEndpointDefinition definition, long? expectedVersion)
    {
        var changed = await Execute<Outcome<WebhookEndpoint>>(
            (state, work) => WebhookEndpointDecisions.Change(state, work, definition, expectedVersion));
        Stir();
        return changed;
    }

    /// <inheritdoc/>
    public Task<Outcome<WebhookEndpoint>> RotateSecret(long? expectedVersion) => Execute<Outcome<WebhookEndpoint>>(
        (state, work) => WebhookEndpointDecisions.RotateSecret(state, work, expectedVersion));

    /// <inheritdoc/>
    public async Task<Outcome<WebhookEndpoint>> Delete(long? expectedVersion)
    {
        var deleted = await Execute<Outcome<WebhookEndpoint>>(
            (state, work) => WebhookEndpointDecisions.Delete(state, work, expectedVersion));
        Stir();
        return deleted;
    }

    /// <inheritdoc/>
    public async Task<Outcome<EventDelivery>> Test()
    {
        var test = await Execute<Outcome<EventDelivery>>((state, work) => WebhookQueueDecisions.Test(state, work, Stream));
        Stir();
        return test;
    }

    /// <inheritdoc/>
    public async Task<Outcome<EventDelivery>> Replay(string deliveryId)
    {
        var log = await outside.Documents.FindAsync(Tenant, Id, deliveryId, CancellationToken.None);
        var replayed = await Execute<Outcome<EventDelivery>>((state, work) => WebhookQueueDecisions.Replay(state, work, log));
        Stir();
        return replayed;
    }

    /// <inheritdoc/>
    public async Task<Outcome<WebhookEndpoint>> ReplayRange(DateTimeOffset from, DateTimeOffset to)
    {
        var until = await ReadSoFarAsync();
        var range = new WebhookReplay(from, to, await JournalTimes.PositionBeforeAsync(outside.Journal, Tenant, from, until), until);
        var replaying = await Execute<Outcome<WebhookEndpoint>>((state, work) => WebhookQueueDecisions.ReplayRange(state, work, range));
        Stir();
        return replaying;
    }

    /// <inheritdoc/>
    public Task Wake()
    {
        Stir();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task TrimLog()
    {
        while (true)
        {
            var isGone = await Read(static state => state.Endpoint is null);
            var query = new DocumentQuery
            {
                Tenant = Tenant,
                Kind = WebhookDocuments.Delivery,
                Owner = Id,
                StartsBefore = isGone ? null : Now.AddDays(-outside.Options.LogDays),
                Sort = DocumentSort.StartsAt,
                Limit = TrimPage,
            };
            var rows = (await outside.Documents.QueryAsync(query, CancellationToken.None)).Items;
            if (isGone && rows.Count == 0) return;
            await Execute((state, work) =>
            {
                work.Append(new WebhookLogTrimmed(rows.Count));
                foreach (var row in rows) work.Delete(row.Key);
                if (!isGone && rows.Count < TrimPage) work.Enqueue(WebhookEffects.Trim(work, Id));
                return state;
            });
            if (rows.Count < TrimPage) return;
        }
    }
}
