using Actors.Identity;
using Actors.Silo.Engines;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>Puts the parts together: which clock, which storage, which engine, which integrations (api.md section 9).</summary>
public static class ActorsComposition
{
    /// <summary>Adds everything that grains need to run in this process. Calling it twice changes nothing.</summary>
    /// <param name="builder">The host.</param>
    /// <exception cref="InvalidOperationException">A setting is out of bounds or not allowed in this environment.</exception>
    public static IHostApplicationBuilder AddActors(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(ConfiguredClock.From(builder.Configuration, builder.Environment));
        // Storage first: hosted services start in the order in which they are added, and everything rests on it.
        builder.AddConfiguredStorage();
        builder.AddEngine();
        builder.Services.AddGrainServices();
        builder.Services.TryAddSingleton<IPasswordHasher, FrameworkPasswordHasher>();
        return builder;
    }
}
