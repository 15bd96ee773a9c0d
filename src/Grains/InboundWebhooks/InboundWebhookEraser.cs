using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.InboundWebhooks;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.InboundWebhooks;

/// <summary>
/// Erases what deliveries say of a user. They belong to no tenant, so the first tenant whose turn it is finds all of them, and the others
/// find none.
/// </summary>
internal sealed class InboundWebhookEraser(IGrainFactory grains, IDocuments documents) : IPersonEraser
{
    private const int PageSize = 100;

    /// <inheritdoc/>
    public async Task Erase(string tenant, PersonErasure erasure, CancellationToken cancellationToken)
    {
        var query = new DocumentQuery
        {
            Tenant = Caller.System,
            Kind = InboundWebhookDocuments.Webhook,
            Subject = erasure.UserId,
            Limit = PageSize,
        };
        var page = await documents.QueryAsync(query, cancellationToken);
        if (page.Items.Count == 0) return;
        // What an asynchronous method sets here ends with it: the erasers after this one act for the tenant again.
        Callers.ActFor(Caller.System);
        // What is erased has no document any more, so the next page is the first one again.
        for (; page.Items.Count > 0; page = await documents.QueryAsync(query, cancellationToken))
        {
            foreach (var row in page.Items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await grains.GetGrain<IInboundWebhookGrain>(WebhookKey.For(row.Key.Id)).Erase();
            }
        }
    }
}
