using Actors.Grains.Configuration;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Effects;

/// <summary>Effects: what runs them, and how a module adds its own.</summary>
public static class EffectsModule
{
    /// <summary>Adds what runs effects.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddEffects(this IServiceCollection services)
    {
        services.AddSettings<EffectOptions, EffectOptionsValidator>(EffectOptions.Section);
        return services.AddEffect<RemoveErasedTracesHandler>().AddHostedService<EffectHeartbeat>();
    }

    /// <summary>Adds what runs the effects of one kind.</summary>
    /// <typeparam name="THandler">It.</typeparam>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddEffect<THandler>(this IServiceCollection services)
        where THandler : class, IEffectHandler
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEffectHandler, THandler>());
        return services;
    }
}

/// <summary>Removes the traces of what was erased.</summary>
internal sealed class RemoveErasedTracesHandler(IErasedTraces traces) : IEffectHandler
{
    /// <inheritdoc/>
    public string Kind => ErasedTracesEffect.Kind;

    /// <inheritdoc/>
    public Task Run(Effect effect, CancellationToken cancellationToken) => traces.RemoveErasedTracesAsync(cancellationToken);
}
