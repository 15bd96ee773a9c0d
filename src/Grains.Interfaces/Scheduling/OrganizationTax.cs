using Orleans.Concurrency;

namespace Actors.Grains.Interfaces.Scheduling;

/// <summary>The organisation's rate of tax was set.</summary>
/// <param name="Rate">The rate from now on; appointments that exist keep what they were booked with.</param>
[GenerateSerializer, Immutable, Alias("scheduling.organization-tax-set.v1")]
public sealed record OrganizationTaxSet([property: Id(0)] TaxRate Rate) : IEvent;

/// <summary>
/// The rate of tax of a tenant, for services that have none of their own. The key is that of its catalogue of services,
/// <c>{tenant}/services</c>: one grain holds both, so that who asks for a service learns of the rate with it.
/// </summary>
[Alias("scheduling.organization-tax-grain")]
public interface IOrganizationTaxGrain : IGrainWithStringKey
{
    /// <summary>The rate; null while none was set.</summary>
    [Alias("get"), ReadOnly]
    Task<TaxRate?> GetTax();

    /// <summary>Sets the rate.</summary>
    /// <param name="rate">The rate; one of nothing for no tax.</param>
    [Alias("set")]
    Task<TaxRate> SetTax(TaxRate rate);
}
