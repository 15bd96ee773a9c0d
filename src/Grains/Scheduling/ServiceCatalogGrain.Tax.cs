using Actors.Grains.Interfaces.Scheduling;

namespace Actors.Grains.Scheduling;

/// <content>The tenant's rate of tax, which goes out with its services as the closed days do.</content>
internal sealed partial class ServiceCatalogGrain
{
    /// <inheritdoc/>
    public Task<TaxRate?> GetTax() => Read(catalog => catalog.Tax);

    /// <inheritdoc/>
    public async Task<TaxRate> SetTax(TaxRate rate)
    {
        await Changing<TaxRate>((catalog, work) =>
        {
            if (catalog.Tax != rate) work.Append(new OrganizationTaxSet(rate));
            return rate;
        });
        return rate;
    }
}
