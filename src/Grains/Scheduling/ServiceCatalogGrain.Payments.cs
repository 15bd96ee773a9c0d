using System.Collections.Immutable;
using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>The experts who take no payments, which go out with its services as the closed days do.</content>
internal sealed partial class ServiceCatalogGrain
{
    /// <inheritdoc/>
    public Task<ImmutableHashSet<string>> GetWithoutPayments() => Read(catalog => catalog.WithoutPayments);

    /// <inheritdoc/>
    public Task SetPayments(string expertId, bool areTaken) => Changing<ImmutableHashSet<string>>((catalog, work) =>
    {
        if (catalog.WithoutPayments.Contains(expertId) == areTaken) work.Append(new ExpertPaymentsSet(expertId, areTaken));
        return catalog.WithoutPayments;
    });
}
