using Actors.Identity;
using Actors.Silo.Engines;
using Actors.Silo.Health;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Actors.Silo;

/// <summary>Puts the parts together: which clock, which storage, which engine, which integrations (api.md section 9).</summary>
public static class ActorsComposition
{
    /// <summary>Adds everything that grains need to run in this process, or to be called from it. Calling it twice changes nothing.</summary>
    /// <param name="builder">The host.</param>
    /// <exception cref="InvalidOperationException">A setting is out of bounds or not allowed in this environment.</exception>
    public static IHostApplicationBuilder AddActors(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(ConfiguredClock.From(builder.Configuration, builder.Environment));
        // Storage first: hosted services start in the order in which they are added, and everything rests on it.
        builder.AddConfiguredStorage();
        var role = ConfiguredRole.From(builder.Configuration);
        builder.AddEngine(role);
        if (role == EngineRole.CoHosted) builder.Services.AddGrainServices();
        builder.Services.TryAddSingleton<IPasswordHasher, FrameworkPasswordHasher>();
        builder.Services.TryAddSingleton<Readiness>();
        return builder;
    }
}
