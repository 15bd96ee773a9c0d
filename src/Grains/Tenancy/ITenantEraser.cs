using Actors.Grains.Effects;
using Actors.Grains.Interfaces;
using Actors.Grains.Interfaces.Tenancy;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Tenancy;

/// <summary>
/// Ends what one capability does for a tenant that was deleted for good, and erases what it holds of it. It may be run more than once.
/// </summary>
public interface ITenantEraser
{
    /// <summary>Erases. Grains may be called: the call context names the tenant.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellationToken">Fires when it takes too long.</param>
    Task Erase(string tenant, CancellationToken cancellationToken);
}

/// <summary>How a module adds what it has to do when a tenant is deleted.</summary>
public static class TenantErasers
{
    /// <summary>Adds what ends a tenant in one module.</summary>
    /// <typeparam name="TEraser">It.</typeparam>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddTenantEraser<TEraser>(this IServiceCollection services)
        where TEraser : class, ITenantEraser
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ITenantEraser, TEraser>());
        return services;
    }
}

/// <summary>Has every module end what it does for a tenant that was deleted for good.</summary>
internal sealed class EraseTenantHandler(IGrainFactory grains, IEnumerable<ITenantEraser> erasers) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => TenancyEffects.EraseTenant;

    /// <inheritdoc/>
    public async Task Run(Effect effect, CancellationToken cancellationToken)
    {
        var tenant = grains.GetGrain<ITenantGrain>(GrainKey.For(effect.Tenant, effect.Tenant));
        if (await tenant.GetStatus() != TenantStatus.Deleted) return;
        foreach (var eraser in erasers) await eraser.Erase(effect.Tenant, cancellationToken);
    }
}
