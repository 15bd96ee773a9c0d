using Actors.Grains.Interfaces.Idempotency;
using Actors.Grains.Journaling;
using Actors.Grains.PublicEvents;
using Microsoft.Extensions.DependencyInjection;

namespace Actors.Grains.Idempotency;

/// <summary>Idempotency keys that no other grain remembers.</summary>
public static class IdempotencyModule
{
    private static readonly EventDeclarations Declarations =
        new EventDeclarations().Private<IdempotencyKeyUsed>("A note of a request; what it did is told.");

    /// <summary>Adds idempotency keys.</summary>
    /// <param name="services">Where to register.</param>
    public static IServiceCollection AddIdempotency(this IServiceCollection services) => services
        .AddEvents(IdempotencyJson.Default)
        .AddDeclarations(Declarations);
}
