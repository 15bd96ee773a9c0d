using System.Net;
using Actors.Silo.Engines.Storage;
using Actors.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Actors.Silo.Engines;

/// <summary>The Orleans engine: this process is a silo of a cluster, or a client of one.</summary>
internal static class EngineSetup
{
    private const string PubSubStore = "PubSubStore";
    private const string Invariant = "Npgsql";

    /// <summary>Adds the engine.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="role">What this process is to the grains.</param>
    /// <exception cref="InvalidOperationException">A setting of the cluster makes no sense.</exception>
    public static void AddEngine(this IHostApplicationBuilder builder, EngineRole role)
    {
        var settings = ClusterSettings.From(builder.Configuration);
        // Before the engine: hosted services start in the order in which they are added.
        if (settings.Provider != ClusterProvider.Localhost)
            builder.Services.AddSingleton<IHostedService>(_ => new ClusterSchema(settings.ConnectionString));
        // Orleans' memory streams tell each failed write under this name, with a stack; the grain that published tells it once a second.
        builder.Logging.AddFilter("Microsoft.Extensions.Logging.ILogger", LogLevel.None);
        // Each call pays for its filters, so they are there only when somebody looks at what they tell.
        var isTraced = TelemetrySettings.From(builder.Configuration) is not null;
        if (role == EngineRole.Client)
        {
            builder.UseOrleansClient(client =>
            {
                Join(client, settings);
                if (isTraced) client.AddActivityPropagation();
            });
            return;
        }

        builder.UseOrleans(silo =>
        {
            Join(silo, settings);
            if (isTraced) silo.AddActivityPropagation();
        });
    }

    private static void Join(ISiloBuilder silo, ClusterSettings settings)
    {
        silo.AddMemoryStreams(EventStreams.Provider);
        Probing.Tune(silo);
        if (settings.Provider == ClusterProvider.Localhost)
        {
            silo.UseLocalhostClustering(settings.SiloPort, settings.GatewayPort, null, settings.ServiceId, settings.ClusterId);
            silo.AddMemoryGrainStorage(PubSubStore);
            return;
        }

        var connection = ClusterSchema.In(settings.ConnectionString);
        silo.Configure<ClusterOptions>(options => Name(options, settings));
        silo.Configure<EndpointOptions>(options => Listen(options, settings));
        silo.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<DatabaseWatch>(services, settings.ConnectionString));
        silo.Services.AddHostedService(services => services.GetRequiredService<DatabaseWatch>());
        if (settings.Provider == ClusterProvider.Redis) silo.UseRedisClustering(settings.Redis);
        else silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
        silo.AddAdoNetGrainStorage(PubSubStore, options => (options.Invariant, options.ConnectionString) = (Invariant, connection));
    }

    private static void Join(IClientBuilder client, ClusterSettings settings)
    {
        client.AddMemoryStreams(EventStreams.Provider);
        Probing.Tune(client);
        client.UseConnectionRetryFilter<WaitForSilos>();
        if (settings.Provider == ClusterProvider.Localhost)
        {
            client.UseLocalhostClustering(settings.GatewayPort, settings.ServiceId, settings.ClusterId);
            return;
        }

        client.Configure<ClusterOptions>(options => Name(options, settings));
        if (settings.Provider == ClusterProvider.Redis) client.UseRedisClustering(settings.Redis);
        else client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, ClusterSchema.In(settings.ConnectionString)));
    }

    private static void Listen(EndpointOptions options, ClusterSettings settings)
    {
        (options.AdvertisedIPAddress, options.SiloPort, options.GatewayPort) = (settings.Address ?? IPAddress.Loopback, settings.SiloPort, settings.GatewayPort);
        var here = settings.Address is null ? IPAddress.Loopback : IPAddress.Any;
        options.SiloListeningEndpoint = new IPEndPoint(here, settings.SiloListenPort);
        options.GatewayListeningEndpoint = new IPEndPoint(here, settings.GatewayListenPort);
    }

    private static void Name(ClusterOptions options, ClusterSettings settings) =>
        (options.ClusterId, options.ServiceId) = (settings.ClusterId, settings.ServiceId);
}
