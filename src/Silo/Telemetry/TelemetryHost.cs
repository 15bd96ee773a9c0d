using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Actors.Silo.Telemetry;

/// <summary>
/// Listens to traces and metrics while the host lives, and sends them. It is added before all other services, so it listens before they
/// start and sends the rest after they have stopped.
/// </summary>
internal sealed class TelemetryHost : IHostedLifecycleService, IDisposable
{
    // A part of the time that the host has to stop; a collector that does not answer must not use it up.
    private static readonly TimeSpan LongestFlush = TimeSpan.FromSeconds(2);

    private readonly TracerProvider _traces;
    private readonly MeterProvider _metrics;

    /// <summary>Begins to listen.</summary>
    /// <param name="settings">Where everything is sent.</param>
    /// <param name="program">What the program calls itself.</param>
    /// <param name="configuration">The host's configuration, in which the SDK finds its standard variables.</param>
    public TelemetryHost(TelemetrySettings settings, string program, IConfiguration configuration)
    {
        var standard = Standard(settings, configuration);
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(standard))
            .ConfigureResource(resource => Describe(resource, program))
            .SetSampler(new ParentBasedSampler(new RequestSampler(settings.Sample)))
            .AddSource(Signals.Sources)
            .AddProcessor(new KnownTags())
            .AddOtlpExporter()
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(standard))
            .ConfigureResource(resource => Describe(resource, program))
            .AddMeter(Signals.Meters)
            .AddOtlpExporter()
            .Build();
    }

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left, while there is time; services that were added later have stopped.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        var limit = (int)LongestFlush.TotalMilliseconds;
        Task sent = Task.WhenAll(
            Task.Run(() => _traces.Shutdown(limit), CancellationToken.None), Task.Run(() => _metrics.Shutdown(limit), CancellationToken.None));
        await sent.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _traces.Dispose();
        _metrics.Dispose();
    }

    /// <summary>Says our settings by their standard names, so that the SDK's rules hold for both, such as that each signal has a path of its own.</summary>
    private static IConfiguration Standard(TelemetrySettings settings, IConfiguration configuration) => new ConfigurationBuilder()
        .AddConfiguration(configuration)
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            [TelemetrySettings.StandardEndpointKey] = settings.Endpoint.AbsoluteUri,
            [TelemetrySettings.StandardProtocolKey] = settings.StandardProtocol,
        })
        .Build();

    // What the environment says of the process comes last, since of two the later one holds.
    private static void Describe(ResourceBuilder resource, string program)
    {
        var version = typeof(TelemetryHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        resource.Clear().AddTelemetrySdk().AddService(program, serviceVersion: version).AddEnvironmentVariableDetector();
    }
}
