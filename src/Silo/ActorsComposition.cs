using Actors.Grains;
using Actors.Grains.Configuration;
using Actors.Grains.Identity;
using Actors.Grains.Identity.Mails;
using Actors.Grains.Secrets;
using Actors.Integrations;
using Actors.Silo.Cluster;
using Actors.Silo.Health;
using Actors.Silo.Identity;
using Actors.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Actors.Silo;

/// <summary>Puts the parts together: which clock, which storage, which cluster, which integrations (api.md section 9).</summary>
public static class ActorsComposition
{
    /// <summary>What a host of the API calls itself to those who watch.</summary>
    public const string ApiProgram = "actors-api";

    /// <summary>What a node of a cluster calls itself to those who watch.</summary>
    public const string SiloProgram = "actors-silo";

    // Whoever stops a process waits for ten seconds (api.md, section 9); what is not done by then is undone.
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Adds everything that grains need to run in this process, or to be called from it. Calling it twice changes nothing.
    /// </summary>
    /// <param name="builder">The host.</param>
    /// <param name="program">What the program calls itself to those who watch.</param>
    /// <exception cref="InvalidOperationException">A setting is out of bounds or not allowed in this environment.</exception>
    public static IHostApplicationBuilder AddActors(this IHostApplicationBuilder builder, string program = ApiProgram)
    {
        builder.AddClock();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestStop);
        // Hosted services start in the order in which they are added. Telemetry hears all others from their start to their end, and
        // everything else rests on the storage.
        builder.AddTelemetry(program);
        builder.AddConfiguredStorage();
        if (builder.AddCluster() == ClusterRole.CoHosted) builder.Services.AddGrainServices();
        builder.Services.TryAddSingleton<IPasswordHasher, FrameworkPasswordHasher>();
        builder.Services.AddSettings<RootKeyOptions, RootKeyOptionsValidator>(RootKeyOptions.Section);
        builder.Services.TryAddSingleton<IPurposeKeys>(provider => new RootKey(provider.GetRequiredService<IOptions<RootKeyOptions>>()));
        builder.Services.TryAddSingleton<IMailTokens, MailTokens>();
        builder.Services.AddIntegrations();
        builder.Services.TryAddSingleton<Readiness>();
        return builder;
    }
}
