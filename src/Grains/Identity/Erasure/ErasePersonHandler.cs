using System.Text.Json;
using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Identity;
using Actors.Grains.Interfaces.Privacy;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Actors.Grains.Privacy;

namespace Actors.Grains.Identity.Erasure;

/// <summary>
/// Erases a person's data in all tenants, a page of tenants at a time: each page is an effect of its own, so that a crash costs no more
/// than a page and no effect runs for long.
/// </summary>
internal sealed class ErasePersonHandler(IGrainFactory grains, IDocuments documents, IEnumerable<IPersonEraser> erasers) : IEffectHandler
{
    private const int TenantsAtOnce = 50;

    /// <inheritdoc/>
    public string Kind => PersonErasures.Kind;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var erasure = JsonSerializer.Deserialize(effect.Payload.Span, IdentityJson.Default.PersonErasure)
            ?? throw new JsonException("An erasure's payload is null.");
        var page = await documents.QueryAsync(TenantsOf(erasure.Step), cancellationToken);
        foreach (var row in page.Items)
        {
            var tenant = row.Owner ?? throw new InvalidOperationException($"The slug {row.Key.Id} belongs to no tenant.");
            Name(tenant, effect);
            foreach (var eraser in erasers) await eraser.Erase(tenant, erasure, cancellationToken);
        }

        Name(effect.Tenant, effect);
        await Advance(effect.Target, erasure, isLast: page.Items.Count < TenantsAtOnce);
    }

    private Task Advance(string account, PersonErasure done, bool isLast) => done.IsExternal
        ? grains.GetGrain<IExternalAccountGrain>(account).AdvanceErasure(done, isLast)
        : grains.GetGrain<IAccountGrain>(account).AdvanceErasure(done, isLast);

    // In the order in which they were made, so that new ones come last and none is passed over.
    private static DocumentQuery TenantsOf(int step) => new()
    {
        Tenant = Caller.System,
        Kind = TenancyDocuments.Slug,
        Page = step,
        Limit = TenantsAtOnce,
    };

    private static void Name(string tenant, Effect effect) =>
        RequestContext.Set(Caller.ContextKey, new Caller(tenant, Caller.System, effect.Id, effect.Id));
}
