using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Actors.Grains.Privacy;

/// <summary>Persons who want to be forgotten: each module that holds something of them adds what erases it.</summary>
public static class PrivacyModule
{
    /// <summary>Adds what erases a person's data in one module.</summary>
    /// <typeparam name="TEraser">It.</typeparam>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddEraser<TEraser>(this IServiceCollection services)
        where TEraser : class, IPersonEraser
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPersonEraser, TEraser>());
        return services;
    }
}
