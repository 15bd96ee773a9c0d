using Actors.Grains.Interfaces.Idempotency;
using Actors.Grains.Journaling;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Idempotency;

/// <summary>Idempotency keys that no other grain remembers.</summary>
public static class IdempotencyModule
{
    /// <summary>Adds idempotency keys.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services.AddEvents(IdempotencyJson.Default);
}
