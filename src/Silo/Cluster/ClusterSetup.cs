using Actors.Grains.Interfaces;
using Actors.Silo.Cluster.Ends;
using Actors.Silo.Cluster.Membership;
using Actors.Silo.Cluster.Storage;
using Actors.Silo.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Actors.Silo.Cluster;

/// <summary>Orleans: this process is a silo of a cluster, or a client of one (decision 0027).</summary>
internal static class ClusterSetup
{
    private const string PubSubStore = "PubSubStore";
    private const string Invariant = "Npgsql";

    // Orleans tells all its settings and steps at each start, and by Polly each grain that it finds a place for.
    private static readonly string[] Talkative = ["Orleans", "Polly"];

    /// <summary>Adds Orleans, and answers what this process is to the grains.</summary>
    /// <param name="builder">The host.</param>
    /// <exception cref="InvalidOperationException">A value is not of its kind; the message names the setting.</exception>
    /// <exception cref="OptionsValidationException">A setting of the cluster makes no sense; its failures name it.</exception>
    public static ClusterRole AddCluster(this IHostApplicationBuilder builder)
    {
        var options = Options(builder);
        // Before Orleans: hosted services start in the order in which they are added.
        if (options.Provider != ClusterProvider.Localhost)
            builder.Services.AddSingleton<IHostedService>(_ => new ClusterSchema(options.ConnectionString!));
        // Orleans' memory streams tell each failed write under this name, with a stack; the grain that published tells it once a second.
        builder.Logging.AddFilter("Microsoft.Extensions.Logging.ILogger", LogLevel.None);
        foreach (var category in Talkative) Quieten(builder, category);
        // Each call pays for its filters, so they are there only when somebody looks at what they tell.
        var isTraced = TelemetrySettings.From(builder.Configuration) is not null;
        if (options.Role == ClusterRole.Client)
        {
            builder.UseOrleansClient(client =>
            {
                Join(client, options);
                if (isTraced) client.AddActivityPropagation();
            });
        }
        else
        {
            builder.UseOrleans(silo =>
            {
                Join(silo, options);
                if (isTraced) silo.AddActivityPropagation();
            });
        }

        return options.Role;
    }

    // Who wants to read it says so.
    private static void Quieten(IHostApplicationBuilder builder, string category)
    {
        if (builder.Configuration[$"Logging:LogLevel:{category}"] is null && builder.Configuration["Logging:LogLevel:Default"] is null)
            builder.Logging.AddFilter(category, LogLevel.Warning);
    }

    // They say which services there are, so they are read and checked before any is made.
    private static ClusteringOptions Options(IHostApplicationBuilder builder)
    {
        var validator = new ClusteringOptionsValidator();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClusteringOptions>>(validator));
        builder.Services.AddOptions<ClusteringOptions>().Configure(options => options.Read(builder.Configuration)).ValidateOnStart();
        var read = new ClusteringOptions();
        read.Read(builder.Configuration);
        var verdict = validator.Validate(null, read);
        return verdict.Failed ? throw new OptionsValidationException("", typeof(ClusteringOptions), verdict.Failures) : read;
    }

    private static void Join(ISiloBuilder silo, ClusteringOptions options)
    {
        silo.AddMemoryStreams(EventStreams.Provider);
        Probing.Tune(silo);
        Mailboxes.Bound(silo);
        silo.Configure<ClusterOptions>(cluster => Name(cluster, options));
        silo.Services.AddSingleton<ListenPorts>();
        silo.Services.AddOptions<EndpointOptions>().Configure<ListenPorts>((endpoints, ports) => ports.Tell(endpoints));
        silo.Services.AddSingleton<SiloEnd>();
        silo.Services.AddSingleton<IFatalErrorHandler>(services => services.GetRequiredService<SiloEnd>());
        if (options.Provider == ClusterProvider.Localhost)
        {
            silo.UseDevelopmentClustering(primarySiloEndpoint: null);
            silo.AddMemoryGrainStorage(PubSubStore);
            return;
        }

        var connection = ClusterSchema.In(options.ConnectionString!);
        silo.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<DatabaseWatch>(services, options.ConnectionString!));
        silo.Services.AddHostedService(services => services.GetRequiredService<DatabaseWatch>());
        silo.Services.AddHostedService<MembersWatch>();
        if (options.Provider == ClusterProvider.Redis) silo.UseRedisClustering(options.Redis!);
        else silo.UseAdoNetClustering(table => (table.Invariant, table.ConnectionString) = (Invariant, connection));
        silo.AddAdoNetGrainStorage(PubSubStore, store => (store.Invariant, store.ConnectionString) = (Invariant, connection));
    }

    private static void Join(IClientBuilder client, ClusteringOptions options)
    {
        client.AddMemoryStreams(EventStreams.Provider);
        Probing.Tune(client);
        client.UseConnectionRetryFilter<WaitForSilos>();
        if (options.Provider == ClusterProvider.Localhost)
        {
            client.UseLocalhostClustering(options.GatewayPort!.Value, options.ServiceId, options.ClusterId);
            return;
        }

        client.Configure<ClusterOptions>(cluster => Name(cluster, options));
        if (options.Provider == ClusterProvider.Redis) client.UseRedisClustering(options.Redis!);
        else client.UseAdoNetClustering(table =>
            (table.Invariant, table.ConnectionString) = (Invariant, ClusterSchema.In(options.ConnectionString!)));
    }

    private static void Name(ClusterOptions cluster, ClusteringOptions options) =>
        (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ServiceId);
}
