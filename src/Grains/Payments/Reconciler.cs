using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Payments;
using Actors.Grains.Journaling;

namespace Actors.Grains.Payments;

/// <summary>
/// Compares what the journal says of an organisation's payments with what the gateway says, every night as long as there are any of the
/// last weeks. Whatever the gateway knows more is taken first, so what is left to report is what nobody can explain.
/// </summary>
internal sealed class Reconciler(
    IGrainFactory grains, IDocuments documents, GatewayAttempts attempts, PaymentRunner runner, TimeProvider clock)
{
    private const int PageSize = 100;
    private const int MostCompared = 10_000;
    private const int MostDifferences = 1_000;

    // Disputes and returned refunds come weeks later; the gateway itself keeps its events for thirty days.
    private static readonly TimeSpan Back = TimeSpan.FromDays(35);

    /// <summary>Compares, and keeps what came of it.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task CompareAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (since, compared, differences) = (now - Back, 0, new List<PaymentDifference>());
        await foreach (var id in RecentAsync(tenant, since, cancellationToken))
        {
            compared++;
            differences.AddRange(await CompareAsync(tenant, id, cancellationToken));
        }

        var reconciliation = new Reconciliation
        {
            At = now,
            Since = since,
            Compared = compared,
            Differences = [.. differences.Take(MostDifferences)],
        };
        await grains.GetGrain<IReconciliationGrain>(GrainKey.For(tenant, IReconciliationGrain.KeyId)).Keep(reconciliation);
    }

    private async IAsyncEnumerable<string> RecentAsync(
        string tenant, DateTimeOffset since, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var query = new DocumentQuery { Tenant = tenant, Kind = PaymentDocuments.Payment, Descending = true, Limit = PageSize };
        for (var page = 1; page <= MostCompared / PageSize; page++)
        {
            var rows = (await documents.QueryAsync(query with { Page = page }, cancellationToken)).Items;
            foreach (var row in rows)
            {
                if (row.CreatedAt < since) yield break;
                yield return row.Key.Id;
            }

            if (rows.Count < PageSize) yield break;
        }
    }

    private async Task<List<PaymentDifference>> CompareAsync(string tenant, string id, CancellationToken cancellationToken)
    {
        var seen = await runner.AdvanceAsync(tenant, id, cancellationToken);
        var differences = new List<PaymentDifference>();
        if (await grains.GetGrain<IPaymentGrain>(GrainKey.For(tenant, id)).Look() is not { } outlook) return differences;
        var (received, refunded) = (0L, 0L);
        foreach (var attempt in outlook.Attempts.Where(attempt => attempt.IntentId is not null && !attempt.Kind.KeepsCard()))
        {
            var found = seen.GetValueOrDefault(attempt.Number) ?? await attempts.SeeAsync(attempt, cancellationToken);
            if (found is null or { IsRefused: true })
            {
                differences.Add(new PaymentDifference(id, "unreachable", attempt.Received, 0));
                continue;
            }

            received += found.Sighting.Received;
            refunded += found.Sighting.Refunded;
        }

        var payment = outlook.Payment;
        if (payment.Captured != received) differences.Add(new PaymentDifference(id, "captured", payment.Captured, received));
        // One that is on its way is counted here before it is counted there.
        var isUnderWay = payment.Refunds.Any(refund => refund.Status == RefundStatus.Pending);
        if (payment.Refunded != refunded && !isUnderWay)
            differences.Add(new PaymentDifference(id, "refunded", payment.Refunded, refunded));
        return differences;
    }
}

/// <summary>Compares the payments of an organisation with the gateway.</summary>
internal sealed class ReconcilePaymentsHandler(Reconciler reconciler) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => PaymentEffects.ReconcileKind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => reconciler.CompareAsync(effect.Tenant, cancellationToken);
}
